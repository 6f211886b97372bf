/// What a page is that was taken for a story and is none.
package enum StoryForm: String, Sendable, Hashable, CaseIterable {
  /// What a server or a site says where it has no page to show: `404 Not Found`, a request to enable JavaScript.
  case errorPage = "error-page"
  /// A notice about cookies and consent.
  case consentNotice = "consent-notice"
  /// A request to log in or to subscribe.
  case accessNotice = "access-notice"
  /// A list of links: a menu, a footer.
  case linkList = "link-list"
  /// Filler text: lorem ipsum.
  case filler
  /// Numbers: results, fixtures, prices.
  case numberTable = "number-table"

  /// The forms that stories have, if at least one in two hundred has it.
  package static func forms(of articles: ArticleBatch, keepsMarkup: Bool = false) -> Set<StoryForm> {
    var counts: [StoryForm: Int] = [:]
    let detector = StoryFormDetector()
    let reader = StoryReader(keepsMarkup: keepsMarkup)
    articles.withStories { stories in
      for story in stories.range {
        if let form = detector.form(reader.read(stories[story])) { counts[form, default: 0] += 1 }
      }
    }
    return Set(counts.filter { $0.value * 200 >= articles.count }.keys)
  }

  /// Why a page of this form is given no topic.
  var abstention: StoryTags.Abstention {
    switch self {
    case .errorPage: .errorPage
    case .consentNotice: .consentNotice
    case .accessNotice: .accessNotice
    case .linkList: .linkList
    case .filler: .filler
    case .numberTable: .numberTable
    }
  }
}
