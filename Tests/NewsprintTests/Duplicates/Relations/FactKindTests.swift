import Newsprint
import Testing

/// What is a fact and what is none, in many languages: pairs of sentences of which the second is the newer.
struct FactKindTests {
  private func changes(_ first: String, _ second: String) -> [DuplicateChange] {
    StoryDifference(Article(text: first), Article(text: second)).facts
  }

  @Test(arguments: [
    ("Der Verein hat nach eigenen Angaben zweihundertfünfzig Mitglieder in der Stadt.", "250"),
    ("Het bestuur heeft volgens de club tweehonderdvijftig leden in de stad.", "250"),
    ("Il circolo ha secondo il presidente duecentocinquanta soci nella città.", "250"),
    ("Föreningen har enligt egen uppgift tvåhundrafemtio medlemmar i staden.", "250"),
    ("Foreningen har ifølge formanden to hundrede og femoghalvtreds medlemmer i byen.", "255"),
    ("Yhdistyksen mukaan sillä on kaksisataaviisikymmentä jäsentä, ja se on ollut vanha.", "250"),
    ("Club members say that it has two hundred and fifty members in the city.", "250"),
    ("Le club compte selon son président quatre-vingt-onze membres dans la ville.", "91"),
    ("El club tiene según su presidente cuatrocientos veintiséis socios en la ciudad.", "426"),
    ("O clube tem segundo o presidente quatrocentos e vinte e seis sócios na cidade.", "426"),
    ("Директор сообщил, что клуб располагает шестьюдесятью лодками на реке.", "60"),
    ("Dyrektor poinformował, że klub nie obędzie się bez dwustu łodzi na rzece.", "200"),
    ("Kulüp başkanı olarak dün iki yüz elli yeni üye olduğunu söyledi.", "250"),
    ("وقال مدير النادي إن أحد عشر قاربا كانت في الميناء بعد العاصفة.", "11"),
    ("وقال مدير النادي إن ثلاثة وعشرين قاربا كانت في الميناء بعد العاصفة.", "23"),
    ("क्लब ने कहा कि शहर में उसके सैंतालीस सदस्य हैं और एक नाव है।", "47"),
  ])
  func numbersInWordsAreThoseInDigits(sentence: String, digits: String) throws {
    let words = try #require(changes("", sentence).first { $0.kind == .number }).to
    let written = sentence.replacing(
      words.split(separator: " ").filter { Int($0) == nil }.joined(separator: " "), with: digits)
    #expect(written != sentence)
    #expect(changes(sentence, written).isEmpty)
    #expect(changes(sentence, written.replacing(digits, with: "9")).map(\.kind) == [.number])
  }

  @Test(arguments: [
    ("마을 이장은 버스로 한 시간이 걸린다고 말했다.", "마을 이장은 버스로 1시간이 걸린다고 말했다."),
    ("회사는 지난해 6천억원을 투자했다고 밝혔다.", "회사는 지난해 6000억원을 투자했다고 밝혔다."),
    ("관람객은 3만5천명으로 집계됐다고 밝혔다.", "관람객은 35000명으로 집계됐다고 밝혔다."),
    ("来場者は1万2千人だったと発表した。", "来場者は12000人だったと発表した。"),
    ("会社表示，投资额为七千亿元。", "会社表示，投资额为7000亿元。"),
    (
      "Das Spiel beginnt nach Angaben des Vereins um 20.30 Uhr.",
      "Das Spiel beginnt nach Angaben des Vereins um 20:30 Uhr."
    ),
    ("Le musée sera ouvert dans la ville jusqu'à 18h30.", "Le musée sera ouvert dans la ville jusqu'à 18:30."),
  ])
  func oneQuantityIsWrittenInManyWays(first: String, second: String) {
    #expect(changes(first, second).isEmpty)
  }

  @Test(arguments: [
    ("en", "The union said that it had confirmed the strike for the day after.", "confirmed", "called off"),
    ("de", "Die Gewerkschaft hat den Streik für den Tag nach Angaben der Bahn bestätigt.", "bestätigt", "abgesagt"),
    ("fr", "Le syndicat a confirmé la grève dans les trains pour la semaine.", "confirmé", "annulé"),
    ("es", "El sindicato ha confirmado la huelga de los trenes para el día.", "confirmado", "desconvocado"),
    ("it", "Il sindacato ha confermato lo sciopero dei treni per la giornata.", "confermato", "revocato"),
    ("pt", "O sindicato disse que não mudou de ideia e confirmou a greve dos trens.", "confirmou", "adiou"),
    ("nl", "De bond heeft de staking van het spoor voor die dag bevestigd.", "bevestigd", "uitgesteld"),
    ("pl", "Związek potwierdził, że strajk na kolei się odbędzie.", "potwierdził, że", "odwołał"),
    ("sv", "Facket har bekräftat strejken som är planerad för tågen.", "bekräftat", "ställt in"),
    ("ru", "Суд признал, что директор завода виновен в аварии.", "виновен", "невиновен"),
    ("uk", "Профспілка підтвердила страйк, що має бути на залізниці.", "підтвердила", "скасувала"),
    ("tr", "Sendika, grev kararını dün olarak onayladı ve bunu açıkladı.", "onayladı", "iptal etti"),
    ("ar", "وقالت النقابة إن الاتحاد أكد الإضراب في القطارات.", "أكد", "ألغى"),
    ("zh", "工会表示，他们确认了铁路的罢工。", "确认", "取消"),
    ("ja", "組合は鉄道のストライキを実施したと発表した。", "実施", "延期"),
    ("ko", "노조는 지난 철도 파업을 강행하기로 했다고 밝혔다.", "강행하기로", "철회하기로"),
    ("hi", "अदालत ने कहा कि वह इस मामले में दोषी है।", "दोषी", "निर्दोष"),
    ("vi", "Công đoàn cho biết sẽ tổ chức cuộc đình công của các tàu.", "tổ chức", "hủy bỏ"),
    ("id", "Hakim itu menyatakan bahwa direktur tersebut bersalah dalam kasus ini.", "bersalah", "bebas"),
  ])
  func whatIsTurnedIntoItsContraryIsAChange(language: String, sentence: String, word: String, contrary: String) {
    let turned = sentence.replacing(word, with: contrary)
    #expect(turned != sentence)
    #expect(changes(sentence, turned).contains { $0.kind == .negation })
  }

  @Test(arguments: [
    (
      "Il museo ha aperto una sala per i bambini della città.",
      "Ce ne sono altre al piano di sotto, tutte della stessa epoca."
    ),
    (
      "Le musée a ouvert une salle pour les enfants de la ville.",
      "Il suffit d'un pas pour être dans la cour avec les arbres."
    ),
    ("Bảo tàng đã mở một phòng cho trẻ em của thành phố.", "Không khí ở đó được cho là rất vui và ấm cúng."),
    ("博物馆为孩子们开了新的展厅。", "那里不仅有很多书，也有画。"),
    ("The museum has opened a room for the children of the city.", "Not only parents will like it, the director said."),
  ])
  func aWordThatOnlyLooksLikeANegatorIsNoFact(text: String, colour: String) {
    #expect(changes(text, text + " " + colour).isEmpty)
  }

  static let body = [
    "en": "A farmer has found old coins in a field, and the museum will show them to the public.",
    "de": "Ein Bauer hat auf einem Feld alte Münzen gefunden, und das Museum wird sie nach der Reinigung zeigen.",
    "fr": "Un paysan a trouvé des pièces anciennes dans un champ, et le musée les montrera après leur nettoyage.",
    "es": "Un campesino ha encontrado monedas antiguas en un campo, y el museo las mostrará después de la limpieza.",
    "tr": "Bir çiftçi tarlada çok eski paralar buldu ve müze bunları temizlikten sonra gösterecek.",
    "ru": "Фермер нашел на поле старые монеты, и музей покажет их после того, как они будут очищены.",
    "zh": "一名农民在田里发现了古钱币，博物馆将在清理后展出。",
    "ja": "農家が畑で古い硬貨を見つけ、博物館は清掃の後に展示することにした。",
    "ko": "한 농부가 밭에서 오래된 동전을 발견했고 박물관은 이를 전시할 것이라고 밝혔다.",
    "hi": "एक किसान ने खेत में पुराने सिक्के पाए और संग्रहालय उन्हें दिखाने वाला है।",
  ]

  @Test(arguments: [
    ("de", "Jetzt sechs Wochen für 2 Euro testen und alle Artikel lesen."),
    ("fr", "Cet article est réservé aux abonnés. Abonnez-vous à partir de 3 € par mois, sans engagement."),
    ("fr", "Publié le 3/06/2024 à 9h15, mis en ligne à 10h02"),
    ("fr", "De notre correspondante Odile Marchand à Arles"),
    ("es", "Publicado el 3 de junio de 2024 a las 9.15, actualizado a las 10.02"),
    ("tr", "Bültenimize abone olun: 4 dakikada gündem"), ("tr", "3 dakikada okunur"),
    ("de", "Lesezeit: 4 Minuten"), ("en", "By our staff reporter in Leeds"),
    ("ru", "Подпишитесь на нашу рассылку за 99 рублей в месяц и читайте все статьи"),
    ("zh", "立即订阅：每月只需30元，畅读全文"), ("ja", "今すぐ購読：月額500円で全文を読む"), ("ko", "지금 구독하기: 월 3,000원에 모든 기사"),
  ])
  func furnitureIsNoFactWhateverItsWords(language: String, line: String) throws {
    let body = try #require(Self.body[language])
    #expect(changes(body, line + "\n\n" + body).isEmpty)
    #expect(changes(body, body + "\n\n" + line).isEmpty)
    // Words like those of a subscription are a fact where they are told of somebody.
    #expect(!changes(body, body + " Das kostet 14 Euro, 14.").isEmpty)
  }

  @Test(arguments: [
    ("es", "Toledo, 3 jun (QVX).- "), ("ru", "ПЕРМЬ, 3 июня. /КВХ/. "), ("ru", "ПЕРМЬ, 3 июня - КВХ Новости. "),
    ("zh", "某华社拉萨6月3日电（记者 王川）"), ("zh", "【某某网6月3日讯】"), ("ja", "【京都＝某通信】"), ("ko", "(춘천=모통신) 이가람 기자 = "),
    ("de", "Goslar (qvx/abc) – "), ("hi", "नई दिल्ली, 3 जून (कखग) "), ("en", "LEEDS, England, June 3 (QVX) — "),
    ("tr", "KONYA (QVX) - "), ("fr", "Arles, le 3 juin 2024 (QVX) - "),
  ])
  func aDatelineIsNoFactWhateverTheAgency(language: String, dateline: String) throws {
    let body = try #require(Self.body[language])
    #expect(changes(body, dateline + body).isEmpty)
    #expect(changes(body, body + "\n\n" + body.prefix(0) + "(QVX)").isEmpty)
  }

  @Test func aDateBesideItsWeekdayAddsNothing() {
    let text = "The museum will open on Tuesday, its director said in the town hall."
    #expect(changes(text, text.replacing("Tuesday", with: "Tuesday (May 14)")).isEmpty)
    #expect(changes(text, text.replacing("on Tuesday", with: "on May 14")).map(\.kind) == [.number])
  }

  @Test(arguments: [
    ("The head is Sergei Melnik of the arts office.", "The head is Serhii Melnyk of the arts office."),
    ("The head is Yulia Aleksandrova of the arts office.", "The head is Yuliya Alexandrova of the arts office."),
    (
      "He said that it is late and that they have gone to Odessa.",
      "He said that it's late and that they've gone to Odesa."
    ),
  ])
  func anotherSpellingIsNoChange(first: String, second: String) {
    #expect(changes(first, second).isEmpty)
  }

  /// Where a spelling differs in every line, one changed word must not hide the pair.
  @Test func aRespelledStoryIsFoundWhicheverWordChanges() {
    let text =
      "Die Bäcker in der Großregion Lünewald wollen ihre Brötchen künftig größer machen. Der Verband beschloss am "
      + "Dienstag, das übliche Gewicht um zehn Gramm anzuheben, ohne den Preis zu ändern. Verbraucherschützer begrüßten "
      + "den Schritt. Müller und Händler äußerten sich zunächst nicht, hieß es aus dem Süden der Region."
    var spelled = text
    for (from, to) in [("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")] {
      spelled = spelled.replacing(from, with: to)
    }
    var words = spelled.split(separator: " ").map(String.init)
    for place in words.indices {
      let word = words[place]
      words[place] = "quxolan"
      let pair = [Article(id: "a", text: text), Article(id: "b", text: words.joined(separator: " "))]
      #expect(DuplicateFinder().find(in: ArticleBatch(pair)).pairs.count == 1)
      words[place] = word
    }
  }

  @Test func anOutletsArticleMayBeSmall() {
    let titles = [
      "Maltempo, treni fermi tra Albarena e Ventino",
      "Maltempo, treni fermi tra Albarena e Ventino | la Gazzetta del Po",
    ]
    #expect(
      DuplicateFinder().find(in: ArticleBatch(titles.map { Article(headline: $0, text: "") })).pairs.first?.relation
        == .identical
    )
  }
}
