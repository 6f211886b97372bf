extension ArticleBatch {
  /// How many stories have each label.
  ///
  /// - Complexity: O(*n*), where *n* is the number of labels of all stories.
  public var labelCounts: [String: Int] {
    var counts = [Int](repeating: 0, count: labelNames.count)
    for record in records {
      for label in Set(labelIDs[record.labels]) { counts[Int(label)] += 1 }
    }
    var named: [String: Int] = [:]
    for (name, count) in zip(labelNames, counts) where count > 0 { named[name] = count }
    return named
  }

  /// The same stories with other names for some labels; of labels that become one, a story has one.
  ///
  /// - Parameter names: The new name of each label that is to have one.
  /// - Complexity: O(*n*), where *n* is the number of labels of all stories.
  public func replacingLabels(_ names: [String: String]) -> ArticleBatch {
    guard !names.isEmpty else { return self }
    var batch = self
    let map = labelNames.map { name in batch.labelID(for: names[name] ?? name) }
    batch.labelIDs.removeAll(keepingCapacity: true)
    for story in records.indices {
      let start = batch.labelIDs.count
      for label in labelIDs[records[story].labels] {
        let label = map[Int(label)]
        if !batch.labelIDs[start...].contains(label) { batch.labelIDs.append(label) }
      }
      batch.records[story].labels = start..<batch.labelIDs.count
    }
    return batch
  }
}
