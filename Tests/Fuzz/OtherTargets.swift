import Newsprint
import NewsprintCommand
import TestSupport

extension FuzzTarget {
  /// A command line, an argument a line.
  static var arguments: FuzzTarget {
    FuzzTarget("arguments") { bytes in
      let words = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
      let help = HelpText(NewsprintTool.command)
      do throws(UsageFailure) {
        if case .help(let path) = try ArgumentParser(NewsprintTool.command).parse(words) { _ = help.screen(for: path) }
      } catch {
        expect(!error.error.description.isEmpty && !help.complaint(error).isEmpty, "a mistake without a word")
      }
    }
  }

  /// A model file: the bytes themselves, and a small sound model that they change, three bytes for each place, with
  /// checksums made right again so that what lies behind them is reached.
  static var model: FuzzTarget {
    var sound: [UInt8] = []
    let story = SyntheticNews.stories(1, seed: 7)[0]
    func use(_ bytes: [UInt8]) {
      guard let model = try? TopicModel(bytes: bytes) else { return }
      for topic in model.topics(for: story) { expect(!topic.probability.isNaN, "\(topic.topic) is NaN") }
      _ = model.explanation(of: story, topic: "sport")
    }
    return FuzzTarget("model") { bytes in
      if sound.isEmpty { sound = smallModel() }
      use(Array(bytes))
      var changed = sound
      for start in stride(from: 0, to: bytes.count - 2, by: 3) {
        let place = Int(bytes[start]) << 8 | Int(bytes[start + 1])
        if place < changed.count { changed[place] = bytes[start + 2] }
      }
      reseal(&changed)
      use(changed)
    }
  }

  private static func smallModel() -> [UInt8] {
    var options = TrainingOptions()
    options.algorithm = .multinomial
    options.effort = .fast
    do {
      return try TopicModel.train(on: ArticleBatch(SyntheticNews.stories(24, seed: 1)), options: options).model
        .fileBytes()
    } catch {
      fatalError("\(error)")
    }
  }

  /// Makes the checksums of the header and of all sections that lie within the file those of what is there.
  private static func reseal(_ bytes: inout [UInt8]) {
    guard bytes.count > 32 else { return }
    func number(_ place: Int, _ size: Int) -> Int {
      bytes[place..<place + size].reversed().reduce(0) { ($0 & 0x7F_FFFF_FFFF_FFFF) << 8 | Int($1) }
    }
    func store(_ range: Range<Int>, at place: Int) {
      let checksum = bytes[range].withUnsafeBytes { ModelFile.Layout.checksum($0) }
      withUnsafeBytes(of: checksum.littleEndian) { bytes.replaceSubrange(place..<place + 8, with: $0) }
    }
    let count = number(16, 4)
    guard count <= 64, ModelFile.Layout.checksumOffset(sectionCount: count) + 8 <= bytes.count else { return }
    for entry in stride(from: 32, to: 32 + 32 * count, by: 32) {
      let (start, length) = (number(entry + 8, 8), number(entry + 16, 8))
      if start >= 0, length >= 0, start <= bytes.count, length <= bytes.count - start {
        store(start..<start + length, at: entry + 24)
      }
    }
    let end = ModelFile.Layout.checksumOffset(sectionCount: count)
    store(0..<end, at: end)
  }
}
