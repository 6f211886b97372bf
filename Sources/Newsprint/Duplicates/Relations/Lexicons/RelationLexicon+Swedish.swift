extension RelationLexicon {
  /// Swedish.
  static let swedish = RelationLexicon(
    code: "sv",
    frequent: """
      och i att en som det är av för på med den till inte om de ett har han var från men så vid hade kan när också ut \
      ska skulle nu då efter eller sig hon mot än där under sin alla mycket vad här blev jag upp någon två över enligt \
      säger sade uppger
      """,
    letters: "åäöé",
    numbers: """
      en=1 ett=1 två=2 båda=2 tre=3 fyra=4 fem=5 sex=6 sju=7 åtta=8 nio=9 tio=10 elva=11 tolv=12 tretton=13 fjorton=14 \
      femton=15 sexton=16 sjutton=17 arton=18 nitton=19 tjugo=20 trettio=30 fyrtio=40 femtio=50 sextio=60 sjuttio=70 \
      åttio=80 nittio=90 noll=0 bägge=2
      """,
    multipliers: """
      hundra=100 tusen=1000 miljon=1000000 miljoner=1000000 miljard=1000000000 miljarder=1000000000 mn=1000000 \
      md=1000000000 mdr=1000000000 milj=1000000 hundratusen=100000 etthundra=100 ettusen=1000 biljon=1000000000000 \
      biljoner=1000000000000
      """,
    gluesNumbers: true,
    numberStems: "et=1 tjug=20",
    connectors: "och",
    ordinals: "första=1 andra=2 tredje=3 fjärde=4 femte=5 sjätte=6 sjunde=7 åttonde=8 nionde=9 tionde=10",
    fractions: "halv=0.5 halva=0.5 halvt=0.5 hälften=0.5 tredjedel=0.333333 fjärdedel=0.25",
    crowds: "tiotals=10 hundratals=100 tusentals=1000 dussintals=12",
    partsOfDay: "på_morgonen=0 på_förmiddagen=0 på_eftermiddagen=12 på_kvällen=12 på_natten=24",
    collectives: """
      dussin=12 tjog=20 tiotal=10 femtontal=15 tjugotal=20 trettiotal=30 fyrtiotal=40 femtiotal=50 sextiotal=60 \
      sjuttiotal=70 åttiotal=80 nittiotal=90 hundratal=100 tusental=1000
      """,
    nobody: "ingen|inga personer",
    negators: "inte|aldrig|utan|varken|inget|inga|icke|ej|inte längre",
    idioms: """
      inte bara|inte minst|inte långt|inte mindre än|inte mer än|utan tvekan|utan motstycke|en av|ett av|utan också\
      |utan även
      """,
    states: """
      skyldig|dömd|dömdes|fälldes|fälld/frikänd|frikändes|oskyldig|friad|friades;bekräftade|bekräftar|erkände|erkänner\
      /förnekade|förnekar|nekade|nekar|dementerade;stängd|stängdes|stänger|stängs/öppnad|öppnades|öppnar|öppen\
      |återöppnad|återöppnar|öppnat|stängt;levande|överlevde/död|döda|dog|avled|omkom|dödades|dött/skadad|skadade\
      |skadades;vann|vunnit|vinner|besegrade|slog|seger/förlorade|förlorat|förlorar|förlust;steg|stigit|stiger|ökade\
      |ökat|ökar|ökning|växte|vuxit|växer|höjdes|höjts|höjs|uppgång|tillväxt|ökningen|gick upp/föll|fallit|faller\
      |sjönk|sjunkit|sjunker|minskade|minskar|minskning|krympte|krympt|krymper|sänktes|sänkts|sänks|nedgång|backade\
      |minskat|minskningen|gick ned|gick ner|tappade;vinst/förlust;mer|fler/mindre|färre;godkände|godkänt|antog/avslog\
      |avvisade|förkastade;gripen|gripna|greps|häktad|anhållen/släppt|släpptes|frigiven;hittad|hittades/försvunnen\
      |saknad;laglig/olaglig;tillåter|tillåtet/förbjuder|förbjudet;man|män|mannen/kvinna|kvinnor|kvinnan;far|son|bror\
      /mor|dotter|syster;norra/södra;östra/västra;före/efter;köpte|köper/sålde|säljer;bekräftade|bekräftar|bekräftats\
      |bekräftat|bekräftad|varslade|varslat|varslar|utlyste|utlyst|planerad|planerade|genomförs|kvarstår|blir av\
      /ställde in|ställt in|ställer in|inställd|inställt|inställda|ställs in|ställts in|avblåst|avblåses|avblåste|blåste av\
      |drog tillbaka|dragit tillbaka|återkallade|återkallat|återkallas|upphävde|upphävt|upphävs|annullerade|annullerat\
      |annulleras|slopas|slopade|skrotas|avlyst|avlyses/sköt upp|skjuter upp|uppskjuten|uppskjutet|skjuts upp\
      |skjutits upp|flyttas fram|flyttades|senareläggs|senarelagd|avbröts|avbryts|pausas|pausade|försenas;godkände\
      |godkänner|godkändes|godkänts|antog|antar|antogs|biföll|röstade ja|accepterade|accepterar/avslog|avslår|avslogs\
      |avvisade|avvisar|förkastade|förkastar|fällde|underkände|röstade nej|nekade|nobbade;erkände|erkänner|erkänt\
      |medgav/förnekade|förnekar|förnekat|nekade|nekar|bestred|bestrider;levande|vid liv|välbehållen|oskadd|oskadda\
      |överlevde|överlever|räddades|räddade/död|döda|livlös|avled|dog|avliden|omkom|omkommit|drunknade;gripen|gripits\
      |greps|häktad|häktades|anhållen|anhölls|fängslades/släppt|släpptes|släppts|frigiven|frigavs|på fri fot|rymt\
      |rymde;vann|vinner|vunnit|seger|segrade|besegrade/förlorade|förlorar|förlorat|förlust|föll|besegrades;öppnar\
      |öppnade|öppnat|öppen|öppna|öppnades|öppnas|återöppnas/stänger|stängde|stängt|stängd|stängda|stängdes|stängs\
      |avstängd;dömdes|döms|dömd|fälldes|fälls|skyldig/friades|frias|frikändes|frikänns|friad|oskyldig|frikänd;steg\
      |stiger|stigit|ökade|ökar|upp/sjönk|sjunker|sjunkit|minskade|minskar|föll|faller|ned|ner;avgår|avgick|lämnar\
      /sitter kvar|stannar|kvar;förlängs|förlängdes|förlängt/förkortas|kortas\
      ;räddades|räddade|räddats|oskadda/drunknade|drunknat|omkom|dödades;skadad|skadade/oskadd|oskadda;tillåts|tillåtet/förbjuds|förbjudet|avstängd\
      ;återupptas|återupptogs|återupptagits|går igen|trafikeras igen/inställd|inställda|ställts in|ställs in|stoppad|stoppades|avbruten;hävs|hävdes|upphävs|upphävdes/kvarstår|förlängs|införs
      """,
    kinds: """
      lindrig*|lätta|lätt/allvarlig*|svårt|svåra|svår/kritisk*|livshotande/stabil*
      mord|mordet/dråp*/misshandel*/rån|rånet/stöld*/våldtäkt*/bedrägeri*/mordbrand*/mut*|korruption/kidnapp*
      för/mot|emot
      förare*|bilist*|chaufför*/passagerare*/fotgängare*/cyklist*/pilot*/lokförare*
      lärare*/elev*|student*/föräldrar
      läkare*/sjukskötersk*/patient*
      bil|bilen|bilar/buss*/lastbil*/tåg|tåget|tågen/spårvagn*/flygplan*/helikopter*/motorcykel*/cykel*|cykeln\
      /ambulans*
      mamma|mor|modern/pappa|far|fadern/son|sonen/dotter|dottern/bror|brodern/syster|systern/make|maken/hustru\
      |hustrun|fru
      gul|gula/orange/röd|röda/grön*/blå|blåa/svart*
      morgon*|morse/förmiddag*/eftermiddag*/kväll*/natt|natten|nattens
      regn*/snö*/hagel/dimma/vind*|storm*
      guld*/silver*/brons*
      final|finalen/semifinal*/kvartsfinal*
      alla/flesta|majoritet*/några|flera/få
      skadad*/förstörd*
      delvis/helt|fullständig*
      tillfällig*|tillsvidare/permanent*|slutgiltig*
      pistol*|gevär*/kniv*/yxa/bomb*
      import*/export*
      ska|kommer att/kan|kunna
      knä*/fotled*/axel*/lår|låret/höft*
      mål|målen/poäng*/set|seten/match*
      mandat*|plats|platser/röst*
      fall|fallen|smittade|infektion*/dödsfall*|döda|döds*/tillfrisk*/gripand*|anhållna/skadade
      personer|person|människor|passagerare|boende/djur\
      /hus|husen|bostäd*|lägenhet*/båt*|fartyg*/bil|bilar|fordon*/butik*|affär*/träd*
      """,
    prefixes: "o in il",
    weekdays: """
      måndag=1 måndagen=1 tisdag=2 tisdagen=2 onsdag=3 onsdagen=3 torsdag=4 torsdagen=4 fredag=5 fredagen=5 lördag=6 \
      lördagen=6 söndag=7 söndagen=7
      """,
    months: """
      januari=1 februari=2 mars=3 april=4 maj=5 juni=6 juli=7 augusti=8 september=9 oktober=10 november=11 december=12 \
      jan=1 feb=2 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 okt=10 nov=11 dec=12
      """,
    units: """
      procent=percent dollar=usd euro=eur kronor=sek pund=gbp sekunder=second minut=minute minuter=minute timme=hour \
      timmar=hour dag=day dagar=day vecka=week veckor=week månad=month månader=month år=year kilometer=km meter=metre \
      ton=tonne liter=litre grader=degree hektar=hectare gånger=times gång=times mil=mil kr=sek krona=sek \
      mkr=1000000*sek mdkr=1000000000*sek msek=1000000*sek tkr=1000*sek öre=cent kilo=kg kvadratmeter=m2 \
      kilometer_i_timmen=kmh procentenheter=point minuters=minute timmars=hour dagars=day veckors=week månaders=month \
      års=year meters=metre km/h=kmh \
      årig=year årige=year åriga=year åring=year åringen=year åringar=year åringarna=year år_gammal=year \
      år_gamla=year år_gamle=year punkter=point räntepunkter=0.01*point baspunkter=0.01*point
      """,
    possessives: "sin sitt sina hans hennes deras dess",
    titles: """
      borgmästaren statsminister statsministern minister ministern presidenten president kung drottning domare \
      tränaren chefen direktör herr fru
      """,
    updates: "uppdatering|uppdaterad|uppdaterat|uppdateras|ny version|sammanfattning|senaste",
    corrections: "rättelse|rättad|rättat|korrigering|korrigerad|rättas",
    repeats: "repris|repetition|upprepning",
    kills: "återkallad|återkallas|annullerad|tillbakadragen|annulleras|makuleras",
    notes: """
      en tidigare version|tidigare version|redaktionens anmärkning|har uppdaterats|har korrigerats|har rättats\
      |uppdaterades
      """,
    asides: """
      den här artikeln är skriven|den här artikeln har publicerats|den här texten kommer|artikeln är skriven av\
      |läs också|läs även|läs mer|prenumerera|foto|bild|annons|dela|kommentarer|följ oss|publicerad|publicerat\
      |copyright|källa|video|nyhetsbrev|kontakt|se också|mer att läsa|tipsa oss
      """,
    labels: "text|redaktionen|skribent|reporter|fotograf|arkivbild|grafik|klicka|följ|lyssna|prenumerant|källor",
    asideWords: "publicerad uppdaterad kommentarer kommentar delningar visningar foto tt afp reuters kl klockan min",
    bylines: "av")
}
