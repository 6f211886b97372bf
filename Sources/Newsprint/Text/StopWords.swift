/// Words that a tokenizer leaves out.
public struct StopWords: Sendable, Hashable {
  /// The words, folded.
  public let words: Set<String>

  /// Creates a list of words; they are folded to lower case.
  public init(_ words: some Sequence<String>) {
    self.words = Set(words.map { $0.lowercased() })
  }

  /// No words.
  public static let none = StopWords([])

  /// English function words: articles, pronouns, prepositions, conjunctions, auxiliary verbs and the commonest adverbs.
  public static let english = StopWords(
    """
    a an the this that these those
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
    herself it its itself they them their theirs themselves one ones oneself who whom whose which what whatever whoever
    someone somebody something anyone anybody anything everyone everybody everything nobody nothing none
    am is are was were be been being have has had having do does did doing done will would shall should can could may
    might must ought cannot can't couldn't won't wouldn't shouldn't don't doesn't didn't isn't aren't wasn't weren't
    hasn't haven't hadn't i'm i've i'll i'd you're you've you'll you'd he'll he'd she'll she'd we're we've we'll we'd
    they're they've they'll they'd it'll it'd that'll there's let's
    of in on at by for from to into onto upon with without within about above below over under between among through
    throughout during before after since until till against across along around behind beside besides beyond despite
    down up off out near toward towards via per than as like
    and or but nor so yet if unless because while whereas although though whether when whenever where wherever why how
    not no yes too very also just only even still again already ever never always often here there then now once both
    each either neither every all any some many much more most few fewer less least several other others another such
    same own rather quite almost perhaps maybe however therefore thus hence else
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
