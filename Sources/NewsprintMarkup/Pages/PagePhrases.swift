package import Newsprint

/// What pages write over and between the parts that are no story, in the languages of most news.
package enum PagePhrases {
  /// What a line says of itself and of what follows.
  package enum Meaning: Sendable {
    /// Nothing of the story follows: comments, other stories, a newsletter's form.
    case end
    /// The line itself is no story.
    case line
  }

  /// The meaning of a short line, in any case; nil where it has none.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  package static func meaning(of line: TextBytes) -> Meaning? {
    guard line.count <= 120, let plain = normalized(line) else { return nil }
    return plain.withTextBytes { plain in
      if let whole = wholes[plain.stableHash] { return whole }
      guard let candidates = starts[plain.word(at: 0) & 0xFFFF_FFFF] else { return nil }
      return candidates.first { plain.starts(with: $0.start) }?.meaning
    }
  }

  /// Lower case, without what is no letter at the edges; nil where nothing is left.
  private static func normalized(_ line: TextBytes) -> [UInt8]? {
    func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
    guard let first = line.firstPlace(from: 0, where: isWord), let last = line.lastPlace(where: isWord) else {
      return nil
    }
    let part = line[first..<(last + 1)]
    if part.contains(where: { $0 >= 0x80 }) {
      let lowered = part.string.lowercased()
      guard let first = lowered.firstIndex(where: { $0.isLetter }), let last = lowered.lastIndex(where: { $0.isLetter })
      else { return nil }
      return Array(lowered[first...last].utf8)
    }
    return part.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
  }

  /// By the stable hash of the whole line.
  private static let wholes: [UInt64: Meaning] = {
    var wholes: [UInt64: Meaning] = [:]
    for (meaning, list) in wholeLists {
      for phrase in list.split(separator: "|") { wholes[String(phrase).withTextBytes { $0.stableHash }] = meaning }
    }
    return wholes
  }()

  /// By their first four bytes.
  private static let starts: [UInt64: [(start: [UInt8], meaning: Meaning)]] = {
    var starts: [UInt64: [(start: [UInt8], meaning: Meaning)]] = [:]
    for (meaning, list) in startLists {
      for phrase in list.split(separator: "|") {
        // The edges of a line are taken off before.
        let bytes = Array(phrase.utf8)
        starts[bytes.withTextBytes { $0.word(at: 0) & 0xFFFF_FFFF }, default: []].append((bytes, meaning))
      }
    }
    return starts
  }()

  private static let wholeLists: [(Meaning, String)] = [
    (
      .end,
      """
      comments|comment|leave a reply|leave a comment|post a comment|add a comment|write a comment|join the conversation|join the discussion\
      |related|related posts|related articles|related stories|related news|related content|related topics|related links\
      |more stories|more news|more articles|more on this story|more on this topic|you may also like|you might also like\
      |recommended|recommended for you|recommended stories|recommended articles|read next|what to read next|up next\
      |recent posts|latest posts|latest news|latest stories|most read|most popular|popular posts|trending|trending now\
      |about the author|about the authors|about the writer|share this|share this article|share this story|like this|share\
      |sign up for our newsletter|newsletter|subscribe to our newsletter|get our newsletter|around the web\
      |post navigation|leave a response|discussion|reader comments|responses|tags|explore more|further reading|see also
      """
    ),
    (
      .end,
      """
      kommentare|kommentar|kommentar schreiben|kommentar verfassen|kommentar hinterlassen|schreibe einen kommentar\
      |schreiben sie einen kommentar|hinterlasse einen kommentar|hinterlassen sie einen kommentar|hinterlasse eine antwort\
      |antworten|antwort abbrechen|antwort hinterlassen|leserkommentare|diskussion|mitdiskutieren|ihre meinung\
      |ähnliche beiträge|ähnliche artikel|verwandte artikel|verwandte beiträge|verwandte themen|weitere artikel|weitere beiträge\
      |weitere meldungen|weitere nachrichten|weitere themen|weitere videos|weitere news|mehr zum thema|mehr themen|mehr artikel\
      |mehr aus dieser rubrik|mehr aus|mehr lesen|zum weiterlesen|lesen sie auch|lesen sie mehr|auch interessant|neueste beiträge\
      |das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen\
      |das könnte dir auch gefallen|das könnte sie interessieren|das könnte dich interessieren|meistgelesen|meist gelesen|beliebte beiträge\
      |über den autor|über die autorin|zum autor|zur autorin|der autor|die autorin|artikel teilen|beitrag teilen|teilen|teilen mit\
      |gefällt mir|teile diesen beitrag|newsletter abonnieren|newsletter anmeldung|beitrags-navigation|beitragsnavigation|schlagwörter\
      |schlagworte|themen|themen in diesem artikel|stichworte|quellenangaben|quellen|einzelnachweise|weiterführende links\
      |weiterführende informationen|links zum thema|passend zum thema|aktuelle beiträge|letzte beiträge|diese themen könnten sie interessieren
      """
    ),
    (
      .end,
      """
      commentaires|laisser un commentaire|laissez un commentaire|ajouter un commentaire|articles liés|articles similaires\
      |sur le même sujet|sur le même thème|lire aussi|à lire aussi|à lire également|vous aimerez aussi|vous pourriez aussi aimer\
      |les plus lus|partager|partager cet article|mots-clés|à propos de l'auteur|à propos de l’auteur|dernières actualités\
      |comentarios|deja un comentario|deja una respuesta|artículos relacionados|noticias relacionadas|te puede interesar\
      |también te puede interesar|más noticias|lo más leído|lo más visto|compartir|etiquetas|sobre el autor\
      |comentários|deixe um comentário|deixe uma resposta|artigos relacionados|notícias relacionadas|leia também|veja também\
      |mais lidas|compartilhe|compartilhar|relacionados|commenti|lascia un commento|articoli correlati|potrebbe interessarti\
      |ti potrebbe interessare|leggi anche|condividi|i più letti|reacties|gerelateerde artikelen|lees ook|meer over dit onderwerp\
      |geef een reactie|deel dit artikel|komentarze|dodaj komentarz|powiązane artykuły|podobne artykuły|zobacz też|czytaj też\
      |czytaj także|zobacz także|komentáře|související články|kommentarer|läs också|les også|læs også|relaterade artiklar\
      |комментарии|читайте также|похожие новости|по теме|коментарі|читайте також|相关阅读|相关新闻|関連記事|관련기사
      """
    ),
    (
      .line,
      """
      advertisement|advertisements|advert|ad|sponsored|sponsored content|anzeige|anzeigen|werbung|publicité|publicidad\
      |pubblicità|publicidade|reklama|reklam|annonce|advertentie|mainos|реклама|continue reading|read more|read more here|story continues below advertisement\
      |weiterlesen|mehr erfahren|mehr dazu|hier klicken|lire la suite|leer más|leggi tutto|skip to content|zum inhalt springen|print|drucken\
      |vorlesen|artikel anhören|artikel drucken|merken|article continues below|loading|back to top|nach oben|zurück|zur startseite|facebook|twitter\
      |tweet|whatsapp|e-mail|email|copy link|pin it|share on facebook|share on twitter|click to share|view comments|hide caption|toggle caption|enlarge this image
      """
    ),
  ]

  private static let startLists: [(Meaning, String)] = [
    (
      .end,
      """
      related:|related stories|related articles|more from |comments (|leave a reply|leave a comment|have something to say|read further\
      |kommentare (|das könnte sie auch|das könnte dich auch|das könnte ihnen|das könnte dir|lesen sie auch|hinterlassen sie ein\
      |schreiben sie einen|schreibe einen kommentar|mehr zum thema|diese beiträge|weitere artikel|weitere beiträge|abonnieren sie unseren\
      |sign up for|subscribe to our|share this:|like this:|teilen mit:|gefällt mir:
      """
    ),
    (
      .line,
      """
      anzeige -|anzeige:|advertisement |posted in |filed under|tagged |tags:|kategorie:|kategorien:|schlagworte:|schlagwörter:|share this|follow us on|follow us |folgen sie uns|folge uns\
      |lesen sie auch:|lesen sie mehr:|read also|also read|read more:|see also:|mehr dazu:|mehr zum thema:|lire aussi|à lire aussi\
      |leia também|lea también|leggi anche|lees ook|czytaj też|czytaj także|читайте также|click here to|get the latest|sign up |subscribe \
      |have a tip?|got a tip?|this slideshow requires javascript|please enable javascript|bitte aktivieren sie javascript|your browser does not support|photo:|photos:|photo by|photo credit|image credit|image source|image:|foto:|fotos:|bild:|bilder:|bildquelle|quelle:|beitragsbild|crédit photo|foto de |titelbild|werden sie mitglied|jetzt abonnieren\
      |send us your|click here|hier geht's zu|hier geht es zu|all rights reserved|alle rechte vorbehalten
      """
    ),
  ]
}
