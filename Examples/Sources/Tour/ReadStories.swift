import Newsprint
import NewsprintArticles

/// Reads labelled stories, and keeps every fifth back, to measure a model on.
func readStories(_ input: String) throws -> (training: [Article], heldOut: [Article]) {
  show("Read labelled stories")
  // Any file or folder that the command reads, compressed too; or stories are made as values.
  let batch = try ArticleReader([input]).readAll()
  // A batch holds many stories as flat bytes, and can be handed on as it is. Here each is taken out of it.
  let stories = (0..<batch.count).map { batch[$0] }
  print("\(stories.count) stories, such as '\(stories[0].headline)', labelled \(stories[0].labels)")
  check(Set(stories.flatMap(\.labels)).count == batch.labelCounts.count, "a label is counted once")
  let places = stories.indices
  return (places.filter { $0 % 5 != 4 }.map { stories[$0] }, places.filter { $0 % 5 == 4 }.map { stories[$0] })
}
