extension RelationLexicon {
  /// Hungarian.
  static let hungarian = RelationLexicon(
    code: "hu",
    frequent: """
      a az és hogy nem is egy ez azt csak meg már mint de van volt még el ki azonban majd szerint után között lesz ha \
      vagy mert illetve pedig amely akik aki ami ahol amikor sem ezt be fel sok több minden nagy lehet lett voltak úgy \
      így most én ő ők ezek azok mellett során alatt miatt által mondta közölte írta hozzátette tegnap ma holnap tette \
      vannak kell ezért olyan azóta
      """,
    letters: "áéíóöőúüű",
    numbers: """
      egy=1 kettő=2 két=2 kettőt=2 ketten=2 három=3 hármat=3 hárman=3 négy=4 négyet=4 négyen=4 öt=5 ötöt=5 öten=5 hat=6 \
      hatan=6 hét=7 heten=7 nyolc=8 nyolcan=8 kilenc=9 kilencen=9 tíz=10 tizet=10 tízen=10 húsz=20 húszan=20 harminc=30 \
      negyven=40 ötven=50 hatvan=60 hetven=70 nyolcvan=80 kilencven=90 nulla=0 mindkettő=2 mindkét=2 \
      tizenegy=11 tizenkét=12 tizenkettő=12 tizenhárom=13 tizennégy=14 tizenöt=15 tizenhat=16 tizenhét=17 tizennyolc=18 \
      tizenkilenc=19 huszonegy=21 huszonkét=22 huszonkettő=22 huszonhárom=23 huszonnégy=24 huszonöt=25 másfél=1.5
      """,
    multipliers: """
      száz=100 ezer=1000 ezren=1000 millió=1000000 millióan=1000000 milliárd=1000000000 billió=1000000000000 \
      mrd=1000000000 százan=100
      """,
    gluesNumbers: true,
    numberStems: "tizen=10 huszon=20",
    ordinals: """
      első=1 második=2 harmadik=3 negyedik=4 ötödik=5 hatodik=6 hetedik=7 nyolcadik=8 kilencedik=9 tizedik=10 \
      tizenegyedik=11 tizenkettedik=12 elsőként=1 másodikként=2
      """,
    fractions: "fél=0.5 fele=0.5 felét=0.5 harmada=0.333333 harmadát=0.333333 negyede=0.25 negyedét=0.25",
    times: "egyszer=1 kétszer=2 háromszor=3 négyszer=4",
    crowds: "tucatnyi=12 tucatnyian=12 százak=100 ezrek=1000 milliók=1000000 tízezrek=10000 százezrek=100000",
    collectives: "tucat=12 tucatot=12 tucattal=12",
    nobody: "senki|senkit|senkinek",
    negators: "nem|ne|sem|se|nincs|nincsenek|sincs|soha|sosem|nélkül|semmi|semmit|többé nem|már nem|nem sikerült",
    idioms: "nem csak|nemcsak|nem messze|nem kevesebb|kétség kívül|az egyik|egyik",
    states: """
      bűnös*|elítél*/felment*|ártatlan*;beismer*|elismer*|megerősít*/tagad*|cáfol*|megcáfol*
      ;lezár*|bezár*|zárva/megnyit*|megnyíl*|újranyit*|újra megnyit*|nyitva
      ;élve|életben|túlél*|épségben/holtan|meghal*|halott*|elhuny*|életét veszt*|halálos*|halál*/megsérül*|sérült*|megsebesül*
      ;győz*|nyert*|nyer|megnyer*|legyőz*|győzelm*/veszít*|vesztett*|kikapott|vereség*|alulmarad*
      ;nőtt|nő|növeked*|emelked*|emelkedett|drágul*|bővül*/csökken*|esett|esik|zuhan*|visszaes*|olcsóbb*
      ;nyereség*|profit*/veszteség*
      ;elfogad*|jóváhagy*|megszavaz*|engedélyez*/elutasít*|leszavaz*|elvet*
      ;letartóztat*|őrizetbe vet*|elfog*/szabadlábra*|elenged*|kiszabad*|szabadul*
      ;megtalál*|megkerül*|előkerül*/eltűnt*|keres*;törvényes*|legális*/törvénytelen*|illegális*
      ;szabad|megenged*/tilos|megtilt*|betilt*;férfi*/nő|nőt|nők|nőket|asszony*;észak*/dél|déli|délen;kelet*/nyugat*
      ;vesz|vásárol*|megvásárol*|megvett*/elad*|értékesít*
      ;elhalaszt*|elhalasztott*|felfüggeszt*/lemond*|töröl*|törölt*|elmarad*|eltöröl*/megtart*|megrendez*|megtartják
      ;marad|hivatalban marad/lemondott|lemond|távoz*;meghosszabbít*/lerövidít*;továbbjut*|feljut*/kies*|búcsúz*
      """,
    kinds: """
      könnyű|könnyebb|könnyen|enyhe/súlyos*/életveszélyes*|kritikus*/stabil*
      gyilkosság*|emberöl*/gondatlan*/testi sért*/rabl*/lop*/csal*/erőszak*|nemi erőszak*/gyújtogat*/vesztegetés*\
      |korrupció*/emberrabl*/zsarol*
      mellett|mellette/ellen|ellene
      sofőr*|vezető*|járművezető*/utas*/gyalogos*/kerékpáros*|biciklis*/pilót*/motoros*
      tanár*|tanító*|pedagógus*/diák*|tanuló*|hallgató*/szülő*
      orvos*/ápoló*|nővér*/beteg*|páciens*
      autó*|gépkocsi*|személyautó*/busz*|autóbusz*/teherautó*|kamion*/vonat*/villamos*/repülő*|repülőgép*/helikopter*\
      /motor*|motorkerékpár*/kerékpár*|bicikli*
      anya|anyja|anyát|édesany*/apa|apja|apát|édesap*/fia|fiú/lánya|lány/testvér*|fivér*/férj*/feleség*
      sárga|sárgá*/narancs*/piros*|vörös*/zöld*/kék*/fekete|feketé*
      reggel*|délelőtt*/dél|délben/délután*/este|esté*/éjszaka|éjjel*|éjszaká*
      eső|esőt|esőzés*/hó|havat|havazás*|hóesés*/jégeső*/köd*/szél|szelet|szélvihar*
      arany*/ezüst*/bronz*
      döntő|döntőt|döntőbe*|döntőben/elődöntő*/negyeddöntő*
      mindenki|mind|valamennyi/többség*|legtöbb/néhány*|egyes/kevés|kevesen
      megrongál*|megsérül*/megsemmisül*|elpusztul*|lerombol*
      részben|részleges*/teljes*|egészben
      ideiglenes*|átmeneti*/végleges*|állandó*
      pisztoly*|lőfegyver*|puska/kés|késsel|késes/bomba|bombá*
      import*|behozatal*/export*|kivitel*
      térd*/boka|boká*/váll*/comb*
      járásbíróság*/törvényszék*/ítélőtábla*|táblabíróság*/kúria|kúriá*|alkotmánybíróság*
      gól*/pont*/szett*|játszm*/meccs*|mérkőz*
      mandátum*|képviselői hely/szavazat*
      eset*|fertőz*|megbeteged*/halál*|halott*|áldozat*/gyógyult*/letartóztat*|őrizetbe/sérült*
      ember|embert|emberek|személy|utas|utast|lakó*/állat*\
      /ház|házat|házak*|lakás*/hajó*|csónak*/autó*|jármű*|járművet/üzlet*|bolt*/fa|fát|fák*
      """,
    weekdays: """
      hétfő=1 hétfőn=1 hétfői=1 hétfőre=1 kedd=2 kedden=2 keddi=2 keddre=2 szerda=3 szerdán=3 szerdai=3 szerdára=3 \
      csütörtök=4 csütörtökön=4 csütörtöki=4 csütörtökre=4 péntek=5 pénteken=5 pénteki=5 péntekre=5 szombat=6 szombaton=6 \
      szombati=6 szombatra=6 vasárnap=7 vasárnapi=7 vasárnapra=7
      """,
    months: """
      január=1 januárban=1 januári=1 február=2 februárban=2 februári=2 március=3 márciusban=3 márciusi=3 április=4 \
      áprilisban=4 áprilisi=4 május=5 májusban=5 májusi=5 június=6 júniusban=6 júniusi=6 július=7 júliusban=7 júliusi=7 \
      augusztus=8 augusztusban=8 augusztusi=8 szeptember=9 szeptemberben=9 szeptemberi=9 október=10 októberben=10 \
      októberi=10 november=11 novemberben=11 novemberi=11 december=12 decemberben=12 decemberi=12
      """,
    units: """
      százalék=percent százalékkal=percent százalékos=percent százaléka=percent százalékot=percent forint=huf forintot=huf \
      forintért=huf forintos=huf forintba=huf forintra=huf forinttal=huf forintnál=huf ft=huf dollár=usd dollárt=usd \
      dollárral=usd dolláros=usd euró=eur eurót=eur euróért=eur eurós=eur euróval=eur másodperc=second perc=minute \
      percet=minute perccel=minute perces=minute percig=minute óra=hour órát=hour órán=hour órás=hour órával=hour nap=day \
      napot=day napos=day napig=day hét=week hetet=week hetes=week hónap=month hónapot=month hónapos=month év=year \
      évet=year éves=year évre=year évvel=year kilométer=km kilométert=km kilométeres=km méter=metre métert=metre \
      méteres=metre tonna=tonne tonnát=tonne liter=litre fok=degree fokot=degree fokos=degree hektár=hectare \
      hektárt=hectare hektáron=hectare kiló=kg kilogramm=kg ember=people embert=people alkalommal=times
      """,
    titles: """
      polgármester miniszterelnök miniszter elnök államfő köztársasági szenátor képviselő igazgató bíró edző tábornok \
      király királynő professzor doktor dr
      """,
    updates: "frissítés|frissítve|frissült|frissítjük|bővítve|friss|bővített",
    corrections: "helyreigazítás|javítás|javítva|javított|korrekció|helyesbítés|pontosítás",
    repeats: "ismétlés|megismételve",
    kills: "visszavonva|visszavonás|hír visszavonása|visszavont|törölve",
    notes: """
      korábbi változat|cikkünk korábbi|a szerkesztő megjegyzése|cikkünket frissítettük|cikkünk frissült|cikkünket javítottuk\
      |a cikket frissítettük|a cikket javítottuk
      """,
    asides: """
      olvassa el ezt is|olvasd el ezt is|olvassa el|ezt is olvassa el|ezt is olvasd el|olvasson tovább|olvass tovább\
      |kapcsolódó cikk|kapcsolódó cikkek|kapcsolódó|ajánlott cikkek|ajánlott cikk|további cikkek|iratkozzon fel\
      |iratkozz fel|fizessen elő|fizess elő|fotó|fotók|kép|képek|borítókép|nyitókép|hirdetés|reklám|megosztás|hozzászólások\
      |kövessen minket|kövess minket|közzétéve|megjelent|copyright|minden jog|forrás|videó|hírlevél|kapcsolat
      """,
    labels: "szöveg|szerző|szerkesztő|szerkesztőség|források|archív|illusztráció|szerkesztette|írta",
    asideWords:
      "frissítve közzétéve megjelent hozzászólás hozzászólások megosztás megtekintés fotó mti reuters afp óra perc",
    inflectsNames: true)
}
