import Newsprint
import Testing

/// What two papers write in two ways, as they spell names, shorten words and tell numbers, and what looks like it and is not.
struct FactFormTests {
  private func changes(
    _ sentence: String, _ words: String, _ others: String, sources: (String?, String?) = ("The Post", "The Echo")
  ) -> [DuplicateChange] {
    StoryDifference(
      Article(text: sentence.replacing("%@", with: words), source: sources.0),
      Article(text: sentence.replacing("%@", with: others), source: sources.1)
    ).facts
  }

  // MARK: - Names

  private static let captain =
    "The ship was towed to the port on Thursday, and captain %@ Rahmat said that no one was hurt."

  @Test(arguments: [
    ("Yusuf", "Yusof"), ("Loginov", "Loguinov"), ("Khaled", "Khalid"), ("Mohammed", "Muhammad"),
    ("Suleiman", "Suleman"),
    ("Rasheed", "Rashid"), ("Moustafa", "Mustafa"), ("Yousuf", "Yusuf"), ("Abdul Rahman", "Abdulrahman"),
  ])
  func aNameInOtherLettersIsNoOther(name: String, other: String) {
    #expect(changes(Self.captain, name, other) == [])
    #expect(changes(Self.captain, other, name) == [])
  }

  @Test(arguments: [
    ("Larsen", "Larson"), ("Hassan", "Hussein"), ("Maria", "Marie"), ("Hansen", "Hanson"), ("Khaled", "Walid"),
    ("Omar", "Amir"), ("Kemal", "Cemal"), ("Salim", "Salam"), ("Lee", "Loo"),
  ])
  func aNameThatSoundsOtherwiseIsAnother(name: String, other: String) {
    #expect(changes(Self.captain, name, other).map(\.kind) == [.name])
  }

  /// One paper writes a name in one way, and what both stories have are two persons.
  @Test func aNameThatIsCorrectedOrOfTwoPersonsIsAChange() {
    #expect(changes(Self.captain, "Khaled", "Khalid", sources: ("The Post", "The Post")).map(\.kind) == [.name])
    let both = Self.captain + " His brothers Khaled and Khalid were on board."
    #expect(changes(both, "Khaled", "Khalid").map(\.kind) == [.name])
  }

  @Test(arguments: [
    ("The books lie in the branch on Alder %@ until the spring, she said.", "Street", "St."),
    ("The books lie in the branch on Alder %@ until the spring, she said.", "Boulevard", "Blvd"),
    ("At least nine were killed in the gorge, %@ Arvind Thakur said.", "Superintendent", "Supt"),
    ("At least nine were killed in the gorge, %@ Arvind Thakur said.", "Superintendent of Police", "SP"),
    ("Das Dach hält nicht, sagte %@ Jörg Münzer am Abend im Rat der Stadt.", "Oberbürgermeister", "OB"),
    ("Fires burnt in the forest by night, the Country Fire Authority %@ said.", "", "(CFA)"),
    ("She was appointed %@ in 1994 and lived by the sea.", "MBE", "Member of the Order of the British Empire (MBE)"),
  ])
  func aShortFormOfANameIsNoOther(sentence: String, words: String, others: String) {
    #expect(changes(sentence, words, others) == [])
    #expect(changes(sentence, others, words) == [])
  }

  @Test(arguments: [
    ("The books lie in the branch on Alder %@ until the spring, she said.", "Street", "Road"),
    ("At least nine were killed in the gorge, %@ Arvind Thakur said.", "Superintendent of Police", "DC"),
    ("She had voted for the bill of Anna Weber (%@) in the autumn.", "CDU", "SPD"),
  ])
  func anotherNameIsNoShortForm(sentence: String, words: String, others: String) {
    #expect(changes(sentence, words, others).map(\.kind) == [.name])
  }

  // MARK: - Numbers

  @Test(arguments: [
    ("The union voted by %@ for the strike in the depots.", "91 per cent", "91pc"),
    ("The union voted by %@ for the strike in the depots.", "91 per cent", "91 p.c."),
    ("La camera risale al %@ secolo ed è stata scavata nella roccia.", "VI", "sesto"),
    ("Girls did better in the %@ Games than the boys of the town.", "XII", "12th"),
    ("%@ of them stand empty in the towns on the coast, he said.", "A third", "One third"),
    ("Das Becken aus den %@ Jahren verliert seit dem Winter Wasser.", "siebziger", "70er"),
    ("वह %@ कक्षा की परीक्षा में था और उसने कहा कि यह कठिन है।", "10वीं", "दसवीं"),
    ("У місті відкрили центр, де народилася дівчинка вагою %@ і це всі бачили.", "3 кілограми 400 грамів", "3,4 кг"),
    ("The man is described as white, %@ tall and thin.", "5ft 10in", "178cm (5ft 10in)"),
    ("The longest whale was %@ long, and it lay on the beach.", "4m", "4m (13 feet)"),
    (
      "El barco fue hallado a %@ de la costa, según la guardia.", "40 millas", "40 millas náuticas (unos 74 kilómetros)"
    ),
    ("En hval blev fundet tirsdag morgen %@ af en mand på stranden.", "", "(4. marts)"),
    ("הגורה שוקלת %@ והיא בריאה, כך אמר דובר הגן לעיתון.", "55 קילוגרם", "55 ק\"ג"),
    ("הגורה גבוהה, והיא מגיעה לגובה של %@ לפי דובר הגן.", "1.75 מטר", "175 ס\"מ"),
    ("In all, %@ candidates sat for the examination in the state.", "1.85 lakh", "1,85,000"),
    ("The house was adjourned at %@ after the members had walked out.", "6.15 pm IST", "12:45 GMT"),
    ("Film trwa %@ i został nagrany w urzędzie przez kolegę.", "40 sekund", "40 s"),
    ("調理は%@から市の給食センターで行われていると市は発表した。", "令和5年", "2023年"),
    ("這家店於%@開業，每天早上都有人排隊。", "2025年", "民國114年"),
    ("시는 %@ 1일 요금을 올린다고 밝혔다.", "다음 달", "4월"),
    ("The store on the square was shut %@ after the fire.", "yesterday", "on 14 March"),
    ("Baroda won, and the home side left the ground early. %@", "", "Brief scores: Baroda won."),
    ("%@ adults skip the dentist over the cost, a survey found.", "One in four", "A quarter of"),
    ("The survey found that %@ had waited a year for the dentist.", "three in five", "60 per cent"),
    ("Joblessness in the state rose by %@ in the month of July.", "0.4 percentage points", "0.4 of a percentage point"),
    ("Larmet kom %@ och bilen var borta när polisen kom.", "klockan 14.30", "vid halv tre på eftermiddagen"),
    ("The jet came within %@ of the sea off the cape, they said.", "600 feet", "600ft (183m)"),
  ])
  func aNumberInAnotherFormIsNoOther(sentence: String, words: String, others: String) {
    #expect(changes(sentence, words, others) == [])
    #expect(changes(sentence, others, words) == [])
  }

  @Test(arguments: [
    ("The union voted by %@ for the strike in the depots.", "91 per cent", "92pc"),
    ("La camera risale al %@ secolo ed è stata scavata nella roccia.", "VI", "settimo"),
    ("%@ of them stand empty in the towns on the coast, he said.", "A third", "One fifth"),
    ("У місті відкрили центр, де народилася дівчинка вагою %@ і це всі бачили.", "3 кілограми 400 грамів", "3,5 кг"),
    ("The man is described as white, %@ tall and thin.", "5ft 10in", "5ft 8in"),
    ("The house was adjourned at %@ after the members had walked out.", "6.15 pm IST", "13:45 GMT"),
    ("調理は%@から市の給食センターで行われていると市は発表した。", "令和5年", "2022年"),
    ("In all, %@ candidates sat for the examination in the state.", "1.85 lakh", "1,95,000"),
    ("The survey found that %@ had waited a year for the dentist.", "three in five", "65 per cent"),
  ])
  func anotherNumberIsOne(sentence: String, words: String, others: String) {
    #expect(changes(sentence, words, others).map(\.kind) == [.number])
  }

  /// One paper that names another day has moved it.
  @Test func aDateIsAnotherInOnePaper() {
    let sentence = "The store on the square was shut %@ after the fire."
    #expect(!changes(sentence, "yesterday", "on 14 March", sources: ("The Post", "The Post")).isEmpty)
    let plan = "The store on the square will be shut from %@ on."
    #expect(!changes(plan, "tomorrow", "14 March").isEmpty)
  }

  // MARK: - What came of it

  @Test(arguments: [
    ("Drivers on the line %@ out at noon after talks with the firm.", "are expected to walk", "walked"),
    ("The council %@ the old bridge over the river to cars.", "plans to close", "has closed"),
    ("Laksen %@ rømt fra et anlegg ved øya, sier selskapet.", "kan ha", "har"),
    ("Администрация города %@ старый мост через реку для машин.", "планирует закрыть", "уже закрыла"),
    ("Der Rat der Stadt %@ über das neue Bad am Fluss.", "will abstimmen", "hat abgestimmt"),
    ("El ayuntamiento %@ el puente viejo a los coches.", "prevé cerrar", "cerró"),
    ("노조는 회사와 대화가 끝나 파업%@ 밝혔다.", "을 검토하고 있다고", "에 들어갔다고"),
  ])
  func whatHasHappenedIsNews(sentence: String, words: String, others: String) {
    let found = changes(sentence, words, others, sources: ("The Post", "The Post"))
    #expect(!found.isEmpty)
  }

  @Test(arguments: [
    ("The council %@ the old bridge over the river to cars.", "plans to close", "is to close"),
    ("The museum by the harbour %@ on Monday, its head said.", "will open", "is due to open"),
  ])
  func whatIsStillToComeIsNone(sentence: String, words: String, others: String) {
    #expect(changes(sentence, words, others) == [])
  }

  @Test func aPunishmentInOtherWordsIsAnother() {
    let sentence = "The treasurer of the village hall, who stole from its fund, was %@ on Friday."
    let found = changes(sentence, "jailed for 18 months", "given an 18-month suspended sentence")
    #expect(found.map(\.kind) == [.negation])
  }

  /// A paper that sends its story with another sentence has news; another paper may have written it anew.
  @Test func aSentenceInThePlaceOfAnotherIsNewsInOnePaper() {
    let story = "Three men were held in the village on Tuesday over stolen bicycles, the police said. "
    let sentence = story + "%@. The bicycles were found in a barn by the canal."
    let (held, freed) = ("They face the judge after the weekend", "The suspects went home when they had been heard")
    #expect(!changes(sentence, held, freed, sources: ("The Post", "The Post")).isEmpty)
  }

  @Test func aHyphenTurnsAWord() {
    let sentence = "The coach of the club has %@ in the week before the cup."
    #expect(changes(sentence, "re-signed", "resigned").map(\.kind) == [.negation])
  }

  // MARK: - Asides

  @Test(arguments: [
    "Have you got a story for us? Email the newsdesk or message us on WhatsApp.",
    "Was this page useful? Yes / No", "Follow the council on social media.",
    "Clique aqui e receba as notícias da região pelo WhatsApp.", "Підписуйтеся на наш Telegram-канал",
    "About the author: Joan Field covers housing.",
  ])
  func aLineThatAsksToWriteIsNoFact(line: String) {
    let story = "The mill by the pond burnt down on Friday night.\n\nNobody was hurt, the fire service said."
    #expect(StoryDifference(Article(text: story), Article(text: story + "\n\n" + line)).facts == [])
  }
}
