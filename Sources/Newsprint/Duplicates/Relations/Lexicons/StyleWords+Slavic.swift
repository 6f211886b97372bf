// Words of news that stand in for one another as a choice of style.
// Groups are parted by `;`, the words of a group by `|`.

extension StyleWords {
  /// Polish.
  static let polish = """
    powiedział|powiedziała|poinformował|poinformowała|przekazał|przekazała|oświadczył|oświadczyła|dodał|dodała\
    |podkreślił|podkreśliła|wyjaśnił|wyjaśniła|stwierdził|stwierdziła|zaznaczył|zaznaczyła|podał|podała|relacjonował\
    |relacjonowała|mówił|mówiła|powiadomił|zauważył|zauważyła;mówi|informuje|przekazuje|oświadcza|dodaje|podkreśla\
    |wyjaśnia|stwierdza|zaznacza|podaje|relacjonuje|zauważa;powiedzieli|poinformowali|przekazali|oświadczyli|podali\
    |wyjaśnili|mówili|stwierdzili|mówią|informują|przekazują|podają|poinformowały|przekazały|podały|powiedziano\
    |poinformowano|przekazano|podano|oświadczono;według|zdaniem|jak podaje|jak informuje|jak przekazał\
    |jak poinformował;dziennikarzom|reporterom|mediom|prasie|dziennikarze|reporterzy;około|mniej więcej|blisko|prawie\
    |niemal|w przybliżeniu|ok;ale|jednak|lecz|natomiast|zaś|jednakże;także|również|też|ponadto|oprócz tego|poza tym\
    ;ponieważ|bo|gdyż|bowiem|dlatego że|jako że;z powodu|wskutek|na skutek|w wyniku|w związku;po|w następstwie\
    |następnie|potem|później;przed|zanim|wcześniej;podczas|w trakcie|w czasie|w toku;często|nierzadko|wielokrotnie\
    ;bardzo|niezwykle|wyjątkowo|ogromnie|niezmiernie;kilka|parę|kilku|paru|kilkoro;liczne|wiele|licznych|wielu|szereg\
    ;rozpoczął|zaczął|rozpoczęła|zaczęła|rozpoczęło|zaczęło|rozpoczęli|zaczęli|rozpoczęły|zaczęły|ruszył|ruszyła\
    |początek|rozpoczęcie|start|rozpoczyna|zaczyna|rozpoczynają|zaczynają|rozpocząć|zacząć;zakończył|skończył\
    |zakończyła|skończyła|zakończyło|skończyło|zakończyły|skończyły|zakończyć|skończyć|kończy|zakończenie|koniec\
    ;doszło|wydarzyło|miało miejsce|nastąpiło|zdarzyło|wydarzył się|wydarzyła się;zginął|zmarł|poniósł śmierć\
    |stracił życie|zginęła|zmarła|poniosła śmierć|straciła życie|zginęli|zmarli|ponieśli śmierć|stracili życie\
    |zginęło|zmarło|poniosło śmierć|straciło życie|zginęły|zmarły;zabici|ofiary śmiertelne|zabitych\
    |ofiar śmiertelnych;ranny|poszkodowany|ranni|poszkodowani|rannych|poszkodowanych|ranna|poszkodowana|ranne\
    |poszkodowane;trafił|został przewieziony|przewieziony|zabrany|przetransportowany|trafiła|przewieziona|zabrana\
    |przetransportowana;trafili|przewiezieni|zabrani|przetransportowani|trafiło|przewieziono|zabrano\
    |przetransportowano;policja|policjanci|funkcjonariusze|mundurowi|policji|policjantów|funkcjonariuszy|policjantom\
    |funkcjonariuszom;strażacy|straż pożarna|strażaków|straży pożarnej;ratownicy|służby ratunkowe|ratowników\
    |służb ratunkowych;uczniowie|uczniów|uczniom;dzieci|maluchy|najmłodsi;lekarz|doktor|medyk|lekarze|medycy|lekarzy\
    |medyków;mieszkańcy|lokatorzy|miejscowi|mieszkańców|lokatorów|miejscowych;samochód|auto|pojazd|samochody|auta\
    |pojazdy|samochodu|pojazdu|samochodów|aut|pojazdów|samochodem|autem|pojazdem;ciężarówka|samochód ciężarowy|tir\
    |ciężarówki|tira|ciężarówkę|ciężarówką|tirem;ciężarówka|pojazd|ciężarówki|pojazdu;samolot|maszyna|samolotu\
    |maszyny|samoloty;statek|jednostka|statku|jednostki;pożar|ogień|pożaru|ognia|pożary|płomienie;wypadek|zderzenie\
    |kolizja|wypadku|zderzenia|kolizji|kraksa|kraksy|wypadki|kolizje;śledztwo|dochodzenie|śledztwa|dochodzenia\
    ;więzienie|zakład karny|więzienia|zakładu karnego|więzieniu|zakładzie karnym;sklep|placówka handlowa|sklepy\
    |sklepu;droga|szosa|trasa|drodze|szosie|trasie|drogi|szosy|trasy;film|obraz|produkcja|filmu;mecz|spotkanie\
    |pojedynek|meczu|spotkania|pojedynku|mecze|meczów|spotkań;zwycięstwo|wygrana|triumf|zwycięstwa|wygranej|triumfu\
    ;wygrał|zwyciężył|triumfował|wygrała|zwyciężyła|wygrali|zwyciężyli;pokonał|ograł|wygrał z|pokonała|pokonali\
    |ograli;gol|bramka|trafienie|gola|bramkę|gole|bramki|trafienia;trener|szkoleniowiec|selekcjoner|trenera\
    |szkoleniowca;drużyna|zespół|ekipa|drużyny|zespołu|ekipy|drużynę|drużyn|zespołów;firma|spółka|przedsiębiorstwo\
    |koncern|firmy|spółki|przedsiębiorstwa|koncernu|firm|spółek|przedsiębiorstw;przychody|obroty|przychodów|obrotów\
    ;wzrósł|zwiększył się|urósł|wzrosła|zwiększyła się|urosła|wzrosły|zwiększyły się|urosły|wzrosło|urosło;wzrost\
    |zwiększenie|zwyżka|wzrostu|zwyżki;spadł|zmniejszył się|obniżył się|zmalał|spadła|zmniejszyła się|obniżyła się\
    |zmalała|spadły|zmniejszyły się|obniżyły się|spadek|zmniejszenie|obniżka|spadku|obniżki;pracownicy|zatrudnieni\
    |załoga|personel|pracowników|zatrudnionych|załogi;rozmowy|negocjacje|rokowania|rozmów|negocjacji|rokowań\
    ;porozumienie|umowa|układ|porozumienia|umowy;rząd|gabinet|rządu|gabinetu;pomóc|wesprzeć|pomaga|wspiera|pomoc\
    |wsparcie|pomocy|wsparcia;kupić|nabyć|kupił|nabył|kupiła|nabyła|zakup|nabycie|zakupu;szybko|prędko|sprawnie\
    ;natychmiast|niezwłocznie|od razu|bezzwłocznie;obecnie|teraz|aktualnie|w tej chwili;niedawno|ostatnio;wkrótce\
    |niebawem|niedługo;blisko|niedaleko|w pobliżu|nieopodal|w okolicy;były|dawny|poprzedni|byłego|dawnego\
    |poprzedniego|była|dawna|poprzednia;następny|kolejny|przyszły|następnego|kolejnego|przyszłego|następnym|kolejnym\
    |przyszłym;ubiegły|zeszły|miniony|ubiegłego|zeszłego|minionego|ubiegłym|zeszłym|minionym;cały|całkowity|cała\
    |całkowita;szansa|okazja|możliwość|szansę|okazję|szanse;problem|kwestia|kłopot|problemy|kwestie|kłopoty|trudności\
    ;pokazuje|wskazuje|wynika|pokazują|wskazują;używać|wykorzystywać|stosować|użyto|wykorzystano|zastosowano|użyty\
    |wykorzystany;znaleziono|odnaleziono|odkryto|znalazł|odnalazł|odkrył|znaleziony|odnaleziony|znaleźli|odnaleźli\
    |odkryli;zbudować|wybudować|wznieść|zbudowano|wybudowano|wzniesiono;pozwala|umożliwia|pozwolić|umożliwić;chce\
    |pragnie|chcą|pragną;wymaga|potrzebuje|wymagają|potrzebują;próbował|usiłował|starał się|próbowała|usiłowała\
    |próbowali|usiłowali|starali się;plan|projekt|zamierzenie|plany|projekty;region|obszar|rejon|teren|regionu\
    |obszaru|rejonu|terenu|regionie|rejonie;burza|nawałnica|burze|nawałnice;silny|mocny|silne|mocne|silna|mocna\
    |gwałtowny|gwałtowne;tylko|jedynie|wyłącznie;co najmniej|przynajmniej;mimo|pomimo
    """

  /// Czech.
  static let czech = """
    řekl|řekla|uvedl|uvedla|sdělil|sdělila|prohlásil|prohlásila|dodal|dodala|vysvětlil|vysvětlila|informoval\
    |informovala|zdůraznil|zdůraznila|poznamenal|poznamenala|popsal|popsala|doplnil|doplnila|konstatoval|konstatovala\
    |podotkl|podotkla|oznámil|oznámila|přiblížil|přiblížila;říká|uvádí|sděluje|prohlašuje|dodává|vysvětluje|informuje\
    |zdůrazňuje|popisuje|doplňuje|konstatuje;řekli|uvedli|sdělili|prohlásili|dodali|vysvětlili|informovali|popsali\
    |oznámili|říkají|uvádějí|uvedly|sdělily|informovaly;podle|dle|uvedl|řekl;novinářům|médiím|reportérům|tisku\
    |novináři|reportéři;asi|přibližně|zhruba|kolem|okolo|téměř|skoro|bezmála|takřka;ale|však|avšak|nicméně|ovšem\
    |přesto;také|rovněž|též|navíc|taktéž|dále;protože|neboť|jelikož|poněvadž;kvůli|v důsledku|následkem|vinou;po|poté\
    |potom|následně|později;před|předtím|dříve;během|při|v průběhu;často|mnohdy|častokrát;velmi|velice|mimořádně\
    |nesmírně;několik|pár|několika;řada|mnoho|spousta|řadu|mnoha|četné;začal|zahájil|odstartoval|začala|zahájila\
    |odstartovala|začalo|začaly|začali|zahájili|začátek|počátek|zahájení|start|začátku|počátku;začíná|startuje\
    ;skončil|ukončil|skončila|ukončila|skončilo|skončily|skončili|skončit|ukončit|končí|konec|závěr|konce|závěru\
    |konci;stalo se|došlo|odehrálo se|událo se|nastalo|stala se|odehrála se|přihodilo se;zemřel|zahynul\
    |přišel o život|zemřela|zahynula|přišla o život|zemřeli|zahynuli|přišli o život|zemřelo|zahynulo|přišlo o život\
    |zemřely|zahynuly;mrtví|oběti na životech|mrtvých;zraněný|poraněný|zranění|poranění|zraněných|poraněných|zranil\
    |poranil|zranilo|poranilo|utrpěl zranění;převezen|odvezen|dopraven|transportován|převezena|odvezena|dopravena\
    |převezeni|odvezeni|převezla|odvezla|převezli|odvezli;nemocnice|špitál|nemocnici|špitálu;policie|policisté\
    |policistů|strážci zákona|policistům;hasiči|požárníci|hasičů|požárníků;záchranáři|záchranka|záchranná služba;žáci\
    |školáci|žáků|školáků;lékař|doktor|lékaři|doktoři|lékařů|doktorů|lékařka|doktorka;obyvatelé|místní|obyvatel\
    |místních;auto|vůz|vozidlo|automobil|auta|vozu|vozidla|automobilu|vozy|vozů|vozidel|autem|vozem|vozidlem;kamion\
    |nákladní auto|náklaďák|nákladní vůz|kamionu|kamiony|nákladní automobil;kamion|vozidlo|kamionu|vozidla;letadlo\
    |stroj|letoun|letadla|stroje|letounu;loď|plavidlo|lodě|plavidla|lodi;požár|oheň|požáru|ohně|požáry|plameny;nehoda\
    |havárie|srážka|kolize|nehody|srážky|nehodu|havárii|srážku|nehodě|srážce;vyšetřování|šetření|vyšetřuje|šetří\
    |prošetřuje;vězení|věznice|věznici|kriminál;dům|obydlí|domu|domy;obchod|prodejna|obchody|prodejny|obchodu\
    |prodejně;silnice|cesta|vozovka|silnici|vozovce;film|snímek|filmu|snímku|filmy|snímky;zápas|utkání|duel|střetnutí\
    |zápasu|duelu|zápasy;vítězství|výhra|triumf|výhru|výhry;vyhrál|zvítězil|triumfoval|vyhrála|zvítězila|vyhráli\
    |zvítězili;porazil|zdolal|přehrál|porazila|zdolala|porazili|zdolali;gól|branka|trefa|gólu|branku|góly|branky\
    ;trenér|kouč|trenéra|kouče;tým|mužstvo|celek|týmu|mužstva|celku|klub|klubu;firma|společnost|podnik|firmy\
    |společnosti|podniku|firem|společností|koncern|firmu;zisk|výdělek|zisku;tržby|obrat|tržeb|obratu|výnosy;vzrostl\
    |stoupl|zvýšil se|vzrostla|stoupla|zvýšila se|vzrostly|stouply|zvýšily se|vzrostlo|stouplo;růst|nárůst|zvýšení\
    |růstu|nárůstu;klesl|snížil se|poklesl|klesla|snížila se|poklesla|klesly|poklesly|snížily se;pokles|snížení\
    |poklesu;zaměstnanci|pracovníci|personál|zaměstnanců|pracovníků;jednání|rozhovory|vyjednávání|rozhovorů;dohoda\
    |ujednání|dohody|dohodu;vláda|kabinet|vlády|kabinetu;pomoci|pomoct|podpořit|pomoc|podpora|podporu;koupit|zakoupit\
    |pořídit|koupil|zakoupil|pořídil|nákup|koupě;rychle|svižně|rychleji;okamžitě|ihned|hned|neprodleně|bezodkladně\
    ;nyní|teď|v současnosti|aktuálně|momentálně|v současné době;nedávno|v poslední době|před časem;brzy|zanedlouho\
    |záhy|v nejbližší době;blízko|poblíž|nedaleko|v blízkosti;bývalý|někdejší|bývalého|někdejšího|bývalá|bývalí\
    ;příští|následující|nadcházející;minulý|uplynulý|minulého|uplynulého|minulou|uplynulou|minulém|uplynulém;celý\
    |veškerý|celá|celé;šance|příležitost|možnost|šanci|příležitosti;problém|potíž|komplikace|problémy|potíže;ukazuje\
    |vyplývá|ukazují;používat|využívat|užívat|použít|využít|použil|využil;nalezen|objeven|našel|objevil|našli\
    |objevili|nalezena|objevena|našla|objevila;postavit|vybudovat|postavil|vybudoval|postaven|vybudován;umožňuje\
    |dovoluje|umožnit|dovolit|povolit;chce|přeje si|chtějí|přejí si;potřebuje|vyžaduje|potřebují|vyžadují;pokusil se\
    |snažil se|zkusil|pokusila se|snažila se|pokusili se|snažili se;plán|projekt|záměr|plány|projekty|záměry;oblast\
    |region|území|oblasti|regionu;silný|prudký|silné|prudké|silná|prudká|intenzivní;pouze|jen|jenom|toliko;nejméně\
    |alespoň|minimálně|přinejmenším
    """

  /// Russian.
  static let russian = """
    сказал|заявил|сообщил|отметил|подчеркнул|пояснил|добавил|объяснил|рассказал|указал|проинформировал|констатировал\
    |уточнил|написал|передал|объявил|сказала|заявила|сообщила|отметила|подчеркнула|пояснила|добавила|объяснила\
    |рассказала|указала|уточнила|написала|передала|проинформировала|сказали|заявили|сообщили|отметили|подчеркнули\
    |пояснили|добавили|рассказали|указали|уточнили|передали|проинформировали|объявили|сообщило|заявило|уточнило\
    |отметило|передало;говорит|заявляет|сообщает|отмечает|подчеркивает|подчёркивает|поясняет|добавляет|рассказывает\
    |указывает|уточняет|пишет|передает|передаёт|информирует|говорят|заявляют|сообщают|отмечают|поясняют|рассказывают\
    |указывают|уточняют|пишут|передают|информируют;говорится|сообщается|отмечается|указывается|уточняется|поясняется\
    |подчеркивается;сообщив|заявив|отметив|подчеркнув|добавив|пояснив|сказав;по словам|по данным|согласно\
    |по информации|по сообщению|со слов|как сообщил|как заявил|по сведениям;журналистам|репортерам|репортёрам\
    |корреспондентам|прессе|сми|журналисты|репортеры|корреспонденты;около|примерно|приблизительно|порядка|почти\
    |ориентировочно|чуть менее|без малого;но|однако|а|впрочем|тем не менее|зато;также|тоже|кроме того|помимо этого\
    |вдобавок|вместе с тем|помимо того|при этом;потому что|так как|поскольку|ибо|ввиду того что;из-за|по причине\
    |вследствие|в связи|в результате|ввиду|на фоне;после|вслед за|по окончании|по итогам;затем|потом|позже|позднее\
    |после этого|впоследствии;перед|накануне|ранее|прежде;во время|в ходе|в течение|в период|на протяжении;часто\
    |нередко|зачастую|регулярно;очень|весьма|крайне|чрезвычайно|исключительно;несколько|ряд|нескольких|ряда\
    |нескольким|ряду|несколькими;многочисленные|многие|множество|многочисленных|многих;начал|стартовал|приступил\
    |начала|стартовала|приступила|начали|стартовали|приступили|начался|началась|началось|начались|стартовало;начинает\
    |стартует|приступает|начинается;начать|стартовать|приступить|начало|старт|начала|старта;закончил|завершил|окончил\
    |закончила|завершила|закончили|завершили|закончился|завершился|закончилась|завершилась|закончились|завершились\
    |окончился|закончить|завершить|окончить|окончание|завершение|конец|окончания|завершения|конца;произошло|случилось\
    |произошел|произошёл|случился|произошла|случилась|произошли|случились|имело место|прошел|прошёл|состоялся|прошла\
    |состоялась|прошли|состоялись|прошло|состоялось;проходит|происходит;погиб|умер|скончался|лишился жизни|погибла\
    |умерла|скончалась|погибший|умерший|погибли|умерли|скончались|лишились жизни|погибших|умерших|погибло|погибшие\
    |жертвы|жертв;ранен|получил ранения|ранена|получила ранения|ранены|получили ранения|ранило|пострадал\
    |получил травмы|травмирован|пострадала|получила травмы|пострадали|получили травмы|пострадавшие|травмированные\
    |раненые|пострадавших|раненых;доставлен|госпитализирован|отвезен|доставлена|госпитализирована|доставлены\
    |госпитализированы|доставили|госпитализировали|отвезли|увезли;больница|стационар|клиника|больницу|клинику\
    |больнице|стационаре|клинике|госпиталь;полиция|полицейские|полиции|полицейских|правоохранители|правоохранителей\
    |стражи порядка|сотрудники полиции;пожарные|огнеборцы|пожарных|огнеборцев|пожарным;школьники|ученики|учащиеся\
    |школьников|учеников|учащихся|школьник|ученик|учащийся;врач|медик|доктор|врачи|медики|врачей|медиков|врачам\
    |медикам;жители|местные|местные жители|жителей;автомобиль|машина|авто|автомобиля|машины|автомобили|автомобилей\
    |машин|автомобилем|машиной|машину|транспортное средство;грузовик|фура|грузовой автомобиль|грузовика|фуры\
    |грузовики|большегруз|грузовиком|фурой|большегруза;самолет|самолёт|воздушное судно|лайнер|борт|самолета|самолёта\
    |лайнера|борта|самолеты|самолёты;судно|корабль|судна|корабля|суда|корабли;пожар|возгорание|огонь|пожара\
    |возгорания|огня|пожары|пламя;авария|дтп|столкновение|аварии|столкновения|аварию|аварией;расследование\
    |разбирательство|расследования;магазин|торговая точка|магазины|магазина;дорога|трасса|шоссе|дороге|трассе|дороги\
    |трассы|автодорога;фильм|картина|лента|кинолента|кинокартина|фильма|картины|ленты;матч|игра|встреча|поединок\
    |матча|игры|встречи|поединка|матче|игре|встрече|матчи|матчей;победа|выигрыш|победу|победы|победил|выиграл|обыграл\
    |одолел|победила|выиграла|обыграла|победили|выиграли|обыграли;гол|мяч|голы|мячи|голов|мячей;тренер|наставник|коуч\
    |тренера|наставника;команда|клуб|коллектив|команды|клуба|команду;компания|фирма|предприятие|корпорация|компании\
    |фирмы|предприятия|корпорации|компаний;прибыль|прибыли;выручка|оборот|выручки|оборота|выручку;вырос|увеличился\
    |возрос|поднялся|выросла|увеличилась|возросла|поднялась|выросли|увеличились|возросли|поднялись|выросло\
    |увеличилось;рост|увеличение|повышение|роста|увеличения|повышения|прирост;упал|снизился|сократился|уменьшился\
    |упала|снизилась|сократилась|уменьшилась|упали|снизились|сократились|уменьшились;падение|снижение|сокращение\
    |уменьшение|падения|снижения|сокращения|спад;сотрудники|работники|персонал|работников|сотрудников|служащие;власти\
    |чиновники|властей|чиновников;переговоры|переговоров|беседа|беседы;соглашение|договоренность|договорённость\
    |сделка|соглашения|договоренности|сделки|договор|договора;правительство|кабмин|кабинет министров|правительства\
    |кабмина;голосование|голосования;помочь|содействовать|помогать|помощь|содействие|поддержка|помощи|поддержки\
    ;купить|приобрести|купил|приобрел|приобрёл|купила|приобрела|покупка|приобретение|купили|приобрели;быстро\
    |оперативно|стремительно;немедленно|сразу|тут же|незамедлительно;сейчас|в настоящее время|теперь|в данный момент\
    |ныне;недавно|на днях|в последнее время;вскоре|скоро|в ближайшее время;близ|вблизи|рядом|неподалеку|неподалёку\
    |недалеко|возле|около;бывший|экс|прежний|предыдущий|бывшего|прежнего|бывшая|бывшей;следующий|будущий|предстоящий\
    |следующего|будущего|следующем|будущем|следующая|следующей;прошлый|минувший|прошлого|минувшего|прошлом|минувшем\
    |прошлой|минувшей;весь|целый|вся|целая|всего|полностью|целиком;шанс|возможность|шансы|возможности;показывает\
    |демонстрирует|свидетельствует|показывают|демонстрируют|показали|свидетельствуют;использовать|применять\
    |задействовать|использует|применяет|использовал|применил|использовали|применили;найден|обнаружен|нашли|обнаружили\
    |нашел|нашёл|обнаружил|найдены|обнаружены|найдена|обнаружена|найдено|обнаружено;построить|возвести|соорудить\
    |построил|возвел|построили|возвели|построен|возведен;остановить|прекратить|остановил|прекратил|остановили\
    |прекратили;позволить|разрешить|позволяет|разрешает|позволил|разрешил;хочет|желает|хотят|желают;нужно|необходимо\
    |требуется|следует|надо;пытался|старался|пробовал|пытались|старались|попытался|попробовал|попытались;план|проект\
    |замысел|планы|проекты;сильный|мощный|интенсивный|сильные|мощные|сильных|мощных|сильная|мощная|сильного|мощного\
    ;закрыт|перекрыт|закрыта|перекрыта|закрыто|перекрыто|закрыли|перекрыли;только|лишь|исключительно;не менее\
    |как минимум|по меньшей мере|по крайней мере;несмотря|вопреки
    """

  /// Ukrainian.
  static let ukrainian = """
    сказав|заявив|повідомив|зазначив|наголосив|підкреслив|пояснив|додав|розповів|вказав|уточнив|написав|передав\
    |поінформував|відзначив|сказала|заявила|повідомила|зазначила|наголосила|підкреслила|пояснила|додала|розповіла\
    |вказала|уточнила|написала|передала|поінформувала|відзначила|сказали|заявили|повідомили|зазначили|наголосили\
    |підкреслили|пояснили|додали|розповіли|вказали|уточнили|передали|поінформували|повідомило|заявило|зазначило;каже\
    |говорить|заявляє|повідомляє|зазначає|наголошує|підкреслює|пояснює|додає|розповідає|вказує|уточнює|пише|передає\
    |інформує|кажуть|повідомляють|зазначають|пояснюють|розповідають|пишуть|передають|інформують;йдеться\
    |повідомляється|зазначається|вказується|наголошується|сказано;за словами|за даними|згідно|за інформацією\
    |як повідомив|як заявив|як повідомили|зі слів|відповідно;журналістам|репортерам|кореспондентам|пресі|змі\
    |журналісти|репортери;близько|приблизно|орієнтовно|майже|порядку|десь|ледь не;але|однак|проте|втім|а|натомість\
    |зате|одначе;також|теж|крім того|окрім того|до того ж|водночас|окрім цього;тому що|бо|оскільки|адже|позаяк;через\
    |внаслідок|унаслідок|з огляду|у зв'язку|в результаті|у результаті;після|по завершенні|услід за;потім|згодом\
    |пізніше|опісля;перед|напередодні|раніше|перш ніж;під час|у ході|в ході|протягом|упродовж|впродовж|підчас;часто\
    |нерідко|регулярно;дуже|вкрай|надзвичайно|вельми;кілька|декілька|кількох|декількох|низка|низку|ряд;численні\
    |багато|чимало|багатьох|численних;почав|розпочав|почала|розпочала|почали|розпочали|почався|розпочався|почалася\
    |розпочалася|почалося|розпочалося|почалися|розпочалися|стартував|початок|старт|початку|старту;починає|розпочинає\
    |стартує|починається|розпочинається|почати|розпочати;закінчив|завершив|закінчила|завершила|закінчили|завершили\
    |закінчився|завершився|закінчилася|завершилася|закінчилися|завершилися|закінчити|завершити|закінчення|завершення\
    |кінець|кінця;сталося|відбулося|трапилося|сталась|сталася|трапилась|трапилася|стався|трапився;відбувся|пройшов\
    |відбулася|пройшла|відбулися|пройшли|відбулось;загинув|помер|утратив життя|загинула|померла|втратив життя\
    |втратила життя|загинули|померли|втратили життя|загинуло|загиблі|жертви|загиблих|жертв;поранений|поранена\
    |поранені|травмовані|травмований|поранених|травмованих|постраждалі|постраждалих|потерпілі|потерпілих|постраждав\
    |отримав травми|травмувався|постраждала|отримала травми|постраждали|отримали травми|зазнали поранень\
    |зазнав поранень;доставили|госпіталізували|відвезли|доставлено|госпіталізовано|доправили|доправлено;лікарня\
    |госпіталь|шпиталь|лікарню|лікарні|госпіталі|шпиталі;поліція|поліцейські|поліції|поліцейських|правоохоронці\
    |правоохоронців|копи|копів;рятувальники|пожежники|вогнеборці|пожежні|рятувальників|пожежників|вогнеборців;учні\
    |школярі|учнів|школярів|учень|школяр;лікар|медик|лікарі|медики|лікарів|медиків|лікарям|медикам;мешканці|жителі\
    |місцеві|мешканців|жителів|місцевих;автомобіль|машина|авто|автівка|автомобіля|машини|автівки|автомобілі\
    |автомобілів|автівок|машин|автомобілем|машиною;вантажівка|фура|вантажний автомобіль|вантажівки|фури|вантажівку\
    |фуру|вантажівкою;літак|лайнер|борт|літака|лайнера|літаки;судно|корабель|судна|корабля;пожежа|займання|загоряння\
    |вогонь|пожежу|пожежі|вогню|полум'я;аварія|дтп|зіткнення|аварії|аварію;розслідування|слідство;в'язниця|тюрма\
    |в'язниці|тюрми;будинок|дім|житло|будинку|житла|оселя;магазин|крамниця|магазину|крамниці;дорога|траса|шосе|дорозі\
    |трасі|автошлях;фільм|стрічка|картина|кінострічка|фільму|стрічки;матч|гра|поєдинок|зустріч|матчу|гри|поєдинку\
    |зустрічі|двобій;перемога|виграш|перемогу|перемоги|переміг|виграв|здолав|обіграв|перемогла|виграла|здолала\
    |перемогли|виграли|здолали;гол|м'яч|голи|м'ячі;тренер|наставник|коуч|тренера|наставника;команда|клуб|колектив\
    |команди|клубу;компанія|фірма|підприємство|корпорація|компанії|фірми|підприємства|компаній;прибуток|прибутку\
    ;виторг|виручка|оборот;зріс|збільшився|виріс|піднявся|зросла|збільшилася|виросла|піднялася|зросли|збільшилися\
    |виросли|зросло|збільшилося;зростання|збільшення|підвищення|приріст;впав|знизився|скоротився|зменшився|впала\
    |знизилася|скоротилася|зменшилася|впали|знизилися|скоротилися|зменшилися;падіння|зниження|скорочення|зменшення\
    |спад;працівники|співробітники|персонал|працівників|співробітників;влада|чиновники|посадовці|влади|чиновників\
    |посадовців;переговори|перемовини|переговорів|перемовин;угода|домовленість|угоди|домовленості|угоду|договір;уряд\
    |кабмін|кабінет міністрів|уряду|кабміну;допомогти|посприяти|допомагає|сприяє|допомога|сприяння|підтримка|допомоги\
    |підтримки;купити|придбати|купив|придбав|купила|придбала|покупка|придбання;швидко|хутко|оперативно|стрімко\
    ;негайно|одразу|відразу|невідкладно;зараз|наразі|нині|тепер|у цей час;нещодавно|недавно|цими днями|останнім часом\
    ;незабаром|невдовзі|скоро|найближчим часом;поблизу|біля|неподалік|поряд|поруч|недалеко;колишній|екс|попередній\
    |колишнього|попереднього|колишня;наступний|майбутній|наступного|майбутнього|наступному;минулий|минулого\
    |торішнього|минулому;весь|увесь|цілий|вся|уся|ціла;повністю|цілком|повною мірою;шанс|можливість|нагода|шанси\
    |можливості;проблема|питання|проблеми|труднощі|складнощі;показує|демонструє|свідчить|показують|демонструють\
    |свідчать;використовувати|застосовувати|використовує|застосовує|використали|застосували|використав|застосував\
    ;знайшли|виявили|знайшов|виявив|знайдено|виявлено|відшукали;побудувати|збудувати|звести|побудував|збудував|звів\
    |побудували|збудували;зупинити|припинити|зупинив|припинив;хоче|прагне|бажає|хочуть|прагнуть|бажають;потрібно\
    |необхідно|треба|слід|потребує;намагався|пробував|намагалися|пробували|спробував|намагалась;план|проєкт|задум\
    |плани|проєкти;сильний|потужний|сильні|потужні|сильна|потужна|сильного|потужного;закрито|перекрито|закрили\
    |перекрили;лише|тільки|виключно;щонайменше|принаймні|не менше|як мінімум;попри|незважаючи|всупереч
    """
}
