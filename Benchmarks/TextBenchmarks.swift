internal import Newsprint

/// Tokenizer, hash and vectorizer.
func textKernels(_ articles: ArticleBatch) -> [Kernel] {
  let bytes = articles.records.reduce(0) { $0 + $1.headline.count + $1.text.count }
  var kernels = [tokenizer("tokenizer, the stories", articles)]
  for (title, word) in scripts { kernels.append(tokenizer("tokenizer, \(title)", madeText(word))) }
  kernels.append(hashing(articles))
  for (title, change) in vectorizers {
    var options = TFIDFVectorizer.Options()
    options.weighting.sublinearTermFrequency = true
    change(&options)
    let chosen = options
    kernels.append(
      Kernel(name: "TF-IDF fit and transform, \(title)", bytes: bytes, isParallel: true) { threads in
        blackHole(TFIDFVectorizer.fitTransform(articles, options: chosen, threads: threads))
      })
  }
  var options = TFIDFVectorizer.Options()
  options.features.dropsFurniture = false
  let fitted = TFIDFVectorizer.fit(articles, options: options)
  kernels.append(
    Kernel(name: "TF-IDF transform, words", bytes: bytes, isParallel: true) { threads in
      blackHole(fitted.transform(articles, threads: threads))
    })
  return kernels
}

private func tokenizer(_ title: String, _ articles: ArticleBatch) -> Kernel {
  let bytes = articles.records.reduce(0) { $0 + $1.headline.count + $1.text.count }
  return Kernel(name: title, bytes: bytes) { _ in
    let worker = TokenizerWorker(Tokenizer())
    let buffer = TokenBuffer()
    var count = 0
    articles.withStories { stories in
      for story in stories.range {
        for field in [stories[story].headline, stories[story].text] {
          buffer.removeAll()
          worker.tokenize(field, into: buffer)
          count += buffer.count
        }
      }
    }
    blackHole(count)
  }
}

/// The hash alone, over words cut before.
private func hashing(_ articles: ArticleBatch) -> Kernel {
  let worker = TokenizerWorker(Tokenizer())
  let buffer = TokenBuffer()
  let text = Array(articles.bytes.prefix(2_000_000))
  text.withTextBytes { worker.tokenize($0, into: buffer) }
  let words = (0..<buffer.count).map { Int(buffer.starts[$0])..<Int(buffer.ends[$0]) }
  let bytes = words.reduce(0) { $0 + $1.count }
  return Kernel(name: "hash of words", bytes: bytes, items: words.count, unit: "words") { _ in
    var sum: UInt64 = 0
    text.withUnsafeBytes { text in
      guard let base = text.baseAddress else { return }
      for word in words { sum &+= StableHash.hash(base + word.lowerBound, count: word.count) }
    }
    blackHole(sum)
  }
}

private let vectorizers: [(title: String, change: @Sendable (inout TFIDFVectorizer.Options) -> Void)] = [
  ("words", { $0.features.dropsFurniture = false }),
  ("words, without furniture", { _ in }),
  (
    "words 1-2",
    {
      $0.features.dropsFurniture = false
      $0.features.wordNGrams = 1...2
      $0.minimumDocumentFrequency = .count(2)
    }
  ),
  (
    "characters 3-5",
    {
      $0.features.dropsFurniture = false
      $0.features.wordNGrams = nil
      $0.features.characterNGrams = 3...5
      $0.minimumDocumentFrequency = .count(2)
    }
  ),
]

// MARK: - Text in other scripts

private let scripts: [(title: String, word: @Sendable (inout SeededRandom) -> String)] = [
  (
    "Cyrillic",
    { random in
      let letters = Array("оеаинтсрвлкмдпуяыьгзбчйхжшюцщ")
      return String((0..<(2 + random.integer(below: 9))).map { _ in letters[random.integer(below: letters.count)] })
        + " "
    }
  ),
  (
    "Chinese",
    { random in
      let length = 6 + random.integer(below: 20)
      // The block of the common characters; a comma or a full stop ends a run.
      let run = (0..<length).compactMap { _ in
        Unicode.Scalar(0x4e00 + random.integer(below: 0x5000)).map(Character.init)
      }
      return String(run) + (random.integer(below: 3) == 0 ? "。" : "，")
    }
  ),
]

private func madeText(_ word: (inout SeededRandom) -> String) -> ArticleBatch {
  var random = SeededRandom(seed: 7)
  var articles = ArticleBatch()
  while articles.bytes.count < 4_000_000 {
    var text = ""
    while text.utf8.count < 3000 { text += word(&random) }
    articles.append(Article(id: "", text: text))
  }
  return articles
}
