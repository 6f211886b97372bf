/// Words by which the name of an outlet is told: what papers, stations and agencies call themselves in the languages that
/// news comes in most.
enum OutletWords {
  /// Whole words, in lower case.
  static let words: Set<String> = Set(
    [
      // English
      """
      news newspaper times post herald daily journal gazette tribune guardian mail telegraph observer chronicle press
      online magazine weekly standard independent star globe bulletin courier examiner inquirer sentinel dispatch
      reporter register ledger echo argus advertiser mercury messenger wire media network broadcasting tv radio sun
      mirror express metro patch axios politico bbc itv cnn abc nbc cbs msnbc npr pbs cbc ndtv rte reuters ap afp upi
      bloomberg cnbc yahoo msn google forbes newsweek economist jazeera euronews fox vox slate lantern
      """,
      // German, Dutch and the languages of the North
      """
      zeitung nachrichten spiegel tagesspiegel tagesschau welt bild stern focus anzeiger rundschau tagblatt tageblatt
      kurier merkur rundfunk fernsehen presse dpa apa zdf ard orf srf ntv krant dagblad nieuws telegraaf volkskrant nrc
      nos nyheter tidningen aftonbladet expressen svt nrk aftenposten dagbladet politiken berlingske sanomat uutiset yle
      """,
      // French, Spanish, Portuguese, Italian, Romanian, Catalan
      """
      monde figaro libération parisien dépêche actualités actu ouest-france franceinfo diario noticias periódico
      vanguardia prensa clarín nación universal heraldo gaceta mundo país efe folha globo jornal notícias estadão público
      correio expresso observador corriere repubblica stampa gazzetta messaggero giornale ansa notizie ziarul adevărul
      știri diari
      """,
      // Slavic languages, Greek, Turkish, Hungarian, Indonesian, Vietnamese
      """
      gazeta wiadomości dziennik rzeczpospolita onet noviny zprávy správy novosti vijesti vesti haber haberler gazetesi
      hürriyet milliyet sabah hírek újság kompas tempo detik berita báo новости газета известия правда ведомости
      коммерсантъ риа тасс лента рбк вести новини укрінформ вестник εφημερίδα νέα καθημερινή ειδήσεις
      """,
      // Arabic, Persian, Hebrew, Hindi
      """
      الجزيرة العربية صحيفة جريدة أخبار نيوز وكالة الأخبار اليوم خبرگزاری روزنامه חדשות הארץ ידיעות מעריב समाचार न्यूज़
      न्यूज टाइम्स दैनिक भास्कर जागरण
      """,
    ].joined(separator: " ").split(whereSeparator: \.isWhitespace).map { $0.lowercased() })

  /// What names end with where words are written together or without spaces.
  static let endings: [String] = [
    "zeitung", "blatt", "anzeiger", "nachrichten", "news", "avisen", "bladet", "tidning", "网", "網", "新闻", "新聞", "日报",
    "日報",
    "晚报", "晚報", "时报", "時報", "早报", "周刊", "週刊", "卫视", "電視", "电视台", "頻道", "频道", "ニュース", "通信", "テレビ", "放送", "オンライン",
    "뉴스", "일보", "신문", "방송", "타임스", "경제", "투데이",
  ]

  /// The endings that are ASCII.
  static let plainEndings = endings.filter { $0.utf8.allSatisfy { $0 < 0x80 } }.map { Array($0.utf8) }

  /// What names start with in scripts without spaces.
  static let openings: [String] = ["新华", "新浪", "搜狐", "腾讯", "凤凰", "央视", "人民", "朝日", "読売", "毎日", "日経", "産経", "時事", "연합"]

  /// Small words that names may have in lower case.
  static let connectors: Set<String> = [
    "of", "the", "and", "for", "in", "on", "de", "la", "le", "les", "el", "los", "del", "du", "des", "da", "do", "di",
    "der", "die", "das", "und", "y", "e", "et", "van", "het", "en", "och", "og", "i", "&",
  ]
}
