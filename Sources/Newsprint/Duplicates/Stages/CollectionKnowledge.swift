/// What only a whole collection tells, for a search among some of its stories that is to find what one among all would.
struct CollectionKnowledge: Sendable {
  /// The outlets behind headlines: see ``StoryTrims``.
  var outlets: HashSet64
  /// What stories repeat without being copies.
  var furniture: LearnedFurniture
  /// Which shingles were met more than once; nil where that is to be told from these stories.
  var occurrences: OccurrenceTable?
  /// The stories whose words are compared, in ascending order; those of crowds may be among them.
  var candidates: [ShortCandidates.Pair]
  /// Which lists are cut; nil where that is to be told from these stories.
  var cutLists: CutLists?
  /// Whether all pairs of the other stories were looked at.
  var isComplete = true
}
