import Newsprint

/// TF-IDF vectors of stories, as for a search or a classifier of one's own.
func weighTerms() {
  show("TF-IDF")
  let stories = [
    Article(text: "The ferry ran aground off the island."),
    Article(text: "The ferry is back in port."),
    Article(text: "Parliament votes on the housing bill."),
  ]
  var options = TFIDFVectorizer.Options()
  options.features.wordNGrams = 1...2
  let (vectorizer, matrix) = TFIDFVectorizer.fitTransform(stories, options: options)
  let terms = vectorizer.terms(in: stories)
  print("\(matrix.rowCount) stories, \(matrix.columnCount) terms")

  // Other stories over the same columns; rows have length 1, so that a product is a cosine.
  let other = vectorizer.transform([Article(text: "A ferry for the island")])
  for (column, weight) in zip(other.columnIndices, other.values) { print("  \(terms[Int(column)]) \(weight)") }
  check(other.values.count == 4, "ferry, the, island and 'the island' are known, 'for' is not")
}
