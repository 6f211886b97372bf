import Newsprint
import Testing

/// Words in whose place another stands that is its contrary, another degree of it, or another of its kind.
struct FactTermTests {
  private func changes(_ first: String, _ second: String) -> [DuplicateChange] {
    StoryDifference(Article(text: first), Article(text: second)).facts
  }

  @Test(arguments: [
    ("The driver was convicted of %@ on Thursday over the death of a cyclist.", "murder", "manslaughter"),
    ("The union %@ the plan to make the school day longer.", "backs", "opposes"),
    ("The bill was %@ by the senate on Monday.", "approved", "voted down"),
    ("The bank has %@ its main rate, the governor said.", "raised", "held"),
    ("Shares of the mine %@ at the end of trading.", "closed higher", "closed lower"),
    ("The storm was called a %@ by the forecasters.", "tropical storm", "hurricane"),
    ("An %@ warning for wind is in force on the coast.", "amber", "red"),
    ("The boy is in a %@ condition, the hospital said.", "critical", "stable"),
    ("The walkers are still %@ after the night on the hill.", "missing", "safe"),
    ("The keeper will miss the cup tie with a %@ injury.", "knee", "shoulder"),
    ("The side will play in the %@ next month.", "semi-final", "final"),
    ("Most of the council voted %@ the new road.", "for", "against"),
    ("The minister %@ resign over the letter.", "will", "may"),
    ("The fire in the hills is %@, the service said.", "under control", "out of control"),
    ("The road through the gorge was %@ by the slide.", "damaged", "destroyed"),
    ("The appeal court %@ the ruling on Friday.", "upheld", "overturned"),
    ("The man was charged with %@ after the fight.", "murder", "attempted murder"),
    ("The %@ of the bus is being treated in hospital.", "driver", "passenger"),
  ])
  func aWordOfAnotherDegreeOrKindIsAChange(sentence: String, word: String, other: String) {
    let (first, second) = (sentence.replacing("%@", with: word), sentence.replacing("%@", with: other))
    #expect(!changes(first, second).isEmpty)
    #expect(!changes(second, first).isEmpty)
  }

  @Test(arguments: [
    ("Der Fahrer wurde nach Angaben der Polizei %@ verletzt.", "leicht", "schwer"),
    ("Die Mehrheit der Mitglieder stimmte am Montag %@ den Plan.", "für", "gegen"),
    ("Une majorité des salariés a voté %@ le mouvement dans la ville.", "pour", "contre"),
    ("Los heridos están en estado %@ en el hospital de la ciudad.", "grave", "estable"),
    ("Il treno ha provocato sei feriti %@ nella stazione.", "lievi", "gravi"),
    ("O homem foi preso por %@ na cidade, disse a polícia.", "roubo", "fraude"),
    ("De %@ van de auto is volgens de politie naar het ziekenhuis gebracht.", "bestuurder", "passagier"),
    ("Jeden ze strażaków trafił do szpitala w stanie %@.", "ciężkim", "stabilnym"),
    ("Kvinnan fördes till sjukhus med %@ skador, och det är oklart vad som hände.", "lindriga", "allvarliga"),
    ("Его обвиняют в %@, и он не признал вину.", "мошенничестве", "получении взятки"),
    ("Řidič byl podle policie odsouzen za %@.", "vraždu", "zabití"),
    ("男子因涉嫌%@被警方带走调查。", "盗窃", "诈骗"), ("男性が%@の疑いで調べられている。", "強盗", "詐欺"),
  ])
  func kindsAreToldApartInManyLanguages(sentence: String, word: String, other: String) {
    let (first, second) = (sentence.replacing("%@", with: word), sentence.replacing("%@", with: other))
    #expect(!changes(first, second).isEmpty)
    #expect(changes(first, first).isEmpty)
  }

  @Test(arguments: [
    ("The mayor %@ reporters that the bridge was old.", "told", "informed"),
    ("The work on the quay %@ in the spring.", "begins", "starts"),
    ("The firm has %@ the mill from its founder.", "bought", "acquired"),
    ("The court %@ the director of fraud.", "cleared", "acquitted"),
    ("The price of bread %@ again in the town.", "rose", "increased"),
    ("The council %@ the plan after a long night.", "backed", "approved"),
    ("The old tanker is %@ at the quay.", "moored", "docked"),
    ("The shop opened its doors %@ the rain.", "despite", "although it was in"),
  ])
  func aWordThatSaysTheSameIsNone(sentence: String, word: String, other: String) {
    #expect(changes(sentence.replacing("%@", with: word), sentence.replacing("%@", with: other)).isEmpty)
  }

  @Test func wordsOfAKindAmongOthersAreNone() {
    let text = "The old mill by the river was sold, and the new owner wants to turn it into flats for nurses."
    let other = "The old mill by the river was sold; whoever bought it will be asked by doctors to keep the wheel."
    #expect(!changes(text, other).contains { $0.kind == .term })
  }

  @Test func twoWordsThatChangePlacesAreAChangeInAnyLanguage() {
    let text = "Ar an mbus bhí ochtar fear agus cúigear ban as an mbaile."
    let turned = "Ar an mbus bhí cúigear fear agus ochtar ban as an mbaile."
    #expect(changes(text, turned).map(\.from) == ["ochtar", "cúigear"])
    #expect(changes("They sell apples and pears in the shop.", "They sell pears and apples in the shop.").isEmpty)
  }

  @Test(arguments: [
    "By Lucy Penn and Tom Farrow, arts staff", "By Jane Roe, Political Editor",
    "Main image: the birds on their nest. Picture by Jodie Farrow/Marsham Camera Club",
    "The swans, seen from the mill. Photo: A. Penn/NPA",
  ])
  func whoWroteOrTookThePictureIsNoFact(line: String) {
    let text = "The swans are back.\n\nThey have built a nest by the mill.\n\nNobody may go near it."
    #expect(changes(text, text + "\n\n" + line).isEmpty)
    #expect(changes(text, line + "\n\n" + text).isEmpty)
    #expect(!changes(text, text + "\n\nThe nest was seen by Jodie Farrow on her way to Marsham.").isEmpty)
  }

  @Test(arguments: ["50-million-dollar", "50 million dollar", "$50 million", "50-mln-dlr", "50 mln dlr"])
  func hyphensJoinANumberToItsScaleAndUnit(quantity: String) {
    let text = "The board approved a 50 million dollar budget for the plant on Monday."
    let written = text.replacing("50 million dollar", with: quantity)
    #expect(changes(text, written).isEmpty)
    #expect(changes(text, written.replacing("50", with: "60")).map(\.kind) == [.number])
  }

  @Test func aTableOfPricesIsPartOfTheStory() {
    let rows = (1...9).map { "MAY \($0 * 31 + 200) 3/4 UP 1 1/2" }
    let table = (["NOON PRICES", "WHEAT"] + rows).joined(separator: "\n")
    #expect(!changes(table, table.replacing("355 3/4", with: "355 1/4")).isEmpty)
  }

  @Test func anOfferOfASubscriptionIsNoFactWhicheverVerbItHas() {
    let text = "De lampen zijn vervangen door nieuwe.\n\nHet is nu niet meer zo donker.\n\nDe gemeente betaalt."
    let line = "Verder lezen? Neem nu een abonnement voor € 2,50 per week en lees op 3 apparaten."
    #expect(changes(text, text + "\n\n" + line).isEmpty)
    #expect(!changes(text, text + "\n\nEen abonnement op het zwembad kost voortaan 3 euro.").isEmpty)
  }

  @Test func smallWordsHideNoCopy() {
    let text =
      "Residents can say which trees they would like, although limes and maples are the most likely, the council said.\n\n"
      + "Neighbours who adopt a tree get a bag for it and water it during dry spells. Shade is the cheapest way of keeping "
      + "houses cool and the planting will begin while the ground is soft."
    var edited = text
    for (from, to) in [
      ("although", "though"), ("during dry", "in dry"), ("way of keeping", "way to keep"), ("while the", "when the"),
    ] {
      edited = edited.replacing(from, with: to)
    }
    let pair = [Article(id: "a", text: text), Article(id: "b", text: edited)]
    #expect(DuplicateFinder().find(in: ArticleBatch(pair)).pairs.map(\.relation) == [.copy])
  }
}
