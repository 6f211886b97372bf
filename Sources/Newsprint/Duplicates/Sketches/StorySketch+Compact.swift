extension StorySketch {
  /// What an archive keeps of a sketch beside its id, date and source: as in ``SketchFile``, the identity, the number of
  /// shingles, the slots, the limit of the sample and the sample.
  package var compactBytes: [UInt8] {
    var bytes: [UInt8] = []
    DuplicateRecords.append(identity, UInt32(clamping: shingleCount), to: &bytes)
    for word in slots.words { DuplicateRecords.append(word, to: &bytes) }
    DuplicateRecords.append(sampleLimit, to: &bytes)
    for hash in sample { DuplicateRecords.append(hash, to: &bytes) }
    return bytes
  }

  /// Reads what ``compactBytes`` made; nil where the bytes cannot be that.
  ///
  /// - Precondition: The options are valid.
  package init?(compactBytes bytes: TextBytes, id: String, date: String?, source: String?, options: SketchOptions) {
    let wordCount = options.slotCount * options.slotBits / 64
    let head = 16 + wordCount * 8
    let count = (bytes.count - head) / 4
    guard bytes.count >= head, (bytes.count - head) % 4 == 0, count <= options.sampleSize else { return nil }
    let limit = UInt32(littleEndian: bytes.load(at: head - 4))
    let sample = (0..<count).map { UInt32(littleEndian: bytes.load(at: head + $0 * 4)) }
    guard zip(sample, sample.dropFirst()).allSatisfy({ $0 <= $1 }), sample.last.map({ $0 < limit }) ?? true else {
      return nil
    }
    self.init(
      id: id, date: date, source: source, identity: UInt64(littleEndian: bytes.load(at: 0)),
      shingleCount: Int(UInt32(littleEndian: bytes.load(at: 8))),
      slots: PackedSketch(
        bits: options.slotBits, slotCount: options.slotCount,
        words: (0..<wordCount).map { UInt64(littleEndian: bytes.load(at: 12 + $0 * 8)) }), sample: sample,
      sampleLimit: limit)
  }
}
