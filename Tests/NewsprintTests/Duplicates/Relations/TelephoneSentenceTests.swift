import Newsprint
import Testing

/// Sentences that ask to call a number, which bring no fact, and such as only hold one.
struct TelephoneSentenceTests {
  private func changes(_ first: String, _ second: String) -> [DuplicateChange] {
    StoryDifference(Article(text: first), Article(text: second)).facts
  }

  @Test(arguments: [
    (
      "A bronze hare was stolen from the yard.",
      "Anyone with information is asked to ring Kent Police on 101 or 01524 555 0172, or Crimestoppers on 0800 555 111."
    ),
    ("A bronze hare was stolen from the yard.", "Witnesses can call Kent Police on 101 or visit its website."),
    ("A bronze hare was stolen from the yard.", "Anyone with information can call the Ohio tip line at 614-555-0182."),
    ("A bronze hare was stolen from the yard.", "Tickets: (020) 7946 0018."),
    (
      "Ein Hase aus Bronze wurde aus dem Hof gestohlen.",
      "Zeugen werden gebeten, sich bei der Polizei Goslar unter Telefon 05321 3390 zu melden."
    ),
    (
      "Un lièvre en bronze a été volé dans la cour.",
      "Toute personne ayant des informations est priée d'appeler la gendarmerie d'Arles au 04 90 55 01 72 ou le 17."
    ),
    (
      "Una liebre de bronce fue robada del patio.",
      "Quien tenga información puede llamar a la Policía de Toledo al 925 55 01 72 o al 091."
    ),
    (
      "Со двора украли бронзового зайца.",
      "Очевидцев просят позвонить в полицию Перми по телефону 102 или 8 (342) 555-01-72."
    ),
    (
      "Avludan bronz bir tavşan çalındı.",
      "Bilgisi olanların Konya Emniyeti'ni 155 veya 0332 555 01 72 numaralı telefondan araması istendi."
    ),
    ("وسرق أرنب من البرونز من الساحة.", "ويرجى ممن لديه معلومات الاتصال بشرطة طنطا على الرقم 122 أو 0405550172."),
    ("院子里的青铜兔子被偷走了。", "知情者请拨打电话110或0571-55550172与警方联系。"),
    ("마당에서 청동 토끼가 도난당했다.", "제보는 춘천경찰서 전화 033-555-0172 또는 112로 하면 된다."),
  ])
  func whoIsToBeCalledIsNoFact(text: String, sentence: String) {
    #expect(changes(text, text + "\n\n" + sentence).isEmpty)
    #expect(changes(text, text + " " + sentence).isEmpty)
  }

  @Test(arguments: [
    "Police said that 101 people had called the sculptor Hetty Crane.",
    "He called 999 at 3pm and said that two men had been hurt.", "Police arrested 3 men in Leeds on Tuesday.",
    "Police received a 999 call from a witness who said that two men had been hurt.",
    "Twelve months 6-13/16 6-11/16, 1217-1218.",
    "Witnesses said that 101 people had used their phones to contact relatives.",
    "The new road will cost 12,500,000 pounds, its builders say.", "The hall was built in 1931 and 1932 by 300 men.",
  ])
  func aNumberThatIsToldIsAFact(sentence: String) {
    let text = "A bronze hare was stolen from the yard."
    #expect(!changes(text, text + " " + sentence).isEmpty)
  }

  @Test func whatStandsBesideSuchASentenceIsRead() {
    let text = "A bronze hare was stolen from the yard. Anyone with information can call police on 101."
    #expect(!changes(text, text + " Police arrested 3 men in Leeds.").isEmpty)
  }
}
