/// Words that name a day, a month or a year by when it is, for which another paper has its number: *yesterday*, 다음 달, 去年.
enum RelativeDates {
  private struct Kinds: OptionSet {
    let rawValue: UInt8
    static let day = Kinds(rawValue: 1)
    static let month = Kinds(rawValue: 2)
    static let year = Kinds(rawValue: 4)
  }

  private static let days = """
    yesterday|today|tonight|last night|gestern|heute|hier|aujourd'hui|ayer|hoy|ieri|oggi|ontem|hoje|gisteren|vandaag|igår|i går\
    |idag|i dag|eilen|tänään|wczoraj|dziś|dzisiaj|včera|dnes|вчера|сегодня|вчора|сьогодні|dün|bugün|أمس|اليوم|אתמול|היום\
    |دیروز|امروز|आज|昨天|今天|昨日|今日|本日|어제|오늘|kemarin|hari ini|hôm qua|hôm nay|χθες|σήμερα|azi|astăzi|tegnap|ma
    """
  private static let months = """
    last month|this month|next month|letzten monat|vergangenen monat|diesen monat|nächsten monat|kommenden monat\
    |le mois dernier|ce mois|le mois prochain|el mes pasado|este mes|el próximo mes|mese scorso|questo mese|mese prossimo\
    |mês passado|este mês|próximo mês|vorige maand|deze maand|volgende maand|förra månaden|nästa månad|w zeszłym miesiącu\
    |w przyszłym miesiącu|в прошлом месяце|в этом месяце|в следующем месяце|минулого місяця|наступного місяця|geçen ay|bu ay\
    |gelecek ay|上个月|上月|本月|这个月|下个月|下月|上個月|下個月|這個月|先月|今月|来月|지난달|지난 달|이달|이번 달|다음 달|다음달|내달|새달\
    |bulan lalu|bulan ini|bulan depan|tháng trước|tháng này|tháng sau|tháng tới|पिछले महीने|इस महीने|अगले महीने|الشهر الماضي\
    |الشهر المقبل
    """
  private static let years = """
    last year|this year|next year|letztes jahr|vergangenes jahr|im vorjahr|dieses jahr|heuer|nächstes jahr|l'an dernier\
    |l'année dernière|cette année|l'an prochain|el año pasado|este año|el próximo año|l'anno scorso|quest'anno|prossimo anno\
    |ano passado|este ano|próximo ano|vorig jaar|dit jaar|volgend jaar|i fjol|i fjor|förra året|i år|nästa år|neste år|næste år\
    |w ubiegłym roku|w zeszłym roku|w tym roku|w przyszłym roku|loni|letos|příští rok|в прошлом году|в этом году|в будущем году\
    |в следующем году|торік|минулого року|цього року|наступного року|geçen yıl|bu yıl|gelecek yıl|去年|今年|明年|昨年|来年|작년\
    |지난해|올해|내년|tahun lalu|tahun ini|tahun depan|năm ngoái|năm nay|năm sau|năm tới|पिछले साल|इस साल|अगले साल|العام الماضي\
    |هذا العام|العام المقبل
    """

  private static let table: PhraseTable<UInt8> = {
    var table = PhraseTable<UInt8>()
    ScannerPool.withScanner { scanner in
      for (kind, words) in [(Kinds.day, days), (.month, months), (.year, years)] {
        scanner.forEachPhrase(words) { table.update($0, kind.rawValue) { $0 |= kind.rawValue } }
      }
    }
    return table
  }()

  /// Whether one of some words names the day, month or year of which a number tells, but no day to come, which
  /// is moved often.
  static func stands(for number: FactWord, _ places: [Int], _ reading: FactReading) -> Bool {
    guard let kind = kind(number) else { return false }
    return places.contains { place in
      let match = table.match(at: place, count: reading.words.count) { reading.words[$0].hash }
      return match.map { Kinds(rawValue: $0.value).contains(kind) } ?? false
    }
  }

  private static func kind(_ number: FactWord) -> Kinds? {
    if number.role == .day || number.unit == FactKey.dayOfMonth { return .day }
    if number.unit == monthOfYear { return .month }
    let isYear =
      number.role == .number && (1900...2100).contains(number.value) && number.value == number.value.rounded()
    return isYear && (number.unit == 0 || number.unit == FactKey.year) ? .year : nil
  }

  private static let monthOfYear = StableHash.hash("monthofyear")
}
