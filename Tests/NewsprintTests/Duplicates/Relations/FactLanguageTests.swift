import Newsprint
import Testing

/// Facts in Greek, Romanian and Hungarian, and words of a kind in Korean, Arabic and Hindi.
struct FactLanguageTests {
  private func changes(_ first: String, _ second: String) -> [DuplicateChange] {
    StoryDifference(Article(text: first), Article(text: second)).facts
  }

  @Test(arguments: [
    ("%@ άνθρωποι τραυματίστηκαν όταν κατέρρευσε η στέγη της αγοράς στο λιμάνι.", "Δύο", "Τέσσερις"),
    ("Το μουσείο στο κέντρο της πόλης ανοίγει ξανά την %@.", "Τρίτη", "Παρασκευή"),
    ("Η γέφυρα θα παραδοθεί τον %@, είπε ο δήμαρχος της πόλης.", "Μάρτιο", "Μάιο"),
    ("Ο δήμαρχος είπε ότι το σχολείο %@ κλείσει το καλοκαίρι.", "θα", "δεν θα"),
    ("Ο άνδρας βρέθηκε %@ στο βουνό από τους διασώστες.", "ζωντανός", "νεκρός"),
    ("Το δικαστήριο έκρινε τον διευθυντή %@ για την υπόθεση.", "ένοχο", "αθώο"),
    ("Η οδηγός του λεωφορείου μεταφέρθηκε στο νοσοκομείο σε %@ κατάσταση.", "κρίσιμη", "σταθερή"),
    ("%@ oameni au fost răniți după ce acoperișul pieței s-a prăbușit.", "Doi", "Patru"),
    ("Muzeul din centrul orașului se redeschide %@, a spus primarul.", "marți", "vineri"),
    ("Podul va fi gata în %@, potrivit companiei de drumuri.", "martie", "iunie"),
    ("Primarul a spus că școala %@ fi închisă în vară.", "va", "nu va"),
    ("Bărbatul a fost găsit %@ pe munte de către salvatori.", "viu", "mort"),
    ("Judecătorii l-au găsit pe director %@ și au citit decizia.", "vinovat", "nevinovat"),
    ("Șoferul autobuzului este în stare %@ la spital.", "gravă", "stabilă"),
    (
      "%@ ember sérült meg, amikor beomlott a piac teteje a kikötőben. A polgármester azt mondta, hogy nem volt más lehetőség.",
      "Két", "Négy"
    ),
    (
      "A múzeum a belvárosban %@ nyit újra, közölte a polgármester. A polgármester azt mondta, hogy nem volt más lehetőség.",
      "kedden", "pénteken"
    ),
    (
      "A híd %@ készül el, és a komp addig marad. A polgármester azt mondta, hogy nem volt más lehetőség.",
      "márciusban", "júniusban"
    ),
    (
      "A polgármester szerint az iskola %@ a nyáron. A polgármester azt mondta, hogy nem volt más lehetőség.", "bezár",
      "nem zár be"
    ),
    (
      "A férfit %@ találták meg a hegyen a mentők. A polgármester azt mondta, hogy nem volt más lehetőség.", "élve",
      "holtan"
    ),
    (
      "A bíróság %@ a cég igazgatóját a per végén. A polgármester azt mondta, hogy nem volt más lehetőség.", "elítélte",
      "felmentette"
    ),
    (
      "A tűzben %@ ember vesztette életét a szállodában. A polgármester azt mondta, hogy nem volt más lehetőség.",
      "tizenhárom", "huszonhárom"
    ),
    ("경찰은 남성을 %@ 혐의로 체포했다고 밝혔다.", "절도", "사기"),
    ("노조는 새 계획에 %@ 뜻을 밝혔다.", "찬성하는", "반대하는"),
    ("الشرطة تتهم الرجل بتهمة %@ في المدينة.", "السرقة", "الاحتيال"),
    ("قال المستشفى إن حالة المصاب %@ الآن.", "خطيرة", "مستقرة"),
    ("पुलिस ने आदमी को %@ के आरोप में गिरफ्तार किया है।", "चोरी", "धोखाधड़ी"),
    ("परिषद ने नई सड़क के %@ मतदान किया।", "पक्ष में", "खिलाफ"),
  ])
  func aFactIsToldInEachLanguage(sentence: String, word: String, other: String) {
    let (first, second) = (sentence.replacing("%@", with: word), sentence.replacing("%@", with: other))
    #expect(!changes(first, second).isEmpty)
    #expect(!changes(second, first).isEmpty)
    #expect(changes(first, first).isEmpty)
  }

  @Test(arguments: [
    ("Δύο άνθρωποι τραυματίστηκαν όταν κατέρρευσε η στέγη.", "2 άνθρωποι τραυματίστηκαν όταν κατέρρευσε η στέγη."),
    (
      "Podul are două sute de metri și este închis. Primarul a spus că nu mai este altă soluție pentru oraș.",
      "Podul are 200 de metri și este închis. Primarul a spus că nu mai este altă soluție pentru oraș."
    ),
    (
      "A híd huszonöt éve áll a folyó felett. A polgármester azt mondta, hogy nem volt más lehetőség.",
      "A híd 25 éve áll a folyó felett. A polgármester azt mondta, hogy nem volt más lehetőség."
    ),
    ("În mai multe sate nu este apă, a spus primarul.", "În multe sate nu este apă, a spus primarul."),
    ("Μια νέα πλατεία άνοιξε στην πόλη, είπε ο δήμαρχος.", "Μια καινούργια πλατεία άνοιξε στην πόλη, είπε ο δήμαρχος."),
  ])
  func theSameInOtherWordsIsNone(text: String, other: String) {
    #expect(changes(text, other).isEmpty)
  }

  /// Of a few words the letters tell the language, where it has few of the frequent ones.
  @Test(arguments: [
    ("%@ ember sérült meg a tetőn.", "Két", "Négy"), ("Új híd: %@ készül el, kőből.", "márciusban", "júniusban"),
    ("%@ nyit újra a győri múzeum.", "Kedden", "Pénteken"), ("%@ medve szökött meg Győrből.", "Öt", "Hét"),
    ("%@ răniți la Brașov.", "Doi", "Patru"), ("Școala %@ fi închisă.", "va", "nu va"),
    ("Podul din Brăila, gata în %@.", "martie", "iunie"), ("%@ urși văzuți în oraș.", "Șapte", "Zece"),
    ("%@ strażaków rannych w Łodzi.", "Pięciu", "Sześciu"), ("%@ zraněných při požáru.", "Pět", "Osm"),
  ])
  func aFactIsToldInAFewWords(sentence: String, word: String, other: String) {
    let pair = [word, other].map { sentence.replacing("%@", with: $0) }
    #expect(!changes(pair[0], pair[1]).isEmpty)
    #expect(changes(pair[0], pair[1]).allSatisfy { $0.kind != .term })
    #expect(changes(pair[0], pair[0]).isEmpty)
  }

  /// A name in the spelling of its language does not make an English text one of that language.
  @Test func aForeignNameLeavesATextInItsLanguage() {
    let text = "Seven were hurt, said Győző Sárközy of Pécs."
    #expect(changes(text, text.replacing("Seven", with: "Eight")).map(\.kind) == [.number])
  }
}
