internal import Newsprint
internal import NewsprintArticles

/// `newsprint sketch`: stories in, what is needed to find others like them out, without a word of them.
enum Sketch {
  static let output = Option<String>(
    required: "output", short: "o", value: "file", completion: .files, "The file of sketches to write.")
  static let slots = Option<Int>(
    "slots", value: "n", limits: .between(64, 256), default: 128,
    "The slots of the similarity sketch, a multiple of 16: the standard error of a similarity of 0.8 is 0.05 with 64, "
      + "0.035 with 128 and 0.025 with 256.")
  static let bits = Option<Int>(
    "bits", value: "n", limits: Limits("4, 8 or 16") { [4, 8, 16].contains($0) }, default: 8,
    "The bits that are kept of a slot: 4, 8 or 16.")
  static let sample = Option<Int>(
    "sample", value: "n", limits: .between(0, 128), default: 48,
    "The most hashes that are kept of a story to find excerpts by; 0: no excerpts are found.")

  static let command = Command(
    "sketch",
    overview: "Make sketches of stories, to find duplicates without their texts.",
    discussion: """
      A sketch is a MinHash of a story's shingles with a few bits a slot, and a sample of their hashes. 'dedup' takes files \
      of sketches wherever it takes stories, alone, mixed with stories, and as '--against': two newsrooms find what they \
      share without showing each other a word, and archives are compared where the texts cannot travel. With the default \
      options a story takes about 350 bytes, and its id, date and source.

      What is found by sketches is an estimate: results give its standard error. A story cannot be read from its sketch, but \
      who has a text can tell whether it is the one.

      The same stories and options give the same bytes on every machine. Only files made with the same options can be \
      compared.
      """,
    examples: [
      Command.Example("newsprint sketch archive.jsonl.zst -o archive.sketches", "About 350 bytes a story."),
      Command.Example("newsprint dedup today.jsonl --against archive.sketches", "What has been published before?"),
    ],
    arguments: [InputOptions.inputsOrStandardInput],
    groups: [
      OptionGroup([output, slots, bits, sample, Dedup.shingleSize, Dedup.keepFurniture, FeatureOptions.keepMarkup]),
      InputOptions.runGroup,
      InputOptions.group,
    ],
    run: run)

  private static func run(_ arguments: ParsedArguments) throws {
    var options = SketchOptions()
    options.shingleSize = arguments[Dedup.shingleSize]
    options.slotCount = arguments[slots]
    options.slotBits = arguments[bits]
    options.sampleSize = arguments[sample]
    options.keepsFurniture = arguments[Dedup.keepFurniture]
    options.keepsMarkup = arguments[FeatureOptions.keepMarkup]
    let path = arguments[output]
    guard options.isValid else { throw UsageError.conflict("'--slots' must be a multiple of 16") }
    let reader = try arguments.reader(arguments.inputsOrStandardInput())
    try arguments.refuseOverwriting(by: [("--output", path)], readers: [reader])
    let file = try OutputFile(path)
    let sketcher = StorySketcher(options)
    var writer = SketchFileWriter(options)
    try file.write(writer.header)
    var readerOptions = reader.options
    readerOptions.readsLabels = false
    let bar = ReadingProgress(arguments.messages)
    var byteCount = writer.header.count
    let report = try ArticleReader(reader.inputs, options: readerOptions).processBatches(
      threads: arguments.threadCount, progress: bar.update,
      transform: { sketcher.sketches(of: $0, threads: 1) }
    ) { sketches in
      let records = writer.records(sketches)
      byteCount += records.count
      try file.write(records)
    }
    try file.write(writer.ending)
    try file.commit()
    bar.finish()
    arguments.report(report)
    arguments.messages.note(
      "\(Format.counted(writer.count, "sketch", "sketches")) of \(options.summary); "
        + "\(Format.grouped(byteCount / max(1, writer.count))) bytes a story.")
  }
}
