import Newsprint
import NewsprintArticles
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

  /// A model file: the bytes themselves, and a small sound model and a vectorizer that they change, three bytes for each place, with
  /// checksums made right again so that what lies behind them is reached.
  static var model: FuzzTarget {
    var sound: [[UInt8]] = []
    let story = SyntheticNews.stories(1, seed: 7)[0]
    func use(_ bytes: [UInt8]) {
      if let saved = try? SavedVectorizer(bytes: bytes) {
        let rows = saved.vectorizer.transform([story], threads: 1)
        expect(!rows.values.contains { $0.isNaN }, "a weight is NaN")
        expect(saved.names.map { $0.count == saved.vectorizer.featureCount } ?? true, "names of other features")
      }
      guard let model = try? TopicModel(bytes: bytes) else { return }
      for topic in model.topics(for: story) { expect(!topic.probability.isNaN, "\(topic.topic) is NaN") }
      _ = model.explanation(of: story, topic: "sport")
    }
    return FuzzTarget("model") { bytes in
      if sound.isEmpty { sound = [smallModel(), smallVectorizer()] }
      use(Array(bytes))
      for sound in sound {
        var changed = Self.changed(sound, by: bytes)
        ResealedModel.reseal(&changed)
        use(changed)
      }
    }
  }

  /// An archive to adapt a small model to, a line a story with a tab behind its headline; the first byte says how many
  /// ordinary stories stand beside them, without which most archives are too small.
  static var adapt: FuzzTarget {
    var model: TopicModel?
    let others = SyntheticNews.stories(60, seed: 5)
    return FuzzTarget("adapt") { bytes in
      guard let first = bytes.first else { return }
      if model == nil { model = try? TopicModel(bytes: smallModel()) }
      guard let model else { return expect(false, "no model") }
      let stories =
        bytes.dropFirst().split(separator: 0x0A).map { line in
          let parts = line.split(separator: 0x09, maxSplits: 1).map { String(decoding: $0, as: UTF8.self) }
          return Article(headline: parts.first ?? "", text: parts.dropFirst().first ?? "")
        } + others.prefix(Int(first) % (others.count + 1))
      do throws(AdaptationError) {
        let (adapted, report) = try model.adapted(to: stories, threads: 1)
        expect(adapted.topics == model.topics, "other topics")
        expect((0...1).contains(report.agreement), "an agreement of \(report.agreement)")
        let file = adapted.fileBytes()
        guard let read = try? TopicModel(bytes: file) else { return expect(false, "a model that cannot be read") }
        for topic in read.topics(for: others[0]) {
          expect((0...1).contains(topic.probability), "\(topic.topic) has \(topic.probability)")
        }
        let turned = try model.adapted(to: Array(stories.reversed()), threads: 2).model
        expect(turned.fileBytes() == file, "another model from another order")
      } catch {
        expect(!error.description.isEmpty, "an error without a word")
      }
    }
  }

  /// A file of sketches: the bytes themselves, and a small sound file that they change, three bytes for each place, with
  /// its checksum made right again.
  static var sketches: FuzzTarget {
    var maker = SeededGenerator(seed: 3)
    let options = SketchOptions()
    let stories = (0..<4).map { number in
      Article(
        id: "\(number)",
        text: (0..<(number * 40)).map { _ in "word\(maker.next() % 50)" }.joined(separator: " "), date: "2024-05-06")
    }
    let sound = SketchFile.bytes(of: StorySketcher(options).sketches(of: stories), options: options)
    func use(_ bytes: [UInt8]) {
      guard let (sketches, options) = try? SketchFile.read(bytes) else { return }
      expect(SketchFile.bytes(of: sketches, options: options) == bytes, "written otherwise")
      for pair in DuplicateFinder().find(in: sketches, threads: 1).pairs {
        expect(pair.jaccard >= 0 && pair.jaccard <= 1, "a similarity of \(pair.jaccard)")
      }
    }
    return FuzzTarget("sketches") { bytes in
      use(Array(bytes))
      var changed = Self.changed(sound, by: bytes)
      ResealedSketches.reseal(&changed)
      use(changed)
    }
  }

  /// Records of stages, as they are and as a sound chunk that they change, by bytes and by lines; each stage gets them.
  static var stages: FuzzTarget {
    let stories = SyntheticNews.stories(3, seed: 5)
    let numbers = stories.indices.map { UInt64($0) }
    let sound = StageRecords(StageStories.table(ArticleBatch(stories), numbers: numbers)).bytes
    func use(_ bytes: [UInt8]) {
      var records = StageRecords()
      do { try records.append(bytes: bytes) } catch { return }
      var again = StageRecords()
      do { try again.append(bytes: records.bytes) } catch { expect(false, "what was written cannot be read") }
      expect(again.bytes == records.bytes, "read otherwise")
      // How large tables are is said by these.
      if records.has(.totals) || records.has(.seen) { return }
      let stages = SearchStages(DuplicateOptions(), threads: 1)
      for name in SearchStages.names { _ = try? stages.run(name, records, writer: StageJSON()) }
    }
    return FuzzTarget("stages") { bytes in
      use(Array(bytes))
      use(Self.changed(sound, by: bytes))
    }
  }

  /// Sound bytes of which some are set, by three bytes each: two for the place and one for what is put there.
  private static func changed(_ sound: [UInt8], by bytes: TextBytes) -> [UInt8] {
    var changed = sound
    for start in stride(from: 0, to: bytes.count - 2, by: 3) {
      let place = Int(bytes[start]) << 8 | Int(bytes[start + 1])
      if place < changed.count { changed[place] = bytes[start + 2] }
    }
    return changed
  }

  private static func smallVectorizer() -> [UInt8] {
    let stories = ArticleBatch(SyntheticNews.stories(12, seed: 1))
    let vectorizer = TFIDFVectorizer.fit(stories)
    return SavedVectorizer(vectorizer, names: vectorizer.terms(in: stories)).fileBytes()
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
}
