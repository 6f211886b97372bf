import Foundation
import Newsprint
import TestSupport
import Testing

/// Searches that do not look at every pair: what they find depends on the stories and their order alone.
struct IncompleteSearchTests {
  private func found(
    _ batch: ArticleBatch, _ options: DuplicateOptions, threads: Int, _ budget: MemoryBudget = .unlimited
  ) -> DuplicateReport {
    DuplicateFinder(options).find(
      in: StoryCollection(batch), against: nil, dates: [], threads: threads, budget: budget)
  }

  /// Budgets in which a join has one round, or several of several blocks.
  private var budgets: [MemoryBudget] {
    [(40_000, 30_000, 96 << 20), (20_000, 9000, 0), (1 << 20, 1 << 20, 0)].map { sets, index, shingles in
      var budget = MemoryBudget.unlimited
      (budget.sets, budget.index, budget.shingles) = (sets, index, shingles)
      return budget
    }
  }

  @Test(arguments: [0.85, nil] as [Double?], [31, 32] as [UInt64])
  func threadsAndMemoryAreNothing(containment: Double?, seed: UInt64) {
    let templates = TemplateStories.stories(families: 2, of: 150, seed: seed)
    let planted = PlantedStories.stories(seed: seed).map { story in
      var story = story
      story.id = "p" + story.id
      return story
    }
    let batch = ArticleBatch((templates + planted).shuffled(seed: seed))
    var options = DuplicateOptions()
    options.containment = containment
    let whole = found(batch, options, threads: 2)
    options.limits = TemplateStories.limits
    let cut = found(batch, options, threads: 1)
    #expect(whole.isComplete && !cut.isComplete)
    #expect(cut.pairs.count < whole.pairs.count && cut.pairs.count > 50)
    #expect(Set(cut.pairs).isSubset(of: whole.pairs))
    // Stories that share no common shingles are not missed.
    func ofPlanted(_ report: DuplicateReport) -> [DuplicatePair] {
      report.pairs.filter { batch[$0.first].id.hasPrefix("p") }
    }
    #expect(ofPlanted(cut) == ofPlanted(whole))
    for budget in budgets {
      for threads in [1, 3] {
        let other = found(batch, options, threads: threads, budget)
        #expect(other.pairs == cut.pairs && other.groups == cut.groups && other.chains == cut.chains)
        #expect(!other.isComplete)
      }
    }
  }

  @Test func manyPairsOfOneStory() {
    var stories = PlantedStories.stories(PlantedStories.Mix(originals: 30, cluster: 40), seed: 5)
    for place in stride(from: 0, to: stories.count, by: 3) { stories[place].date = nil }
    var options = DuplicateOptions()
    options.limits.pairs = 7
    let cut = found(ArticleBatch(stories), options, threads: 1)
    #expect(!cut.isComplete)
    for budget in budgets {
      let other = found(ArticleBatch(stories), options, threads: 2, budget)
      #expect(other.pairs == cut.pairs && !other.isComplete)
    }
  }

  @Test func whatIsCompleteIsTheSameUnderAnyLimit() {
    let batch = ArticleBatch(TemplateStories.stories(families: 1, of: 120, seed: 7))
    let whole = found(batch, DuplicateOptions(), threads: 1)
    var ways = Set<Bool>()
    for common in [2, 5, 20] {
      var visits = 100
      while visits < 1 << 24 {
        var options = DuplicateOptions()
        (options.limits.visits, options.limits.visitsAStory, options.limits.common) = (visits, 1, common)
        let report = found(batch, options, threads: 1)
        ways.insert(report.isComplete)
        if report.isComplete { #expect(report.pairs == whole.pairs, "\(visits) visits") }
        visits *= 2
      }
    }
    #expect(ways.count == 2)
  }
}

extension [Article] {
  fileprivate func shuffled(seed: UInt64) -> [Article] {
    var generator = SeededGenerator(seed: seed)
    return shuffled(using: &generator)
  }
}
