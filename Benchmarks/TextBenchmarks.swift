internal import Newsprint

/// Tokenizer and vectorizer.
func measureText(_ articles: ArticleBatch, bytes: Int) {
  measure("tokenizer", bytes: bytes) {
    let worker = TokenizerWorker(Tokenizer())
    let buffer = TokenBuffer()
    var count = 0
    articles.bytes.withUnsafeBufferPointer { text in
      for record in articles.records {
        for field in [record.headline, record.text] {
          buffer.removeAll()
          worker.tokenize(UnsafeBufferPointer(rebasing: text[field]), into: buffer)
          count += buffer.count
        }
      }
    }
    return count
  }
  for (title, change) in vectorizers {
    var options = TFIDFVectorizer.Options()
    options.weighting.sublinearTermFrequency = true
    change(&options)
    measure("TF-IDF fit and transform, \(title)", bytes: bytes) {
      TFIDFVectorizer.fitTransform(articles, options: options)
    }
  }
}

private let vectorizers: [(title: String, change: @Sendable (inout TFIDFVectorizer.Options) -> Void)] = [
  ("words, furniture kept", { $0.features.dropsFurniture = false }),
  ("words", { _ in }),
  (
    "words 1-2, furniture kept",
    {
      $0.features.dropsFurniture = false
      $0.features.wordNGrams = 1...2
      $0.minimumDocumentFrequency = .count(2)
    }
  ),
  (
    "characters 3-5",
    {
      $0.features.wordNGrams = nil
      $0.features.characterNGrams = 3...5
      $0.minimumDocumentFrequency = .count(2)
    }
  ),
]
