import Newsprint
import Testing

/// Lines that are no part of a story: offers of subscriptions, links to other stories, marks of advertisements.
struct AsideFormTests {
  private static let stories = [
    "en": "The loaf is made of barley, beans and honey, and it keeps for weeks.\n\nThe baker found it in an old book.",
    "de":
      "Das Brot ist aus Gerste und Honig, und es hält sich lange.\n\nDer Bäcker fand das Rezept in einem alten Buch.",
    "fr":
      "Le pain est fait d'orge et de miel, et il se garde longtemps.\n\nLe boulanger a trouvé la recette dans un livre.",
    "es": "El pan se hace con cebada y miel, y se conserva mucho.\n\nEl panadero encontró la receta en un libro viejo.",
    "it":
      "Il pane è fatto con orzo e miele, e si conserva a lungo.\n\nIl fornaio ha trovato la ricetta in un vecchio libro.",
    "hu": "A kenyér árpából és mézből készül, és sokáig eláll.\n\nA pék egy régi könyvben találta meg a receptet.",
    "el": "Το ψωμί γίνεται με κριθάρι και μέλι και κρατάει πολύ.\n\nΟ φούρναρης βρήκε τη συνταγή σε ένα παλιό βιβλίο.",
    "ro": "Pâinea este făcută din orz și miere și se păstrează mult.\n\nBrutarul a găsit rețeta într-o carte veche.",
    "id": "Roti itu dibuat dari jelai dan madu, dan tahan lama.\n\nTukang roti itu menemukan resep di buku tua.",
    "ru": "Хлеб пекут из ячменя и мёда, и он долго не черствеет.\n\nПекарь нашёл рецепт в старой книге.",
    "pl": "Chleb jest z jęczmienia i miodu i długo nie czerstwieje.\n\nPiekarz znalazł przepis w starej książce.",
  ]

  private func changes(_ first: String, _ second: String) -> [DuplicateChange] {
    StoryDifference(Article(text: first), Article(text: second)).facts
  }

  @Test(arguments: [
    ("en", "Enjoy unlimited stories for £%@ a month. Cancel at any time."),
    ("en", "Start your trial subscription for $%@ a week. Cancel anytime."),
    ("en", "Digital subscription: £%@ a month"),
    ("de", "Lesen Sie unbegrenzt alle Artikel für %@ Euro im Monat. Jederzeit kündbar."),
    ("fr", "Profitez de tous les articles en illimité pour %@ euros par mois, sans engagement."),
    ("es", "Suscríbete por %@ euros al mes y lee todos los artículos sin límite. Cancela cuando quieras."),
    ("it", "Abbonati a %@ euro al mese e leggi tutti gli articoli senza limiti. Disdici quando vuoi."),
    ("hu", "Fizessen elő havi %@ forintért, és olvassa korlátlanul cikkeinket!"),
    ("el", "Γίνετε συνδρομητής με %@ ευρώ τον μήνα και διαβάστε απεριόριστα όλα τα άρθρα."),
    ("ro", "Abonează-te cu %@ lei pe lună și citește nelimitat toate articolele."),
    ("pl", "Wykup subskrypcję za %@ zł miesięcznie i czytaj bez ograniczeń wszystkie artykuły."),
  ])
  func thePriceOfASubscriptionIsNoFact(language: String, line: String) throws {
    let story = try #require(Self.stories[language])
    let pair = ["2", "5"].map { story + "\n\n" + line.replacing("%@", with: $0) }
    #expect(changes(pair[0], pair[1]).isEmpty)
    #expect(changes(story, pair[0]).isEmpty)
  }

  @Test(arguments: [
    ("en", "Your first month for just £%@, then £8 a month"),
    ("en", "Just £%@ for your first three months, then £12 a month."),
    ("en", "£%@ a week for your first year"), ("en", "Only $%@ a week for six months"),
    ("de", "Der erste Monat für nur %@ €, danach 8 € im Monat"),
    ("fr", "Votre premier mois pour %@ €, puis 8 € par mois"),
    ("es", "Tu primer mes por solo %@ €, después 8 € al mes"),
    ("it", "Il tuo primo mese a soli %@ €, poi 8 € al mese"),
    ("pl", "Pierwszy miesiąc tylko %@ zł, potem 29 zł miesięcznie"),
  ])
  func whatIsPaidFirstAndLaterIsNoFact(language: String, line: String) throws {
    let story = try #require(Self.stories[language])
    let pair = ["1", "2"].map { story + "\n\n" + line.replacing("%@", with: $0) }
    #expect(changes(pair[0], pair[1]).isEmpty)
    #expect(changes(story, pair[0]).isEmpty)
  }

  @Test(arguments: [
    "The baker paid £%@ for the first month, then £8 a month.",
    "The baker pays just £%@ a week for six months of the year.", "Visitors who cancel pay £%@ for the empty seat.",
    "A monthly ticket for unlimited travel will cost £%@.",
    "The trial of the new bread in the school costs £%@ a week.",
  ])
  func aPriceThatTheStoryTellsIsAFact(line: String) throws {
    let story = try #require(Self.stories["en"])
    let pair = ["2", "5"].map { story + "\n\n" + line.replacing("%@", with: $0) }
    #expect(changes(pair[0], pair[1]).map(\.kind) == [.number])
  }

  @Test(arguments: [
    ("id", "Baca juga: 7 Pantai Terindah untuk Liburan Keluarga"),
    ("id", "ADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT"),
    ("en", "Read also: 9 ways to bake bread"), ("en", "Story continues below advertisement"),
    ("de", "Lesen Sie auch: 12 Brote im Test"), ("fr", "À lire aussi : Rouen, 4 boulangeries à découvrir"),
    ("es", "Lee también: Sevilla abre 3 panaderías"), ("it", "Leggi anche: Torino, 5 forni storici"),
    ("ru", "Читайте также: 8 рецептов хлеба"), ("pl", "Czytaj też: 6 przepisów na chleb z Krakowa"),
    ("el", "Διαβάστε επίσης: 5 συνταγές για ψωμί"), ("ro", "Citește și: 10 rețete din Cluj"),
    ("hu", "Olvassa el ezt is: 4 pékség Budapesten"), ("en", "Related articles\nAlbany bakers win 3 prizes"),
    ("es", "Te puede interesar\nGranada estrena 2 mercados"),
  ])
  func aLinkToAnotherStoryIsNoFact(language: String, lines: String) throws {
    let story = try #require(Self.stories[language])
    let linked = story.replacing("\n\n", with: "\n\n" + lines + "\n\n")
    for (before, after) in [(story, linked), (linked, story)] { #expect(changes(before, after).isEmpty) }
  }

  @Test func aSentenceThatStartsLikeALinkIsPartOfTheStory() throws {
    let story = try #require(Self.stories["en"])
    let pair = ["Ohio", "Utah"].map { story + "\n\nUp next is the loaf of \($0) that was baked by the monks there." }
    #expect(changes(pair[0], pair[1]).map(\.kind) == [.name])
  }

  @Test(arguments: [
    ("en", "FR/hk/lm"), ("en", "Comments are closed on this article."), ("de", "dpa hko yydd z2 evs"),
    ("en", "Spotted an error? Tell us on 5 channels"),
    ("de", "Fehler gefunden? Schreiben Sie an Kati Moor | 12 Kommentare"),
    ("ru", "Просмотров: 1532. Нашли ошибку? Выделите её и нажмите Ctrl+Enter"),
    ("pl", "Zauważyłeś błąd? Napisz do nas | 12 komentarzy"), ("es", "Síguenos en Facebook | 7 comentarios"),
    ("it", "Seguici su Instagram | Riproduzione riservata"), ("id", "Sumber: Antara | Ikuti kami"),
    ("hu", "Forrás: MTI | Kövess minket"),
  ])
  func aLineBelowTheStoryIsNoFact(language: String, line: String) throws {
    let story = try #require(Self.stories[language])
    #expect(changes(story, story + "\n\n" + line).isEmpty)
    #expect(changes(story + "\n\n" + line, story).isEmpty)
  }

  @Test(arguments: [
    ("en", "BOSSA, Tangara, March 13 (FR) –"), ("id", "SUARA RIMBA, Muara Tebing -"), ("de", "Rendsbüttel (dpa) -"),
    ("ru", "БЕЛОРЕЧЬЕ, 13 марта (Север) -"), ("es", "Segovia, 13 may (EFE).-"),
  ])
  func aDatelineOnALineOfItsOwnIsNoFact(language: String, line: String) throws {
    let story = try #require(Self.stories[language])
    #expect(changes(story, line + "\n\n" + story).isEmpty)
  }

  @Test func aSentenceBesideAnAsideIsPartOfTheStory() throws {
    let story = try #require(Self.stories["en"])
    let pair = ["Ohio", "Utah"].map { story + "\n\nViews: 12. The loaf of \($0) was baked by the monks there." }
    #expect(changes(pair[0], pair[1]).map(\.kind) == [.name])
  }
}
