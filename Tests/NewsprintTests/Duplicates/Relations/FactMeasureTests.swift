import Newsprint
import Testing

/// Units, shares, halves and ages that are written in several ways.
struct FactMeasureTests {
  private func changes(_ sentence: String, _ words: [String]) -> [DuplicateChange] {
    let pair = words.map { Article(text: sentence.replacing("%@", with: $0)) }
    return StoryDifference(pair[0], pair[1]).facts
  }

  @Test(arguments: [
    ("The gale had gusts of %@ in the hills on the night.", ["90 mph", "90 miles per hour"]),
    ("The gale had gusts of %@ in the hills on the night.", ["90 km/h", "90 kilometers an hour"]),
    ("The wind of %@ was within the limit on the day.", ["1.6 metres a second", "1.6 m/s"]),
    ("She ran %@ on the new track in the town.", ["over 100 metres", "over 100m"]),
    ("She ran it in %@ on the new track in the town.", ["9.87 seconds", "9.87 secs"]),
    ("The park of %@ is open to all in the town.", ["12 square kilometres", "12 sq. km"]),
    ("The park of %@ is open to all in the town.", ["12 km2", "12 sq km"]),
    ("He lifted %@ in the hall on the day.", ["245 kilograms", "245kg"]),
    ("The loaf weighs %@ and is sold in the town.", ["250 grams", "250g"]),
    ("They pay %@ to the town for it.", ["£5 a week", "£5 per week"]),
    ("They pay %@ to the town for it.", ["£5 each month", "£5/month"]),
    ("The bus was late by %@ on the day.", ["half an hour", "30 minutes"]),
    ("The walk took %@ on the day.", ["two and a half hours", "2.5 hours"]),
    ("The walk took %@ on the day.", ["two and a half hours", "150 minutes"]),
    ("The tower was closed from %@ on the day.", ["eight o'clock in the evening", "8 p.m."]),
    ("Die Böen waren in der Nacht %@ schnell.", ["110 Kilometer pro Stunde", "110 km/h"]),
    ("Die Böen waren in der Nacht %@ schnell.", ["110 Stundenkilometer", "110 km/h"]),
    ("Die Sitzung ist um %@ und nicht früher.", ["acht Uhr abends", "20 Uhr"]),
    ("Das Haus ist für %@ nicht zu haben.", ["zweieinhalb Millionen Euro", "2,5 Mio. Euro"]),
    ("Les rafales ont atteint %@ dans la nuit.", ["110 kilomètres à l'heure", "110 km/h"]),
    ("Les rafales ont atteint %@ dans la nuit.", ["110 kilomètres/heure", "110 km/h"]),
    ("El viento llegó a %@ en la ciudad.", ["90 kilómetros por hora", "90 km/h"]),
    ("El parque tiene %@ y es de la ciudad.", ["12 kilómetros cuadrados", "12 km²"]),
    ("El viaje duró %@ y fue largo.", ["dos horas y media", "2,5 horas"]),
    ("Il parco ha %@ ed è della città.", ["12 chilometri quadrati", "12 kmq"]),
    ("O vento chegou a %@ na cidade.", ["90 quilômetros por hora", "90 km/h"]),
    ("De wind was in de nacht %@ en niet minder.", ["90 kilometer per uur", "90 km/u"]),
    ("De reis duurde %@ en dat is niet lang.", ["tweeënhalf uur", "2,5 uur"]),
    ("De brug is om %@ niet open.", ["acht uur", "8.00 uur"]),
    ("Vinden nådde %@ i natt och det är inte allt.", ["90 kilometer i timmen", "90 km/h"]),
    ("Wiatr w nocy miał %@ i nie ustał.", ["90 kilometrów na godzinę", "90 km/h"]),
    ("Vítr měl v noci %@ a je to hodně.", ["90 kilometrů za hodinu", "90 km/h"]),
    ("Ветер в городе был %@ и не утих.", ["90 километров в час", "90 км/ч"]),
    ("Парк в городе занимает %@ и не больше.", ["12 квадратных километров", "12 кв. км"]),
    ("Канатна дорога в місті має %@ і не більше.", ["1,8 кілометра", "1,8 км"]),
    ("Дорога заняла в городе %@ и не больше.", ["полчаса", "30 минут"]),
    ("Rüzgar bu gece %@ hızla esti ve durmadı.", ["90 km/sa", "90 km/h"]),
    ("Yolculuk bu gece %@ sürdü ve bitti.", ["iki buçuk saat", "2,5 saat"]),
    ("Giá lúa tại chợ tăng 200 đồng %@ so với tuần trước.", ["mỗi ký", "/kg"]),
    ("Kecepatan angin itu %@ dan tidak kurang.", ["90 kilometer per jam", "90 km/jam"]),
    ("これは%@と発表した。", ["2割5分", "25%"]), ("投票率は%@だった。", ["43・7%", "43.7%"]),
    ("最低気温は%@だった。", ["零下12度", "-12度"]), ("開館は%@からと発表した。", ["午後3時30分", "15時30分"]),
    ("当日の有権者数は%@。", ["8万2千人", "8万2000人"]), ("发布会在%@开始，居民说。", ["下午3点30分", "15时30分"]),
    ("会议持续了%@，居民说。", ["两个半小时", "2.5小时"]), ("금리를 %@ 올렸다고 밝혔다.", ["0.5%p", "0.5%포인트"]),
    ("انتظروا في المدينة %@ قبل أن يصلوا.", ["ساعتين", "2 ساعة"]),
    ("הם חיכו %@ לפני שהגיעו אל העיר.", ["שעתיים", "2 שעות"]),
  ])
  func oneMeasureIsWrittenInManyWays(sentence: String, words: [String]) {
    #expect(changes(sentence, words).isEmpty)
    #expect(changes(sentence, words.reversed()).isEmpty)
  }

  @Test(arguments: [
    ("The gale had gusts of %@ in the hills on the night.", ["90 miles per hour", "90 kilometres per hour"]),
    ("The gale had gusts of %@ in the hills on the night.", ["90 mph", "95 miles an hour"]),
    ("They pay %@ to the town for it.", ["£5 a week", "£5 per month"]),
    ("They pay %@ to the town for it.", ["£5 per week", "£5 per month"]),
    ("They pay %@ to the town for it.", ["£5 a week", "£6 per week"]),
    ("The flight runs %@ from the town.", ["daily", "weekly"]),
    ("The bus was late by %@ on the day.", ["half an hour", "20 minutes"]),
    ("The walk took %@ on the day.", ["two and a half hours", "two hours"]),
    ("The loaf weighs %@ and is sold in the town.", ["250 mg", "251 mg"]),
    ("The park of %@ is open to all in the town.", ["12 square kilometres", "12 square metres"]),
    ("Die Sitzung ist um %@ und nicht früher.", ["acht Uhr abends", "acht Uhr morgens"]),
    ("Das Haus ist für %@ nicht zu haben.", ["zweieinhalb Millionen Euro", "dreieinhalb Millionen Euro"]),
    ("Ветер в городе был %@ и не утих.", ["90 километров в час", "80 км/ч"]),
    ("これは%@と発表した。", ["2割5分", "2割6分"]), ("投票率は%@だった。", ["43・7%", "43・8%"]),
    ("最低気温は%@だった。", ["12度", "-12度"]), ("会议持续了%@，居民说。", ["两个半小时", "两个小时"]),
    ("祭りは%@に開くと発表した。", ["10・11日", "10・12日"]), ("הם חיכו %@ לפני שהגיעו אל העיר.", ["שעתיים", "3 שעות"]),
  ])
  func anotherMeasureIsAnother(sentence: String, words: [String]) {
    #expect(!changes(sentence, words).isEmpty)
    #expect(!changes(sentence, words.reversed()).isEmpty)
  }

  /// An age that is one word with its number, or that stands behind *of*.
  @Test(arguments: [
    ("%@ was pulled out of the pond on the day.", ["A boy aged nine", "A nine-year-old boy"]),
    ("%@ ist in der Stadt gestürzt.", ["Ein vierzigjähriger Mann", "Ein 40-jähriger Mann"]),
    ("De politie zoekt %@ uit de stad.", ["een man van 45", "een 45-jarige man"]),
    ("De politie zoekt in de stad %@ en niemand anders.", ["de vijfenveertigjarige man", "de 45-jarige man"]),
    ("Polisen söker i staden en %@ och ingen annan.", ["fyrtioårig man", "40-årig man"]),
    ("Policja szuka w mieście %@ i nikogo innego.", ["czterdziestopięcioletniego mężczyzny", "45-letniego mężczyzny"]),
    ("Ve městě byl zraněn %@ a je v nemocnici.", ["čtyřicetiletý muž", "40letý muž"]),
    ("Ve městě byl zraněn %@ a je v nemocnici.", ["pětačtyřicetiletý muž", "45letý muž"]),
    ("В городе пострадал %@ и не только.", ["сорокалетний мужчина", "40-летний мужчина"]),
    ("В городе пострадал %@ и не только.", ["сорокапятилетний мужчина", "45-летний мужчина"]),
    ("У місті постраждав %@ і не тільки.", ["сорокарічний чоловік", "40-річний чоловік"]),
    ("A rendőrség egy %@ keres a városban.", ["negyvenéves férfit", "40 éves férfit"]),
    ("Un %@ è stato ferito nella città.", ["uomo quarantenne", "uomo 40enne"]),
    ("Ένας %@ τραυματίστηκε στην πόλη και είναι καλά.", ["σαραντάχρονος", "40χρονος"]),
  ])
  func anAgeIsOneWord(sentence: String, words: [String]) {
    #expect(changes(sentence, words).isEmpty)
    #expect(changes(sentence, words.reversed()).isEmpty)
    let other = words[1].replacing("40", with: "41").replacing("45", with: "46").replacing("nine", with: "ten")
    #expect(!changes(sentence, [words[0], other]).isEmpty)
  }

  /// What a paper puts in brackets for readers elsewhere.
  @Test(arguments: [
    ("The storm was 38 miles%@ from the coast on the day.", " (61 km)", " (91 km)"),
    ("The calf weighs 14 kilograms%@ and is in the zoo.", " (31 pounds)", " (41 pounds)"),
    ("It will be 30 degrees Celsius%@ in the town.", " (86 degrees Fahrenheit)", " (96 degrees Fahrenheit)"),
    ("Die Farm ist 500 Acres%@ groß und nicht zu haben.", " (202 Hektar)", " (502 Hektar)"),
  ])
  func aConversionIsNoNews(sentence: String, bracket: String, other: String) {
    let pair = ["", bracket, other].map { Article(text: sentence.replacing("%@", with: $0)) }
    let old = Article(text: pair[0].text, date: "2025-01-01")
    #expect(StoryDifference(old, pair[1]).facts.isEmpty)
    #expect(StoryDifference(pair[1], old).facts.isEmpty)
    #expect(!StoryDifference(old, pair[2]).facts.isEmpty)
  }

  @Test func theSameNameWithOfBetweenIsNoSwap() {
    #expect(
      changes("Mirjam Aalto %@ said that the light was to blame.", ["of the University of Oulu", "of Oulu University"])
        .isEmpty)
  }

  @Test(arguments: [
    ("Statek dryfuje (aktl.)", StoryStatus.Kind.update, 0), ("Ship drifts (2)", .update, 2),
    ("배가 떠내려갔다(종합)", .update, 0),
    ("배가 떠내려갔다(종합2보)", .update, 2), ("Ship drifts (Kent)", .original, 0),
  ])
  func aHeadlineNumbersItsVersion(headline: String, kind: StoryStatus.Kind, number: Int) {
    let status = StoryStatus(Article(headline: headline, text: "A ship drifts off the coast, and nobody knows why."))
    #expect(status.kind == kind)
    #expect(status.number == number)
  }

  @Test(arguments: [
    ("Tickets for %@ are on sale in the town.", ["18 and 19 July", "July 18 and 19"]),
    ("The quake hit at %@ and woke the town.", ["0714 GMT", "07:14 GMT"]),
    ("The bill passed on a vote of %@ in the town.", ["15-13", "15 to 13"]),
    ("A profit of between %@ is what they expect.", ["410 million and 430 million pounds", "£410m and £430m"]),
    ("The girl is %@ and was last seen in the town.", ["5ft 4in", "5ft 4"]),
    ("The star is %@ from here, they said.", ["48 light years", "48 light-years"]),
    ("They had earlier approved %@ for it.", ["N250 million", "₦250m"]),
    ("La etapa duró en la ciudad %@ y no más.", ["1 minuto y 12 segundos", "72 segundos"]),
    ("El kilo cuesta en la ciudad %@ y no más.", ["1.130 pesos", "$ 1.130"]),
    ("Kebakaran itu terjadi pada Kamis %@ dan sudah padam.", ["(6/11)", "(6/11/2025)"]),
    ("W górach obowiązuje w nocy %@ stopień i nie jest to nic nowego.", ["trzeci", "3."]),
    ("列车在%@恢复，居民说。", ["8时35分", "8:35"]), ("यह नदी के पास %@ में है और यह कहा।", ["ज़िले", "जिले"]),
    ("배는 강에서 %@ 구조됐다고 밝혔다.", ["1시간여 만에", "1시간여만에"]), ("焼けたのは約%@だと発表した。", ["600平方メートル", "600㎡"]),
  ])
  func oneFigureIsWrittenInManyWays(sentence: String, words: [String]) {
    #expect(changes(sentence, words).isEmpty)
    #expect(changes(sentence, words.reversed()).isEmpty)
  }

  @Test(arguments: [
    ("Tickets for %@ are on sale in the town.", ["18 and 19 July", "July 18 and 20"]),
    ("The bill passed on a vote of %@ in the town.", ["15-13", "15 to 12"]),
    ("Kebakaran itu terjadi pada Kamis %@ dan sudah padam.", ["(6/11/2024)", "(6/11/2025)"]),
    ("The girl is %@ and was last seen in the town.", ["5ft 4in", "5ft 6in"]),
    ("La etapa duró en la ciudad %@ y no más.", ["1 minuto y 12 segundos", "1 minuto y 21 segundos"]),
  ])
  func anotherFigureIsAnother(sentence: String, words: [String]) {
    #expect(!changes(sentence, words).isEmpty)
    #expect(!changes(sentence, words.reversed()).isEmpty)
  }

  /// A word in the place of another, where one outlet has both stories or two have.
  @Test(arguments: [
    ("She was last seen in a %@ jacket near the school.", "navy", "red"),
    ("The bowler went off with %@ after the match.", "cramp", "a torn hamstring"),
    ("Ein Mann hat in der Stadt das %@ verlassen.", "Krankenhaus", "Gefängnis"),
    ("La circulation est %@ dans la ville.", "fluide", "interrompue"),
    ("Etter det politiet sier er mannen %@ og alene.", "norsk", "svensk"),
    ("Az autó a városban %@ szállított.", "műtrágyát", "benzint"),
  ])
  func anotherWordTellsSomethingElse(sentence: String, word: String, other: String) {
    func facts(_ sources: [String]) -> [DuplicateChange] {
      let pair = zip([word, other], sources).map {
        Article(headline: "A", text: sentence.replacing("%@", with: $0), source: $1)
      }
      return StoryDifference(pair[0], pair[1]).facts
    }
    for sources in [["Herald", "Herald"], ["Herald", "Courier"], ["", ""]] {
      #expect(facts(sources).map(\.kind) == [.term])
    }
  }

  @Test(arguments: [
    ("The car was left in the %@ near the school.", "car park", "carpark"),
    ("She said that the %@ was not known.", "colour", "color"),
    ("%@ was last seen at the school.", "Prof. Lee", "Professor Lee"),
    ("He %@ the match in the town.", "watched", "watches"),
  ])
  func anOutletMaySpellAWordInTwoWays(sentence: String, word: String, other: String) {
    let pair = [word, other].map { Article(headline: "A", text: sentence.replacing("%@", with: $0), source: "Herald") }
    #expect(StoryDifference(pair[0], pair[1]).facts.isEmpty)
  }
}
