extension RelationLexicon {
  /// German.
  static let german = RelationLexicon(
    code: "de",
    frequent: """
      der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat \
      dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis \
      mehr durch man sein wurde sei hatte kann gegen vom können schon wenn habe seine ihre dann unter wir soll ich \
      eines jahr zwei sagte teilte diese dieser wurden worden zwischen seit
      """,
    letters: "äöüß",
    numbers: """
      ein=1 eine=1 einen=1 einem=1 einer=1 eins=1 zwei=2 zwo=2 beide=2 beiden=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 \
      acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 \
      neunzehn=19 zwanzig=20 einundzwanzig=21 zweiundzwanzig=22 dreiundzwanzig=23 vierundzwanzig=24 fünfundzwanzig=25 \
      dreißig=30 vierzig=40 fünfzig=50 sechzig=60 siebzig=70 achtzig=80 neunzig=90 null=0 beider=2 zweier=2 \
      dreier=3 zweien=2
      """,
    multipliers: """
      hundert=100 tausend=1000 million=1000000 millionen=1000000 mio=1000000 milliarde=1000000000 \
      milliarden=1000000000 mrd=1000000000 billionen=1000000000000 tsd=1000 tausende=1000 einhundert=100 \
      eintausend=1000
      """,
    gluesNumbers: true,
    numberStems: "ein=1",
    connectors: "und",
    ordinals: """
      erste=1 ersten=1 erster=1 zweite=2 zweiten=2 zweiter=2 dritte=3 dritten=3 dritter=3 vierte=4 vierten=4 fünfte=5 \
      fünften=5 sechste=6 sechsten=6 siebte=7 siebten=7 achte=8 achten=8 neunte=9 neunten=9 zehnte=10 zehnten=10 \
      erstes=1 zweites=2 drittes=3 vierter=4 viertes=4 fünfter=5 fünftes=5 sechster=6 sechstes=6 siebter=7 siebtes=7 \
      achter=8 achtes=8 neunter=9 neuntes=9 zehnter=10 zehntes=10 elfte=11 elften=11 zwölfte=12 zwölften=12
      """,
    fractions: "halb=0.5 halbe=0.5 halben=0.5 halbes=0.5 hälfte=0.5 drittel=0.333333 viertel=0.25",
    times: "einmal=1 zweimal=2 dreimal=3 viermal=4 fünfmal=5",
    crowds: "dutzende=12 hunderte=100 tausende=1000",
    partsOfDay: """
      morgens=0 früh=0 vormittags=0 nachmittags=12 abends=12 nachts=24 am_morgen=0 am_abend=12 \
      am_nachmittag=12
      """,
    collectives: "dutzend=12 dutzends=12 schock=60",
    nobody: "niemand|keiner|niemanden",
    negators: "nicht|nie|niemals|kein|keine|keinen|keinem|keiner|keines|ohne|weder|nichts|nicht mehr|kaum",
    idioms: """
      nicht nur|nicht zuletzt|nicht weit|nicht weniger als|nicht mehr als|ohne zweifel|ohne weiteres|einer der\
      |eine der|eines der|einen der|ohnehin
      """,
    states: """
      schuldig|verurteilt|verurteilte/freigesprochen|unschuldig|freispruch;bestätigte|bestätigt|bestätigten|gestand\
      /bestritt|bestreitet|dementierte|dementiert|leugnete;geschlossen|schließt|schloss|gesperrt/wiedereröffnet\
      |geöffnet|öffnet|offen|eröffnet;lebend|überlebte|überlebt|überlebten/tot|gestorben|starb|starben|getötet|tote\
      |toten|leben gekommen/verletzt|verletzte|verletzten;gewann|gewonnen|gewinnt|siegte|sieg|schlug/verlor|verloren\
      |verliert|unterlag|niederlage;stieg|gestiegen|steigt|stiegen|erhöht|zugenommen|wuchs|wuchsen|gewachsen|wächst\
      |wachsen|legte zu|legten zu|zugelegt|erhöhte|erhöhten|anstieg|zunahme|zuwachs|kletterte|geklettert|verteuert\
      |verteuerte|höher|gestiegene|gewann|plus|zunimmt|steigen/fiel|gefallen|fällt|sank|gesunken|sinkt|gesenkt\
      |abgenommen|schrumpfte|geschrumpft|schrumpft|schrumpften|verringert|verringerte|rückgang|abnahme|sanken\
      |verbilligt|verbilligte|niedriger|eingebrochen|reduziert|gesunkene|verlor|minus|abnimmt|sinken|zurückgegangen\
      |fallen|nahm ab|gab nach;gewinn/verlust;mehr|über/weniger|unter;angenommen|zugestimmt|gebilligt|stimmte\
      /abgelehnt|verworfen|lehnte;festgenommen|verhaftet|inhaftiert/freigelassen|entlassen;gefunden/vermisst;legal\
      /illegal;erlaubt/verboten;gekauft|kaufte/verkauft|verkaufte;mann|männer/frau|frauen;vater|sohn|bruder/mutter\
      |tochter|schwester;norden|nördlich/süden|südlich;osten|östlich/westen|westlich;vor/nach;begonnen|begann/beendet\
      |endete;bestätigt|bestätigte|bestätigten|bestätigen|angekündigt|kündigte|geplant|findet statt|stattfindet\
      |stattgefunden|aufrechterhalten|aufgerufen/abgesagt|abgeblasen|absagte|sagte ab|sagt ab|abgesetzt|gestrichen\
      |widerrufen|aufgehoben|annulliert|zurückgenommen|zurückgezogen|abgebrochen|entfällt|fällt aus|ausgefallen\
      |storniert/verschoben|verschiebt|vertagt|ausgesetzt|verlegt|unterbrochen|verzögert;genehmigt|genehmigte|billigte\
      |billigt|bewilligt|angenommen|akzeptiert|akzeptierte|befürwortet/abgelehnt|verworfen|lehnte|zurückgewiesen\
      |wies zurück|verweigert|untersagt;eingeräumt|zugegeben|räumte|gestanden|gesteht/bestritten|zurückgewiesen\
      |geleugnet|leugnet|dementieren;lebend|lebendig|gerettet|unverletzt|überlebt|überlebte|überlebten|wohlauf/tot\
      |leblos|gestorben|starb|starben|verstorben|verunglückt|ums leben;festgenommen|verhaftet|inhaftiert|in haft\
      |gefasst/freigelassen|entlassen|auf freiem fuß|freigekommen|wieder frei|geflohen;aufgestiegen|qualifiziert\
      |weiter/abgestiegen|ausgeschieden;zurückgetreten|tritt zurück|trat zurück/bleibt im amt|bleibt|im amt;verlängert\
      /verkürzt;geöffnet|offen|öffnet|eröffnet|freigegeben/geschlossen|gesperrt|schließt|dicht|gesperrte;verurteilt\
      |schuldig|verurteilte/freigesprochen|freispruch|unschuldig|sprach frei;gewonnen|gewann|gewinnt|siegte|siegt|sieg\
      /verloren|verlor|verliert|unterlag|unterliegt|niederlage;gestiegen|stieg|steigt|höher|zugelegt|gewachsen\
      /gefallen|fiel|sank|gesunken|niedriger|nachgegeben|zurückgegangen\
      ;gerettet|geborgen|überlebt|unverletzt|lebend/ertrunken|ertrank|ertranken|getötet|umgekommen|tot;verletzt/unverletzt;zugelassen|erlaubt|darf/gesperrt|verboten|untersagt|darf nicht\
      ;fahren wieder|fährt wieder|verkehren wieder|wieder aufgenommen|aufgenommen|fliegen wieder|findet statt/fallen aus|fällt aus|fielen aus|eingestellt|gestrichen|abgesagt|unterbrochen;aufgehoben|gelockert/verlängert|verhängt|beibehalten|bleibt
      """,
    kinds: """
      leicht|leichte*|leichten/mittelschwer*/schwer|schwere*/kritisch*|lebensgefährlich*/stabil*
      mord|mordes|ermord*/totschlag*|totschläg*/körperverletzung/raub|raubes|raubüberfall*/diebstahl*/betrug*\
      |betrugs*/brandstiftung/vergewaltig*/bestech*|korrupt*/erpress*/entführ*/untreue/fahrlässig*/vorsätzlich*
      für|dafür/gegen|dagegen
      fahrer|fahrerin|autofahrer*/beifahrer*/fahrgast*|fahrgäst*|passagier*/kapitän*/lotse*/pilot*/radfahrer*\
      /fußgänger*/motorradfahrer*/lokführer*/schaffner*
      lehrer*|lehrkräft*/schüler*/eltern
      arzt|ärzt*/krankenschwester*|pfleger*|pflegekr*/patient*/sanitäter*
      auto|autos|pkw|wagen/bus|busse|busses/lkw|lastwagen|laster/zug|züge|zuges/straßenbahn*/flugzeug*/hubschrauber*\
      /motorrad*/fahrrad*
      mutter/vater/sohn|sohnes/tochter/bruder|bruders/schwester/ehemann|ehemannes/ehefrau/onkel/tante/großvater\
      /großmutter
      gelb*/orange*/rot|rote*|rotes/grün*/blau*/schwarz*/weiß*
      morgen|morgens|vormittag*/mittag|mittags/nachmittag*/abend|abends/nacht|nachts
      regen|regnet|schauer/schnee|schneit|schneefall*/hagel*/nebel/sturm|wind
      gold|goldmedaille/silber|silbermedaille/bronze|bronzemedaille
      finale|endspiel/halbfinale/viertelfinale/achtelfinale
      alle/die meisten|mehrheit/einige|mehrere/wenige
      beschädigt*/zerstört*
      teilweise|teils/vollständig*|komplett*|ganz
      vorläufig*|vorübergehend*|befristet*|zeitweise/endgültig*|dauerhaft*|unbefristet*
      pistole|gewehr|schusswaffe/messer/axt/bombe
      einfuhr*|import*/ausfuhr*|export*
      wird|werden/könnte|könnten|kann|dürfte
      knie/knöchel/schulter/oberschenkel*/hüft*/ellenbogen
      landgericht*/amtsgericht*/oberlandesgericht*/bundesgerichtshof*/verwaltungsgericht*
      torwart|torhüter/verteidiger/stürmer/mittelfeldspieler
      tor|tore|toren|treffer*/punkt|punkte|punkten/satz|sätze|sätzen/spiel|spiele|spielen|runde*
      sitz|sitze|sitzen|mandat*/stimme|stimmen
      fall|fälle|fällen|infektion*|infiziert*|ansteckung*/todesf*|tote|toten|todesopfer*/genesen*/verletzt*/festnahme*
      mensch|menschen|personen|person|passagiere|bewohner/tiere|tieren\
      /haus|häuser|häusern|wohnung*|wohnhäus*/boot|boote|booten|schiff*/auto|autos|fahrzeug*/geschäft*|läden/baum\
      |bäume|bäumen
      """,
    prefixes: "un nicht in il ir",
    weekdays: "montag=1 dienstag=2 mittwoch=3 donnerstag=4 freitag=5 samstag=6 sonnabend=6 sonntag=7",
    months: """
      januar=1 jänner=1 februar=2 märz=3 april=4 mai=5 juni=6 juli=7 august=8 september=9 oktober=10 november=11 \
      dezember=12 jan=1 feb=2 apr=4 aug=8 sept=9 okt=10 nov=11 dez=12
      """,
    units: """
      prozent=percent dollar=usd euro=eur pfund=gbp franken=chf sekunde=second sekunden=second minute=minute \
      minuten=minute stunde=hour stunden=hour tag=day tage=day tagen=day woche=week wochen=week monat=month \
      monate=month monaten=month jahr=year jahre=year jahren=year kilometer=km kilometern=km meter=metre metern=metre \
      meilen=mile tonnen=tonne liter=litre grad=degree hektar=hectare mal=times kronen=sek rubel=rub yen=jpy cent=cent \
      schweizer_franken=chf us-dollar=usd prozentpunkte=point prozentpunkten=point sekündig=second h=hour stdkm=kmh \
      stundenkilometer=kmh stundenkilometern=kmh quadratmeter=m2 quadratkilometer=km2 kilo=kg kilogramm=kg \
      zentimeter=cm millimeter=mm euros=eur dollars=usd meile=mile tonne=tonne mark=dem \
      jähriger=year jährige=year jährigen=year jährigem=year jähriges=year jahr_alt=year jahre_alt=year \
      jahre_alte=year jahre_alten=year jahre_alter=year jahre_altes=year jahre_altem=year basispunkt=0.01*point \
      basispunkte=0.01*point basispunkten=0.01*point
      """,
    variants: "prof=professor dr=doktor st=sankt nr=nummer str=straße bzw=beziehungsweise ca=circa usw=undsoweiter",
    possessives: "sein seine seinen seiner seines seinem ihr ihre ihren ihrer ihres ihrem deren dessen",
    titles: """
      bürgermeister oberbürgermeister minister ministerin präsident präsidentin kanzler kanzlerin herr frau professor \
      doktor dr chef chefin trainer sprecher sprecherin richter
      """,
    updates: """
      update|aktualisiert|aktualisierung|neu|neufassung|zusammenfassung|überblick|aktualisierte fassung|eil|zf\
      |aktl|erg|ergänzt|ergänzung|neue fassung|neue details|2 zf
      """,
    corrections: "korrektur|korrigiert|berichtigung|berichtigt|korr|richtigstellung|korrigierte fassung",
    repeats: "wiederholung|wdh|wiederholt",
    kills: "zurückgezogen|storno|stornierung|rückzug|sperrung|meldung zurückgezogen|bitte nicht verwenden",
    notes: """
      in einer früheren version|in einer früheren fassung|in einer ersten version|eine frühere version\
      |anmerkung der redaktion|hinweis der redaktion|wurde aktualisiert|wurde korrigiert|wurde nachträglich\
      |wir haben den fehler|artikel wurde|korrigiert wurde
      """,
    asides: """
      dieser artikel wurde von|dieser text wurde von|diese meldung wurde von|dieser beitrag wurde von|dieser artikel erschien|dieser text erschien|dieser artikel stammt|dieser text stammt\
      |lesen sie auch|mehr zum thema|lesen sie mehr|abonnieren|jetzt abonnieren|newsletter|foto|fotos|bild|quelle\
      |anzeige|werbung|teilen|kommentare|folgen sie|melden sie|veröffentlicht|aktualisiert am|stand|von unserem\
      |copyright|alle rechte|redaktion|kontakt|video|testen sie|weiterlesen|zum artikel|jetzt testen\
      |von unserem reporter|mit material|hier klicken|auch interessant|mehr aus|zur startseite|mit agenturmaterial
      """,
    labels: "text|autor|autorin|bildnachweis|symbolbild|grafik|kommentieren|drucken|folgen|quellen",
    asideWords: """
      uhr kommentare kommentar mal geteilt aufrufe foto dpa afp reuters veröffentlicht aktualisiert stand am um min \
      lesezeit anzeige
      """,
    bylines: "von",
    capitalizesNouns: true)
}
