// newsprint.h documents what is public here.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

public import CNewsprint
internal import Newsprint

/// A column that is handed out through the Arrow C Data Interface, with those inside of it.
struct ArrowColumn {
  var name = ""
  /// The type in Arrow's letters, such as `U`.
  var format: String
  var count: Int
  /// The validity of each row and the type's own buffers.
  var validity: [Bool]?
  var buffers: [[UInt8]] = []
  var children: [ArrowColumn] = []

  /// Strings, some of which may be missing.
  static func strings(_ name: String, _ strings: [String?]) -> ArrowColumn {
    let (ends, bytes) = joined(strings.map { $0 ?? "" })
    return ArrowColumn(
      name: name, format: "U", count: strings.count, validity: Self.validity(strings),
      buffers: [Self.bytes(ends), bytes])
  }

  /// Numbers, some of which may be missing.
  static func numbers<Number: BitwiseCopyable & ExpressibleByIntegerLiteral>(
    _ name: String, format: String, _ numbers: [Number?]
  ) -> ArrowColumn {
    ArrowColumn(
      name: name, format: format, count: numbers.count, validity: Self.validity(numbers),
      buffers: [Self.bytes(numbers.map { $0 ?? 0 })])
  }

  /// Truth values.
  static func flags(_ name: String, _ flags: [Bool]) -> ArrowColumn {
    ArrowColumn(name: name, format: "b", count: flags.count, buffers: [Self.bits(flags)])
  }

  /// Lists: that of row i is the elements between two of the ends.
  static func lists(_ name: String, ends: [Int64], _ elements: ArrowColumn) -> ArrowColumn {
    ArrowColumn(
      name: name, format: "+L", count: ends.count - 1, buffers: [Self.bytes(ends)], children: [elements])
  }

  /// A structure, or a table.
  static func structure(_ name: String, count: Int, _ columns: [ArrowColumn]) -> ArrowColumn {
    ArrowColumn(name: name, format: "+s", count: count, children: columns)
  }

  private static func validity<Element>(_ values: [Element?]) -> [Bool]? {
    values.contains { $0 == nil } ? values.map { $0 != nil } : nil
  }

  private static func bytes<Element: BitwiseCopyable>(_ values: [Element]) -> [UInt8] {
    values.withUnsafeBytes { Array($0) }
  }

  fileprivate static func bits(_ flags: [Bool]) -> [UInt8] {
    var bits = [UInt8](repeating: 0, count: (flags.count + 7) / 8)
    for place in flags.indices where flags[place] { bits[place >> 3] |= 1 << UInt8(place & 7) }
    return bits
  }

  // MARK: - Handing out

  /// Writes what the column is.
  func export(to schema: UnsafeMutablePointer<ArrowSchema>) {
    let nested = children.map { child in
      let place = UnsafeMutablePointer<ArrowSchema>.allocate(capacity: 1)
      child.export(to: place)
      return Optional(place)
    }
    let places = UnsafeMutablePointer<UnsafeMutablePointer<ArrowSchema>?>.allocate(capacity: max(1, nested.count))
    places.initialize(from: nested, count: nested.count)
    var result = ArrowSchema()
    result.format = UnsafePointer(cString(format))
    result.name = UnsafePointer(cString(name))
    // ARROW_FLAG_NULLABLE.
    result.flags = 2
    result.n_children = Int64(nested.count)
    result.children = places
    result.release = { schema in
      let whole = schema.pointee
      for place in 0..<Int(whole.n_children) {
        guard let child = whole.children?[place] else { continue }
        child.pointee.release?(child)
        child.deallocate()
      }
      whole.children?.deallocate()
      np_string_free(UnsafeMutablePointer(mutating: whole.format))
      np_string_free(UnsafeMutablePointer(mutating: whole.name))
      schema.pointee.release = nil
    }
    schema.initialize(to: result)
  }

  /// Writes the column's data.
  func export(to array: UnsafeMutablePointer<ArrowArray>) {
    let nested = children.map { child in
      let place = UnsafeMutablePointer<ArrowArray>.allocate(capacity: 1)
      child.export(to: place)
      return Optional(place)
    }
    let places = UnsafeMutablePointer<UnsafeMutablePointer<ArrowArray>?>.allocate(capacity: max(1, nested.count))
    places.initialize(from: nested, count: nested.count)
    let all = [validity.map(Self.bits)] + buffers.map { Optional($0) }
    let addresses = UnsafeMutablePointer<UnsafeRawPointer?>.allocate(capacity: all.count)
    for (place, bytes) in all.enumerated() {
      addresses[place] = bytes.map { bytes in
        // Arrow wants buffers at multiples of 64.
        let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 64)
        memory.copyBytes(from: bytes)
        return UnsafeRawPointer(memory.baseAddress) ?? UnsafeRawPointer(addresses)
      }
    }
    var result = ArrowArray()
    result.length = Int64(count)
    result.null_count = Int64(validity?.count { !$0 } ?? 0)
    result.n_buffers = Int64(all.count)
    result.buffers = addresses
    result.n_children = Int64(nested.count)
    result.children = places
    result.release = { array in
      let whole = array.pointee
      for place in 0..<Int(whole.n_children) {
        guard let child = whole.children?[place] else { continue }
        child.pointee.release?(child)
        child.deallocate()
      }
      whole.children?.deallocate()
      for place in 0..<Int(whole.n_buffers) { whole.buffers?[place]?.deallocate() }
      whole.buffers?.deallocate()
      array.pointee.release = nil
    }
    array.initialize(to: result)
  }
}

extension TagColumns {
  /// The tags as a table.
  func table(_ model: ModelHandle) -> ArrowColumn {
    let names = model.first.topics
    let ends = UnsafeBufferPointer(start: offsets.start, count: count + 1)
    let given = UnsafeBufferPointer(start: topics.start, count: topics.count)
    let probabilities = UnsafeBufferPointer(start: probabilities.start, count: probabilities.count)
    let element = ArrowColumn.structure(
      "item", count: given.count,
      [
        .strings("topic", given.map { names[Int($0)] }),
        .numbers("probability", format: "f", probabilities.map { Optional($0) }),
      ])
    let abstained = (0..<count).map { np_abstention(abstentions.start[$0]).map { String(cString: $0) } }
    let tagged = (0..<count).map { story in
      abstained[story] == nil ? model.names[Int(models.start[story])].map { String(cString: $0) } : nil
    }
    return .structure(
      "", count: count,
      [.lists("topics", ends: Array(ends), element), .strings("abstained", abstained), .strings("model", tagged)])
  }
}

extension DuplicateColumns {
  /// What is said of each story as a table.
  var table: ArrowColumn {
    func index(_ column: Column<Int64>, _ story: Int) -> Int64? {
      column.start[story] < 0 ? nil : column.start[story]
    }
    let stories = 0..<count
    let names: [String?] = [nil, "identical", "copy", "excerpt", "update"]
    let relation = stories.map { names[Int(relations.start[$0])] }
    return .structure(
      "", count: count,
      [
        .flags("kept", stories.map { kept.start[$0] != 0 }),
        .strings("group", stories.map { index(groups, $0).map { groupNames[Int($0)] } }),
        .numbers("duplicate_of", format: "l", stories.map { index(of, $0) }), .strings("relation", relation),
        .numbers("jaccard", format: "g", stories.map { relation[$0] == nil ? nil : jaccards.start[$0] }),
        .numbers("containment", format: "g", stories.map { relation[$0] == nil ? nil : containments.start[$0] }),
        .numbers("update_of", format: "l", stories.map { index(updateOf, $0) }),
        .numbers("updated_by", format: "l", stories.map { index(updatedBy, $0) }),
      ])
  }
}

@c @implementation
public func np_tag_arrow(
  _ model: OpaquePointer, _ inputSchema: UnsafePointer<ArrowSchema>, _ input: UnsafePointer<ArrowArray>,
  _ given: UnsafePointer<np_tag_options>?, _ schema: UnsafeMutablePointer<ArrowSchema>,
  _ array: UnsafeMutablePointer<ArrowArray>, _ error: ErrorPlace
) -> Int32 {
  let table = reporting(error) {
    let model = model.object(ModelHandle.self)
    let batch = try ArrowTable(inputSchema, input).stories(keepsNames: false)
    return try model.tags(batch, options(given, .usual)).table(model)
  }
  guard let table else { return -1 }
  table.export(to: schema)
  table.export(to: array)
  return 0
}

@c @implementation
public func np_dedup_arrow(
  _ inputSchema: UnsafePointer<ArrowSchema>, _ input: UnsafePointer<ArrowArray>,
  _ given: UnsafePointer<np_dedup_options>?, _ schema: UnsafeMutablePointer<ArrowSchema>,
  _ array: UnsafeMutablePointer<ArrowArray>, _ error: ErrorPlace
) -> Int32 {
  let table = reporting(error) {
    let batch = try ArrowTable(inputSchema, input).stories(keepsNames: true)
    return try duplicates(in: batch, options(given, .usual)).table
  }
  guard let table else { return -1 }
  table.export(to: schema)
  table.export(to: array)
  return 0
}
