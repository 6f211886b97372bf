internal import Newsprint
internal import NewsprintArticles

/// The inputs of a search for duplicates: files of sketches, and all others.
struct SketchInput {
  /// The sketches of all files of them.
  private(set) var sketches: [StorySketch] = []
  /// What they were made with; nil where no input is a file of sketches.
  private(set) var options: SketchOptions?
  /// The inputs that hold stories.
  private(set) var stories: [String] = []

  /// Reads the files of sketches among some inputs.
  ///
  /// - Parameter expected: What other sketches were made with.
  init(_ inputs: [String], expecting expected: SketchOptions? = nil) throws {
    options = expected
    for path in inputs {
      guard SketchFile.isSketches(try WholeFile.start(of: path, count: 4)) else {
        stories.append(path)
        continue
      }
      do {
        let (read, made) = try SketchFile.read(try WholeFile.bytes(of: path))
        if let options, options != made { throw SketchFileError.otherOptions(found: made, expected: options) }
        options = made
        sketches += read
      } catch let error as SketchFileError {
        throw CommandError(description: "\(path.printable): \(error)", exitCode: .badData)
      }
    }
  }

  /// The sketched stories as records without texts.
  var batch: ArticleBatch {
    var batch = ArticleBatch()
    for sketch in sketches {
      batch.append(Article(id: sketch.id, text: "", date: sketch.date, source: sketch.source))
      var object = Array("{\"id\":".utf8)
      JSONText.append(sketch.id, to: &object)
      for (name, value) in [("date", sketch.date), ("source", sketch.source)] {
        guard let value else { continue }
        object += ",\"\(name)\":".utf8
        JSONText.append(value, to: &object)
      }
      object += "}".utf8
      let start = batch.bytes.count
      batch.bytes += object
      batch.records[batch.records.count - 1].raw = start..<batch.bytes.count
    }
    return batch
  }
}
