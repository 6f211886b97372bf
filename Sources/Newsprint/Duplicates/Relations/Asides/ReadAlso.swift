/// Lines within a text that send the reader elsewhere, `Baca juga: …`, or part the text for an advertisement, `Story
/// continues below`, in the languages of the lexicons: known in stories of every language, as sites keep theirs.
enum ReadAlso {
  /// The phrases with which such lines start.
  static let phrases = PhraseTable(links, breaks, footers)

  /// Phrases before the headlines of other stories.
  private static let linking = PhraseTable(links)

  /// The most words of a headline.
  private static let mostOfHeadline = 20

  /// Whether a line starts with one of the phrases, and does not go on as a sentence of the story: *See also* may.
  static func starts(_ line: AsideLines.Line) -> Bool {
    guard let start = line.first,
      let (_, count) = phrases.match(at: line.startIndex, in: line)
    else { return false }
    let next = line.startIndex + count
    if next >= line.endIndex || !AsideLines.endsAsSentence(line) { return count > 1 || start.kind == .word }
    return line[next].kind == .mark && AsideLines.separators.contains(line[next].hash)
  }

  /// Whether a line is a phrase that stands above the headline of another story and nothing else.
  static func stands(alone line: AsideLines.Line) -> Bool {
    let words = line.filter { $0.kind != .mark }
    guard !words.isEmpty, let (_, count) = linking.match(at: 0, count: words.count, { words[$0].hash }) else {
      return false
    }
    return count == words.count
  }

  /// Whether a line below such a one may be a headline: short, and without the full stop of a sentence.
  static func isHeadline(_ line: AsideLines.Line) -> Bool {
    let words = line.count { $0.kind == .word || $0.kind == .number }
    let characters = line.count { $0.kind == .character }
    return words <= mostOfHeadline && characters <= 3 * mostOfHeadline
      && !(line.last.map { $0.kind == .mark && $0.hash == 0x2e } ?? true)
  }

  private static let links = """
    read also|also read|read more|see also|read next|up next|related stories|related story|related articles|related article\
    |you may also like|you might also like|recommended reading|more on this story|don't miss\
    |lee también|lea también|leer también|lee además|vea también|ver también|te puede interesar|le puede interesar\
    |también te puede interesar|noticias relacionadas|más sobre este tema\
    |lire aussi|à lire aussi|lisez aussi|lire également|à lire également|voir aussi|à voir aussi|sur le même sujet|à découvrir aussi\
    |lesen sie auch|lies auch|lesen sie dazu|lesen sie hier|auch interessant|mehr zum thema|passend dazu|das könnte sie auch interessieren\
    |leggi anche|vedi anche|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|articoli correlati\
    |leia também|leia ainda|leia mais|veja também|veja mais|saiba mais|notícias relacionadas|matérias relacionadas\
    |lees ook|lees verder|bekijk ook|meer over dit onderwerp|zie ook\
    |czytaj też|czytaj także|czytaj również|przeczytaj też|przeczytaj także|przeczytaj również|zobacz też|zobacz także|zobacz również\
    |läs också|läs även|läs mer|se också|läs vidare|læs også|læs mere|les også|les mer|se også|lue myös|lue lisää|katso myös\
    |читайте также|читать также|смотрите также|читайте ещё|по теме|материалы по теме|читайте подробнее\
    |читайте також|читайте ще|дивіться також|за темою|матеріали за темою\
    |ayrıca okuyun|bunu da okuyun|bunlar da ilginizi çekebilir|ilgili haberler|ilgili haber|ilginizi çekebilir\
    |اقرأ أيضا|اقرأ ايضا|اقرأ المزيد|اقرئي أيضا|شاهد أيضا|طالع أيضا|مواضيع ذات صلة|أخبار ذات صلة|قد يهمك أيضا|قد يهمك\
    |相关阅读|相關閱讀|延伸阅读|延伸閱讀|推荐阅读|推薦閱讀|相关新闻|相關新聞|更多报道|相关报道|相關報導\
    |関連記事|あわせて読みたい|こちらもおすすめ|関連ニュース|おすすめ記事|関連リンク\
    |관련기사|관련 기사|함께 읽기|이 기사도|추천기사|추천 기사|함께 보면 좋은 기사|관련 뉴스\
    |यह भी पढ़ें|ये भी पढ़ें|इसे भी पढ़ें|यह भी देखें|ये भी देखें|संबंधित खबरें|और पढ़ें\
    |xem thêm|đọc thêm|mời xem thêm|tin liên quan|có thể bạn quan tâm|bài liên quan\
    |baca juga|lihat juga|simak juga|baca selengkapnya|artikel terkait|berita terkait|pilihan redaksi|tonton juga|baca berita lainnya\
    |čtěte také|čtěte též|přečtěte si také|přečtěte si i|mohlo by vás zajímat|související články\
    |διαβάστε επίσης|διαβάστε ακόμη|διαβάστε ακόμα|διαβάστε και|δείτε επίσης|δείτε ακόμη|δείτε και|σχετικά άρθρα\
    |citește și|citiți și|vezi și|vedeți și|citește mai multe|pe aceeași temă|articole similare|ar putea să te intereseze\
    |olvassa el ezt is|olvasd el ezt is|ezt is olvassa el|ezt is olvasd el|ez is érdekelheti|ez is érdekelhet|kapcsolódó cikkek|kapcsolódó cikk
    """

  /// Phrases where an advertisement stood.
  private static let breaks = """
    scroll to continue|scroll down to continue|story continues below|article continues below|continue reading below\
    |advertisement scroll|advertisement continue|article continues after|story continues after|content continues below\
    |continues after advertisement|remove ads|report this ad|skip advertisement|this advertisement has\
    |la noticia continúa|continúa después de|sigue leyendo|publicidad continúa|la suite après|la suite de l'article après\
    |artikel wird nach|nach der anzeige|anzeige weiterlesen|continua dopo la|continua a leggere|continua depois da|continua após a\
    |artikel gaat verder|het artikel gaat|tekst gaat verder|dalszy ciąg materiału|dalsza część artykułu|reszta artykułu pod\
    |artikeln fortsätter|fortsätt läsa|artiklen fortsætter|artikkelen fortsetter|annonsen fortsätter|juttu jatkuu|artikkeli jatkuu\
    |продолжение после рекламы|читать далее|реклама продолжение|продовження після реклами|haberin devamı|reklamdan sonra\
    |广告继续|以下为广告|ここから広告|記事は広告の後|광고 계속|기사는 아래에|विज्ञापन के बाद|advertisement lanjutkan\
    |lanjut baca|gulir untuk|lanjutkan membaca|článek pokračuje|pokračování pod|συνέχεια μετά|το άρθρο συνεχίζεται|a cikk folytatódik\
    |a hirdetés után|articolul continuă|continuă după
    """

  /// Phrases of what stands below stories: comments, mistakes, rights, channels.
  private static let footers = """
    comments are closed|comments are now closed|comments have been|commenting is|join the conversation|be the first to comment\
    |spotted a mistake|spotted an error|found a mistake|found an error|report a mistake|report an error|report a typo|report a correction\
    |follow our|follow us on|like us on|find us on|download our|listen on|image caption|media caption|figure caption|image source\
    |this story was originally|this article was originally|reprinted with permission|republished with permission|copyright 20\
    |have you got a story|got a story|have a story|the opinions expressed|share your thoughts|what do you think|let us know\
    |los comentarios|comentarios cerrados|ha detectado un error|encontró un error|reportar un error|síguenos en|síguenos por|síganos en\
    |compartir en|únete a nuestro|únase a nuestro|suscríbete a|prohibida su reproducción|prohibida la reproducción|queda prohibida\
    |les commentaires sont|une erreur dans|signaler une erreur|vous avez repéré|suivez nous sur|suivez nous|partager sur|rejoignez nous\
    |reproduction interdite|toute reproduction|commentaires fermés\
    |die kommentarfunktion|kommentare sind|kommentarfunktion ist|fehler gefunden|fehler melden|fehler entdeckt|haben sie einen fehler\
    |folgen sie uns|folge uns|teilen auf|nachdruck verboten|diskutieren sie mit|hier geht es|hier gehts zum|zum newsletter\
    |i commenti sono|hai trovato un errore|segnala un errore|seguici su|seguici anche|condividi su|vietata la riproduzione|commenti chiusi\
    |os comentários|encontrou um erro|comunicar erro|siga nos|siga o canal|siga a gente|compartilhe no|clique aqui|participe do canal\
    |proibida a reprodução|reprodução proibida|receba as notícias\
    |reacties zijn|reageren is|fout gezien|foutje gezien|taalfout gezien|zie je een fout|volg ons op|volg ons|deel dit|tip de redactie\
    |kommentarsfältet|kommentarer är|hittat ett fel|har du sett något fel|rapportera fel|följ oss på|följ oss|dela på|tipsa oss\
    |kommentarsporet|kommentarfeltet|har du fundet en fejl|fundet en fejl|fant du en feil|funnet en feil|følg os|følg oss|del på|tips oss|tip os\
    |kommentointi on|huomasitko virheen|löysitkö virheen|ilmoita virheestä|seuraa meitä|jaa artikkeli\
    |komentarze są|znalazłeś błąd|zauważyłeś błąd|widzisz błąd|zgłoś błąd|obserwuj nas|śledź nas|polub nas|dołącz do nas|udostępnij\
    |просмотров|количество просмотров|нашли ошибку|нашли опечатку|заметили ошибку|заметили опечатку|увидели ошибку|выделите её|выделите ее\
    |выделите текст|выделите фрагмент|нажмите ctrl|ctrl enter|подписывайтесь на|подпишитесь на|читайте нас|следите за нами|комментарии закрыты\
    |поделиться в|поделитесь|при использовании материалов|перепечатка\
    |переглядів|кількість переглядів|знайшли помилку|помітили помилку|побачили помилку|виділіть її|виділіть текст|натисніть ctrl\
    |підписуйтесь на|підписуйтеся на|стежте за|читайте нас|коментарі закриті|поділитися|якщо ви знайшли\
    |bizi takip edin|bizi takip|takip edin|yorumlar kapalı|yorumlara kapalı|hata bildir|hatayı bildir|izinsiz alıntı|abone olun|tüm hakları\
    |التعليقات مغلقة|تابعونا على|تابعنا على|اشترك في|انضم إلى|شارك الخبر|حقوق النشر|أبلغ عن خطأ|لا تنس\
    |אין תגובות|מצאתם טעות|טעות בכתבה|עקבו אחרינו|הצטרפו לערוץ|תגובות|شناسه خبر|کد خبر|ما را دنبال|انتهای پیام|نظرات بسته\
    |टिप्पणियां बंद|हमें फॉलो|हमें फॉलो करें|हमसे जुड़ें|व्हाट्सएप पर|गलती की सूचना|टेलीग्राम पर\
    |评论已关闭|評論已關閉|发现错误|報錯|纠错|关注我们|關注我們|扫码关注|欢迎关注|未经许可|未經許可|未经授权|禁止转载|禁止轉載|阅读原文|阅读数\
    |無断転載|転載禁止|無断複製|無断での|ご意見|ご感想|コメントは|フォローは|公式アカウント|記事に関する|ご購読\
    |댓글이|댓글을|오류 신고|기사 제보|제보하기|무단 전재|무단전재|저작권자|구독과|좋아요|채널 구독|재배포 금지\
    |hotline|hotline quảng cáo|liên hệ quảng cáo|bình luận đã|báo lỗi|phát hiện lỗi|theo dõi|theo dõi chúng|bản quyền|lượt xem|không sao chép\
    |kolom komentar|komentar ditutup|temukan kesalahan|laporkan kesalahan|ikuti kami|ikuti saluran|ikuti berita|dapatkan berita|gabung di\
    |dilarang mengutip|dilarang mengambil|hak cipta\
    |diskuse je|komentáře jsou|našli jste chybu|nahlásit chybu|sledujte nás|sdílejte|přidejte se\
    |τα σχόλια|βρήκατε λάθος|εντοπίσατε λάθος|ακολουθήστε μας|ακολουθήστε το|ακολουθήστε τη|απαγορεύεται η|κοινοποιήστε\
    |comentariile sunt|ai găsit o greșeală|ați găsit o greșeală|urmărește ne|urmăriți ne|urmărește ne pe|distribuie\
    |a hozzászólás|hozzászólások lezárva|hibát talált|hibát találtál|jelentse a hibát|kövessen minket|kövess minket|ossza meg
    """
}
