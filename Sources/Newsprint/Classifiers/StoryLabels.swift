/// The topics of a collection's stories as numbers: for each story none, one or several class indices.
public struct StoryLabels: Sendable, Equatable {
  /// The number of classes; every index is smaller.
  public let classCount: Int
  /// Where each story's indices start in `classIndices`; one more value than stories.
  public let offsets: [Int]
  /// The class indices of all stories, increasing within a story.
  public let classIndices: [UInt32]

  /// Creates labels from one list of class indices a story.
  ///
  /// - Precondition: Every index is in `0..<classCount`.
  public init(classCount: Int, _ lists: some Sequence<[Int]>) {
    self.classCount = classCount
    var offsets = [0]
    var indices: [UInt32] = []
    for list in lists {
      for index in Set(list).sorted() {
        precondition(index >= 0 && index < classCount, "Class \(index) is not in 0..<\(classCount)")
        indices.append(UInt32(index))
      }
      offsets.append(indices.count)
    }
    self.offsets = offsets
    classIndices = indices
  }

  /// Creates labels from one class index a story.
  ///
  /// - Precondition: Every index is in `0..<classCount`.
  public init(classCount: Int, single classes: some Sequence<Int>) {
    self.init(classCount: classCount, classes.lazy.map { [$0] })
  }

  /// The number of stories.
  public var count: Int { offsets.count - 1 }

  /// Whether every story has exactly one class.
  public var isSingleLabel: Bool { (0..<count).allSatisfy { offsets[$0 + 1] - offsets[$0] == 1 } }

  /// The class indices of one story, increasing.
  public subscript(story: Int) -> ArraySlice<UInt32> { classIndices[offsets[story]..<offsets[story + 1]] }

  /// The labels of the stories at `indices`, in that order.
  public func selecting(_ indices: some Collection<Int>) -> StoryLabels {
    StoryLabels(classCount: classCount, indices.lazy.map { self[$0].map(Int.init) })
  }

  /// Whether a story carries a class: one flag for each class, story after story.
  var indicators: [Bool] {
    var flags = [Bool](repeating: false, count: count * classCount)
    for story in 0..<count {
      for index in self[story] { flags[story * classCount + Int(index)] = true }
    }
    return flags
  }

  /// How many stories carry each class.
  public var support: [Int] {
    var counts = [Int](repeating: 0, count: classCount)
    for index in classIndices { counts[Int(index)] += 1 }
    return counts
  }
}
