/// Stories that tell one event.
public struct Event: Sendable, Hashable {
  /// A word of an event.
  public struct Term: Sendable, Hashable {
    /// The word in its commonest spelling.
    public var text: String
    /// Its share of what the stories have in common, from 0 to 1.
    public var weight: Float
  }

  /// A story that told what those before it had not.
  public struct Step: Sendable, Hashable {
    /// The story's index.
    public var story: Int
    /// The share of its words, by their weights, that no story of the event had before it; 1 for the first.
    public var novelty: Float
  }

  /// A name that depends on the first story alone, so that it stays over runs and as stories are added: sixteen hexadecimal
  /// digits.
  public var id: String
  /// The stories' indices, the earliest first; where dates are equal or absent, by their ids.
  public var stories: [Int]
  /// The number of different texts: copies are told by ``DuplicateFinder`` and count once.
  public var textCount: Int
  /// The number of outlets that the stories name; 0 where none does.
  public var sourceCount: Int
  /// The story whose headline says most with fewest words; the most central one where no story has a headline.
  public var headline: Int
  /// The story with the most words.
  public var longest: Int
  /// The story that came last.
  public var newest: Int
  /// The words that most tell the event, the heaviest first; of a story alone none are sought.
  public var terms: [Term]
  /// The stories that brought news, the earliest first.
  public var timeline: [Step]
}

/// What is known of a collection's events.
public struct EventReport: Sendable {
  /// A story's place in its event.
  public struct Membership: Sendable, Hashable {
    /// The index of its event in ``EventReport/events``.
    public var event: Int
    /// The mean similarity to the event's other texts, from 0 to 1; 1 for a story alone.
    public var similarity: Float
    /// The story that it is a copy of, where that stands for it.
    public var copyOf: Int?
    /// The words that most add to ``similarity`` and what each adds, the heaviest first, as the story spells them.
    ///
    /// None where they were not asked for, of a copy, and of a story alone.
    public var reasons: [Event.Term] = []
  }

  /// How events were told apart.
  public var options = EventOptions()
  /// For each story of the collection its event.
  public var stories: [Membership] = []
  /// The events, those of most texts first, then the earliest.
  public var events: [Event] = []
  /// What the search for candidates left out, where that was asked for.
  public var audit: EventAudit?
}
