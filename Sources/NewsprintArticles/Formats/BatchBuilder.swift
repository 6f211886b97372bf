internal import Newsprint

/// Fills a batch from one input.
struct BatchBuilder {
  var batch = ArticleBatch()
  /// Bytes on their way into the batch.
  var scratch: [UInt8] = []
  private var labels = LabelTable()
  private let idPrefix: [UInt8]

  init(input: String, byteCount: Int, options: ArticleReaderOptions) {
    batch.inputNames = [input]
    batch.reserveCapacity(stories: byteCount / 1024, bytes: options.keepsInput ? byteCount * 2 : byteCount)
    idPrefix = Array(input.utf8) + [UInt8(ascii: ":")]
  }

  /// Appends bytes and returns their place.
  mutating func append(_ field: TextBytes) -> Range<Int> {
    let start = batch.bytes.count
    batch.bytes.append(contentsOf: field)
    return start..<batch.bytes.count
  }

  /// Appends the name of a story that has none: its file and line.
  mutating func appendID(line: Int) -> Range<Int> {
    let start = batch.bytes.count
    batch.bytes += idPrefix
    JSONText.append(line, to: &batch.bytes)
    return start..<batch.bytes.count
  }

  /// Gives the story under way one more label, without space and invisible characters around it; an empty one is none,
  /// and one it has is not added again.
  mutating func addLabel(_ name: TextBytes, since start: Int) {
    let name = LabelText.trimmed(name)
    guard !name.isEmpty else { return }
    let id = labels.id(of: name, in: &batch)
    if !batch.labelIDs[start...].contains(id) { batch.labelIDs.append(id) }
  }

  /// Gives the story under way the labels in a field; an empty separator: one label.
  mutating func addLabels(_ names: TextBytes, separatedBy separator: String, since start: Int) {
    guard !separator.isEmpty else { return addLabel(names, since: start) }
    LabelText.forEach(in: names, separatedBy: separator) { addLabel($0, since: start) }
  }

  /// Gives the story under way the labels in `scratch`.
  mutating func addLabels(separatedBy separator: String) -> Range<Int> {
    let start = batch.labelIDs.count
    let names = scratch
    names.withTextBytes { addLabels($0, separatedBy: separator, since: start) }
    return start..<batch.labelIDs.count
  }
}

extension TextBytes {
  /// Without white space at both ends.
  var trimmed: TextBytes {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let end = lastPlace(where: { !isSpace($0) }) else { return TextBytes() }
    return self[...end].drop(while: isSpace)
  }
}

/// Label names as bytes, each with its index in a batch: no string is made for a label that is known.
private struct LabelTable {
  private var slots = [Int32](repeating: -1, count: 256)
  private var names: [Range<Int>] = []
  private var ids: [UInt32] = []
  private var bytes: [UInt8] = []

  mutating func id(of name: TextBytes, in batch: inout ArticleBatch) -> UInt32 {
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = Int(slots[slot])
      if bytes[names[entry]].elementsEqual(name) { return ids[entry] }
      slot = (slot + 1) & (slots.count - 1)
    }
    let id = batch.labelID(for: name.string)
    slots[slot] = Int32(names.count)
    names.append(bytes.count..<bytes.count + name.count)
    bytes.append(contentsOf: name)
    ids.append(id)
    if names.count * 2 > slots.count { grow() }
    return id
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for entry in names.indices {
      var slot = bytes.withTextBytes { Self.hash($0[names[entry]]) } & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(entry)
    }
  }

  /// FNV-1a; labels are short, and the table lives for one block.
  private static func hash(_ name: TextBytes) -> Int {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32)
  }
}
