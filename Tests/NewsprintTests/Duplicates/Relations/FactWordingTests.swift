import Newsprint
import Testing

/// Words in whose place others stand: another fact, or the same in an editor's words.
struct FactWordingTests {
  private func changes(_ first: String, _ second: String) -> [DuplicateChange] {
    StoryDifference(Article(text: first), Article(text: second)).facts
  }

  @Test(arguments: [
    ("The missing girl was last seen in a %@ jacket near the station, her mother said.", "navy", "red"),
    ("Two raiders with %@ broke the window of a jeweller in the high street on Friday.", "hammers", "axes"),
    ("The fire on the moor was set off by %@, the service said in the evening.", "lightning", "a power line"),
    ("The train hit a %@ on the line to the coast and stood there for an hour.", "deer", "car"),
    ("He was an %@ of the president in the years of the war, the paper wrote.", "ally", "critic"),
    ("A crate of %@ bottles was found on the beach by a walker with her dog.", "plastic", "glass"),
    ("Der Fahrer stieß nach Angaben der Polizei mit einem %@ an der Kreuzung zusammen.", "Traktor", "Lastwagen"),
    ("Los bomberos dicen que el fuego fue %@ y que nadie resultó herido en la casa.", "accidental", "intencionado"),
    ("La frana è stata provocata dalla %@ e ha bloccato la strada per il paese.", "pioggia", "cava"),
    ("De brand is volgens de politie ontstaan door een %@ in de keuken van het huis.", "kaars", "sigaret"),
  ])
  func aWordForAnotherIsAChange(sentence: String, word: String, other: String) {
    let (first, second) = (sentence.replacing("%@", with: word), sentence.replacing("%@", with: other))
    for change in [changes(first, second), changes(second, first)] { #expect(change.count == 1) }
  }

  /// Of stories of which neither is known to be newer none is an update for a word.
  @Test func anUpdateForAWordIsTheNewer() {
    func relation(_ date: String?, _ other: String?) -> DuplicateRelation? {
      let words = DuplicateRelationTests.body
      let stories = [
        Article(text: words, date: date),
        Article(text: words.replacing("cracks in two", with: "snakes in two"), date: other),
      ]
      return DuplicateFinder().find(in: stories).pairs.first?.relation
    }
    #expect(relation(nil, nil) == .copy && relation("2026-03-01", nil) == .copy)
    #expect(relation("2026-03-01", "2026-03-02") == .update && relation("2026-03-02", "2026-03-01") == .update)
  }

  @Test(arguments: [
    ("The road will be shut until the autumn, the mayor %@ on Monday.", "said", "told reporters"),
    ("The road will be shut for %@ a month, which the shops in the street fear.", "about", "roughly"),
    ("The %@ took the man to hospital after the fight in the bar.", "police", "officers"),
    ("The mayor says that the %@ will be paid by the town.", "inquiry", "investigation"),
    ("A %@ with apples stood across the road to the coast for hours.", "lorry", "truck"),
    ("The service %@ late at night, when the rain had stopped.", "took place", "happened"),
    ("The council wants to %@ the hall before the winter.", "repair", "repairing"),
    ("The walls of the %@ are of brick, and its colour is that of sand.", "theatre", "theater"),
    ("Der Bürgermeister %@, dass die Straße bis zum Herbst gesperrt wird.", "sagte", "erklärte"),
    ("Le maire a %@ que la rue sera fermée jusqu'à l'automne.", "déclaré", "dit"),
    ("Il sindaco ha %@ che la strada sarà chiusa fino all'autunno.", "detto", "dichiarato"),
    ("Мэр %@, что улица будет закрыта до осени и что работы уже идут.", "сказал", "заявил"),
    ("市长%@，这条路将关闭到秋天，工程已经开始。", "说", "表示"),
  ])
  func aChoiceOfStyleIsNone(sentence: String, word: String, other: String) {
    let (first, second) = (sentence.replacing("%@", with: word), sentence.replacing("%@", with: other))
    #expect(changes(first, second) == [])
    #expect(changes(second, first) == [])
  }

  /// Where many words differ, or the text is in no language, words tell nothing.
  @Test func noiseIsNoChange() {
    let words = [("mill", "barn"), ("sold", "lent"), ("city", "coast"), ("village", "station"), ("niece", "friend")]
    let first =
      "The old mill by the pond was sold to a family from the city, and there will be bread for the whole village as "
      + "in the days before the war, when it was the work of his niece and of her sons."
    let noisy = words.reduce(first) { $0.replacing($1.0, with: $1.1) }
    #expect(changes(first, noisy) == [])
    let none = "bacedi fogu kalemi nopura setivo zubace difogu kalemi nopura setivo zuba cedifo gukale minopu rasetivo"
    #expect(changes(none, none.replacing("setivo", with: "xylopho")) == [])
  }

  /// Words that both stories have are two words for one thing, and a passage in other words is not looked at word by word.
  @Test func whatIsSaidAnewIsNoChange() {
    let start = "The schooner lay on the rocks for a night. The wreck was towed to the yard, and nobody was hurt."
    let turned = "The wreck lay on the rocks for a night. The schooner was towed to the yard, and nobody was hurt."
    #expect(changes(start, turned) == [])
    let long = "The baker opened at dawn. His loaves of rye with honey and old beans sold out within minutes, as ever."
    let anew =
      "The baker opened at dawn. Customers queued around corners for whatever dark sweet bread came warm, as ever."
    #expect(changes(long, anew) == [])
  }
}
