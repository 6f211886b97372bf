import Newsprint
import TestSupport
import Testing

/// Nearest stories against a comparison with every story, and what must hold of any.
struct SimilarStoriesTests {
  private static let harbour = ["harbour", "ferry", "quay", "crane", "sailor", "anchor", "freight", "pilot"]
  private static let orchard = ["orchard", "apple", "frost", "blossom", "cider", "harvest", "picker", "crate"]

  /// Stories of two subjects, some of whose words they have in common.
  private static func archive(_ count: Int, seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let words = number % 2 == 0 ? harbour : orchard
      let text = (0..<12).map { _ in
        Int.random(in: 0..<4, using: &generator) == 0
          ? "common\(Int.random(in: 0..<20, using: &generator))" : words[Int.random(in: 0..<8, using: &generator)]
      }
      return Article(id: "\(number)", text: text.joined(separator: " "))
    }
  }

  private static func options(_ measure: SimilarStories.Measure) -> SimilarStories.Options {
    var options = SimilarStories.Options()
    options.measure = measure
    options.dimensionCount = 6
    return options
  }

  @Test func wordsAreComparedByTheCosineOfTheirWeights() {
    let archive = Self.archive(60, seed: 1)
    var weighing = TFIDFVectorizer.Options()
    weighing.features.headlineWeight = 2
    weighing.weighting.sublinearTermFrequency = true
    let rows = TFIDFVectorizer.fitTransform(archive, options: weighing).matrix
    func cosine(_ a: Int, _ b: Int) -> Float {
      let other = Dictionary(uniqueKeysWithValues: zip(rows[row: b].columns, rows[row: b].values))
      return zip(rows[row: a].columns, rows[row: a].values).reduce(0) { $0 + $1.1 * (other[$1.0] ?? 0) }
    }
    let nearest = SimilarStories(archive, options: Self.options(.words)).nearest(to: archive, count: 5)
    for (story, near) in nearest.enumerated() {
      let all = archive.indices.map { cosine(story, $0) }.sorted(by: >)
      #expect(near.count == 5)
      for (neighbor, expected) in zip(near, all) {
        #expect(abs(neighbor.similarity - min(1, expected)) < 1e-4)
        #expect(abs(cosine(story, neighbor.story) - expected) < 1e-4)
      }
    }
  }

  @Test func aStoryIsNearestToItselfAndThenToItsSubject() {
    let archive = Self.archive(80, seed: 2)
    for measure in SimilarStories.Measure.allCases {
      let nearest = SimilarStories(archive, options: Self.options(measure)).nearest(to: archive, count: 8)
      var same = 0
      for (story, near) in nearest.enumerated() {
        #expect(near[0].similarity > 0.999)
        same += near.count { $0.story % 2 == story % 2 }
      }
      #expect(same > 600, "\(measure)")
    }
  }

  @Test func theOrderOfTheArchiveThreadsAndBatchesChangeNothing() {
    let archive = Self.archive(70, seed: 3)
    let order = archive.indices.sorted { $0 * 37 % 70 < $1 * 37 % 70 }
    let turned = order.map { archive[$0] }
    for measure in SimilarStories.Measure.allCases {
      let options = Self.options(measure)
      let one = SimilarStories(archive, options: options, threads: 1).nearest(to: archive, count: 4, threads: 1)
      let index = SimilarStories(turned, options: options, threads: 3)
      for (story, near) in one.enumerated() {
        let other = index.nearest(to: [archive[story]], count: 4)[0]
        for (neighbor, twin) in zip(near, other) { #expect(abs(neighbor.similarity - twin.similarity) < 1e-3) }
        if measure == .words { #expect(near.map(\.story) == other.map { order[$0.story] }) }
      }
    }
  }

  @Test func whatIsNotWantedOrSharesNothingIsNoNeighbour() {
    let archive = Self.archive(20, seed: 4)
    let index = SimilarStories(archive, options: Self.options(.words))
    let others = index.nearest(to: archive, count: 50) { $0 != $1 }
    #expect(others.enumerated().allSatisfy { story, near in !near.contains { $0.story == story } && near.count < 20 })
    #expect(index.nearest(to: [Article(text: "nothing of this"), Article(text: "")]) == [[], []])
  }

  @Test func anEmptyArchiveHasNoNeighbours() {
    let index = SimilarStories([Article]())
    #expect(index.count == 0 && index.nearest(to: [Article(text: "a ferry")]) == [[]])
    #expect(SimilarStories([Article(text: "")]).nearest(to: [Article(text: "a ferry")]) == [[]])
  }
}
