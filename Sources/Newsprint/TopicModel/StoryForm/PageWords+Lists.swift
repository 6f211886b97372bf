/// The words and phrases of pages that are no story, as data.
extension PageWords {
  /// Words that say nothing of what a text is about.
  static let function = """
    a an and are as at be been being but by can could did do does for from had has have he her his how i if in into is it
    its may me might must my no not of off on or our she should so some than that the their them then there these they
    this those to up was we were what when where which while who why will with would you your you're we're it's i'm
    don't der die das den dem ein eine einer und ist nicht zu zur zum von mit auf für im wir sie ihre unsere sich la le
    les des du de un une et est pas pour sur dans nous vous votre vos notre el los las una y es no en por con su sus que
    il lo gli i e non di da per nel questo questa het een en niet van voor op deze wij u uw o os as um uma não do da para
    esta este ce cette
    """

  static let kinds: [Kind] = [
    Kind(
      .errorPage, share: 0.67, atLeast: 1, atMost: 120,
      words: """
        error page pages found requested server url urls address link links site website browser request requests access
        denied forbidden unauthorized permission permissions gateway bad timeout timed out unavailable available
        temporarily service internal maintenance try trying again later reload refresh return homepage home go back
        search looking exist exists existed moved removed deleted renamed typed incorrectly correctly mistyped check
        spelling contact administrator webmaster support javascript enable enabled disabled requires required continue
        human robot robots bot captcha verify verifying checking security connection ray id cloudflare nginx apache port
        blocked sorry oops whoops went gone wrong something couldn't cannot can't doesn't isn't unable locate find
        displayed display loading wait moment minutes problem broken outdated expired session invalid web too many http
        https status code reference incident unusual traffic automated network protected complete prove longer available
        needed run app view reach reached right please click any happened experiencing technical difficulties currently
        down back soon resource file directory exceeded limit rate using use www com net org just cookie cookies slow
        few shortly before accessing process automatic automatically redirect redirected content region country location
        ddos protection seite gefunden fehler introuvable erreur trouvée página encontrada pagina trovata errore
        gevonden fout demandée angeforderte existiert mehr n'existe plus
        """,
      phrases: """
        404|403|401|500|502|503|504|410|429|not found|access denied|forbidden|unauthorized|server error|bad gateway
        service unavailable|temporarily unavailable|gateway timeout|timed out|too many requests|page you|enable javascript
        javascript is|requires javascript|not a robot|are human|went wrong|cannot be found|could not be found
        can't be found|couldn't find|can't find|cannot find|does not exist|doesn't exist|no longer exists
        no longer available|under maintenance|unusual traffic|captcha|checking your browser|please wait|loading
        technical difficulties|nicht gefunden|page introuvable|no encontrada|non trovata|niet gevonden|não encontrada
        session expired|have permission|not available in your|are not available
        """),
    Kind(
      .consentNotice, share: 0.6, atLeast: 3, atMost: 400,
      words: """
        cookie cookies consent privacy policy settings preferences preference accept accepted accepting agree agreeing
        reject decline refuse manage partners store stored storing access information device devices browser site sites
        website websites use uses using used usage experience browsing browse analyse analyze analytics traffic
        personalise personalize personalised personalized personalisation personalization ads ad advertising
        advertisements content contents measure measurement audience insights development product products service
        services necessary essential strictly functional optional third party parties data personal processing process
        technologies technology similar improve provide give offer best better continue continuing clicking click button
        all options more learn find details change choices choose time any legitimate interest interests vendors legal
        purposes purpose gdpr terms enhance navigation marketing performance social media features visit visitors ensure
        assume happy ok okay got allow deny save identifiers unique tracking track storage withdraw users user page
        value important below above close read deliver help us understand please statistics functionality diese
        verwendet seite um verbessern akzeptieren alle datenschutz einstellungen zustimmen ablehnen nutzung utilise
        utilisons améliorer expérience accepter tout utiliza utilizamos mejorar experiencia aceptar todas utilizza
        utilizziamo migliorare esperienza accetta gebruikt gebruiken verbeteren accepteren sitio sito
        """,
      phrases: """
        use cookies|uses cookies|using cookies|use of cookies|accept all|accept cookies|cookie policy|cookie settings
        cookie preferences|cookie notice|your privacy|manage cookies|manage preferences|our partners|your consent
        reject all|necessary cookies|verwendet cookies|utilise des cookies|utilisons des cookies|utiliza cookies
        utilizamos cookies|utilizza i cookie|utilizza cookie|gebruikt cookies|gebruiken cookies
        """),
    Kind(
      .accessNotice, share: 0.6, atLeast: 2, atMost: 150,
      words: """
        subscribe subscribed subscriber subscribers subscription subscriptions sign signed signing log logged logging
        login register registered registration account accounts create password email mail username forgot forgotten
        free trial unlimited access article articles story stories reading read reader readers continue month months
        week weeks monthly cancel anytime time any digital premium member members membership already limit reached
        remaining left offer offers exclusive exclusively unlock join today get full start now support journalism
        quality independent newsletter newsletters enter address please want keep become plus plan plans paid only
        available content enjoy newspaper day days just per trusted need needed must this view see more back welcome
        used last remember here click choose option options save saved comment comments before
        """,
      phrases: """
        subscribe to|subscribe now|subscribe today|subscribe for|already a subscriber|already a member
        already subscribed|sign in|sign up|log in|login to|create an account|create a free|free articles|for subscribers
        subscriber only|subscribers only|register to|register now|register for|continue reading|your password
        your subscription|your account|reached your|forgot password|forgot your|keep reading|an account|a subscription
        """),
    Kind(
      .linkList, share: 0.8, atLeast: 5, atMost: 200,
      words: """
        home news sport sports business weather politics world culture opinion lifestyle life style video videos tv
        radio about contact us careers jobs advertise advertising privacy policy cookie cookies terms conditions use
        service login log sign in subscribe newsletter newsletters search menu help faq sitemap rss facebook twitter
        instagram youtube linkedin tiktok whatsapp pinterest share email print copyright rights reserved all
        accessibility archive shop store podcasts podcast live more skip main content navigation top back latest
        trending travel health science tech technology entertainment arts money local uk international football features
        photos pictures gallery games crosswords puzzles horoscopes classifieds obituaries events editions edition
        follow app apps editor letters support site map legal disclaimer imprint next previous page close open register
        profile settings logout account toggle breaking most popular section sections x reddit ltd inc statement
        feedback corrections
        """,
      phrases: ""),
    Kind(
      .filler, share: 0.5, atLeast: 4, atMost: .max,
      words: """
        lorem ipsum dolor sit amet consectetur consectetuer adipiscing adipisicing elit sed eiusmod tempor incididunt ut
        labore dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea
        commodo consequat duis aute irure reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur
        sint occaecat cupidatat proident sunt culpa qui officia deserunt mollit anim id est laborum vestibulum praesent
        pellentesque habitant morbi tristique senectus netus malesuada fames ac turpis egestas vivamus mauris nunc
        curabitur suspendisse donec integer aenean phasellus nullam cras proin aliquam erat volutpat maecenas fusce
        vulputate ligula porttitor tincidunt lacinia feugiat faucibus ultrices posuere cubilia curae augue justo libero
        nec non vel orci luctus et rhoncus dictum diam nonummy nibh euismod sem urna sapien congue tellus
        """,
      phrases: ""),
  ]
}
