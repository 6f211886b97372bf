extension RelationLexicon {
  /// Polish.
  static let polish = RelationLexicon(
    code: "pl",
    frequent: """
      w i z na do się nie że jest to o od po za jak dla przez ma był jego tym co a ale już są tego było tak też które \
      przy oraz lub który być ze go tylko jej ich ten ta może by która została zostało zostali poinformowała \
      poinformował powiedział podczas między
      """,
    letters: "ąćęłńóśźż",
    numbers: """
      jeden=1 jedna=1 jedno=1 dwa=2 dwie=2 dwóch=2 dwoje=2 trzy=3 trzech=3 troje=3 cztery=4 czterech=4 pięć=5 pięciu=5 \
      sześć=6 sześciu=6 siedem=7 siedmiu=7 osiem=8 ośmiu=8 dziewięć=9 dziewięciu=9 dziesięć=10 dziesięciu=10 \
      jedenaście=11 jedenastu=11 dwanaście=12 dwunastu=12 trzynaście=13 trzynastu=13 czternaście=14 czternastu=14 \
      piętnaście=15 piętnastu=15 szesnaście=16 siedemnaście=17 siedemnastu=17 osiemnaście=18 osiemnastu=18 \
      dziewiętnaście=19 dwadzieścia=20 dwudziestu=20 trzydzieści=30 trzydziestu=30 czterdzieści=40 pięćdziesiąt=50 \
      sześćdziesiąt=60 siedemdziesiąt=70 osiemdziesiąt=80 dziewięćdziesiąt=90 dwieście=200 trzysta=300 pięćset=500 \
      zero=0 oboje=2 obaj=2 dwoma=2 dwiema=2 trzema=3 czterema=4 pięcioma=5 sześcioma=6 siedmioma=7 \
      dziesięcioma=10 czworo=4 pięcioro=5 sześcioro=6 siedmioro=7 dwojga=2 trojga=3 szesnastu=16 dziewiętnastu=19 \
      czterdziestu=40 pięćdziesięciu=50 sześćdziesięciu=60 siedemdziesięciu=70 osiemdziesięciu=80 \
      dziewięćdziesięciu=90 dwustu=200 trzystu=300 czterysta=400 czterystu=400 pięciuset=500 sześćset=600 \
      sześciuset=600 siedemset=700 siedmiuset=700 osiemset=800 ośmiuset=800 dziewięćset=900 dziewięciuset=900 \
      jednego=1 jednej=1 jednym=1 obie=2 półtora=1.5 półtorej=1.5
      """,
    multipliers: """
      sto=100 tysiąc=1000 tysiące=1000 tysięcy=1000 milion=1000000 miliony=1000000 milionów=1000000 miliard=1000000000 \
      miliardy=1000000000 miliardów=1000000000 mln=1000000 mld=1000000000 mlrd=1000000000 tys=1000 tysiąca=1000 \
      miliona=1000000 miliarda=1000000000 stu=100 tysiącom=1000 tysiącach=1000 tysiącami=1000 milionom=1000000 \
      milionach=1000000 milionami=1000000 miliardach=1000000000 bilion=1000000000000 bilionów=1000000000000
      """,
    ordinals: """
      pierwszy=1 pierwsza=1 pierwsze=1 pierwszego=1 pierwszej=1 pierwszą=1 pierwszym=1 drugi=2 druga=2 drugie=2 \
      drugiego=2 drugiej=2 drugą=2 drugim=2 trzeci=3 trzecia=3 trzecie=3 trzeciego=3 trzeciej=3 trzecią=3 trzecim=3 \
      czwarty=4 czwarta=4 czwarte=4 czwartego=4 czwartej=4 czwartą=4 czwartym=4 piąty=5 piąta=5 piąte=5 piątego=5 \
      piątej=5 piątą=5 piątym=5 szósty=6 szósta=6 szóste=6 szóstego=6 szóstej=6 szóstą=6 szóstym=6 siódmy=7 siódma=7 \
      siódme=7 siódmego=7 siódmej=7 siódmą=7 siódmym=7 ósmy=8 ósma=8 ósme=8 ósmego=8 ósmej=8 ósmą=8 ósmym=8 \
      dziewiąty=9 dziewiąta=9 dziewiąte=9 dziewiątego=9 dziewiątej=9 dziewiątą=9 dziewiątym=9 dziesiąty=10 \
      dziesiąta=10 dziesiąte=10 dziesiątego=10 dziesiątej=10 dziesiątą=10 dziesiątym=10
      """,
    fractions: "pół=0.5 połowa=0.5 połowę=0.5 ćwierć=0.25",
    times: "dwukrotnie=2 trzykrotnie=3",
    crowds: """
      dziesiątki=10 setki=100 kilkaset=300 kilkuset=300 kilkanaście=15 kilkunastu=15 kilkadziesiąt=40 \
      kilkudziesięciu=40
      """,
    partsOfDay: "rano=0 po_południu=12 wieczorem=12 w_nocy=24",
    collectives: "tuzin=12 tuziny=12 tuzinów=12 tuzina=12 kopa=60 dziesiątka=10 dziesiątkę=10 setka=100 setkę=100",
    nobody: "nikt|nikogo|żaden",
    negators: "nie|nigdy|bez|ani|nic|żadnych|żadnego|już nie",
    idioms: """
      nie tylko|nie mniej niż|nie więcej niż|nie mniej|niemniej|bez wątpienia|bez precedensu|nie bez|nie lada|jeden z\
      |jedna z|jednym z|jedno z|jednej z
      """,
    states: """
      winny|winna|skazany|skazana|skazał/uniewinniony|uniewinniona|niewinny|uniewinnił;potwierdził|potwierdziła\
      |przyznał/zaprzeczył|zaprzeczyła|zdementował;zamknięty|zamknięta|zamknięto|zamyka/otwarty|otwarta|otwarto\
      |ponownie otwarty|otwiera;żywy|przeżył|przeżyli/zginął|zginęła|zginęło|zginęli|zginęły|zmarł|zmarła|zmarło\
      |nie żyje|martwy/ranny|ranni|rannych|ranne|rannych zostało;wygrał|wygrała|wygrali|pokonał|zwycięstwo/przegrał\
      |przegrała|przegrali|porażka;wzrósł|wzrosła|wzrosły|wzrost|wzrosło|wzrasta|rośnie|rosną|rosło|rosła|zwiększył\
      |zwiększyła|zwiększyło|zwiększyły|podrożał|podrożała|podrożały|podrożało|zyskał|zyskała|zyskały|podwyżka|wzrostu\
      |wyższy|wyższa/spadł|spadła|spadły|spadek|spadło|spada|spadają|maleje|zmalał|zmalała|zmalało|zmalały|zmniejszył\
      |zmniejszyła|zmniejszyło|zmniejszyły|staniał|staniała|staniały|staniało|stracił|straciła|straciły|obniżka\
      |obniżył|spadku|niższy|niższa;zysk|zyski/strata|straty;więcej/mniej;przyjął|zaakceptował|zatwierdził/odrzucił\
      |odmówił;aresztowany|zatrzymany|zatrzymano/zwolniony|wypuszczony;znaleziony|odnaleziony/zaginiony;legalny\
      /nielegalny;mężczyzna|mężczyźni/kobieta|kobiety;ojciec|syn|brat/matka|córka|siostra;kupił/sprzedał;przed/po\
      ;potwierdził|potwierdziła|potwierdzili|potwierdziły|potwierdzono|potwierdza|ogłosił|ogłosili|ogłoszono|ogłosiły\
      |zapowiedział|zapowiedzieli|zaplanowany|odbędzie|utrzymano/odwołał|odwołała|odwołali|odwołały|odwołano|odwołany\
      |odwołana|odwołane|anulował|anulowano|unieważnił|unieważniono|uchylił|uchylono|wycofał|wycofali|wycofano\
      |zniesiono|zrezygnowano|zrezygnowali/zawiesił|zawiesili|zawiesiły|zawieszono|zawieszony|zawieszona|przełożył\
      |przełożono|przełożony|przełożona|odroczył|odroczono|odroczona|wstrzymano|wstrzymał|opóźniono;zatwierdził\
      |zatwierdzono|zatwierdziła|przyjął|przyjęła|przyjęto|uchwalił|uchwalono|zaakceptowano|poparł|poparła/odrzucił\
      |odrzuciła|odrzucono|odmówił|odmówiono|zawetował|nie przyjął|oddalił|oddalono;przyznał|przyznała|przyznali\
      /zaprzeczył|zaprzeczyła|zaprzeczyli|zaprzecza|zdementował|zdementowała;żywy|żywa|żywego|żywą|żyje|przeżył\
      |przeżyła|przeżyli|uratowano|ocalał/martwy|martwa|martwego|martwą|zmarł|zmarła|nie żyje|zginął|zginęła|utonął\
      ;zatrzymany|zatrzymano|zatrzymali|zatrzymała|aresztowany|aresztowano|aresztował/zwolniony|zwolniono|zwolnili\
      |wypuszczony|wypuszczono|wypuścili|na wolności|uciekł;wygrał|wygrała|wygrali|zwyciężył|zwyciężyła|pokonał\
      |pokonali|zwycięstwo/przegrał|przegrała|przegrali|uległ|uległa|ulegli|porażka;otwarty|otwarta|otwarto|otworzył\
      |otworzyła|otwiera|otwarte/zamknięty|zamknięta|zamknięto|zamknął|zamknęła|zamyka|zamknięte;skazany|skazana\
      |skazał|skazano|winny|winna|winnego/uniewinniony|uniewinniona|uniewinnił|uniewinniono|niewinny|uniewinniła\
      ;wzrósł|wzrosła|wzrosły|wzrosło|podrożał|podrożała|podrożały|w górę/spadł|spadła|spadły|spadło|potaniał\
      |potaniała|staniał|staniała|w dół;zrezygnował|podał się do dymisji/pozostanie|pozostaje|zostaje;przedłużono\
      |przedłużył/skrócono|skrócił\
      ;uratowani|uratowano|uratowany|ocaleli/utonęli|utonął|utonęło|zginęli|zginęło|zginął;ranny|ranni/bez obrażeń|cały i zdrowy;dopuszczony|dozwolony/zakazany|zawieszony|zakazano\
      ;wznowiono|wznowił|wznowiła|wznowili|wznowiły|przywrócono/odwołano|odwołał|odwołały|zawieszono|zawiesiły|wstrzymano|wstrzymały;zniósł|zniosła|zniesiono/utrzymano|utrzymał|przedłużono|wprowadzono
      """,
    kinds: """
      lekk*|niegroźn*/ciężk*|poważn*/krytyczn*/stabiln*|dobrym
      zabójstw*|morderstw*/pobici*/rozbój|rozboju/kradzież*/gwałt*/oszust*/podpaleni*/korupcj*|łapówk*/porwani*
      nieumyśln*/umyśln*
      za/przeciw|przeciwko
      kierowc*|kierując*/pasażer*/piesz*|pieszy/rowerzyst*/pilot*/motocyklist*/maszynist*
      nauczyciel*/uczni*|uczeń|student*/rodzic*
      lekarz*|lekark*/pielęgniar*/pacjent*
      samochód|samochodu|samochodem|auto/autobus*/ciężarówk*|ciężarów*/pociąg*/tramwaj*/samolot*/helikopter*\
      |śmigłow*/motocykl*/rower*
      matka|matki|matkę/ojciec|ojca/syn|syna/córka|córki|córkę/brat|brata/siostra|siostry|siostrę/mąż|męża/żona|żony\
      |żonę
      żółt*/pomarańczow*/czerwon*/zielon*/niebiesk*/czarn*
      rano|ranem/południe/popołudni*/wieczor*/nocy|noc
      deszcz*/śnieg*/grad|gradu/mgł*/wiatr*
      złot*/srebrn*/brązow*
      finał*/półfinał*/ćwierćfinał*
      wszyscy|wszystkie/większość/niektór*|kilka/nieliczn*
      uszkodz*/zniszcz*
      częściow*/całkowit*|całkowicie
      tymczasow*|czasow*/ostateczn*|trwał*|stał*
      pistolet*|broń palną|strzelb*/nóż|nożem|noża/siekier*/bomb*
      import*/eksport*
      kolan*/kostk*/bark*|ramię/ud*|uda/biodr*
      gol|gole|goli|bramk*|bramek/punkt*/set|sety|setów/mecz*
      mandat*|miejsc*/głos|głosy|głosów|głosami
      zakaże*|przypad*|zachorowa*/zgon*|śmier*/ozdrowie*|wyzdrowie*/zatrzyma*|aresztowa*/rannych|rann*
      osób|osoby|osoba|ludzi|pasażerów|mieszkańców/zwierząt|zwierzęta\
      /dom|domy|domów|mieszka*/łodzi|łód*|stat*/samochod*|aut|auta/sklep*/drzew*
      """,
    prefixes: "nie",
    weekdays: """
      poniedziałek=1 poniedziałku=1 wtorek=2 wtorku=2 środa=3 środę=3 środy=3 czwartek=4 czwartku=4 piątek=5 piątku=5 \
      sobota=6 sobotę=6 soboty=6 niedziela=7 niedzielę=7 niedzieli=7
      """,
    months: """
      styczeń=1 stycznia=1 styczniu=1 luty=2 lutego=2 lutym=2 marzec=3 marca=3 marcu=3 kwiecień=4 kwietnia=4 \
      kwietniu=4 maj=5 maja=5 maju=5 czerwiec=6 czerwca=6 czerwcu=6 lipiec=7 lipca=7 lipcu=7 sierpień=8 sierpnia=8 \
      sierpniu=8 wrzesień=9 września=9 wrześniu=9 październik=10 października=10 październiku=10 listopad=11 \
      listopada=11 listopadzie=11 grudzień=12 grudnia=12 grudniu=12 \
      sty=1 kwi=4 sierp=8 wrz=9 paź=10 gru=12
      """,
    units: """
      procent=percent proc=percent procenta=percent dolar=usd dolary=usd dolarów=usd złotych=pln złoty=pln zł=pln \
      sekund=second minuta=minute minuty=minute minut=minute godzina=hour godziny=hour godzin=hour dzień=day dni=day \
      tydzień=week tygodnie=week tygodni=week miesiąc=month miesiące=month miesięcy=month rok=year lata=year lat=year \
      kilometrów=km metrów=metre ton=tonne litrów=litre stopni=degree hektarów=hectare razy=times euro=eur funtów=gbp \
      rubli=rub franków=chf hrywien=uah koron=czk grosze=cent groszy=cent punktów=point kilometry=km kilometra=km \
      metry=metre metra=metre tony=tonne litry=litre stopnie=degree hektary=hectare funty=gbp funta=gbp kg=kg \
      kilogramów=kg godzinę=hour minutę=minute tygodniu=week roku=year rubla=rub \
      letni=year letnia=year letniego=year letniej=year letnią=year letnim=year letniemu=year letnich=year \
      latek=year latka=year latkowi=year latkiem=year l=year roczny=year roczna=year rocznego=year \
      punktu_procentowego=point punkty_procentowe=point punktów_procentowych=point
      """,
    possessives: "jego jej ich swój swoja swoje",
    titles: "burmistrz prezydent premier minister minister pan pani dyrektor sędzia król królowa trener generał",
    updates: """
      aktualizacja|zaktualizowane|aktualizowane|uzupełnienie|pilne|nowe|aktl|opis\
      |synteza|uzup|nowa wersja
      """,
    corrections: "korekta|sprostowanie|poprawka|poprawione|errata|koryguje|popr",
    repeats: "powtórzenie|powtórka",
    kills: "anulowane|anulacja|wycofane|wycofanie|anulujemy|depesza anulowana",
    notes: """
      wcześniejsza wersja|poprzednia wersja|od redakcji|został zaktualizowany|została zaktualizowana|został poprawiony\
      |w pierwotnej wersji|artykuł został
      """,
    asides: """
      artykuł został udostępniony|ten artykuł ukazał|materiał został udostępniony|tekst ukazał się\
      |czytaj też|czytaj także|czytaj więcej|zobacz także|zobacz też|subskrybuj|zapisz się|fot|foto|zdjęcie|reklama\
      |udostępnij|komentarze|obserwuj|opublikowano|copyright|wszelkie prawa|źródło|wideo|newsletter|kontakt\
      |dowiedz się
      """,
    labels: """
      tekst|autor|autorka|opracował|opracowała|opr|oprac|redakcja|źródła|kliknij|polub|polecamy|więcej|przeczytaj\
      |zaprenumeruj|agencje|archiwum
      """,
    asideWords: """
      opublikowano zaktualizowano komentarzy komentarze udostępnień wyświetleń fot pap afp reuters godz o min
      """,
    inflectsNames: true)
}
