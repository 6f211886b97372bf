internal import Newsprint

/// Cuts a web archive (WARC, ISO 28500) into blocks of the pages in it.
///
/// Only responses that are pages are kept in memory. Whatever else stands between them is passed, and responses that are
/// no pages are counted.
final class WebArchiveCutter: BlockCutter {
  let input: OpenInput
  private let options: ArticleReaderOptions
  private let label: String?
  /// What was read and is not used yet, from `place` on.
  private let pending = ByteBuffer(capacity: 1 << 17)
  private var place = 0
  /// Where in the archive, as it is when unpacked, the pending bytes begin.
  private var passed = 0
  private var number = 0
  private var isAtEnd = false
  /// The block under way.
  private var pages = ByteBuffer(capacity: 0)
  private var captures: [WebCapture] = []
  private var otherCount = 0
  /// What is wrong with the record behind the block that was given last.
  private var failure: (any Error)?

  /// The longest header of a record, and of a message in it.
  private static let longestHeader = 1 << 16

  init(_ input: OpenInput, label: String?, options: ArticleReaderOptions) {
    self.input = input
    self.label = label
    self.options = options
  }

  func next(mayWait: Bool) throws -> Supply<Block> {
    if let failure {
      self.failure = nil
      return try .item(block(for: failure))
    }
    while !isAtEnd {
      if !mayWait, captures.isEmpty, place == pending.count, input.source.isIdle { return .pause }
      do {
        guard try passRecord() else { break }
        if pages.count >= options.blockSize || otherCount >= 1 << 12 { return .item(block()) }
        if place == pending.count, !captures.isEmpty, input.source.isIdle { return .item(block()) }
      } catch {
        // What came before is given first.
        guard captures.isEmpty, otherCount == 0 else {
          failure = error
          return .item(block())
        }
        return try .item(block(for: error))
      }
    }
    isAtEnd = true
    return captures.isEmpty && otherCount == 0 ? .end : .item(block())
  }

  private func block() -> Block {
    defer {
      pages = ByteBuffer(capacity: options.blockSize)
      captures = []
      otherCount = 0
    }
    return Block(content: .captures(pages, captures, others: otherCount), input: input.name, label: label)
  }

  /// What comes of a record that cannot be read: where such records are skipped, reading goes on with the one behind it.
  private func block(for error: any Error) throws -> Block {
    switch error {
    case let record as InvalidRecord:
      if options.skipsInvalid { try findRecord() }
      return Block(content: .invalid(record), input: input.name)
    case ArticleError.damaged(_, let reason) where options.skipsInvalid && input.members != nil:
      passed += pending.count
      pending.removeAll()
      place = 0
      isAtEnd = try input.members?.beginNextMember() != true
      return Block(content: .invalid(problem(.damaged(reason: reason))), input: input.name)
    default: throw error
    }
  }

  private func problem(_ problem: InvalidRecord.Problem) -> InvalidRecord {
    InvalidRecord(input: input.name, line: max(1, number), problem: problem)
  }

  private var broken: InvalidRecord { problem(.brokenArchiveRecord(offset: passed + place)) }

  // MARK: - Records

  /// Passes one record, and keeps its page if it is one; false at the end.
  private func passRecord() throws -> Bool {
    while true {
      while place < pending.count, pending.bytes[place] == 0x0D || pending.bytes[place] == 0x0A { place += 1 }
      if place < pending.count { break }
      guard try more() else { return false }
    }
    number += 1
    guard try has(5), pending.bytes[place...].starts(with: Array("WARC/".utf8)) else { throw broken }
    var end = HeaderFields.end(in: pending.bytes, from: place)
    while end == nil {
      guard pending.count - place < Self.longestHeader, try more() else { throw broken }
      end = HeaderFields.end(in: pending.bytes, from: place)
    }
    guard let end else { throw broken }
    let header = HeaderFields(pending.bytes[place..<end.header])
    guard let length = header["content-length"].flatMap({ Int($0) }), length >= 0 else { throw broken }
    let record = broken
    place = end.next
    let type = header.token("warc-type")
    guard type == "response" || type == "resource" else {
      try pass(length, of: record)
      return true
    }
    guard try has(min(length, Self.longestHeader)) else { throw record }
    let content = pending.bytes[place..<(place + min(length, Self.longestHeader))]
    guard let (found, start) = WebCapture.find(in: header, content: content, number: number) else {
      otherCount += 1
      try pass(length, of: record)
      return true
    }
    guard length <= options.maximumRecordLength else {
      try pass(length, of: record)
      throw problem(.tooLong(limit: options.maximumRecordLength))
    }
    guard try has(length) else { throw record }
    var capture = found
    capture.body = pages.count..<(pages.count + length - start)
    pages.append(pending.bytes[(place + start)..<(place + length)])
    captures.append(capture)
    place += length
    return true
  }

  /// Passes bytes without keeping them.
  private func pass(_ length: Int, of record: InvalidRecord) throws {
    var left = length
    while left > pending.count - place {
      left -= pending.count - place
      place = pending.count
      guard try more() else { throw record }
    }
    place += left
  }

  /// Whether as many bytes are left, of which some may have to be read.
  private func has(_ count: Int) throws -> Bool {
    while pending.count - place < count {
      if !(try more()) { return false }
    }
    return true
  }

  /// Reads on; false at the end.
  private func more() throws -> Bool {
    passed += place
    pending.removeFirst(place)
    place = 0
    if pending.count == pending.capacity { pending.grow(to: pending.capacity * 2) }
    return try pending.read(from: input.source) > 0
  }

  /// Goes on to the next line that begins a record.
  private func findRecord() throws {
    let mark = Array("\nWARC/".utf8)
    while true {
      if let found = (place..<pending.count).first(where: {
        pending.bytes[$0] == mark[0] && pending.bytes[$0...].starts(with: mark)
      }) {
        place = found + 1
        return
      }
      // The mark may lie across the end.
      place = max(place, pending.count - mark.count)
      guard try more() else {
        place = pending.count
        return
      }
    }
  }
}
