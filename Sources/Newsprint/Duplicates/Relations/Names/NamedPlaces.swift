/// Whole names of places in scripts without spaces, of which two may differ in a character only: 青石县, 白石县.
enum NamedPlaces {
  /// What names of places end with.
  private static let endings = HashSet64(
    ScannerPool.withScanner {
      $0.words(in: "县 縣 市 省 区 區 州 镇 鎮 村 乡 鄉 町 郡 府 道 都 駅 站 山 河 川 湖 岛 島 港 路 街 江 湾 灣 寺 桥 橋 国 國 社 校")
    })
  /// The most characters between what differs and the ending.
  private static let reach = 3

  /// A range of words with the characters behind it up to the end of a place's name, where one is near.
  static func whole(_ range: Range<Int>, _ reading: FactReading) -> Range<Int> {
    guard let last = range.last, reading.words[last].isCharacter, !endings.contains(reading.words[last].hash) else {
      return range
    }
    for place in range.upperBound..<min(reading.words.count, range.upperBound + reach) {
      let word = reading.words[place]
      guard word.isCharacter, word.role == .plain, !word.isBehindMark else { return range }
      if endings.contains(word.hash) { return range.lowerBound..<place + 1 }
      if word.traits.contains(.frequent) { return range }
    }
    return range
  }
}
