extension RelationLexicon {
  /// Danish.
  static let danish = RelationLexicon(
    code: "da",
    frequent: """
      og i at det er en til af på de med for den som der ikke et har han fra var men om kan vi sig så ved skal hun \
      efter også eller blev havde nu da når mod over ud end hvor være blevet siger oplyser ifølge sagde
      """,
    letters: "æøåé",
    numbers: """
      en=1 et=1 to=2 begge=2 tre=3 fire=4 fem=5 seks=6 syv=7 otte=8 ni=9 ti=10 elleve=11 tolv=12 tretten=13 fjorten=14 \
      femten=15 seksten=16 sytten=17 atten=18 nitten=19 tyve=20 tredive=30 fyrre=40 halvtreds=50 tres=60 halvfjerds=70 \
      firs=80 halvfems=90 nul=0
      """,
    multipliers: """
      hundrede=100 tusind=1000 million=1000000 millioner=1000000 milliard=1000000000 milliarder=1000000000 mio=1000000 \
      mia=1000000000 mill=1000000 hundred=100 ethundrede=100 ettusind=1000 tusinde=1000 billion=1000000000000 \
      billioner=1000000000000
      """,
    gluesNumbers: true,
    numberStems: "én=1 ét=1",
    connectors: "og",
    ordinals: "første=1 anden=2 andet=2 tredje=3 fjerde=4 femte=5 sjette=6 syvende=7 ottende=8 niende=9 tiende=10",
    fractions: """
      halv=0.5 halve=0.5 halvt=0.5 halvdelen=0.5 tredjedel=0.333333 fjerdedel=0.25 halvanden=1.5 halvandet=1.5
      """,
    crowds: "snesevis=20 hundredvis=100 tusindvis=1000",
    partsOfDay: "om_morgenen=0 om_formiddagen=0 om_eftermiddagen=12 om_aftenen=12 om_natten=24",
    collectives: "dusin=12 snes=20 snese=20",
    nobody: "ingen",
    negators: "ikke|aldrig|uden|hverken|intet|ej|ikke længere",
    idioms: "ikke kun|ikke mindst|ikke blot|ikke langt|ikke mindre end|ikke mere end|uden tvivl|en af|et af",
    states: """
      skyldig|dømt/frikendt|frifundet|uskyldig;bekræftede|bekræfter|erkendte/nægtede|nægter|afviste|dementerede;lukket\
      |lukker|lukkede/genåbnet|genåbner|åbnet|åbner|åben|åbnede;levende|overlevede/død|døde|omkom|omkommet|dræbt/såret\
      |sårede|kvæstet;vandt|vundet|vinder|sejr/tabte|tabt|taber|nederlag;steg|steget|stiger|stigning|voksede|vokset\
      |vokser|øgedes|øget|øges|fremgang|vækst|klatrede|hævet/faldt|faldet|falder|fald|skrumpede|skrumpet|mindskedes\
      |mindsket|reduceret|tilbagegang|dykkede|dykket|sank|sænket;overskud/underskud;mere|flere/mindre|færre;godkendt\
      |godkendte|vedtog/afvist|forkastet;anholdt|fængslet/løsladt;fundet/forsvundet|savnet;lovlig/ulovlig;tilladt\
      /forbudt;mand|mænd|manden/kvinde|kvinder|kvinden;far|søn|bror/mor|datter|søster;før/efter;købte|køber/solgte\
      |sælger;bekræftede|bekræfter|bekræftet|varslede|varslet|varsler|indkaldt|planlagt|gennemføres|fastholder\
      |fastholdt|bliver til noget/aflyste|aflyser|aflyst|aflyses|afblæst|afblæser|afblæste|trak tilbage\
      |trukket tilbage|tilbagekaldt|tilbagekaldte|ophævet|ophævede|annulleret|annullerede|annullerer|droppet|droppede\
      |dropper|indstillet|skrottet/udskudt|udskyder|udskød|udskydes|suspenderet|suspenderede|suspenderer|udsat\
      |udsætter|sat på pause|forsinket;godkendte|godkender|godkendt|vedtog|vedtaget|vedtager|stemte ja|accepterede\
      |tiltrådte/afviste|afviser|afvist|forkastede|forkaster|forkastet|nedstemte|nedstemt|stemte nej|nægtede;erkendte\
      |erkender|indrømmede|indrømmer|tilstod/nægtede|nægter|afviste|benægtede|benægter|dementerede|dementerer;levende\
      |i live|uskadt|i god behold|overlevede|overlever|reddet/død|døde|livløs|omkom|omkommet|druknet|druknede\
      |afgik ved døden;anholdt|anholdte|fængslet|fængslede|varetægtsfængslet|pågrebet/løsladt|løslod|løslades|sat fri\
      |på fri fod|frigivet|flygtet;vandt|vinder|vundet|sejr|sejrede|slog/tabte|taber|tabt|nederlag|slået;åbnede|åbner\
      |åbnet|åben|åbne|genåbnet|genåbner|genåbnede/lukkede|lukker|lukket|lukkes|spærret;dømt|kendt skyldig|skyldig\
      |dømmes/frifundet|frikendt|frifindes|frikendes|uskyldig;steg|stiger|steget|øget|op/faldt|falder|faldet|sank|ned\
      ;trådte tilbage|træder tilbage|går af|gik af/bliver|fortsætter;forlænget|forlænges/forkortet\
      ;reddet|reddede|uskadt/druknet|druknede|omkom|dræbt;såret|kvæstet/uskadt;tilladt/forbudt|udelukket\
      ;genoptaget|genoptages|genoptog|kører igen|sejler igen/indstillet|aflyst|aflyste|standset|afbrudt;ophævet|ophæves/forlænget|indført|fastholdt
      """,
    kinds: """
      let|lettere|lette/alvorlig*|svært|hårdt/kritisk*|livsfare/stabil*
      mord|drab/manddrab/vold|voldelig/røveri*/tyveri*/voldtægt*/bedrageri*|svindel/brandstiftelse/bestikkelse\
      |korruption/kidnap*
      for/imod|mod
      fører*|bilist*|chauffør*/passager*/fodgænger*/cyklist*/pilot*
      lærer*/elev*|studerende/forældre
      læge*/sygeplejersk*/patient*
      bil|bilen|biler/bus|bussen|busser/lastbil*/tog|toget/letbane*/fly|flyet/helikopter*/motorcykel*/cykel*|cyklen\
      /ambulance*
      mor|moren|moderen/far|faren|faderen/søn|sønnen/datter|datteren/bror|broren/søster|søsteren/mand|manden\
      |ægtemand/kone|konen|hustru
      gul|gule/orange/rød|røde/grøn*/blå/sort|sorte
      morgen*|formiddag*/eftermiddag*/aften*/nat|natten
      regn*/sne|sneen|snefald/hagl/tåge/vind*|storm*|blæst
      guld*/sølv*/bronze*
      finale*/semifinale*/kvartfinale*
      beskadig*/ødel*
      delvis*/helt|fuldstændig*
      midlertidig*/permanent*|endelig*|varig*
      pistol*|gevær*/kniv*/økse/bombe*
      import*/eksport*
      vil/kan|kunne
      mål|målene/point*/sæt/kamp*
      mandat*/stemme*
      tilfælde*|smitted*|smittetilf*/dødsfald*|døde|dødsofre/raskmeld*/anholdel*|anholdte/sårede|kvæstede
      personer|person|mennesker|passagerer|beboere/dyr\
      /hus|huse|boliger|lejlighed*/båd|både|skib*/bil|biler|køretøj*/butik*|forretning*/træer
      """,
    prefixes: "u in il",
    weekdays: "mandag=1 tirsdag=2 onsdag=3 torsdag=4 fredag=5 lørdag=6 søndag=7",
    months: """
      januar=1 februar=2 marts=3 april=4 maj=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11 december=12 \
      jan=1 feb=2 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 okt=10 nov=11 dec=12
      """,
    units: """
      procent=percent dollar=usd euro=eur kroner=dkk sekunder=second minut=minute minutter=minute time=hour timer=hour \
      dag=day dage=day uge=week uger=week måned=month måneder=month år=year kilometer=km meter=metre ton=tonne \
      liter=litre grader=degree hektar=hectare gange=times gang=times kr=dkk krone=dkk øre=cent pund=gbp kilo=kg \
      årig=year årige=year årigt=year årig_mand=year år_gammel=year år_gamle=year pct=percent procentpoint=point \
      basispoint=0.01*point
      """,
    possessives: "sin sit sine hans hendes deres dens",
    titles: "borgmester statsminister minister præsident konge dronning dommer direktør træner formand",
    updates: "opdatering|opdateret|opdateres|ny version|overblik",
    corrections: "rettelse|rettet|korrektion|korrigeret|berigtigelse",
    repeats: "gentagelse|genudsendelse",
    kills: "annulleret|annulleres|trukket tilbage|tilbagetrukket",
    notes: """
      en tidligere version|tidligere version|redaktionel note|er blevet opdateret|er opdateret|er blevet rettet\
      |er rettet
      """,
    asides: """
      læs også|læs mere|abonner|tilmeld|foto|billede|annonce|del|kommentarer|følg os|publiceret|offentliggjort\
      |copyright|kilde|video|nyhedsbrev|kontakt|se også|tip os
      """,
    labels: "tekst|redaktionen|journalist|fotograf|arkivfoto|grafik|klik|følg|hør|kilder|privatfoto",
    asideWords: "publiceret opdateret kommentarer kommentar delinger visninger foto ritzau afp reuters kl min",
    bylines: "af")
}
