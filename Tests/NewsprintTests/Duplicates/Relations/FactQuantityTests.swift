import Newsprint
import Testing

/// Quantities that are written in several ways, and equal numbers of different things.
struct FactQuantityTests {
  private func changes(_ sentence: String, _ words: [String]) -> [DuplicateChange] {
    let pair = words.map { Article(text: sentence.replacing("%@", with: $0)) }
    return StoryDifference(pair[0], pair[1]).facts
  }

  @Test(arguments: [
    ("The fire destroyed %@ homes near the river.", ["a dozen", "two dozen"]),
    ("The fire destroyed %@ homes near the river.", ["half a dozen", "a dozen"]),
    ("The fire destroyed %@ homes near the river.", ["several dozen", "a dozen"]),
    ("The fire destroyed %@ of homes near the river.", ["dozens", "scores"]),
    ("Some %@ soldiers walked to the river.", ["two score", "three score"]),
    ("Das Feuer hat %@ Häuser am Fluss zerstört.", ["ein Dutzend", "zwei Dutzend"]),
    ("Das Feuer hat %@ Häuser am Fluss zerstört.", ["ein halbes Dutzend", "ein Dutzend"]),
    ("Le feu a détruit %@ de maisons près de la rivière.", ["une douzaine", "deux douzaines"]),
    ("El fuego destruyó %@ de casas cerca del río.", ["media docena", "dos docenas"]),
    ("Il fuoco ha distrutto %@ di case vicino al fiume.", ["una ventina", "una trentina"]),
    ("O fogo destruiu %@ de casas perto do rio.", ["uma dezena", "duas dezenas"]),
    ("De brand heeft %@ huizen aan de rivier verwoest.", ["een tiental", "een twintigtal"]),
    ("Branden förstörde %@ hus vid ån och alla är oskadda.", ["ett femtontal", "ett trettiotal"]),
    ("Ogień zniszczył %@ domów nad rzeką, jak podała straż.", ["kilkanaście", "kilkadziesiąt"]),
    ("Пожар уничтожил %@ домов у реки, сообщили в мэрии.", ["два десятка", "три десятка"]),
    ("आग ने नदी के पास %@ घरों को नष्ट कर दिया।", ["एक दर्जन", "दो दर्जन"]),
    ("Kebakaran itu menghancurkan %@ rumah di tepi sungai.", ["selusin", "dua lusin"]),
  ])
  func soManyDozensAreAsMany(sentence: String, words: [String]) {
    #expect(changes(sentence, words).map(\.kind) == [.number])
    #expect(changes(sentence, words.reversed()).map(\.kind) == [.number])
  }

  @Test(arguments: [
    ("The fire destroyed %@ homes near the river.", ["two dozen", "24"]),
    ("The fire destroyed %@ homes near the river.", ["half a dozen", "six"]),
    ("Some %@ soldiers walked to the river.", ["three score", "60"]),
    ("Das Feuer hat %@ Häuser am Fluss zerstört.", ["zwei Dutzend", "24"]),
    ("El fuego destruyó %@ casas cerca del río.", ["media docena", "seis"]),
    ("Пожар уничтожил %@ домов у реки, сообщили в мэрии.", ["два десятка", "20"]),
    ("आग ने नदी के पास %@ घरों को नष्ट कर दिया।", ["दो दर्जन", "24"]),
    ("Fiyatlar son iki yılda %@ arttı ve bu çok oldu.", ["yüzde 40", "%40"]),
    ("Fiyatlar son iki yılda %@ arttı ve bu çok oldu.", ["yüzde kırk", "%40"]),
    ("价格在城里上涨了%@，居民说。", ["百分之二十", "20%"]), ("价格在城里上涨了%@，居民说。", ["百分之二点五", "2.5％"]),
    ("価格は町で%@上がったと発表した。", ["2割", "20%"]), ("가격이 도시에서 %@ 올랐다고 밝혔다.", ["20프로", "20%"]),
    ("Priserne steg med %@ i byen, og det er ikke nyt.", ["40 pct.", "40 procent"]),
    ("Los precios subieron un %@ en la ciudad.", ["40 por cien", "40 %"]),
    ("The bank raised its rate by %@ on the day.", ["25 basis points", "a quarter of a percentage point"]),
    ("Temperatures will drop to %@ in the east.", ["-12C", "minus 12 degrees Celsius"]),
    ("Die Temperatur sinkt in der Nacht auf %@ im Tal.", ["-5 Grad", "minus fünf Grad"]),
    ("%@ people spent the night in the hall.", ["Between 30 and 40", "Between 30-40"]),
    ("The tower was closed from %@ on the day.", ["six in the morning", "6 a.m."]),
    (
      "De brug is open van %@ en dat is niet lang.",
      ["zes uur 's ochtends tot tien uur 's avonds", "06.00 tot 22.00 uur"]
    ),
    ("Le musée est ouvert dans la ville jusqu'à %@.", ["8 heures du soir", "20h00"]),
    ("開館は%@からと発表した。", ["午後3時", "15時"]), ("Cầu thông xe vào ngày %@ và được mở.", ["20/8", "20 tháng 8"]),
  ])
  func oneQuantityIsWrittenInManyWays(sentence: String, words: [String]) {
    #expect(changes(sentence, words).isEmpty)
    #expect(changes(sentence, words.reversed()).isEmpty)
  }

  @Test(arguments: [
    ("Fiyatlar son iki yılda %@ arttı ve bu çok oldu.", ["%40", "%50"]), ("价格在城里上涨了%@，居民说。", ["百分之二十", "30%"]),
    ("Temperatures will drop to %@ in the east.", ["12 degrees Celsius", "minus 12 degrees Celsius"]),
    ("Il fera dans la ville %@ degrés.", ["au moins 12", "moins 12"]),
    ("The bank raised its rate by %@ on the day.", ["25 basis points", "half a percentage point"]),
    ("The tower was closed from %@ on the day.", ["six in the morning", "six in the evening"]),
    ("開館は%@からと発表した。", ["午前3時", "午後3時"]), ("Cầu thông xe vào ngày %@ và được mở.", ["20/8", "20 tháng 9"]),
  ])
  func anotherQuantityIsAnother(sentence: String, words: [String]) {
    #expect(!changes(sentence, words).isEmpty)
    #expect(!changes(sentence, words.reversed()).isEmpty)
  }

  /// An age before a name, behind it or in brackets.
  @Test(arguments: [
    ("%@ watching a film when the lorry hit the cars.", ["Mark Ellis, 45, was", "45-year-old Mark Ellis was"]),
    ("%@ watching a film when the lorry hit the cars.", ["Mark Ellis, 45, was", "Mark Ellis (45) was"]),
    ("%@ watching a film when the lorry hit the cars.", ["A 45-year-old man was", "A man aged 45 was"]),
    ("%@ im Laster einen Film gesehen.", ["Mark Ellis (45) hat", "Der 45-jährige Mark Ellis hat"]),
    ("%@ im Laster einen Film gesehen.", ["Ein 45-Jähriger hat", "Ein 45 Jahre alter Mann hat"]),
    ("%@ vu un film dans son camion.", ["Marc Ellis, 45 ans, a", "Marc Ellis, âgé de 45 ans, a"]),
    ("%@ una película en su camión.", ["Marc Ellis, de 45 años, vio", "Marc Ellis (45) vio"]),
    ("%@ in de vrachtwagen naar een film.", ["Mark Ellis (45) keek", "De 45-jarige Mark Ellis keek"]),
    ("%@ en film i lastbilen när den körde på.", ["Mark Ellis, 45, såg", "45-årige Mark Ellis såg"]),
    ("%@ elokuvaa, ja se on ollut pitkä.", ["Mark Ellis (45) katsoi", "45-vuotias Mark Ellis katsoi"]),
    ("%@ film w ciężarówce i nie widział aut.", ["45-letni Marek Elis oglądał", "Marek Elis, 45 lat, oglądał"]),
    ("%@ фильм в грузовике и не видел машин.", ["45-летний Марк Эллис смотрел", "Марк Эллис (45) смотрел"]),
    ("%@ kamyonda film izliyordu ve bunu söyledi.", ["45 yaşındaki Mark Ellis", "Mark Ellis (45)"]),
    ("%@ ट्रक में फिल्म देख रहे थे और यह कहा।", ["45 वर्षीय मार्क एलिस", "मार्क एलिस (45)"]),
    ("%@はトラックで映画を見ていた。", ["45歳のマークさん", "マークさん(45)"]),
    ("%@ 씨는 트럭에서 영화를 보고 있었다고 밝혔다.", ["김민수(45)", "김민수(45세)"]),
  ])
  func anAgeIsOneWhereverItStands(sentence: String, words: [String]) {
    #expect(changes(sentence, words).isEmpty)
    #expect(changes(sentence, words.reversed()).isEmpty)
    #expect(!changes(sentence, [words[0], words[1].replacing("45", with: "54")]).isEmpty)
  }

  /// The same number of another thing.
  @Test(arguments: [
    ("Kent won by three %@ on the last afternoon.", ["wickets", "runs"]),
    ("The party won three %@ more than last time.", ["seats", "votes"]),
    ("The city counted 300 %@ since the start.", ["infections", "deaths"]),
    ("The ferry ran aground with 148 %@ on board.", ["people", "vehicles"]),
    ("Die Partei gewann drei %@ mehr als beim letzten Mal.", ["Sitze", "Stimmen"]),
    ("Depuis le début, la ville a compté 300 %@ dans les hôpitaux, selon le maire.", ["cas", "décès"]),
    ("La ciudad contó 300 %@ desde el inicio.", ["casos", "muertes"]),
    ("Partia zdobyła trzy %@ więcej niż ostatnio.", ["mandaty", "głosy"]),
    ("В городе было 300 %@ с начала года.", ["случаев", "смертей"]),
    ("Şehirde 300 %@ sayıldı ve okullar kapandı.", ["vaka", "ölüm"]), ("该党比上次多得三%@，居民说。", ["席", "票"]),
    ("Thành phố ghi nhận ba %@ hơn so với lần trước.", ["ghế", "phiếu"]),
  ])
  func asManyOfAnotherThingIsAChange(sentence: String, words: [String]) {
    #expect(!changes(sentence, words).isEmpty)
    #expect(!changes(sentence, words.reversed()).isEmpty)
  }

  @Test(arguments: [
    ("The storm destroyed 20 %@ near the beach.", ["homes", "houses"]),
    ("The storm hurt 20 %@ near the beach.", ["people", "persons"]),
    ("Le patient est en %@ pour la semaine.", ["quarantaine", "isolement"]),
    ("The score was %@ for an hour.", ["level", "even"]),
  ])
  func theSameThingInAnotherWordIsNone(sentence: String, words: [String]) {
    #expect(changes(sentence, words).isEmpty)
  }

  /// A table of quotations has numbers with nothing but marks behind them.
  @Test func marksBehindANumberAreNoPartOfTheDay() {
    let words = ["Zinc 455.0    --    --", "Zinc 456.0    --    --"]
    #expect(changes("The metal exchange said that its closing prices were these.\n%@", words).map(\.kind) == [.number])
  }
}
