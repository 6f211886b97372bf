/// What a word of a line at the edge of a text may say about the line: stems of words in the languages of the lexicons.
struct AsideStems: OptionSet, Sendable {
  let rawValue: UInt32
  /// Subscriptions and subscribers.
  static let subscription = AsideStems(rawValue: 1)
  /// Asks to subscribe.
  static let order = AsideStems(rawValue: 2)
  static let newsletter = AsideStems(rawValue: 4)
  /// Free of charge.
  static let free = AsideStems(rawValue: 8)
  /// Articles and access to them.
  static let access = AsideStems(rawValue: 16)
  /// Asks to try, to go on, to support.
  static let trial = AsideStems(rawValue: 32)
  static let now = AsideStems(rawValue: 64)
  /// Reserved, exclusive, only for.
  static let reserved = AsideStems(rawValue: 128)
  /// Published, updated, put online.
  static let published = AsideStems(rawValue: 256)
  /// Correspondent, reporter, desk.
  static let role = AsideStems(rawValue: 512)
  static let reading = AsideStems(rawValue: 1024)
  /// What stands beside a date or a time of day in a line that says when a story was published.
  static let clock = AsideStems(rawValue: 2048)
  /// Asks to take, to choose, to secure: an offer where it is about subscriptions.
  static let take = AsideStems(rawValue: 4096)
  /// Without a limit: of what can be read.
  static let unlimited = AsideStems(rawValue: 8192)
  /// That a contract can be ended: `Cancel at any time`.
  static let cancel = AsideStems(rawValue: 16384)
  /// *Then* and *afterwards*: of a price that follows another.
  static let then = AsideStems(rawValue: 32768)
  /// What is the reader's own, and who is one: `Your first month`.
  static let yours = AsideStems(rawValue: 65536)
  /// Asks to write, to send or to click: of a channel where it names one.
  static let write = AsideStems(rawValue: 131072)
}

/// Stems by their first letters.
struct AsideStemTable: Sendable {
  static let shared = ScannerPool.withScanner { AsideStemTable($0) }

  private var stems = StemTable<AsideStems>()

  /// What the letters of a word, or the characters from a place on, start with; all that is true of them.
  func meaning(_ letters: ArraySlice<UInt8>) -> AsideStems {
    var meaning: AsideStems = []
    stems.forEachMatch(letters) { meaning.formUnion($0) }
    return meaning
  }

  private init(_ scanner: FactScanner) {
    for (meaning, text) in Self.tables {
      for entry in text.entries(" ") {
        let isWhole = entry.hasSuffix(".")
        let letters = entry.withTextBytes { scanner.folded($0, 0..<$0.count) }
        stems.add(letters, isWhole: isWhole, meaning)
      }
    }
  }

  /// A full stop behind a stem says that it is the whole word.
  private static let tables: [(AsideStems, String)] = [
    (
      .subscription,
      """
      subscri suscri abonn abbon assinant assinatur prenumer tilaaj tilaus подпис підпис передплат subskry abone. abonelik \
      üyelik اشتراك مشترك للمشترك المشترك 会员 會員 订户 訂戶 会員 購読 구독자 회원 सदस्यता सब्सक्राइबर berlanggan pelanggan member. members. \
      medlem abonament \
      předpl předplat συνδρομ συνδρομητ előfizet abonez abonaț abonați
      """
    ),
    (
      .order,
      """
      subscribe. abonnieren. abonniere. abonnez. abónate. suscríbete. suscríbase. suscríbanse. assine. subscreva. abbonati. \
      abbonatevi. iscriviti. inscrivez. inscreva. cadastre. abonneer. prenumerera. abonner. abonnér. tegn. tilaa. подпишитесь. \
      подписывайтесь. подпишись. читайте. присоединяйтесь. приєднуйтесь. приєднуйтеся. стежте. dołącz. polub. unisciti. junte. únete. únase. rejoignez. \
      retrouvez. liity. katılın. indirin. انضم انضموا تابعونا 打开 下载 下載 点击 點擊 扫码 掃碼 加入 参加 जुड़ें जुड़िए tham. tải. gabung \
      bergabung download. descarga. baixe. scarica. téléchargez. laden. tritt. treten. folgen. besuchen. оформите. передплатіть. підпишіться. підписуйтесь. підписуйтеся. zaprenumeruj. subskrybuj. \
      wykup. receba. recibe. recevez. ricevi. ontvang. följ. get. follow. siga. síguenos. suivez. segui. folgen. volg. \
      следите. слідкуйте. получайте. отримуйте. takip. تابع 关注 關注 フォロー 팔로우 फॉलो ikuti. theo. seuraa. abone. اشترك. اشتركوا. 订阅 訂閱 購読 登録 구독하 구독을 가입하 सब्सक्राइब đăng berlangganan. anmelden. registr aanmelden. meld. \
      zapisz. register. join. sign. \
      předplaťte. přihlaste. sledujte. odebírejte. stáhněte. \
      εγγραφείτε. ακολουθήστε. γίνετε. αποκτήστε. κατεβάστε. fizess. fizessen. iratkozz. iratkozzon. kövess. kövessen. csatlakozz. csatlakozzon. \
      töltse. abonează. abonați. înscrie. înscrieți. urmărește. urmăriți. descarcă. descărcați.
      """
    ),
    (
      .write,
      """
      email. message. text. send. write. tell. contact. click. tap. find. like. reach. dm. schreib schick klicken. klicke. clique. cliquez. écrivez. envoyez. \
      contactez. escribe. escríbenos. envía. envíanos. contacta. contáctanos. haz. haga. scrivi. scriveteci. scrivici. invia. inviaci. clicca. contattaci. \
      mande. envie. escreva. fale. participe. acesse. entre. stuur. mail. app. schrijf. klik. klikk. klicka. klikkaa. mejla. skicka. skriv. send. sende. \
      lähetä. napisz. wyślij. kliknij. pisz. пишите. присылайте. отправляйте. нажмите. звоните. пишіть. надсилайте. натисніть. yazın. gönderin. tıklayın. \
      راسلونا أرسلوا اضغط लिखें भेजें क्लिक 添加 扫描 掃描 友だち追加 추가하 kirim. klik. hubungi. gửi. nhắn. liên. napište. pošlete. klikněte. στείλτε. γράψτε. \
      írj. írjon. küldje. küldj. kattints. kattintson. scrie. scrieți. trimite. trimiteți. apasă.
      """
    ),
    (
      .take,
      """
      take. choose. grab. pick. nimm. hol. holen. sichern. sichere. wählen. wähle. prenez. profitez. choisissez. optez. \
      aprovecha. aproveche. elige. elija. contrata. consigue. approfitta. scegli. attiva. aproveite. escolha. garanta. \
      neem. kies. profiteer. välj. köp. teckna. vælg. køb. velg. kjøp. bestill. bestil. valitse. osta. wybierz. kup. wykup. \
      выберите. купите. оберіть. придбайте. seçin. alın. اختر اختاروا 选择 選擇 選んで 선택 चुनें chọn. pilih. předplaťte. vyberte. \
      lees. lesen. lisez. lea. lee. leggi. leia. läs. læs. les. lue. read. enjoy. start. begin. unlock. access. save. explore. genießen. \
      genieße. starten. starte. disfruta. disfrute. empieza. accédez. découvrez. lance. accedi. inizia. scopri. goditi. aproveite. \
      comece. acesse. geniet. start. njut. nyd. nyt. nauti. aloita. korzystaj. zacznij. czytaj. читайте. получите. отримайте. \
      başlayın. okuyun. διαβάστε. επιλέξτε. απολαύστε. ξεκινήστε. olvass. olvasson. válassz. válasszon. élvezze. próbálja. citește. citiți. \
      alege. alegeți. bucură. profită. nikmati. dapatkan. pilih. čtěte. získejte. zkuste. đọc. tận. 阅读 享受 お楽しみ 즐기 पढ़ें. استمتع اقرأ
      """
    ),
    (
      .newsletter,
      """
      newsletter boletín. boletin. boletim. nieuwsbrief nyhetsbrev nyhedsbrev uutiskirje рассылк розсилк bülten النشرة نشرتنا \
      نشرة 简报 電子報 电子报 ニュースレター メルマガ 뉴스레터 न्यूज़लेटर न्यूजलेटर buletin telegram whatsapp infolettre podcast facebook instagram twitter tiktok youtube linkedin viber app. zalo \
      facebooku facebookie instagramie 微信 微博 抖音 公众号 카카오톡 유튜브 फेसबुक यूट्यूब व्हाट्सएप تلغرام تليغرام فيسبوك واتساب телеграм вайбер \
      whatsappta whatsapptan social. bluesky. mastodon. threads. signal. messenger. zalo. wechat. weibo. tiktoku вконтакте фейсбук инстаграм вотсап ватсап тикток ютуб інстаграм ενημερωτικ hírlev buletin.
      """
    ),
    (
      .free,
      """
      gratis. free. kostenlos gratuit bezpłatn darmow бесплатн безкоштовн безплатн ücretsiz مجانا مجاني 免费 免費 無料 무료 मुफ्त ilmais \
      maksutt δωρεάν ingyen gratuit zdarma zadarmo miễn
      """
    ),
    (
      .access,
      """
      article artikel articol articul artícul artigo artyku artikk стать статті статей материал матеріал makale haberler مقال \
      المقال 文章 全文 内容 記事 기사 전문 लेख access. acces acceso accesso acesso zugang zugriff toegang dostęp åtkomst adgang tilgang \
      доступ erişim الوصول akses pääsy inhalt contenu contenid contenut conteúd content. treści innhold indhold innehåll sisält premium. plus. weiterlesen \
      článek článk obsah přístup άρθρ πρόσβασ περιεχόμεν cikk hozzáfér tartalom tartalm acces conținut journalism. journalismus
      """
    ),
    (
      .trial,
      """
      testen. teste. test. try. trial. essai. essayez. prueba. pruebe. pruébalo. prova. provalo. provate. prove. experimente. \
      probeer. proef. prova. prøv. prov. wypróbuj. przetestuj. попробуйте. спробуйте. dene. deneyin. جرب. جربوا. 试用 試用 お試し 体験 체험 \
      coba. kokeile. δοκιμάστε. δοκίμασε. δοκιμ próbál kipróbál încearcă. încercați. probă. zkuste. unlock. entsperren. desbloquea. débloquez. sbloccare. unterstütz soutenez. apoya. sostieni. continue. \
      weiterlesen. flex
      """
    ),
    (
      .now,
      """
      now. jetzt. maintenant. ahora. adesso. subito. agora. nu. nå. teraz. już. сейчас. зараз. hemen. şimdi. الآن. 立即 马上 馬上 今すぐ \
      지금 अभी sekarang. nyt. heti. engagement. kündbar opzegbaar cancel. disdici. disdetta. compromiso. permanencia. fidelización τώρα. most. acum. ihned. bây
      """
    ),
    (
      .unlimited,
      """
      unlimited. unbegrenzt unbeschränkt illimit ilimit onbeperkt nieograniczon obegräns ubegræns ubegrens neomezen \
      rajatt rajoit неограничен безлимит необмежен безліміт sınırsız απεριόριστ korlátlan nelimitat محدود 无限 無限 不限 無制限 読み放題 무제한 असीमित \
      batas. giới.
      """
    ),
    (
      .cancel,
      """
      cancel. kündbar kündigen. kündige. kündigung annulez. résiliez. résiliable cancela. cancele. disdici. annulla. \
      opzegbaar opzeggen. anuluj. zrezygnuj. rezygnuj. avsluta. opsig. avslutt. irtisano. peruuta. отмените. отменяйте. скасуйте. скасовуйте. \
      iptal. ακυρώστε. ακύρωσε. lemondható bármikor anulează. anulați. zrušte. kdykoli إلغاء ألغ 取消 解約 해지 रद्द batalkan. hủy.
      """
    ),
    (
      .then,
      """
      then. thereafter. afterwards. after. danach. dann. anschließend. puis. ensuite. après. luego. después. posteriormente. poi. dopo. \
      successivamente. depois. após. daarna. vervolgens. potem. następnie. sedan. därefter. derefter. herefter. deretter. sitten. \
      потом. далее. затем. потім. далі. sonra. sonrasında. ثم بعد 之后 之後 随后 隨後 その後 以降 이후 그다음 फिर. sau. kemudian. setelah. \
      selanjutnya. poté. potom. έπειτα. μετά. apoi. ulterior. azután. majd.
      """
    ),
    (
      .yours,
      """
      you. your. yours. dein deine deinen ihr. ihre. ihren. sie. votre. vous. vos. ta. tu. tus. su. usted. ustedes. tuo. tua. tuoi. \
      vostro. suo. seu. sua. você. teu. je. jouw. uw. twój twoje twoja pierwsz din. ditt. dina. deres. sinun. ваш ваша ваши вас. \
      твой. твоя. твій ilk. sizin. senin. أول لك 您 你 首月 首年 初月 初回 첫달 첫 당신 आपका आपके bạn. anda. kamu. váš vaše. σας. σου. tău. ta. \
      dumneavoastră. az ön. önnek
      """
    ),
    (
      .reserved,
      """
      just. reserv réserv riservat vorbehalten voorbehouden exclusi exklusi esclusiv zastrzeż tylko. nur. only. alleen. seulement. \
      solo. sólo. apenas. somente. exclusivo αποκλειστικ μόνο. kizárólag csak. doar. numai. pouze. только. исключительно. лише. тільки. sadece. yalnızca. özel. حصري حصرية للمشتركين 仅限 \
      僅限 专享 專屬 限定 専用 전용 केवल khusus. vain. kun. bare. endast. förbehåll forbehold
      """
    ),
    (
      .published,
      """
      publi pubbl veröffentlich aktualis actualis actualiz atualiz aggiornat gepubliceerd geplaatst bijgewerkt opublikowan \
      aktualizac zaktualiz uppdater opdater oppdater offentlig julkais päivit опублик обновл оновл опублік размещен yayın \
      güncelle eklenme oluşturma نشر تحديث 发布 發布 发表 發表 更新 公開 配信 投稿 掲載 입력 수정 등록 송고 승인 발행 प्रकाशित अपडेट diterbit diperbarui \
      posted. updated. update. modifi erstellt. stand. ligne. created. edited. data. creado. creat gewijzigd zuletzt \
      publikov aktualizov vydán zveřejn δημοσιεύ ενημερώθ közzétév frissít megjelen publicat. actualiz
      """
    ),
    (
      .role,
      """
      correspond korrespond corrispond corresponsal verslaggever reporter redact redakc redakt redazion redação redacción \
      journalist periodist giornalist jornalist dziennikar envoyé enviad inviat staff. editor. desk. special. spécial. especial. \
      sonderkorr wysłann корреспонд кореспонд журналіст журналист спецкор muhabir مراسل محرر 記者 记者 特派員 特派员 기자 특파원 संवाददाता \
      wartawan kontributor mitarbeit collaborat collabora colabora medarbejder medarbeider medewerk toimittaj kirjeenvaiht avdeling \
      zpravodaj redaktor redakce. ανταποκρι ρεπόρτ tudósít szerkesztő munkatárs corespondent redacți
      """
    ),
    (
      .reading,
      """
      read. reading. läsa. lesedauer lesezeit leseminuten lecture. lectura leitura lettura leestijd lees. lästid läsning lesetid læsetid læs. \
      czytania czyta. чтен читан читать. okuma oku. okunur القراءة قراءة 阅读 閱讀 読了 読む 読み 읽 पढ़ baca. dibaca luku lukuaika đọc. \
      čtení. čtěte. ανάγνωσ διαβάστε. olvas citire. citește. citiți. lectură.
      """
    ),
    (
      .clock,
      """
      h. uhr. uur. kl. kl klo. ore. alle. hrs. hours. heures. horas. hora. a. le. il. el. godz. saat. saati. ساعة الساعة बजे pukul. wib. \
      wita. jam. gmt. utc. est. edt. bst. cet. cest. ist. msk. мск. klockan. um. om. am. pm. on. at. at. um. h à. às. min. o. в. о. г. р. \
      date. datum. fecha. дата. tarih. tarihi. time. dernière. last. ultima. última. letzte. laatste. ostatnia. seneste. sist. senast.
      """
    ),
  ]
}

/// What the words that came last say, so that a word that comes back is not looked at letter by letter.
///
/// A place is that of all words whose hashes end alike, and holds the last of them: what is forgotten is looked up again.
final class AsideStemMemory {
  private static let size = 1 << 11
  /// Words whose letters are not those by which they are known, as *ca* of *can't* is *can*.
  private static let parted = ["can", "will", "not"].map { StableHash.hash($0) }

  private var hashes: [UInt64] = []
  private var meanings: [AsideStems] = []

  /// What a word says.
  func meaning(of token: FactToken, _ text: TextBytes, _ scanner: FactScanner) -> AsideStems {
    if hashes.isEmpty {
      hashes = [UInt64](repeating: 0, count: Self.size)
      meanings = [AsideStems](repeating: [], count: Self.size)
    }
    let place = Int(truncatingIfNeeded: token.hash) & (Self.size - 1)
    if hashes[place] == token.hash, token.hash != 0 { return meanings[place] }
    let meaning = AsideStemTable.shared.meaning(scanner.folded(text, token.start..<token.end)[...])
    if !Self.parted.contains(token.hash) { (hashes[place], meanings[place]) = (token.hash, meaning) }
    return meaning
  }
}
