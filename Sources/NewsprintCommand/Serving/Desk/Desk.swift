internal import Dispatch
internal import Newsprint
internal import NewsprintArticles
internal import NewsprintServer

/// The desk's state: its stories as the models see them, and what people said of them.
///
/// Stories are read and compared in the background, anew where models or files change; until that is done, what was there
/// before is shown. What people say is in the files of the data folder, which are read again before every answer, because
/// other processes may append to them.
final class Desk: Sendable {
  /// What is shown: the work on the stories, with people's answers.
  struct View: Sendable {
    var work: DeskWork
    /// What repeats what, as people say.
    var report: DuplicateReport
    /// For each story the one that stands for it.
    var standIn: [Int]
    /// The stories that stand for themselves or others, in the order of the queue.
    var order: [Int]
    /// All stories in that order.
    var fullOrder: [Int]
    /// For each story that stands for others, these.
    var groups: [Int: [Int]]
    /// Which models and files it is of.
    var mark: String
  }

  /// What is going on in the background.
  struct Progress: Sendable {
    var step = "Reading stories"
    var done = 0
    var total = 0
  }

  private struct State: Sendable {
    var view: View?
    /// Which models and files the view is of, or what is being made.
    var mark = ""
    var progress: Progress?
    /// The events of a view's stories, found when it is shown already, and the view's mark.
    var events: (mark: String, report: EventReport)?
    var failure: String?
    var answers = AnswerLog()
    var pairs = PairLog()
    var leases: [StoryKey: Lease] = [:]
  }

  /// A story that an editor has before them.
  private struct Lease: Sendable {
    var editor: String
    var end: Double
  }

  private let data: DataFolder?
  private let archive: String?
  private let state = Guarded(State())
  /// How many seconds a story is kept for the editor who was given it.
  private static let leaseTime = 120.0

  init(_ data: DataFolder?, archive: String?) {
    self.data = data
    self.archive = archive
  }

  // MARK: - In the background

  /// What is shown, and what goes on; begins to look at the stories where that is not done with these models and files.
  func view(_ models: ServedModels) throws -> (view: View?, progress: Progress?) {
    readNews()
    let mark = mark(models)
    let (begins, view, progress, failure) = state.withLock { state in
      let begins = state.mark != mark && state.progress == nil
      if begins {
        state.mark = mark
        state.progress = Progress()
        state.failure = nil
      }
      return (begins, state.view, state.progress, state.failure)
    }
    if begins { DispatchQueue.global().async { self.work(models, mark) } }
    if let failure, view == nil, progress == nil { throw HTTPProblem(500, failure) }
    return (view, progress)
  }

  /// What changes when the stories have to be looked at anew.
  private func mark(_ models: ServedModels) -> String {
    var mark = "\(models.number)"
    for file in (data?.storyFiles ?? []) + (archive.map { [$0] } ?? []) {
      let status = FileStatus(path: file)
      mark += " \(file) \(status?.size ?? 0) \(status?.modified ?? 0)"
    }
    return mark
  }

  private func work(_ models: ServedModels, _ mark: String) {
    do {
      let stories = try DeskStories(data, archive: archive) { count in
        self.state.withLock { $0.progress = Progress(step: "Reading stories", done: count, total: 0) }
      }
      let work = DeskWork(stories, models) { step, done, total in
        self.state.withLock { $0.progress = Progress(step: step, done: done, total: total) }
      }
      let order = work.order()
      state.withLock { state in
        state.view = Self.view(work, order, state.pairs, mark)
        state.progress = nil
      }
      let events = work.events()
      state.withLock { state in
        if state.view?.mark == mark { state.events = (mark, events) }
      }
    } catch {
      let message = Advice.message(for: error)
      state.withLock { state in
        state.failure = message
        state.progress = nil
      }
    }
  }

  /// The events of the stories that are shown; nil where they are not found yet.
  func events(_ view: View) -> EventReport? {
    state.withLock { state in state.events.flatMap { $0.mark == view.mark ? $0.report : nil } }
  }

  private static func view(_ work: DeskWork, _ order: [Int], _ pairs: PairLog, _ mark: String) -> View {
    let report = work.found.respecting(pairs.constraints(work.stories.place)) { work.stories.batch[$0].id }
    var standIn = Array(0..<work.stories.count)
    var groups: [Int: [Int]] = [:]
    for group in report.groups {
      groups[group.canonical] = group.members.map(\.story)
      for member in group.members { standIn[member.story] = group.canonical }
    }
    return View(
      work: work, report: report, standIn: standIn, order: order.filter { standIn[$0] == $0 },
      fullOrder: order, groups: groups, mark: mark)
  }

  /// Takes in what any process appended to the files.
  private func readNews() {
    guard let data else { return }
    state.withLock { state in
      let answers = data.answers.news()
      if answers.isAnew { state.answers = AnswerLog() }
      if !answers.lines.isEmpty { state.answers.add(answers.lines) }
      let pairs = data.duplicates.news()
      if pairs.isAnew { state.pairs = PairLog() }
      if !pairs.lines.isEmpty { state.pairs.add(pairs.lines) }
      if !pairs.lines.isEmpty || pairs.isAnew, let view = state.view {
        state.view = Self.view(view.work, view.fullOrder, state.pairs, view.mark)
      }
    }
  }

  /// How many stories are shown, and how many have an answer, as far as that is known.
  var counts: (stories: Int, answers: Int) { state.withLock { ($0.view?.work.stories.count ?? 0, $0.answers.count) } }

  // MARK: - Answers

  /// Calls `body` with the answers that stand.
  func withAnswers<Result: Sendable>(_ body: @Sendable (AnswerLog) throws -> Result) throws -> Result {
    readNews()
    return try state.withLock { try body($0.answers) }
  }

  /// What was said of pairs.
  var pairs: PairLog {
    readNews()
    return state.withLock { $0.pairs }
  }

  /// Whether a story or one that it stands for has an answer.
  private static func isAnswered(_ story: Int, _ view: View, _ answers: AnswerLog) -> Bool {
    let keys = view.work.stories.keys
    return answers.labels(of: keys[story]) != nil
      || (view.groups[story] ?? []).contains { answers.labels(of: keys[$0]) != nil }
  }

  /// The next stories for an editor, and how many are left in all.
  ///
  /// - Parameters:
  ///   - editor: Who asks: stories that others have before them are not given.
  ///   - topic: The topic that the doubt must be about, a name; nil for any.
  func next(
    _ view: View, editor: String, limit: Int, besides: Set<StoryKey>, topic: String?
  ) -> (stories: [Int], left: Int) {
    let now = MonotonicClock.seconds
    return state.withLock { state in
      state.leases = state.leases.filter { $0.value.end > now }
      var left = 0
      var passed: [Int] = []
      var next: [Int] = []
      for story in view.order where !Self.isAnswered(story, view, state.answers) {
        if let topic, !Self.isDoubt(view.work, story, about: topic) { continue }
        left += 1
        if next.count >= limit { continue }
        let key = view.work.stories.keys[story]
        if besides.contains(key) { continue }
        if let lease = state.leases[key], lease.editor != editor { continue }
        if state.answers.skipped[key] != nil { passed.append(story) } else { next.append(story) }
      }
      // What was passed comes again when nothing else is left.
      next += passed.prefix(max(0, limit - next.count))
      for story in next {
        state.leases[view.work.stories.keys[story]] = Lease(editor: editor, end: now + Self.leaseTime)
      }
      return (next, left)
    }
  }

  private static func isDoubt(_ work: DeskWork, _ story: Int, about topic: String) -> Bool {
    let doubt = work.doubts[story]
    let topics = work.models.all[doubt.model].model.topics
    return [doubt.topics.0, doubt.topics.1].contains { $0 >= 0 && topics[$0] == topic }
  }
}
