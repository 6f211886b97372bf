// newsprint.h documents what is public here.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import CNewsprint
internal import Newsprint
internal import NewsprintArticles

/// Records of stages, and the bytes that they are written as.
final class StageResult: Sendable {
  let records: StageRecords
  private let bytes: Column<UInt8>

  /// - Parameter isWritten: Whether the bytes are wanted.
  init(_ records: StageRecords, isWritten: Bool) {
    self.records = records
    bytes = Column(isWritten ? records.bytes : [])
  }

  var start: UnsafePointer<UInt8> { bytes.start }
  var size: Int { bytes.count }
}

extension OpaquePointer {
  fileprivate var stage: StageResult { object() }
}

@c @implementation
public func np_records_read(_ bytes: UnsafeRawPointer?, _ size: Int, _ error: ErrorPlace) -> OpaquePointer? {
  reporting(error) {
    var records = StageRecords()
    if let bytes, size > 0 { try records.append(TextBytes(UnsafeRawBufferPointer(start: bytes, count: size))) }
    return OpaquePointer(owning: StageResult(records, isWritten: false))
  }
}

@c @implementation
public func np_records_of_stories(
  _ stories: UnsafePointer<np_stories>, _ numbers: UnsafePointer<UInt64>, _ error: ErrorPlace
) -> OpaquePointer? {
  reporting(error) {
    let batch = try ArticleBatch(stories.pointee, keepsNames: true)
    let table = StageStories.table(
      batch, numbers: Array(UnsafeBufferPointer(start: numbers, count: batch.count)))
    return OpaquePointer(owning: StageResult(StageRecords(table), isWritten: true))
  }
}

@c @implementation
public func np_records_free(_ records: OpaquePointer?) { records?.free(StageResult.self) }

@c @implementation
public func np_records_bytes(_ records: OpaquePointer) -> UnsafePointer<UInt8> { records.stage.start }

@c @implementation
public func np_records_size(_ records: OpaquePointer) -> Int { records.stage.size }

@c @implementation
public func np_stage(
  _ name: UnsafePointer<CChar>, _ inputs: UnsafePointer<OpaquePointer?>?, _ count: Int64,
  _ given: UnsafePointer<np_dedup_options>?, _ error: ErrorPlace
) -> OpaquePointer? {
  reporting(error) {
    let given = try options(given, .usual)
    let options = try given.checked()
    if options.keepsFurniture {
      throw BorderError.invalidOption("keep_furniture", value: "\(given.keep_furniture)", allowed: "0 in stages")
    }
    var records = StageRecords()
    for place in 0..<(try checkedCount(count, of: "inputs")) {
      if let input = inputs?[place] { records.append(input.stage.records) }
    }
    let threads = Parallel.threadCount(try threadCount(given.threads))
    let made = try SearchStages(options, threads: threads).run(String(cString: name), records, writer: StageJSON())
    return OpaquePointer(owning: StageResult(made, isWritten: true))
  }
}
