extension RelationLexicon {
  /// Romanian.
  static let romanian = RelationLexicon(
    code: "ro",
    frequent: """
      și în de la cu pe din care că nu este au o un a fost mai pentru să sunt sau prin după dar iar ca se fi ar va lor \
      lui acest această ce când fără către între până unde astfel însă potrivit pentru despre toate doar cum era al ale \
      ai cea cel cei cele ei el ea vor avea fiind deja încă peste astăzi ieri mâine dintre spre a-l și-a s-a
      """,
    letters: "ăâîșțşţ",
    numbers: """
      unu=1 unul=1 una=1 două=2 doi=2 trei=3 patru=4 cinci=5 șase=6 șapte=7 opt=8 nouă_sute=900 nouă_mii=9000 zece=10 unsprezece=11 \
      doisprezece=12 douăsprezece=12 treisprezece=13 paisprezece=14 cincisprezece=15 șaisprezece=16 șaptesprezece=17 \
      optsprezece=18 nouăsprezece=19 douăzeci=20 treizeci=30 patruzeci=40 cincizeci=50 șaizeci=60 șaptezeci=70 optzeci=80 \
      nouăzeci=90 zero=0 ambii=2 ambele=2 un=1
      """,
    multipliers: """
      sută=100 sute=100 mie=1000 mii=1000 milion=1000000 milioane=1000000 mil=1000000 miliard=1000000000 \
      miliarde=1000000000 mld=1000000000
      """,
    connectors: "și",
    ordinals: """
      primul=1 prima=1 doilea=2 doua=2 treilea=3 treia=3 patrulea=4 patra=4 cincilea=5 cincea=5 șaselea=6 șasea=6 \
      șaptelea=7 șaptea=7 optulea=8 opta=8 nouălea=9 zecelea=10 zecea=10
      """,
    fractions: "jumătate=0.5 treime=0.333333 treimi=0.333333 sfert=0.25 sferturi=0.25",
    crowds: "zeci=10",
    partsOfDay: "dimineața=0 după_amiaza=12 seara=12",
    collectives: "duzină=12 duzini=12",
    articles: "o",
    nobody: "nimeni|niciun|nicio|nici un|nici o",
    negators: "nu|n|fără|nici|niciodată|nimic|nu mai|a refuzat să|refuză să|nu a reușit să",
    idioms:
      "nu doar|nu numai|nu departe|fără îndoială|una dintre|unul dintre|nu mai puțin de|nu mai mult de|o dată|încă o|în mai multe|în mai mulți|în mai puțin",
    states: """
      vinovat*|condamnat*/achitat*|nevinovat*;recunoscut|recunoaște|admis|confirmat*|confirmă/negat|neagă|dezmințit*|dezminte
      ;închis|închisă|închide|închise|blocat*/deschis*|deschide|redeschis*|redeschide
      ;viu|vie|vii|în viață|supraviețui*|teafăr|teferi/mort|moartă|morți|decedat*|a murit|au murit|ucis*|fără viață|fără suflare/rănit*
      ;câștigat|câștigă|învins|învinge|victorie|victoria|a bătut/pierdut|pierde|înfrânt|înfrângere*
      ;crescut|crește|cresc|creștere*|urcat|urcă|majorat*|avans/scăzut|scade|scad|scădere*|coborât|coboară|redus|diminuat*
      ;profit|profitul|câștig/pierdere|pierderi
      ;aprobat*|aprobă|adoptat*|acceptat*|acceptă/respins*|respinge|refuzat*|refuză
      ;arestat*|reținut*|încarcerat*/eliberat*|pus în libertate;găsit*/dispărut*;legal|legală/ilegal|ilegală
      ;permis|permite|autorizat*/interzis*|interzice;bărbat*|bărbați*/femeie|femeia|femei|femeile
      ;nord|nordul/sud|sudul;est|estul/vest|vestul;cumpăr*|cumpărat/vând*|vândut
      ;anulat*|anulează|revocat*/amânat*|amână|suspendat*|suspendă/confirmat*|va avea loc|vor avea loc|menținut*
      ;demisionat|demisionează|demisia/rămâne|va rămâne;prelungit*|prelungește/scurtat*
      ;calificat*|promovat*/eliminat*|retrogradat*;mai mult/mai puțin
      """,
    kinds: """
      ușor|ușoară|ușoare/grav|gravă|grave|serios|serioase/critic*/stabil*
      omor|omorul|crimă|asasinat/ucidere din culpă/vătămare corporală/tâlhări*/furt*/înșelăciun*|fraudă/viol|violul\
      /incendiere*/corupți*|luare de mită|mită/răpire*/șantaj*
      pentru|în favoarea/împotriva|contra
      șofer*|conducător*|automobilist*/pasager*|călător*/pieton*/biciclist*/pilot*/motociclist*
      profesor*|profesoar*|învățăto*/elev*|student*/părint*
      medic*|doctor*/asistent*|infirmier*/pacient*
      mașin*|automobil*|autoturism*/autobuz*|autocar*/camion*|tir|tirul/tren|trenul|trenuri/tramvai*/avion*/elicopter*\
      /motociclet*/biciclet*
      mama|mamă|mamei/tata|tată|tatăl/fiu|fiul/fiica|fiică/frate|fratele/sora|soră/soț|soțul/soție|soția
      galben*/portocali*/roș*/verde|verzi/albastr*/negru|neagră
      dimineaț*/prânz|prânzul|amiază/după amiază|după-amiază/seara|seară/noapte|noaptea
      ploaie|ploi|ploile/ninsoare|ninsori|zăpadă/grindin*/ceață|ceața/vânt|vântul
      aur|aurul/argint|argintul/bronz|bronzul
      finala|finală|finalei/semifinal*/sferturi|sferturile
      toți|toate|toată/majoritatea/câțiva|câteva|unii|unele/puțini|puține
      avariat*|deteriorat*/distrus*
      parțial|parțială/total|totală|complet|completă
      provizoriu|temporar*/definitiv*|permanent*
      pistol*|armă/cuțit*/bombă|bomba
      import*/export*
      va|vor/ar putea|poate
      genunchi*/gleznă|glezna/umăr|umărul/coapsă|coapsa
      judecători*/tribunal*/curtea de apel/curtea constituțională
      gol|goluri/punct*|puncte/set|seturi/meci*
      mandat*|locuri/vot|voturi
      caz|cazuri|infect*|îmbolnăvir*/deces*|morți/vindec*/arest*|rețin*/răniți
      persoane|persoană|oameni|pasageri|locuitori/animale\
      /casă|case|locuințe|apartament*/barc*|bărc*|navă|nave/mașin*|vehicul*/magazin*/copac*|arbori
      """,
    prefixes: "ne in im i",
    weekdays: """
      luni=1 lunea=1 marți=2 marțea=2 miercuri=3 miercurea=3 joi=4 joia=4 vineri=5 vinerea=5 sâmbătă=6 sâmbăta=6 \
      duminică=7 duminica=7
      """,
    months: """
      ianuarie=1 februarie=2 martie=3 aprilie=4 în_mai=5 luna_mai=5 iunie=6 iulie=7 august=8 septembrie=9 octombrie=10 noiembrie=11 \
      decembrie=12 ian=1 feb=2 apr=4 iun=6 iul=7 aug=8 sept=9 oct=10 noi=11 dec=12
      """,
    units: """
      la_sută=percent procent=percent procente=percent dolar=usd dolari=usd euro=eur lei=ron leu=ron ron=ron lire=gbp \
      secunde=second minut=minute minute=minute oră=hour ore=hour zi=day zile=day săptămână=week săptămâni=week lună=month \
      an=year ani=year kilometru=km kilometri=km metru=metre metri=metre tone=tonne tonă=tonne litri=litre litru=litre \
      grade=degree hectare=hectare hectar=hectare ori=times kilograme=kg kilogram=kg kile=kg puncte=point bani=cent \
      barili=barrel centimetri=cm persoane=people
      """,
    titles: """
      primarul primar premierul premier președintele președinte ministrul ministru domnul doamna dl dna senatorul senator \
      deputatul deputat directorul director judecătorul antrenorul generalul regele regina guvernatorul profesorul
      """,
    updates: "actualizare|actualizat|actualizată|update|ultima oră|completare|news alert",
    corrections: "corectură|corecție|corectat|corectată|erată|rectificare|precizare|îndreptare",
    repeats: "reluare|se reia|repetare",
    kills: "anulat|anulare|știre anulată|știre retrasă|retras|retrasă|anulează știrea",
    notes: """
      o versiune anterioară|versiune anterioară|nota redacției|nota editorului|articolul a fost actualizat\
      |articolul a fost corectat|știrea a fost actualizată|textul a fost actualizat|textul a fost corectat
      """,
    asides: """
      citește și|citiți și|citește mai mult|citește mai multe|citește mai departe|citește continuarea|vezi și|vedeți și\
      |pe aceeași temă|articole similare|abonează te|abonați vă|înscrie te|foto|fotografie|imagine|imagini|publicitate\
      |reclamă|distribuie|comentarii|urmărește ne|urmăriți ne|publicat|copyright|toate drepturile|sursa|sursă|video\
      |newsletter|contact|ți ar putea plăcea|recomandări|recomandarea redacției
      """,
    labels: "text|redacția|autor|autoare|surse|editor|reporter|agenții|arhivă|foto arhivă|credit foto",
    asideWords:
      "publicat actualizat comentarii comentariu distribuiri vizualizări foto agerpres mediafax reuters afp ora la min",
    bylines: "de",
    inflectsNames: true)
}
