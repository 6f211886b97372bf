extension RelationLexicon {
  /// Norwegian (Bokmål).
  static let norwegian = RelationLexicon(
    code: "no",
    frequent: """
      og i det er på som en til av for at med de å har den ikke om fra han var et men vi så seg kan skal etter ved \
      også eller ble hadde nå da når mot over ut enn hvor være blitt sier opplyser ifølge sa hun
      """,
    letters: "æøåéòô",
    numbers: """
      en=1 én=1 ett=1 to=2 begge=2 tre=3 fire=4 fem=5 seks=6 sju=7 syv=7 åtte=8 ni=9 ti=10 elleve=11 tolv=12 \
      tretten=13 fjorten=14 femten=15 seksten=16 sytten=17 atten=18 nitten=19 tjue=20 tretti=30 førti=40 femti=50 \
      seksti=60 sytti=70 åtti=80 nitti=90 null=0
      """,
    multipliers: """
      hundre=100 tusen=1000 million=1000000 millioner=1000000 milliard=1000000000 milliarder=1000000000 mill=1000000 \
      mrd=1000000000 mia=1000000000 hundretusen=100000 ethundre=100 ettusen=1000 billion=1000000000000 \
      billioner=1000000000000
      """,
    gluesNumbers: true,
    numberStems: "ett=1 et=1",
    connectors: "og",
    ordinals: "første=1 andre=2 tredje=3 fjerde=4 femte=5 sjette=6 sjuende=7 syvende=7 åttende=8 niende=9 tiende=10",
    fractions: """
      halv=0.5 halve=0.5 halvt=0.5 halvparten=0.5 tredjedel=0.333333 fjerdedel=0.25 halvannen=1.5 halvannet=1.5
      """,
    crowds: "titalls=10 hundrevis=100 tusenvis=1000",
    partsOfDay: "om_morgenen=0 om_formiddagen=0 om_ettermiddagen=12 om_kvelden=12 om_natten=24",
    collectives: """
      dusin=12 snes=20 titall=10 femtentall=15 tjuetall=20 trettitall=30 førtitall=40 femtitall=50 hundretall=100
      """,
    nobody: "ingen",
    negators: "ikke|aldri|uten|verken|ingenting|ikke lenger",
    idioms: "ikke bare|ikke minst|ikke langt|ikke mindre enn|ikke mer enn|uten tvil|en av|ett av|et av",
    states: """
      skyldig|dømt/frikjent|frifunnet|uskyldig;bekreftet|bekrefter|erkjente/nektet|nekter|avviste|dementerte;stengt\
      |stenger|stenges/gjenåpnet|gjenåpner|åpnet|åpner|åpen;levende|overlevde/død|døde|omkom|omkommet|drept/skadet\
      |skadde|såret;vant|vunnet|vinner|seier/tapte|tapt|taper|tap;steg|steget|stiger|økte|økning|vokste|vokst|vokser\
      |økt|øker|oppgang|vekst|gikk opp/falt|faller|sank|fall|nedgang|krympet|krymper|minket|minker|redusert|sunket\
      |gikk ned|synker;overskudd/underskudd;mer|flere/mindre|færre;godkjent|vedtok|vedtatt/avvist|forkastet;pågrepet\
      |fengslet|arrestert/løslatt;funnet/savnet|forsvunnet;lovlig/ulovlig;tillatt/forbudt;mann|menn|mannen/kvinne\
      |kvinner|kvinnen;far|sønn|bror/mor|datter|søster;før/etter;kjøpte|kjøper/solgte|selger;bekreftet|bekrefter\
      |varslet|varsler|planlagt|gjennomføres|opprettholdt|opprettholder|går som planlagt|tatt ut/avlyst|avlyser\
      |avlyste|avlyses|avblåst|avblåser|trakk tilbake|trukket tilbake|trukket|tilbakekalt|opphevet|opphevde|opphever\
      |annullert|annullerer|kansellert|kansellerer|innstilt|innstilles|skrotet|droppet|dropper/utsatt|utsetter|utsatte\
      |utsettes|suspendert|suspenderer|stanset|stanses|forsinket|satt på vent;godkjente|godkjenner|godkjent|vedtok\
      |vedtatt|vedtar|stemte ja|aksepterte|aksepterer/avviste|avviser|avvist|forkastet|forkaster|avslo|avslår|avslått\
      |nedstemt|stemte nej|nektet;erkjente|erkjenner|innrømmet|innrømmer|tilsto/nektet|nekter|avviste|benektet\
      |benekter|dementerte|dementerer;levende|i live|uskadd|i god behold|overlevde|overlever|reddet/død|døde|livløs\
      |omkom|omkommet|druknet|avgikk ved døden;pågrepet|arrestert|fengslet|varetektsfengslet|innbrakt/løslatt|løslates\
      |satt fri|på frifot|sluppet fri|rømt;vant|vinner|vunnet|seier|slo/tapte|taper|tapt|tap|nederlag|slått;åpnet\
      |åpner|åpen|åpne|gjenåpnet|gjenåpner/stengte|stenger|stengt|stenges|sperret|lukket;dømt|kjent skyldig|skyldig\
      |dømmes/frifunnet|frikjent|frifinnes|frikjennes|uskyldig;steg|stiger|steget|økte|øker|opp/falt|faller|sank\
      |synker|ned;gikk av|går av|trakk seg|trekker seg/blir sittende|fortsetter;forlenget|forlenges/forkortet\
      ;reddet|berget|uskadd/druknet|omkom|drept;skadd|skadet/uskadd;tillatt/forbudt|utestengt\
      ;gjenopptatt|gjenopptas|gjenopptok|går igjen|i drift igjen/innstilt|kansellert|stanset|avlyst|avbrutt;opphevet|oppheves/forlenget|innført|opprettholdt
      """,
    kinds: """
      lett|lettere|lette/alvorlig*|hardt|svært/kritisk*|livstruende/stabil*
      drap|mord/drapsforsøk/vold|legemsbeskadigelse/ran|ranet/tyveri*/voldtekt*/bedrageri*|svindel/brannstiftelse\
      /bestikkelse*|korrupsjon/kidnapp*
      for/mot|imot
      sjåfør*|fører*|bilist*/passasjer*/fotgjenger*/syklist*/pilot*|flyger*
      lærer*/elev*|student*/foreldre
      lege|legen|leger/sykepleier*/pasient*
      bil|bilen|biler/buss*/lastebil*/tog|toget/trikk*/fly|flyet/helikopter*/motorsykkel*/sykkel*|sykkelen\
      /ambulanse*
      mor|moren/far|faren/sønn|sønnen/datter|datteren/bror|broren/søster|søsteren/mann|mannen|ektemann/kone|kona\
      |ektefelle
      gul|gule|gult/oransje/rød|røde|rødt/grønn*/blå/svart*
      morgen*|formiddag*/ettermiddag*/kveld*/natt|natten|natta
      regn*/snø*/hagl/tåke/vind*|storm*
      gull*/sølv*/bronse*
      finale*/semifinale*/kvartfinale*
      skadet|skadd/ødelagt*
      delvis*/helt|fullstendig*
      midlertidig*/permanent*|endelig*|varig*
      pistol*|gevær*/kniv*/øks/bombe*
      import*/eksport*
      vil|skal/kan|kunne
      mål|målene/poeng*/sett/kamp*
      mandat*/stemme*
      tilfelle*|smitted*|smittetilf*/dødsfall*|døde|dødsofre/friskmeld*/pågripels*|pågrepne/skadde|skadede
      personer|person|mennesker|passasjerer|beboere/dyr\
      /hus|husene|bolig*|leilighet*/båt*|skip*/bil|biler|kjøretøy*/butikk*|forretning*/trær
      """,
    prefixes: "u in il",
    weekdays: "mandag=1 tirsdag=2 onsdag=3 torsdag=4 fredag=5 lørdag=6 søndag=7",
    months: """
      januar=1 februar=2 mars=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11 desember=12 \
      jan=1 feb=2 apr=4 jun=6 jul=7 aug=8 sep=9 okt=10 nov=11 des=12
      """,
    units: """
      prosent=percent dollar=usd euro=eur kroner=nok sekunder=second minutt=minute minutter=minute time=hour \
      timer=hour dag=day dager=day uke=week uker=week måned=month måneder=month år=year kilometer=km meter=metre \
      tonn=tonne liter=litre grader=degree hektar=hectare ganger=times gang=times kr=nok krone=nok øre=cent pund=gbp \
      mnok=1000000*nok kilo=kg \
      åring=year åringen=year årig=year årige=year år_gammel=year år_gamle=year pst=percent prosentpoeng=point \
      basispunkter=0.01*point
      """,
    possessives: "sin sitt sine hans hennes deres dens",
    titles: "ordfører statsminister minister president konge dronning dommer direktør trener leder",
    updates: "oppdatering|oppdatert|oppdateres|ny versjon|oppsummering",
    corrections: "rettelse|rettet|korrigering|korrigert|beriktigelse",
    repeats: "gjentakelse|reprise",
    kills: "annullert|trukket|trekkes|trukket tilbake|tilbaketrukket",
    notes: """
      en tidligere versjon|tidligere versjon|redaksjonell merknad|er oppdatert|er blitt oppdatert|er rettet\
      |er korrigert
      """,
    asides: """
      les også|les mer|abonner|meld deg på|foto|bilde|annonse|del|kommentarer|følg oss|publisert|copyright|kilde|video\
      |nyhetsbrev|kontakt|se også|tips oss
      """,
    labels: "tekst|redaksjonen|journalist|fotograf|arkivfoto|illustrasjonsfoto|grafikk|klikk|følg|hør|kilder",
    asideWords: "publisert oppdatert kommentarer kommentar delinger visninger foto ntb afp reuters kl klokken min",
    bylines: "av")
}
