extension RelationLexicon {
  /// Finnish.
  static let finnish = RelationLexicon(
    code: "fi",
    frequent: """
      ja on ei että se oli hän mutta myös ovat kun joka sen kuin olla mukaan jo tai voi jos niin sekä ollut vain nyt \
      mitä ne tämä ole kanssa sitä siitä olisi hänen jonka koko vielä jälkeen ennen noin sanoi kertoo kertoi ole eivät
      """,
    letters: "äöå",
    numbers: """
      yksi=1 yhden=1 kaksi=2 kahden=2 kolme=3 kolmen=3 neljä=4 neljän=4 viisi=5 viiden=5 kuusi=6 kuuden=6 seitsemän=7 \
      kahdeksan=8 yhdeksän=9 kymmenen=10 yksitoista=11 kaksitoista=12 kolmetoista=13 neljätoista=14 viisitoista=15 \
      kuusitoista=16 seitsemäntoista=17 kahdeksantoista=18 yhdeksäntoista=19 kaksikymmentä=20 kolmekymmentä=30 \
      neljäkymmentä=40 viisikymmentä=50 nolla=0 molemmat=2 neljää=4 kolmea=3 kahta=2 viittä=5 kuutta=6 \
      seitsemää=7 kahdeksaa=8 yhdeksää=9 kymmentä=10 sadan=100 kuusikymmentä=60 seitsemänkymmentä=70 \
      kahdeksankymmentä=80 yhdeksänkymmentä=90 kaksisataa=200 kolmesataa=300 neljäsataa=400 viisisataa=500 yhtä=1 \
      kahdessa=2 kolmessa=3 kahteen=2 kolmeen=3 puolitoista=1.5
      """,
    multipliers: """
      sata=100 tuhat=1000 tuhatta=1000 miljoona=1000000 miljoonaa=1000000 miljardi=1000000000 miljardia=1000000000 \
      milj=1000000 mrd=1000000000 tuhannen=1000 sataa=100 satoja=100 biljoona=1000000000000 biljoonaa=1000000000000 \
      tuhansien=1000 miljoonan=1000000 miljardin=1000000000 kymmentä=10
      """,
    gluesNumbers: true,
    numberStems: "sataa=100 kymmentä=10 kymmenen=10",
    ordinals: """
      ensimmäinen=1 toinen=2 kolmas=3 neljäs=4 viides=5 kuudes=6 seitsemäs=7 kahdeksas=8 yhdeksäs=9 kymmenes=10 \
      ensimmäisen=1 ensimmäiseksi=1 ensimmäistä=1 toisen=2 toiseksi=2 kolmannen=3 kolmanneksi=3 neljännen=4 \
      neljänneksi=4 viidennen=5 viidenneksi=5 kuudennen=6 kuudenneksi=6 seitsemännen=7 seitsemänneksi=7 kahdeksannen=8 \
      kahdeksanneksi=8
      """,
    fractions: "puoli=0.5 puolen=0.5 puolet=0.5 kolmasosa=0.333333 neljäsosa=0.25",
    times: "kerran=1 kahdesti=2 kolmesti=3",
    crowds: "kymmeniä=10 satoja=100 tuhansia=1000",
    collectives: "tusina=12 tusinan=12 tusinaa=12 parikymmentä=20",
    nobody: "kukaan|ketään|ei kukaan",
    negators: "ei|eivät|en|emme|älä|ilman|eikä|ei enää|koskaan",
    idioms: "ei vain|ei ainoastaan|ei vähempää kuin|yksi niistä|ei suinkaan",
    states: """
      syyllinen|tuomittiin|tuomittu/syytön|vapautettiin|vapautettu;vahvisti|myönsi/kiisti|kielsi|kiistää;suljettu\
      |suljettiin|sulkee/avattu|avattiin|avaa|auki;elossa|selvisi/kuollut|kuoli|kuolleet|surmattiin/loukkaantui\
      |loukkaantunut|haavoittui;voitti|voittaa|voitto/hävisi|häviää|tappio;nousi|nousee|kasvoi|nousu|kasvaa|kohosi\
      |kohoaa|lisääntyi|lisääntyy|nousivat|kasvoivat|kasvu|vahvistui|nousussa/laski|laskee|putosi|lasku|väheni|vähenee\
      |supistui|aleni|laskivat|pieneni|heikkeni|väheneminen|supistuminen|alentui|vähentyi;voitto/tappio;enemmän\
      /vähemmän;hyväksyi|hyväksyttiin/hylkäsi|hylättiin;pidätettiin|vangittiin/vapautettiin;löydettiin|löytyi/kateissa\
      |kadonnut;laillinen/laiton;sallittu/kielletty;mies|miehet/nainen|naiset;isä|poika|veli/äiti|tytär|sisar;osti\
      |ostaa/myi|myy;vahvisti|vahvistivat|vahvistaa|vahvistettiin|ilmoitti|julisti|pidetään|järjestetään|toteutuu\
      /perui|peruivat|peruttiin|perutaan|peruu|perutti|peruutti|peruuttivat|peruutettiin|peruutetaan|kumosi|kumottiin\
      |kumoaa|mitätöi|mitätöitiin|perääntyi|veti pois/siirsi|siirrettiin|siirretään|lykkäsi|lykättiin|lykätään\
      |keskeytti|keskeytettiin|keskeytetään|lykkäytyi|viivästyy|myöhentyi;hyväksyi|hyväksyttiin|hyväksyy|hyväksyivät\
      |puolsi/hylkäsi|hylättiin|hylkää|hylkäsivät|torjui|torjuttiin|kieltäytyi|epäsi;myönsi|myöntää|tunnusti/kiisti\
      |kiistää|kielsi|kiistivät;elossa|elävänä|hengissä|vahingoittumattomana|selvisi|selviytyi|pelastettiin/kuolleena\
      |kuollut|kuoli|menehtyi|menehtynyt|hukkui;pidätettiin|otettiin kiinni|vangittiin|vangittu|pidätetty/vapautettiin\
      |päästettiin|vapautettu|vapaalla|karkasi;voitti|voittaa|voitto|voittivat|kaatoi/hävisi|häviää|tappio|hävisivät\
      |taipui|kaatui;avattiin|avasi|avaa|avoinna|avautuu|auki/suljettiin|sulki|sulkee|suljettu|kiinni;tuomittiin\
      |tuomittu|syyllinen|syylliseksi/vapautettiin|vapautettu|syytön|syyttömäksi;nousi|nousee|nousivat|kasvoi\
      |kallistui/laski|laskee|laskivat|putosi|väheni|halpeni;erosi|eroaa/jatkaa|jatkoi|pysyy;pidennettiin|jatkettiin\
      /lyhennettiin\
      ;pelastettiin|pelastuivat|pelastui/hukkui|hukkuivat|kuoli|kuolivat|menehtyi;loukkaantui/vahingoittumaton;sallittiin|sallitaan/kiellettiin|kielletään\
      ;jatkuu|jatkuvat|jatkettiin|palautettiin|liikennöi jälleen|avattiin uudelleen/peruttu|peruttiin|keskeytetty|keskeytettiin|pysäytettiin;kumottiin|poistettiin|purettiin/pidettiin voimassa|jatkettiin
      """,
    kinds: """
      lieväs*|liev*/vakava*|vakavas*|pahoin|vaikeas*/kriittis*|hengenvaar*/vakaa*|vakaas*
      murha*|murhas*/tappo|tapos*|tapon/pahoinpitel*/ryöst*/varkau*|varkaus/raiskau*/petos|petoks*/tuhopolt*/lahju*\
      |korrupt*/kidnap*
      puolesta|puolella/vastaan
      kuljettaja*|autoilija*/matkustaja*/jalankulkija*/pyöräilij*/lentäjä*
      opettaja*/oppila*|opiskelija*/vanhem*
      lääkäri*/sairaanhoitaj*|hoitaja*/potila*
      auto|auton|autot/bussi*|linja auto/rekka*|kuorma auto/juna|junan|junat/raitiovaun*/lentoko*/helikopteri*\
      /moottoripyör*/polkupyör*
      äiti|äidin/isä|isän/poika|pojan/tytär|tyttären/veli|veljen/sisko|siskon/aviomies|mies/vaimo|vaimon
      kelta*/oranssi*/puna*/vihre*/sini*|sinis*/must*
      aamu*/iltapäiv*/ilta|illalla|illan/yö|yöllä|yön
      sade|sateen|sadetta/lumi|lumen|lunta|lumisad*/rake*|rakeita/sumu*/tuul*|myrsky*
      kulta*/hopea*/pronssi*
      finaali*|loppuottelu*/välierä*|semifinaali*/puolivälier*
      vaurioi*/tuhou*
      osittain|osittais*/kokonaan|täysin
      väliaikais*|tilapäis*/pysyv*|lopulli*
      pistooli*|kivääri*/veits*|puuk*/kirve*/pomm*
      tuonti|tuonnin|tuonnis*/vienti|viennin|vienni*
      maali*/piste*/erä|erää|erän/ottelu*
      paikka*|paikan|edustajanpaik*|mandaat*/ääni|ääntä|äänen|äänellä
      tapau*|tartun*/kuolem*|kuollu*|kuolon*/parantu*/pidäty*|kiinniot*/loukkaantu*
      ihmistä|ihmiset|henkilöä|henkilö|matkustajaa|asukasta/eläintä|eläimet\
      /talo|taloa|talot|asunto*|koti|kotia/vene*|laiv*|alusta|alukset/auto|autoa|autot|ajoneuvo*/kauppa*|myymälä*/puu|puuta|puut
      """,
    prefixes: "epä",
    weekdays: """
      maanantai=1 maanantaina=1 tiistai=2 tiistaina=2 keskiviikko=3 keskiviikkona=3 torstai=4 torstaina=4 perjantai=5 \
      perjantaina=5 lauantai=6 lauantaina=6 sunnuntai=7 sunnuntaina=7
      """,
    months: """
      tammikuu=1 tammikuuta=1 tammikuussa=1 helmikuu=2 helmikuuta=2 helmikuussa=2 maaliskuu=3 maaliskuuta=3 \
      maaliskuussa=3 huhtikuu=4 huhtikuuta=4 huhtikuussa=4 toukokuu=5 toukokuuta=5 toukokuussa=5 kesäkuu=6 kesäkuuta=6 \
      kesäkuussa=6 heinäkuu=7 heinäkuuta=7 heinäkuussa=7 elokuu=8 elokuuta=8 elokuussa=8 syyskuu=9 syyskuuta=9 \
      syyskuussa=9 lokakuu=10 lokakuuta=10 lokakuussa=10 marraskuu=11 marraskuuta=11 marraskuussa=11 joulukuu=12 \
      joulukuuta=12 joulukuussa=12
      """,
    units: """
      prosentti=percent prosenttia=percent dollaria=usd euro=eur euroa=eur sekuntia=second minuutti=minute \
      minuuttia=minute minuutin=minute tunti=hour tuntia=hour tunnin=hour päivä=day päivää=day viikko=week \
      viikkoa=week viikon=week kuukausi=month kuukautta=month vuosi=year vuotta=year vuoden=year kilometriä=km \
      metriä=metre tonnia=tonne litraa=litre astetta=degree hehtaaria=hectare kertaa=times kruunua=sek senttiä=cent \
      puntaa=gbp kiloa=kg \
      vuotias=year vuotiaan=year vuotiasta=year vuotiaat=year vuotiaalle=year vuotiaana=year prosenttiyksikköä=point \
      prosenttiyksikön=point
      """,
    titles: "pormestari pääministeri ministeri presidentti kuningas kuningatar tuomari johtaja valmentaja",
    updates: "päivitys|päivitetty|täydennetty|uusi versio|päivittyvä",
    corrections: "oikaisu|korjaus|korjattu|oikaistu",
    repeats: "uusinta|toisto",
    kills: "peruttu|peruutettu|vedetty pois|mitätöity",
    notes: "aiempi versio|aikaisempi versio|toimituksen huomautus|on päivitetty|on korjattu|juttua on|juttuun on",
    asides: """
      lue myös|lue lisää|tilaa|tilaa uutiskirje|kuva|valokuva|mainos|jaa|kommentit|seuraa|julkaistu|copyright|lähde\
      |video|yhteystiedot|katso myös|lisää aiheesta
      """,
    labels: """
      teksti|toimitus|toimittaja|kuvaaja|kuvitus|arkistokuva|lähteet|klikkaa|kuuntele|mainoksia|tilaajille|kuvituskuva
      """,
    asideWords: "julkaistu päivitetty kommenttia kommentit jakoa kuva stt afp reuters klo min",
    inflectsNames: true)
}
