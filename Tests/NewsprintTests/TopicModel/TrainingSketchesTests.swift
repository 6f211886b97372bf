import Newsprint
import TestSupport
import Testing

struct TrainingSketchesTests {
  @Test func copiesAreToldFromNewStories() {
    var maker = StoryMaker(seed: 81)
    let training = (0..<300).map { _ in maker.words(120) }
    let sketches = TrainingSketches(
      ArticleBatch(training.map { Article(text: $0.joined(separator: " ")) }), threads: 2)
    #expect(sketches.count == 300)
    // By turns: a copy with a dateline and a word in 100 replaced, a new story, an empty one.
    let tests = (0..<300).map { index -> Article in
      switch index % 3 {
      case 0: Article(text: (maker.words(6) + maker.edited(training[index], oneIn: 100)).joined(separator: " "))
      case 1: Article(text: maker.words(120).joined(separator: " "))
      default: Article(text: "...")
      }
    }
    let unseen = sketches.unseen(of: ArticleBatch(tests), threads: 2)
    #expect(unseen == (0..<300).filter { $0 % 3 != 0 })
    #expect(sketches.unseen(of: ArticleBatch(), threads: 1).isEmpty)
  }

  @Test func modelsKeepThemWhenAsked() throws {
    var options = TrainingOptions()
    options.algorithm = .multinomial
    options.folds = 0
    let stories = SyntheticNews.stories(60, seed: 5)
    let plain = try TopicModel.train(on: ArticleBatch(stories), options: options).model
    #expect(plain.trainingSketches == nil)
    options.keepsSketches = true
    let model = try TopicModel.train(on: ArticleBatch(stories), options: options).model
    let bytes = model.fileBytes()
    #expect(bytes.count >= plain.fileBytes().count + 60 * 128)
    let read = try TopicModel(bytes: bytes)
    let sketches = try #require(read.trainingSketches)
    #expect(sketches.count == 60)
    #expect(read.keepingFurniture.trainingSketches?.count == 60)
    #expect(sketches.unseen(of: ArticleBatch(stories), threads: 1).isEmpty)
    #expect(read.fileBytes() == bytes)
  }
}
