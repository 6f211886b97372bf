import NewsprintCommand
import TestSupport
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("train", "train", 0), ("trian", "train", 1), ("--foo", "--food", 1),
    ("kitten", "sitting", 3), ("ca", "abc", 3), ("écran", "ecran", 1),
  ])
  func countsEditsAndSwaps(_ first: String, _ second: String, _ distance: Int) {
    #expect(editDistance(first, second) == distance)
    #expect(editDistance(second, first) == distance)
  }

  @Test func agreesWithTheRecursiveDefinition() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<200 {
      let words = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 0...5, using: &generator)).map { _ in "abc".randomElement(using: &generator) ?? "a" })
      }
      #expect(editDistance(words[0], words[1]) == slowDistance(Array(words[0]), Array(words[1])), "\(words)")
    }
  }

  private func slowDistance(_ first: [Character], _ second: [Character]) -> Int {
    guard let a = first.last, let b = second.last else { return max(first.count, second.count) }
    var best = min(
      slowDistance(first.dropLast(), second) + 1, slowDistance(first, second.dropLast()) + 1,
      slowDistance(first.dropLast(), second.dropLast()) + (a == b ? 0 : 1))
    if first.count > 1, second.count > 1, first[first.count - 2] == b, second[second.count - 2] == a {
      best = min(best, slowDistance(first.dropLast(2), second.dropLast(2)) + 1)
    }
    return best
  }

  private func slowDistance(_ first: ArraySlice<Character>, _ second: ArraySlice<Character>) -> Int {
    slowDistance(Array(first), Array(second))
  }

  @Test func suggestsOnlyWhatIsNear() {
    let verbs = ["train", "tag", "evaluate", "tokens"]
    #expect(suggestion(for: "trian", among: verbs) == "train")
    #expect(suggestion(for: "eval", among: verbs) == "evaluate")
    #expect(suggestion(for: "tg", among: verbs) == "tag")
    #expect(suggestion(for: "publish", among: verbs) == nil)
    #expect(suggestion(for: "", among: verbs) == nil)
  }
}
