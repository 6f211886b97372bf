// Words of news that stand in for one another as a choice of style.
// Groups are parted by `;`, the words of a group by `|`.

extension StyleWords {
  /// German.
  static let german = """
    sagte|erklärte|teilte mit|teilte|so|betonte|berichtete|ergänzte|erläuterte|meinte|äußerte|fügte hinzu|mitteilte\
    |gab an|schilderte|bemerkte|unterstrich|sagt|erklärt|teilt mit|betont|berichtet|ergänzt|erläutert|meint\
    |fügt hinzu|schildert|mitteilt|unterstreicht|sagten|erklärten|teilten mit|teilten|betonten|berichteten|ergänzten\
    |erläuterten|meinten|mitteilten|gaben an|schilderten|gesagt|mitgeteilt|geäußert|geschildert|sagen|erklären\
    |mitteilen|betonen|berichten|erläutern|meinen|sage|erkläre|teile mit|betone|berichte|meine;laut|zufolge\
    |nach angaben|so|gemäß|nach aussage|sagte|teilte mit;gab bekannt|teilte mit|mitteilte|gab an|hieß es|sagte\
    |erklärte;reportern|journalisten|pressevertretern|medienvertretern|presse;sprecher|pressesprecher;etwa|rund\
    |ungefähr|circa|zirka|ca|knapp|fast|annähernd|nahezu|beinahe;aber|jedoch|doch|allerdings|indes|indessen|dagegen\
    |hingegen;auch|ebenfalls|ebenso|zudem|außerdem|überdies|gleichfalls|darüber hinaus|ferner;weil|da|denn;wegen\
    |aufgrund|infolge;nach|nachdem|im anschluss;danach|anschließend|später|daraufhin;vor|bevor|ehe;während|im laufe\
    |im zuge|inmitten;oft|häufig|oftmals|vielfach;sehr|äußerst|überaus|ausgesprochen|extrem|höchst;mehrere|einige\
    |verschiedene|etliche|diverse|mehreren|einigen|verschiedenen|etlichen|diversen|mehrerer|einiger|verschiedener\
    |etlicher|diverser;zahlreiche|viele|etliche|zahlreichen|vielen|etlichen;begann|startete|fing an|begannen\
    |starteten|fingen an|beginnt|startet|fängt an|beginnen|starten|anfangen|begonnen|gestartet|angefangen|beginn\
    |start|anfang|auftakt;endete|ging zu ende|ende|schluss|abschluss;beenden|abschließen|beendet|abgeschlossen\
    ;geschah|ereignete sich|passierte|ereignete|passiert|geschehen|ereignet;fand statt|stattfand;getötet|gestorben\
    |ums leben gekommen|umgekommen|tot|ums leben|starb|kam ums leben|verlor sein leben|verstarb|starben\
    |kamen ums leben|verloren ihr leben|verstarben;tote|todesopfer|getötete|toten|todesopfern|getöteten;verletzt\
    |verwundet|verletzte|verwundete|verletzten|verwundeten;krankenhaus|klinik|spital|hospital|klinikum|krankenhäuser\
    |kliniken|spitäler;gebracht|eingeliefert|transportiert;polizei|beamte|beamten|polizisten|polizeibeamte\
    |polizeibeamten;feuerwehr|feuerwehrleute|einsatzkräfte|feuerwehrkräfte;helfer|einsatzkräfte|rettungskräfte|retter\
    ;schüler|schülerinnen und schüler|schulkinder|schülern|schulkindern;ärzte|mediziner|ärzten|medizinern|arzt\
    ;anwohner|bewohner|einwohner|anwohnern|bewohnern|einwohnern;auto|wagen|fahrzeug|pkw|autos|fahrzeuge;lastwagen|lkw\
    |laster|lastkraftwagen|lastzug|fahrzeug;flugzeug|maschine|flieger|flugzeuge|maschinen;feuer|brand|flammen|brände\
    ;unfall|unglück|zusammenstoß|kollision|unfalls|unglücks|zusammenstoßes;zusammenstieß|kollidierte|prallte\
    ;ermittlungen|untersuchung|untersuchungen|ermittelt|untersucht;gefängnis|haftanstalt|justizvollzugsanstalt|jva\
    ;haus|wohnhaus;geschäft|laden|geschäfte|läden;spiel|partie|begegnung|match|duell|spiele|partien|begegnungen;sieg\
    |erfolg;gewann|siegte|setzte sich durch|gewonnen|gesiegt;besiegte|schlug|bezwang|besiegt|geschlagen|bezwungen;tor\
    |treffer;trainer|coach|chefcoach|cheftrainer;mannschaft|team|elf;verein|klub|club;unternehmen|firma|konzern\
    |gesellschaft|unternehmens|konzerns;umsatz|erlös|erlöse;stieg|kletterte|erhöhte sich|legte zu|wuchs|stiegen\
    |kletterten|erhöhten sich|legten zu|wuchsen|gestiegen|geklettert|zugelegt|gewachsen|steigen|klettern|zunehmen\
    |wachsen|anstieg|zunahme|zuwachs|steigerung;fiel|sank|ging zurück|nahm ab|fielen|sanken|gingen zurück|nahmen ab\
    |gefallen|gesunken|zurückgegangen|rückgang|abnahme;beschäftigte|mitarbeiter|arbeitnehmer|angestellte|belegschaft\
    |beschäftigten|mitarbeitern|arbeitnehmern|angestellten;gespräche|verhandlungen|unterredungen|gesprächen;abkommen\
    |vereinbarung|übereinkunft|deal;regierung|kabinett;abstimmung|votum;helfen|unterstützen|hilfe|unterstützung\
    ;kaufen|erwerben|gekauft|erworben|kauf|erwerb;schnell|rasch|zügig;sofort|umgehend|unverzüglich|unmittelbar\
    ;derzeit|aktuell|momentan|gegenwärtig|zurzeit|jetzt|im moment|nun;kürzlich|neulich|jüngst|zuletzt|vor kurzem;bald\
    |in kürze|demnächst;nahe|unweit|in der nähe;ehemalige|frühere|einstige|ehemaligen|früheren|einstigen|ehemaliger\
    |früherer|einstiger;nächste|kommende|nächsten|kommenden;vergangenen|letzten|vorigen|vergangene|letzte|vorige\
    ;ganze|gesamte|komplette|ganzen|gesamten|kompletten;chance|gelegenheit|möglichkeit|chancen|gelegenheiten\
    |möglichkeiten;nutzen|verwenden|benutzen|genutzt|verwendet|benutzt;gefunden|entdeckt|fand|entdeckte;bauen\
    |errichten|gebaut|errichtet;gestoppt|angehalten;erlaubt|gestattet;versuchte|probierte;projekt|vorhaben;region\
    |gegend|gebiet;starke|heftige|kräftige|starken|heftigen|kräftigen|starker|heftiger|kräftiger;samstag|sonnabend\
    ;jugendliche|teenager;etwa|beispielsweise|zum beispiel;mindestens|wenigstens|zumindest;nur|lediglich|bloß\
    ;mittlerweile|inzwischen|unterdessen;trotz|ungeachtet
    """

  /// Dutch.
  static let dutch = """
    elektrische fietsen|e bikes|ebikes|elektrische fiets|e bike;zei|verklaarde|meldde|vertelde|stelde|liet weten|voegde toe|benadrukte|lichtte toe|aldus|gaf aan|merkte op|zegt\
    |verklaart|meldt|vertelt|stelt|laat weten|benadrukt|licht toe|geeft aan|merkt op|zeiden|verklaarden|meldden\
    |vertelden|stelden|lieten weten|benadrukten|zeggen|verklaren|melden|vertellen|stellen|laten weten|benadrukken\
    |gezegd|verklaard|gemeld|verteld|toegelicht;volgens|aldus|zegt|zei|meldt;verslaggevers|journalisten|pers;ongeveer\
    |circa|rond|zo'n|bijna|ruwweg|om en nabij|plusminus;maar|echter|toch|evenwel;ook|eveneens|bovendien|daarnaast\
    |tevens|verder;omdat|want|aangezien|doordat;wegens|vanwege|als gevolg van|ten gevolge van;na|nadat;daarna\
    |vervolgens|later|hierna;voor|voordat|alvorens;tijdens|gedurende|te midden van;vaak|dikwijls|regelmatig;zeer|erg\
    |heel|uiterst|bijzonder|enorm;verschillende|meerdere|diverse|enkele|een aantal;talrijke|vele|veel|tal van;begon\
    |startte|ging van start|begonnen|gestart|van start|begint|start|gaat van start|beginnen|starten|begin|aanvang\
    ;eindigde|liep af|einde|slot|eind;gebeurde|vond plaats|deed zich voor|gebeurd|plaatsgevonden|voorgevallen;gedood\
    |omgekomen|overleden|om het leven|gestorven|overleed|stierf|kwam om|stierven|kwamen om;doden\
    |dodelijke slachtoffers;gewond|verwond;gebracht|overgebracht|vervoerd;politie|agenten|politieagenten\
    |politiemensen;brandweer|brandweerlieden|brandweermannen|brandweermensen;hulpdiensten|hulpverleners;leerlingen\
    |scholieren;arts|dokter|artsen|dokters|doktoren;bewoners|inwoners|buurtbewoners|omwonenden;auto|wagen|voertuig\
    |personenauto|auto's|wagens|voertuigen;vrachtwagen|truck|vrachtauto;vrachtwagen|voertuig;vliegtuig|toestel\
    |vliegtuigen|toestellen;brand|vuur|vuurzee;ongeval|ongeluk|botsing|aanrijding|ongevallen|ongelukken|botsingen\
    ;gevangenis|penitentiaire inrichting;huis|woning|huizen|woningen;winkel|zaak;weg|straat;wedstrijd|duel|partij\
    |wedstrijden|duels;zege|overwinning|winst;won|zegevierde;versloeg|won van;goal|doelpunt|treffer|goals|doelpunten\
    |treffers;coach|trainer|hoofdtrainer;ploeg|team|elftal|club;bedrijf|onderneming|concern|firma|bedrijven\
    |ondernemingen;omzet|opbrengst;steeg|nam toe|klom|stegen|namen toe|klommen|gestegen|toegenomen|stijging|toename\
    |groei;daalde|nam af|zakte|daalden|namen af|zakten|gedaald|afgenomen|gezakt|daling|afname;werknemers|medewerkers\
    |personeel;autoriteiten|instanties;gesprekken|onderhandelingen|overleg;akkoord|overeenkomst|deal;regering|kabinet\
    ;helpen|bijstaan|ondersteunen|hulp|steun|bijstand;kopen|aanschaffen|gekocht|aangeschaft;snel|vlug|rap\
    ;onmiddellijk|direct|meteen;momenteel|nu|op dit moment|thans;onlangs|recent|kortgeleden;binnenkort|spoedig|weldra\
    ;nabij|dicht bij|in de buurt|vlakbij;voormalig|ex|vroegere|voormalige;volgende|komende|aankomende;vorige\
    |afgelopen;hele|gehele|volledige;geheel|volledig|helemaal;kans|mogelijkheid|kansen|mogelijkheden;probleem|kwestie\
    |problemen|kwesties;toont|laat zien;gebruiken|benutten|gebruikt|benut;gevonden|aangetroffen|ontdekt|vond|ontdekte\
    |trof aan;bouwen|optrekken;stoppen|ophouden|gestopt|opgehouden;toegestaan|toegelaten;proberen|trachten|probeerde\
    |trachtte;regio|gebied|streek;zware|hevige|felle|stevige;gesloten|dicht;slechts|maar|alleen|enkel;minstens\
    |minimaal|tenminste|ten minste|zeker;extra|aanvullende|bijkomende;ondanks|in weerwil van;inmiddels|ondertussen\
    |intussen
    """

  /// Swedish.
  static let swedish = """
    ned|ner;sade|sa|uppgav|berättade|förklarade|meddelade|tillade|påpekade|framhöll|konstaterade|underströk|betonade|säger\
    |uppger|berättar|förklarar|meddelar|tillägger|påpekar|framhåller|konstaterar|understryker|betonar|skriver|sagt\
    |uppgett|berättat|förklarat|meddelat|påpekat|konstaterat|säga|uppge|berätta|förklara|meddela;enligt|säger|uppger\
    ;reportrar|journalister|pressen;ungefär|omkring|cirka|runt|kring|nästan|närmare|uppemot;men|dock|emellertid\
    |däremot;också|även|dessutom|likaså|vidare;eftersom|därför att|då;på grund av|till följd av|med anledning av\
    ;efter|efter att|sedan;därefter|sedan|senare;före|innan|inför;under|i samband med;ofta|många gånger|frekvent\
    ;mycket|väldigt|ytterst|oerhört|extremt;flera|åtskilliga|ett antal|en rad;många|talrika|åtskilliga;började\
    |startade|inleddes|inledde|börjar|startar|inleds|inleder|börja|starta|inleda|inledas|börjat|startat|inletts\
    |inlett|början|starten|inledningen;slutade|avslutades|tog slut|slutar|avslutas|tar slut|slut|slutet|avslutning\
    |avslutningen;hände|inträffade|skedde|ägde rum|händer|inträffar|sker|äger rum|hänt|inträffat|skett|ägt rum\
    ;dödades|dog|omkom|avled|miste livet|dödats|dött|omkommit|avlidit|mist livet;döda|omkomna|dödsoffer;skadades\
    |sårades|skadats|sårats|skadade|sårade;fördes|togs|kördes|transporterades|förts|tagits|körts|transporterats\
    ;polisen|polis|poliser|polismän|poliserna;räddningstjänsten|brandkåren|brandmän|brandmännen;elever|skolelever\
    |skolbarn|eleverna|skoleleverna|skolbarnen;läkare|doktor|läkarna|doktorerna;boende|invånare|ortsbor|invånarna\
    |de boende|ortsborna;bil|personbil|fordon|bilen|personbilen|fordonet|bilar|personbilar;lastbil|långtradare\
    |lastbilen|långtradaren|fordonet;flygplan|plan|flygplanet|planet;fartyg|skepp|fartyget|skeppet;brand|eldsvåda|eld\
    |branden|eldsvådan|elden;olycka|krock|kollision|olyckan|krocken|kollisionen;krockade|kolliderade;utredning\
    |undersökning|utredningen|undersökningen|utreder|undersöker;fängelse|anstalt|fängelset|anstalten;hus|bostad;huset\
    |bostaden;butik|affär|butiken|affären|butiker|affärer;väg|gata;vägen|gatan;seger|vinst|segern|vinsten;vann\
    |segrade|besegrade;besegrade|slog;tränare|coach|tränaren|coachen;lag|klubb;laget|klubben;företag|bolag|koncern\
    |firma|företaget|bolaget|koncernen|firman|företagets|bolagets|koncernens;omsättning|intäkter|omsättningen\
    |intäkterna;steg|ökade|klättrade|stigit|ökat|klättrat|stiger|ökar|ökning|uppgång;ökningen|uppgången;föll|sjönk\
    |minskade|gick ner|fallit|sjunkit|minskat|faller|sjunker|minskar|minskning|nedgång;anställda|medarbetare|personal\
    ;samtal|förhandlingar|överläggningar|samtalen|förhandlingarna|överläggningarna;avtal|överenskommelse|uppgörelse\
    |avtalet|överenskommelsen|uppgörelsen;regeringen|regering|kabinettet;omröstning|votering|omröstningen|voteringen\
    ;hjälpa|bistå|stödja|hjälp|bistånd;köpa|förvärva|köpt|förvärvat|köper|förvärvar;snabbt|fort|raskt;omedelbart\
    |genast|direkt;nu|just nu|för närvarande|i nuläget;nyligen|på sistone|nyss;snart|inom kort;nära|i närheten av\
    |intill;tidigare|förre|före detta|förra;nästa|kommande;helt|fullständigt;chans|möjlighet|chansen|möjligheten\
    ;visar|framgår;använda|nyttja|utnyttja|använder|nyttjar|utnyttjar;hittades|påträffades|upptäcktes|hittats\
    |påträffats|upptäckts|hittade|påträffade|upptäckte;bygga|uppföra|byggas|uppföras;stoppa|hejda|stoppades|hejdades\
    ;stannar|förblir;försökte|prövade;området|regionen|trakten;kraftig|stark|häftig|kraftiga|starka|häftiga|kraftigt\
    |starkt|häftigt;bara|endast|enbart;minst|åtminstone;trots|oaktat;till exempel|exempelvis;viktig|betydelsefull
    """

  /// Danish.
  static let danish = """
    sagde|siger|fortalte|forklarede|oplyste|udtalte|tilføjede|meddelte|understregede|påpegede|bemærkede|fortæller\
    |forklarer|oplyser|udtaler|tilføjer|meddeler|understreger|påpeger|skriver|lyder det|sagt|fortalt|forklaret|oplyst\
    |udtalt|meddelt|sige|fortælle|forklare|oplyse|udtale|meddele;ifølge|siger|oplyser;journalister|reportere|pressen\
    ;omkring|cirka|omtrent|ca|næsten|knap|rundt regnet|op mod;men|dog|imidlertid|derimod;også|ligeledes|desuden\
    |derudover|endvidere;fordi|da|eftersom|idet;på grund af|som følge af|grundet;efter|efter at;derefter|siden|senere\
    |herefter;før|inden|forud for;under|i løbet af|midt i;ofte|tit|hyppigt;meget|yderst|ekstremt|særdeles|enormt\
    ;flere|adskillige|en række|forskellige;mange|talrige|adskillige;begyndte|startede|indledte|begynder|starter\
    |indleder|begynde|starte|indlede|begyndt|startet|indledt|begyndelsen|starten|indledningen;sluttede|endte|slutter\
    |ender|slutningen|afslutningen|enden;skete|fandt sted|indtraf|sker|finder sted|sket|fundet sted|indtruffet;dræbt\
    |omkommet|døde|død|mistet livet|omkom|mistede livet|afgik ved døden;døde|dødsofre|omkomne|dræbte;såret|kvæstet\
    |kommet til skade|tilskadekommet|sårede|kvæstede|tilskadekomne;bragt|kørt|transporteret|ført;politiet|betjentene\
    |politi|betjente|politifolk;brandvæsenet|brandfolk|brandmænd|beredskabet;elever|skoleelever|skolebørn|eleverne\
    |skoleeleverne|skolebørnene;læge|doktor|læger|doktorer;beboere|indbyggere|lokale|beboerne|indbyggerne|de lokale\
    ;bil|køretøj|personbil|bilen|køretøjet|personbilen|biler|køretøjer|personbiler;lastbil|lastvogn|køretøj|lastbilen\
    |lastvognen|køretøjet;fly|flyvemaskine|maskine;flyet|flyvemaskinen|maskinen;skib|fartøj|skibet|fartøjet;brand|ild\
    |ildebrand|branden|ilden|ildebranden;ulykke|sammenstød|kollision|uheld|ulykken|sammenstødet|kollisionen|uheldet\
    ;stødte sammen|kolliderede;undersøgelse|efterforskning|undersøgelsen|efterforskningen|undersøger|efterforsker;hus\
    |bolig|hjem;huset|boligen|hjemmet;butik|forretning|butikken|forretningen|butikker|forretninger;vej|gade;vejen\
    |gaden;kamp|opgør|dyst|kampen|opgøret|dysten;sejr|triumf|sejren|triumfen;vandt|sejrede;besejrede|slog|vandt over\
    ;mål|scoring;træner|coach|cheftræner|træneren|coachen|cheftræneren;hold|klub|mandskab|holdet|klubben|mandskabet\
    ;selskab|virksomhed|firma|koncern|selskabet|virksomheden|firmaet|koncernen|selskabets|virksomhedens|firmaets\
    |koncernens|virksomheder|selskaber|firmaer;overskud|profit;steg|øgedes|voksede|steget|øget|vokset|stiger|øges\
    |vokser|stigning|vækst|forøgelse;faldt|sank|dalede|faldet|sunket|dalet|falder|synker|daler|fald|nedgang\
    |tilbagegang;ansatte|medarbejdere|personale|medarbejderne|de ansatte|personalet;samtaler|forhandlinger|drøftelser\
    |forhandlingerne|drøftelserne|samtalerne;aftale|overenskomst|aftalen|overenskomsten;regeringen|kabinettet;hjælpe\
    |bistå|støtte|hjælp|bistand;købe|erhverve|købt|erhvervet;hurtigt|rask;straks|omgående|øjeblikkeligt;nu|lige nu\
    |i øjeblikket|aktuelt;for nylig|nyligt|for nyligt;snart|inden længe;nær|tæt på|i nærheden af;tidligere\
    |forhenværende|eks;næste|kommende;chance|mulighed|chancen|muligheden;viser|fremgår;bruge|anvende|benytte|bruger\
    |anvender|benytter|brugt|anvendt|benyttet;fundet|opdaget|fandt|opdagede;bygge|opføre|bygget|opført;stoppe|standse\
    |stoppet|standset|stoppede|standsede;forsøge|prøve|forsøgte|prøvede|forsøgt|prøvet;tillade|give lov;området\
    |regionen|egnen;kraftig|stærk|voldsom|heftig|kraftige|stærke|voldsomme|heftige;kun|blot|udelukkende;mindst\
    |i hvert fald;trods|på trods af;eksempelvis|for eksempel
    """

  /// Norwegian.
  static let norwegian = """
    sa|sier|fortalte|forklarte|opplyste|uttalte|la til|meldte|understreket|påpekte|bemerket|forteller|forklarer\
    |opplyser|uttaler|legger til|melder|understreker|påpeker|skriver|sagt|fortalt|forklart|opplyst|uttalt|meldt|si\
    |fortelle|forklare|opplyse|uttale|melde;ifølge|sier|opplyser;journalister|reportere|pressen;omtrent|omkring|rundt\
    |cirka|ca|om lag|nesten|nærmere|opp mot|rundt regnet;men|imidlertid|derimot|dog;også|i tillegg|dessuten|videre\
    |likeledes;fordi|siden|ettersom|da;på grunn av|som følge av|grunnet;etter|etter at;deretter|senere|etterpå;før\
    |innen|i forkant av;under|i løpet av|midt i;ofte|hyppig|gjerne;veldig|svært|meget|ekstremt|ytterst;flere|en rekke\
    |ulike|adskillige;mange|tallrike|utallige;begynte|startet|innledet|begynner|starter|innleder|begynne|starte\
    |innlede|begynt|begynnelsen|starten|innledningen;sluttet|endte|tok slutt|slutter|ender|tar slutt|slutten\
    |avslutningen|enden;skjedde|fant sted|inntraff|hendte|skjer|finner sted|hender|skjedd|funnet sted|inntruffet\
    |hendt;drept|omkommet|død|mistet livet|døde|omkom|avgikk ved døden;døde|omkomne|drepte|dødsofre;skadd|skadet\
    |såret|skadde|skadede|sårede;brakt|fraktet|kjørt|sendt|transportert;politiet|betjentene|politi|betjenter\
    |politifolk;brannvesenet|brannfolk|brannmannskaper|brannmenn;elever|skoleelever|skolebarn|elevene|skoleelevene\
    |skolebarna;lege|doktor|leger|doktorer;beboere|innbyggere|lokale|beboerne|innbyggerne|de lokale;bil|personbil\
    |kjøretøy|bilen|personbilen|kjøretøyet|biler|personbiler;vogntog|trailer;lastebil|kjøretøy|lastebilen|kjøretøyet\
    ;fly|maskin;flyet|maskinen;skip|fartøy|skipet|fartøyet;brann|ild|brannen|ilden|flammene;ulykke|kollisjon\
    |sammenstøt|ulykken|kollisjonen|sammenstøtet;kolliderte|krasjet|støtte sammen;etterforskning|gransking\
    |undersøkelse|etterforskningen|granskingen|undersøkelsen|etterforsker|gransker|undersøker;hus|bolig|hjem;huset\
    |boligen|hjemmet;butikk|forretning|butikken|forretningen|butikker|forretninger;vei|gate|veg;veien|gaten|gata\
    |vegen;kamp|oppgjør|kampen|oppgjøret;seier|triumf|seieren|triumfen;vant|seiret;slo|beseiret|vant over;mål|scoring\
    ;trener|coach|hovedtrener|treneren|coachen|hovedtreneren;lag|klubb;laget|klubben;selskap|bedrift|firma|konsern\
    |foretak|selskapet|bedriften|firmaet|konsernet|foretaket|selskapets|bedriftens|firmaets|konsernets|selskaper\
    |bedrifter|firmaer;overskudd|profitt;omsetning|inntekter;steg|økte|vokste|klatret|steget|økt|vokst|stiger|øker\
    |vokser|økning|vekst|oppgang;falt|sank|gikk ned|sunket|gått ned|faller|synker|går ned|nedgang|fall|reduksjon\
    ;ansatte|medarbeidere|arbeidstakere|de ansatte|medarbeiderne|arbeidstakerne;samtaler|forhandlinger|drøftinger\
    |samtalene|forhandlingene|drøftingene;avtale|overenskomst|avtalen|overenskomsten;regjeringen|regjeringa\
    |kabinettet;avstemning|votering|avstemningen|voteringen;hjelpe|bistå|støtte|hjelp|bistand;kjøpe|erverve|kjøpt\
    |ervervet;raskt|hurtig|fort;umiddelbart|straks|øyeblikkelig;nå|for tiden|for øyeblikket|per nå;nylig|i det siste\
    |nettopp;snart|om kort tid;nær|i nærheten av|like ved;tidligere|forhenværende|eks;neste|kommende;forrige|sist\
    ;sjanse|mulighet|sjansen|muligheten;viser|fremgår|framgår;bruke|benytte|anvende|bruker|benytter|anvender|brukt\
    |benyttet|anvendt;funnet|oppdaget|fant;bygge|oppføre|reise|bygget|oppført|reist;stoppe|stanse|stoppet|stanset\
    |stopper|stanser;forsøke|prøve|forsøkte|prøvde|forsøkt|prøvd;tillate|gi lov;området|regionen|distriktet;kraftig\
    |sterk|heftig|voldsom|kraftige|sterke|heftige|voldsomme;bare|kun|utelukkende;minst|i det minste;tross\
    |til tross for;for eksempel|eksempelvis
    """
}
