import Foundation
import Newsprint
import TestSupport
import Testing

/// The example of the README, kept compiling.
struct ReadmeExampleTests {
  @Test func theExampleOfTheReadmeRuns() throws {
    let articles = SyntheticNews.stories(80, seed: 1)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("topics.newsprint").path

    let model = try TopicModel.train(on: articles)
    let best = model.topics(for: Article(headline: "Cup final", text: "The striker scored twice."))
    try model.write(to: path)
    let same = try TopicModel(contentsOf: path)

    #expect(best.first?.topic == "sport")
    #expect(same.topics == model.topics)
    let readme = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
        "../../../README.md"), encoding: .utf8)
    for line in [
      "let model = try TopicModel.train(on: articles)",
      #"let best = model.topics(for: Article(headline: "Cup final", text: "The striker scored twice."))"#,
      #"try model.write(to: "topics.newsprint")"#, #"let same = try TopicModel(contentsOf: "topics.newsprint")"#,
    ] {
      #expect(readme.contains(line))
    }
  }
}
