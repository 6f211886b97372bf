import Newsprint
import Testing

@Suite struct DuplicateAnswerTests {
  private static let council = """
    The town council voted late on Tuesday for a new school beside the river, after a debate of five hours in which \
    parents, teachers and owners of shops had their say. The building is to have room for classes of every age, a hall \
    for concerts and a garden that neighbours may use on weekends. Work will begin when the snow has gone, the mayor said.
    """
  private static let orchestra = """
    The orchestra of the radio opened its season with a symphony that had not been played in the city since its first \
    night, when half of the audience left before the end. This time people stood and clapped until the lights went out, \
    and the conductor, who comes from a village in the hills, came back to the stage with flowers in both hands.
    """

  private static func crash(_ dead: Int) -> String {
    """
    A bus with tourists left the road near the bridge on Monday, and \(dead) people died, the police said. The driver \
    was taken to a hospital in the town. Rescuers worked until the evening to free the passengers, who had come from \
    the coast for a day in the hills. The mayor thanked the volunteers and asked drivers to avoid the valley road until the \
    bridge has been inspected. Engineers will look at the barrier this week, a spokesman for the ministry of transport \
    said, and the company that runs the buses promised to help the families.
    """
  }

  private static let stories = [
    council, council + " More follows.", council + " Neighbours were there as well.", orchestra,
    orchestra + " More follows.", crash(3), crash(5),
  ].enumerated().map { number, text in
    Article(id: "s\(number)", text: text, date: "2026-05-0\(number + 1)")
  }

  /// Stories 0, 1, 2 are a group around 0; 3 and 4 one around 3; 5 and 6 are versions of one story.
  private static let report = DuplicateFinder().find(in: stories)

  private func groups(_ answers: [(Int, Int, DuplicateAnswer.Verdict)]) -> [[Int]] {
    respected(answers).groups.map { [$0.canonical] + $0.members.map(\.story) }
  }

  private func respected(_ answers: [(Int, Int, DuplicateAnswer.Verdict)]) -> DuplicateReport {
    Self.report.respecting(answers.map { DuplicateAnswer(first: $0.0, second: $0.1, verdict: $0.2) }) {
      Self.stories[$0].id
    }
  }

  @Test func withoutAnswersNothingChanges() {
    #expect(groups([]) == [[0, 1, 2], [3, 4]])
    #expect(Self.report.chains.map { $0.versions.map(\.story) } == [[5, 6]])
    #expect(respected([(0, 7, .same), (1, 1, .different)]).groups == Self.report.groups)
  }

  @Test func whatIsDifferentLeavesItsGroup() {
    #expect(groups([(0, 1, .different)]) == [[0, 2], [3, 4]])
    #expect(groups([(1, 2, .different)]) == [[0, 1], [3, 4]])
    #expect(groups([(4, 3, .different)]) == [[0, 1, 2]])
    #expect(!respected([(1, 0, .different)]).pairs.contains { $0.first == 0 && $0.second == 1 })
    #expect(respected([(4, 3, .different)]).verdicts[4].isKept)
  }

  @Test func whatIsTheSameIsOneGroup() {
    #expect(groups([(0, 3, .same)]) == [[0, 1, 2, 3, 4]])
    #expect(groups([(4, 1, .same)]) == [[3, 0, 1, 2, 4]])
    #expect(groups([(0, 3, .same), (1, 4, .different)]) == [[0, 1, 2], [3, 4]])
    #expect(groups([(0, 3, .same), (3, 0, .different)]) == [[0, 1, 2], [3, 4]])
    #expect(groups([(0, 3, .different), (0, 3, .same)]) == [[0, 1, 2, 3, 4]])
  }

  @Test func theStoryThatIsWantedIsKept() throws {
    let report = respected([(2, 0, .keep)])
    let group = try #require(report.groups.first { $0.canonical == 2 })
    #expect(group.members.map(\.story) == [0, 1] && group.reason == "a person's answer")
    #expect(group.id != Self.report.groups[0].id)
    #expect(group.members.allSatisfy { $0.jaccard > 0.8 })
    #expect(groups([(4, 0, .keep)]) == [[4, 0, 1, 2, 3]])
    #expect(groups([(2, 0, .keep), (0, 2, .keep)]) == [[0, 1, 2], [3, 4]])
  }

  @Test func versionsArePartedAndJoined() {
    #expect(respected([(6, 5, .different)]).chains.isEmpty)
    let joined = respected([(5, 6, .same)])
    #expect(joined.chains.isEmpty && joined.groups.contains { $0.canonical == 5 && $0.members.map(\.story) == [6] })
    #expect(joined.verdicts[6].tie?.relation == .copy)
    #expect(respected([(0, 1, .different)]).chains == Self.report.chains)
  }

  /// A search, answers about its stories at random, and what must hold whatever these are.
  @Test func everyAnswerLeavesASoundReport() {
    var random: UInt64 = 5
    func next(_ limit: Int) -> Int {
      random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(random >> 33) % limit
    }
    for _ in 0..<500 {
      let answers = (0..<next(8)).map { _ in
        (next(7), next(7), [DuplicateAnswer.Verdict.same, .different, .keep][next(3)])
      }
      let report = respected(answers)
      let stories = report.groups.flatMap { [$0.canonical] + $0.members.map(\.story) }
      #expect(Set(stories).count == stories.count, "a story is in two groups: \(answers)")
      #expect(report.groups.allSatisfy { !$0.members.isEmpty && $0.members.allSatisfy { $0.relation != .update } })
      #expect(Set(report.groups.map(\.id)).count == report.groups.count)
      for chain in report.chains {
        #expect(chain.versions.count > 1)
        for (place, version) in chain.versions.enumerated() {
          if let next = version.next { #expect(chain.versions[next].previous == place) }
        }
      }
      #expect(report.verdicts.counts.kept >= 0)
    }
  }
}
