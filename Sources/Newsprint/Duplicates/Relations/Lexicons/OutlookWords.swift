/// Words that say of what is told that it is planned, expected or feared, and such that say that it has happened.
///
/// Phrases are parted by `|`; endings by spaces, and they are those of verbs. Common knowledge of each language, checked against
/// its grammar: what has happened is told by the auxiliaries of the perfect and the passive, or by endings of the past.
struct OutlookWords: Sendable {
  /// What stands before what has not happened.
  var planned = ""
  var plannedEndings = ""
  /// What stands before what has.
  var done = ""
  var doneEndings = ""

  /// The words of a language, by its code.
  static func of(_ code: String) -> OutlookWords { all[code] ?? OutlookWords() }

  private static let all: [String: OutlookWords] = [
    "en": OutlookWords(
      planned: """
        is expected to|are expected to|was expected to|were expected to|expected to|is set to|are set to|was set to\
        |were set to|set to|is due to|are due to|was due to|were due to|plans to|plan to|planned to|planning to|intends to\
        |intend to|intended to|is to|are to|was to|were to|is likely to|are likely to|is scheduled to|are scheduled to\
        |scheduled to|will|hopes to|hope to|wants to|want to|aims to|aim to|is preparing to|are preparing to|preparing to\
        |considers|is considering|are considering|considering|is about to|are about to|threatens to|threaten to|threatened to\
        |fear|fears|feared|is feared|are feared|may have|might have|could have|thought to|believed to|may|might
        """,
      done: """
        has|have|had|was|were|did|went|got|left|held|met|took|gave|began|made|sold|bought|won|lost|fell|rose|came|sent|spent\
        |built|paid|ran|sat|stood|spoke|struck|flew|found|brought|fought|caught|chose|drove|broke|wrote|shut|quit|became|sank
        """, doneEndings: "ed"),
    "de": OutlookWords(
      planned: """
        soll|sollen|sollte|sollten|will|wollen|wollte|wollten|wird|werden|plant|planen|möchte|möchten|beabsichtigt\
        |beabsichtigen|dürfte|dürften|könnte|könnten|droht|drohen|befürchtet|befürchten|erwägt|erwägen|prüft
        """,
      done: "hat|haben|hatte|hatten|ist|sind|wurde|wurden|war|waren"),
    "fr": OutlookWords(
      planned: """
        va|vont|doit|doivent|devrait|devraient|prévoit|prévoient|compte|comptent|envisage|envisagent|sera|seront|pourrait\
        |pourraient|s'apprête|s'apprêtent|risque|risquent|craint|craignent|serait|seraient|aurait|auraient|veut|veulent
        """,
      done: "a|ont|est|sont|avait|avaient|était|étaient|fut|furent", doneEndings: "èrent"),
    "es": OutlookWords(
      planned: """
        va a|van a|planea|planean|prevé|prevén|tiene previsto|tienen previsto|podría|podrían|deberá|deberán|será|serán|piensa\
        |pretende|pretenden|quiere|quieren|espera|esperan|se espera|estudia|estudian|teme|temen|habrá|habrán
        """,
      done: "ha|han|fue|fueron|había|habían|estaba|estaban", doneEndings: "ó aron ieron"),
    "it": OutlookWords(
      planned: """
        dovrebbe|dovrebbero|sarà|saranno|verrà|verranno|prevede|prevedono|intende|intendono|vuole|vogliono|potrebbe|potrebbero\
        |sta per|stanno per|progetta|progettano|rischia|rischiano|teme|temono|si teme
        """,
      done: "ha|hanno|è|sono|aveva|avevano|era|erano|è stato|è stata", doneEndings: "arono erono irono"),
    "pt": OutlookWords(
      planned: """
        vai|vão|deve|devem|planeja|planejam|planeia|planeiam|pretende|pretendem|será|serão|prevê|preveem|poderá|poderão|pode\
        |podem|quer|querem|espera|esperam|estuda|estudam|teme|temem|deverá|deverão
        """,
      done: "foi|foram|tem|têm|tinha|tinham|estava|estavam", doneEndings: "ou aram eram iram iu eu"),
    "nl": OutlookWords(
      planned: """
        wil|willen|wilde|wilden|zal|zullen|zou|zouden|gaat|gaan|wordt|worden|plant|plannen|kan|kunnen|dreigt|dreigen|moet\
        |moeten|vreest|vrezen|overweegt|overwegen|van plan
        """,
      done: "heeft|hebben|had|hadden|is|zijn|was|waren|werd|werden"),
    "sv": OutlookWords(
      planned: """
        ska|skall|skulle|kommer att|planerar|väntas|vill|kan ha|kan vara|befaras|hotar|avser|överväger|tänker|fruktar
        """,
      done: "har|hade|blev|är|var|fick|gick"),
    "da": OutlookWords(
      planned: "skal|skulle|vil|planlægger|ventes|forventes|kan have|kan være|frygtes|frygter|truer|overvejer|agter",
      done: "har|havde|blev|er|var|fik|gik"),
    "no": OutlookWords(
      planned: """
        skal|skulle|vil|planlegger|ventes|forventes|kan ha|kan være|fryktes|frykter|truer|vurderer|kommer til
        """,
      done: "har|hadde|ble|er|var|fikk|gikk"),
    "fi": OutlookWords(
      planned: "aikoo|aikovat|suunnittelee|suunnittelevat|tarkoitus|voi|voivat|saattaa|pelätään|harkitsee|uhkaa|määrä",
      done: "oli|olivat|ollut"),
    "pl": OutlookWords(
      planned: """
        planuje|planują|ma|mają|zamierza|zamierzają|będzie|będą|chce|chcą|może|mogą|rozważa|rozważają|grozi
        """,
      done: "został|została|zostało|zostali|zostały|już", doneEndings: "ł ła ło li ły"),
    "cs": OutlookWords(
      planned: "plánuje|plánují|chce|chtějí|má|mají|bude|budou|hodlá|hodlají|může|mohou|zvažuje|zvažují|hrozí",
      done: "byl|byla|bylo|byli|byly|už", doneEndings: "l la lo li ly"),
    "ro": OutlookWords(
      planned: """
        va|vor|urmează|plănuiește|plănuiesc|intenționează|vrea|vor să|ar putea|riscă|se teme
        """,
      done: "a fost|au fost|au|s-a|s-au"),
    "hu": OutlookWords(
      planned: "fog|fognak|tervezi|tervezik|tervez|készül|készülnek|akar|akarnak|fontolgatja|várhatóan",
      done: "volt|voltak", doneEndings: "ott ett ött tta tte ották ették"),
    "el": OutlookWords(
      planned: """
        θα|σχεδιάζει|σχεδιάζουν|πρόκειται|αναμένεται|αναμένονται|ενδέχεται|μπορεί|εξετάζει|εξετάζουν|σκοπεύει|φοβούνται
        """,
      done: "έχει|έχουν|είχε|είχαν|ήταν", doneEndings: "θηκε θηκαν ησε ησαν"),
    "ru": OutlookWords(
      planned: """
        планирует|планируют|намерен|намерена|намерены|собирается|собираются|будет|будут|хочет|хотят|готовится|готовятся|может\
        |могут|должен|должна|должны|рассматривает|рассматривают|грозит
        """,
      done: "уже|был|была|было|были", doneEndings: "л ла ло ли лся лась лось лись"),
    "uk": OutlookWords(
      planned: """
        планує|планують|має намір|мають намір|збирається|збираються|буде|будуть|хоче|хочуть|готується|може|можуть|повинен\
        |повинна|повинні|розглядає|розглядають|загрожує
        """,
      done: "вже|уже|був|була|було|були", doneEndings: "ла ло ли вся лася лося лися"),
    "tr": OutlookWords(
      planned: "planlıyor|planlıyorlar|bekleniyor|olabilir|hazırlanıyor|istiyor|düşünüyor|değerlendiriyor",
      plannedEndings: "acak ecek acaklar ecekler acağı eceği acağını eceğini",
      doneEndings: "dı di du dü tı ti tu tü dılar diler tılar tiler"),
    "ar": OutlookWords(
      planned: "سوف|يعتزم|تعتزم|يخطط|تخطط|ينوي|تنوي|يدرس|تدرس|المقرر|المتوقع|المرتقب", done: "تم|تمت|لقد|كان|كانت"),
    "fa": OutlookWords(planned: "خواهد|خواهند|قرار است|قصد|تصمیم دارد", done: "شد|شدند|کرد|کردند|شده|کرده|گرفت"),
    "he": OutlookWords(
      planned:
        "צפוי|צפויה|צפויים|צפויות|עתיד|עתידה|עתידים|מתכנן|מתכננת|מתכננים|אמור|אמורה|אמורים|שוקל|שוקלת|עלול|עלולה",
      done: "כבר"),
    "hi": OutlookWords(
      planned: """
        होगा|होगी|होंगे|करेगा|करेगी|करेंगे|जाएगा|जाएगी|जाएंगे|सकता|सकती|सकते|सकेगा|योजना|तैयारी|विचार|आशंका
        """,
      done: "हुआ|हुई|हुए|किया|गया|गई|गए|दिया|दी|चुका|चुकी|चुके"),
    "id": OutlookWords(
      planned: "akan|berencana|direncanakan|bakal|diperkirakan|hendak|ingin|mempertimbangkan|dikhawatirkan",
      done: "telah|sudah|resmi"),
    "vi": OutlookWords(planned: "sẽ|dự kiến|có thể|dự định|sắp|định|muốn|đang xem xét", done: "đã|vừa"),
    "zh": OutlookWords(
      planned: "计划|計劃|拟|擬|将|將|预计|預計|考虑|考慮|准备|準備|可能|打算|有望", done: "已|已经|已經|了|完成"),
    "ja": OutlookWords(
      planned: "予定|見通し|方針|検討|見込み|計画|可能性|恐れ|おそれ|目指す|目指して",
      done: "した|された|決めた|始めた|始まった|入った|なった|終えた|閉じた|開いた"),
    "ko": OutlookWords(
      planned: "검토하고|검토|검토 중|계획|계획이다|예정|예정이다|방침|방침이다|전망|전망이다|추진하고|우려",
      done: "들어갔다|들어갔다고|돌입했다|돌입|시작했다|시작했다고|완료했다|결정했다|결정했다고|확정했다|했다|됐다|됐다고|했다고"),
  ]
}
