import Newsprint
import TestSupport
import Testing

struct TwoSlotSetTests {
  @Test(arguments: [0, 1, 2, 7, 200, 3000])
  func hasItsMembersAndNoOthers(count: Int) {
    var generator = SeededGenerator(seed: UInt64(count))
    let members = Set((0..<count).map { _ in generator.next() as UInt64 })
    let set = TwoSlotSet(members)
    #expect(members.allSatisfy(set.contains))
    for _ in 0..<10_000 {
      let hash: UInt64 = generator.next()
      #expect(set.contains(hash) == members.contains(hash))
    }
  }

  @Test func hashesThatCrowdTheSameSlotsAreMembersToo() {
    // All halves are equal modulo any size that the set can take.
    let members = (0..<100).map { UInt64($0) << 24 | UInt64($0) << 56 }
    let set = TwoSlotSet(members)
    #expect(members.allSatisfy(set.contains))
    for hash in 1...(1 << 16) as ClosedRange<UInt64> {
      #expect(!set.contains(hash) && !set.contains(hash << 32) && !set.contains(hash << 32 | hash))
    }
    #expect(!TwoSlotSet([]).contains(0))
  }
}
