import Newsprint
import TestSupport
import Testing

/// What tells sentences of other languages by their letters, learned from written sentences.
struct LetterProfileTests {
  static let english = [
    "The council voted on Tuesday to close two libraries after a long debate about the budget.",
    "Police arrested three men near the harbour and seized a van with stolen phones.",
    "The striker scored twice in the second half and the visitors went home without a point.",
    "Scientists said the lake had lost a third of its water in ten years of drought.",
    "Shares in the bank fell by four percent when the chairman announced that he would leave.",
    "Teachers will walk out on Friday because the ministry refused to raise their wages.",
  ]
  static let german = [
    "Der Stadtrat hat am Dienstag nach langer Debatte die Schließung von zwei Büchereien beschlossen.",
    "Die Polizei nahm am Hafen drei Männer fest und stellte einen Lieferwagen mit Telefonen sicher.",
    "Der Stürmer traf in der zweiten Halbzeit zweimal, die Gäste fuhren ohne Punkte nach Hause.",
    "Der See hat nach Angaben von Forschern in zehn Jahren ein Drittel seines Wassers verloren.",
    "Die Aktie der Bank fiel um vier Prozent, als der Vorsitzende seinen Rücktritt ankündigte.",
    "Die Lehrer streiken am Freitag, weil das Ministerium ihre Gehälter nicht erhöhen will.",
  ]

  /// Stories of a few sentences each, in all orders.
  static func stories(_ sentences: [String]) -> [Article] {
    var stories: [Article] = []
    for first in sentences {
      for second in sentences where first != second { stories.append(Article(text: "\(first) \(second)")) }
    }
    return stories + stories.map { Article(text: $0.text + " " + sentences[0]) }
  }

  static func isForeign(_ text: String, _ profile: LetterProfile) -> Bool {
    let cutter = LetterRunCutter()
    return text.withTextBytes { text in
      profile.isForeign(StoryBytes(headline: TextBytes(), text: text), cutter) { 0 }
    }
  }

  @Test(arguments: [
    ("Ein Gericht in Hamburg verurteilte den Angeklagten zu sechs Jahren Haft.", true),
    ("Le gouvernement a annoncé jeudi un nouveau plan pour les agriculteurs.", true),
    ("La policía detuvo a cuatro personas por tráfico de drogas.", true),
    ("Bij een brand in een flat in Rotterdam zijn twee mensen overleden.", true),
    ("Sąd skazał byłego ministra na dwa lata więzienia.", true),
    ("Pemerintah mengumumkan kenaikan harga bahan bakar.", true),
    ("Президент подписал закон о бюджете.", true),
    ("政府は来年度の予算案を決めた。", true),
    ("أعلنت الحكومة عن ميزانية جديدة.", true),
    ("A judge in Hamburg sent the man to prison for six years.", false),
    ("RAIN FLOODS HOUSES IN JAKARTA", false),
    ("Oil prices rise", false),
    ("Farmers meet the chancellor in Berlin", false),
    ("2024: 15 of 23", false),
    ("", false),
  ])
  func aSentenceOfAnotherLanguageIsForeignToEnglish(_ text: String, _ isForeign: Bool) throws {
    let profile = try #require(LetterProfile(ArticleBatch(Self.stories(Self.english))))
    #expect(profile.ownLanguages.contains("en"))
    #expect(Self.isForeign(text, profile) == isForeign)
  }

  @Test func noLanguageIsFavoured() throws {
    let profile = try #require(LetterProfile(ArticleBatch(Self.stories(Self.german))))
    #expect(profile.ownLanguages.contains("de"))
    let own = Self.isForeign("Das Gericht in Hamburg hat den Mann am Freitag freigesprochen.", profile)
    #expect(!own)
    #expect(Self.isForeign("The judge in Hamburg found that the man was not guilty.", profile))
  }

  @Test func storiesInTwoLanguagesMakeBothTheModelsOwn() throws {
    let stories = Self.stories(Self.english) + Self.stories(Self.german)
    let profile = try #require(LetterProfile(ArticleBatch(stories)))
    let own = Self.isForeign("Das Gericht in Hamburg hat den Mann am Freitag freigesprochen.", profile)
    #expect(!own)
    let alsoOwn = Self.isForeign("The judge in Hamburg found that the man was not guilty.", profile)
    #expect(!alsoOwn)
    #expect(Self.isForeign("Sąd skazał byłego ministra na dwa lata więzienia.", profile))
  }

  @Test func theOrderOfTheStoriesChangesNothing() throws {
    let stories = Self.stories(Self.english)
    var generator = SeededGenerator(seed: 71)
    let profile = LetterProfile(ArticleBatch(stories))
    #expect(profile != nil)
    #expect(LetterProfile(ArticleBatch(stories.shuffled(using: &generator))) == profile)
  }

  @Test func fewStoriesSayNothingOfTheirLanguage() {
    #expect(LetterProfile(ArticleBatch(Self.english.map { Article(text: $0) })) == nil)
    #expect(LetterProfile(ArticleBatch([])) == nil)
    #expect(LetterProfile(ArticleBatch((0..<100).map { Article(text: "\($0)") })) == nil)
  }

  @Test func aProfileIsWrittenAndRead() throws {
    let profile = try #require(LetterProfile(ArticleBatch(Self.stories(Self.english))))
    var rules = AbstentionRules()
    rules.letters = profile
    rules.ownForms = [.numberTable]
    var writer = ByteWriter()
    rules.appendForms(to: &writer)
    var reader = ByteReader(SharedBuffer(writer.bytes), path: "model", section: "FORM")
    var same = AbstentionRules()
    try same.readForms(from: &reader)
    try reader.finish()
    #expect(same == rules)
    // Cut short anywhere, it is an error and no trap.
    for count in stride(from: 0, to: writer.bytes.count, by: 997) {
      var reader = ByteReader(SharedBuffer(Array(writer.bytes[..<count])), path: "model", section: "FORM")
      #expect(throws: ModelFileError.self) { try same.readForms(from: &reader) }
    }
  }

  @Test func accentsCaseAndMarksAreRead() {
    let cutter = LetterRunCutter()
    func runs(_ text: String) -> [UInt64] {
      cutter.removeAll()
      text.withTextBytes { cutter.cut($0, limit: .max) }
      return cutter.runs
    }
    #expect(runs("ÉTÉ") == runs("été"))
    #expect(runs("été") != runs("ete"))
    #expect(runs("it, is") == runs("it is"))
    #expect(runs("a").count == 1)
    #expect(runs("four").count == 4)
    #expect(runs("日本").count == 2)
    #expect(runs("12 %").isEmpty)
  }
}
