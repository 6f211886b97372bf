extension MeasureWords {
  /// The languages of central and eastern Europe, of the Near East and of Asia.
  static let eastern: [String: MeasureWords] = [
    "pl": MeasureWords(
      units: """
        sek=second sekunda=second sekundy=second sekundę=second godz=hour h=hour doba=day dobę=day doby=day dób=day dnia=day dniach=day \
        godzinach=hour minutach=minute tygodniach=week miesiąca=month miesiącach=month latach=year roku=year milimetr=mm milimetry=mm \
        milimetrów=mm centymetr=cm centymetry=cm centymetrów=cm centymetra=cm kilometr=km kilometrach=km metr=metre metrach=metre \
        kilo=kg kilogram=kg kilogramy=kg kilograma=kg gram=g gramy=g gramów=g g=g dag=10*g dekagramów=10*g mg=mg miligramów=mg \
        tona=tonne t=tonne kwintali=quintal litr=litre litra=litre l=litre ml=ml mililitrów=ml hektolitrów=hl hektar=hectare \
        hektara=hectare ha=hectare stopień=degree stopnia=degree stopni_celsjusza=c stopnie_celsjusza=c celsjusza=c węzłów=knot \
        węzły=knot mila=mile mile=mile mil=mile mil_morskich=nmile stóp=foot cali=inch kilometrów_na_godzinę=kmh km_na_godzinę=kmh \
        kilometry_na_godzinę=kmh metrów_na_sekundę=mps watów=w kilowatów=kw megawatów=mw gigawatów=gw kilowatogodzin=kwh \
        megawatogodzin=mwh koni_mechanicznych=hp procentach=percent procentami=percent promila=permille promili=permille złotego=pln \
        złotych=pln złote=pln zlotych=pln grosz=cent dolara=usd dolarach=usd funt=gbp funtach=gbp frank=chf franka=chf franki=chf \
        jenów=jpy jeny=jpy juanów=cny forintów=huf euro=eur eurocentów=cent centów=cent dekada=decade dekady=decade dekad=decade \
        wieki=century wieków=century baryłek=barrel baryłki=barrel punkty=point punkt=point
        """,
      amounts: "kwadrans=15*minute półrocze=6*month pół_godziny=30*minute", per: "na co każdego każdy każdą",
      rates: "dziennie=day tygodniowo=week miesięcznie=month rocznie=year codziennie=day",
      halves: "i_pół",
      endings: """
        letni=year letnia=year letniego=year letniej=year letnią=year letnim=year letniemu=year letnich=year letnie=year latek=year \
        latka=year latkiem=year latkowi=year dniowy=day dniowa=day dniowe=day dniowego=day dniowej=day dniową=day godzinny=hour \
        godzinna=hour godzinne=hour godzinnego=hour godzinnej=hour godzinną=hour tygodniowy=week tygodniowe=week miesięczny=month \
        miesięczna=month miesięczne=month minutowy=minute minutowa=minute minutowe=minute
        """,
      stems: """
        jedno=1 dwu=2 trzy=3 cztero=4 pięcio=5 sześcio=6 siedmio=7 ośmio=8 dziewięcio=9 dziesięcio=10 jedenasto=11 dwunasto=12 \
        trzynasto=13 czternasto=14 piętnasto=15 szesnasto=16 siedemnasto=17 osiemnasto=18 dziewiętnasto=19 dwudziesto=20 \
        trzydziesto=30 czterdziesto=40 pięćdziesięcio=50 sześćdziesięcio=60 siedemdziesięcio=70 osiemdziesięcio=80 \
        dziewięćdziesięcio=90 stu=100
        """),
    "cs": MeasureWords(
      units: """
        sekunda=second sekundu=second sekundách=second hod=hour h=hour hodinách=hour minutách=minute dnech=day dní=day týdnech=week \
        měsících=month letech=year roku=year milimetr=mm milimetry=mm milimetrů=mm centimetr=cm centimetry=cm centimetrů=cm \
        kilometrech=km metrech=metre kilo=kg kila=kg kil=kg kilogram=kg kilogramy=kg kilogramů=kg gram=g gramy=g gramů=g g=g \
        mg=mg t=tonne litr=litre litrech=litre l=litre hektolitrů=hl hektar=hectare ha=hectare stupňů_celsia=c stupně_celsia=c \
        stupeň_celsia=c celsia=c uzlů=knot míle=mile mílí=mile námořních_mil=nmile stop=foot palců=inch kilometrů_za_hodinu=kmh \
        km_za_hodinu=kmh kilometry_za_hodinu=kmh metrů_za_sekundu=mps wattů=w kilowattů=kw megawattů=mw gigawattů=gw \
        kilowatthodin=kwh megawatthodin=mwh koní=hp promile=permille korunu=czk korunách=czk korunami=czk kč=czk dolaru=usd \
        centy=cent cent=cent libra=gbp liber=gbp franků=chf jenů=jpy jüanů=cny forintů=huf zlotých=pln desetiletí=decade \
        století=century barelů=barrel barely=barrel bodu=point bod=point body=point bodů=point procentních_bodů=point osob=people \
        lidí=people
        """,
      amounts:
        "půlhodina=30*minute půlhodinu=30*minute půlhodiny=30*minute půlrok=6*month půlroku=6*month čtvrthodina=15*minute čtvrthodinu=15*minute",
      per: "za na každý každou každé", rates: "denně=day týdně=week měsíčně=month ročně=year",
      halves: "a_půl",
      endings: """
        letý=year letá=year leté=year letého=year letou=year letému=year letým=year letých=year letí=year letém=year denní=day \
        denního=day hodinový=hour hodinová=hour hodinové=hour hodinovou=hour hodinového=hour týdenní=week měsíční=month \
        minutový=minute minutová=minute minutové=minute minutovou=minute procentní=percent
        """,
      stems: "jedno=1 dvou=2 tří=3 čtyř=4 sto=100", glue: "a"),
    "hu": MeasureWords(
      units: """
        mp=second másodperces=second h=hour órára=hour órányi=hour percre=minute perce=minute percnyi=minute napja=day napot=day \
        napra=day hete=week hetet=week hónapja=month hónapra=month hónapig=month évig=year éven=year évesen=year évet=year évre=year \
        centiméter=cm centimétert=cm centiméteres=cm centi=cm cm=cm milliméter=mm millimétert=mm milliméteres=mm kilométerre=km \
        kilométeren=km kilométernyi=km méterre=metre méteren=metre méternyi=metre kilót=kg kilós=kg kilogrammot=kg kilogrammos=kg \
        gramm=g grammot=g grammos=g g=g dkg=10*g dekagramm=10*g mg=mg tonnás=tonne t=tonne mázsa=quintal mázsát=quintal literes=litre \
        litert=litre l=litre ml=ml hektáros=hectare ha=hectare négyzetméter=m2 négyzetmétert=m2 négyzetméteres=m2 \
        négyzetkilométer=km2 köbméter=m3 köbmétert=m3 celsius_fok=c celsius=c csomó=knot csomós=knot mérföld=mile mérföldre=mile \
        láb=foot kilométer_per_óra=kmh km_per_óra=kmh kilométeres_óránkénti=kmh méter_per_másodperc=mps watt=w kilowatt=kw \
        megawatt=mw kilowattóra=kwh lóerő=hp lóerős=hp dollárra=usd dollárt=usd euróra=eur eurónál=eur font=gbp fontot=gbp rubel=rub \
        jen=jpy jüan=cny frank=chf fillér=cent cent=cent évtized=decade évtizede=decade évtizedet=decade évszázad=century \
        százalékpont=point százalékponttal=point százalékpontos=point hordó=barrel ezrelék=permille
        """,
      amounts: "félóra=0.5*hour félórát=0.5*hour félórás=0.5*hour félév=0.5*year félévet=0.5*year negyedóra=15*minute",
      per: "minden",
      rates:
        "naponta=day hetente=week havonta=month évente=year óránként=hour percenként=minute napi=day heti=week havi=month évi=year",
      halves: "és_fél",
      endings: """
        éves=year évest=year évesen=year évessel=year napos=day napost=day órás=hour hetes=week hónapos=month perces=minute \
        százalékos=percent
        """),
    "ru": MeasureWords(
      units: """
        сек=second секунда=second секунду=second секундах=second мин=minute минутами=minute ч=hour часами=hour сутки=day суток=day \
        сутках=day неделями=week месяцами=month годами=year года=year году=year гг=year м=metre мм=mm см=cm миллиметр=mm миллиметра=mm \
        миллиметров=mm сантиметр=cm сантиметра=cm сантиметры=cm километре=km километры=km метры=metre кило=kg килограмм=kg \
        килограммы=kg килограммами=kg грамм=g грамма=g граммов=g граммы=g г=g мг=mg миллиграммов=mg миллиграмма=mg т=tonne \
        центнеров=quintal центнера=quintal литр=litre литры=litre л=litre мл=ml миллилитров=ml гектар=hectare гектара=hectare \
        градусах=degree градусами=degree градусов_цельсия=c градуса_цельсия=c градус_цельсия=c цельсия=c узел=knot узлов=knot \
        узла=knot миля=mile мили=mile миль=mile морских_миль=nmile морские_мили=nmile фут=foot футов=foot фута=foot дюйм=inch \
        дюймов=inch дюйма=inch километров_в_час=kmh километра_в_час=kmh километр_в_час=kmh км_в_час=kmh метров_в_секунду=mps \
        метра_в_секунду=mps ватт=w киловатт=kw мегаватт=mw гигаватт=gw квт=kw мвт=mw гвт=gw лошадиных_сил=hp лошадиные_силы=hp \
        цент=cent цента=cent центов=cent копейка=cent копейки=cent копеек=cent коп=cent р=rub рублик=rub фунтов_стерлингов=gbp \
        фунта_стерлингов=gbp франк=chf франка=chf франков=chf юань=cny юани=cny иена=jpy гривна=uah гривны=uah гривнами=uah \
        долл=usd долларов_сша=usd доллара_сша=usd доллар_сша=usd долларов_америки=usd лир=try лиры=try лари=gel сумов=uzs \
        десятилетие=decade десятилетия=decade десятилетий=decade век=century века=century веков=century промилле=permille \
        баррель=barrel барреля=barrel баррелей=barrel барр=barrel кубометр=m3 кубометра=m3 кубометров=m3 процентных_пункта=point \
        процентный_пункт=point процентном=percent мегабайт=mb гигабайт=gb
        """,
      amounts: """
        полчаса=30*minute получаса=30*minute полгода=6*month полугода=6*month полминуты=30*second полдня=12*hour \
        сутки=1*day
        """,
      per: "за каждый каждую каждые каждое",
      rates: """
        ежедневно=day ежедневный=day ежедневные=day еженедельно=week ежемесячно=month ежегодно=year ежегодный=year ежегодные=year \
        ежечасно=hour в_час=hour в_день=day в_неделю=week в_месяц=month в_год=year в_сутки=day в_минуту=minute в_секунду=second
        """,
      halves: "с_половиной",
      endings: """
        летний=year летняя=year летнего=year летней=year летнюю=year летним=year летних=year летние=year летнем=year летнему=year \
        летнее=year дневный=day дневного=day дневная=day дневной=day дневное=day дневную=day часовой=hour часового=hour часовая=hour \
        часовую=hour часовое=hour недельный=week недельного=week недельная=week недельной=week месячный=month месячного=month \
        месячная=month месячной=month минутный=minute минутного=minute минутная=minute минутной=minute процентный=percent \
        процентная=percent процентного=percent километровый=km километровая=km километрового=km метровый=metre метровая=metre \
        метрового=metre
        """,
      stems: "одно=1 сто=100 девяносто=90"),
    "uk": MeasureWords(
      units: """
        с=second сек=second секунда=second секунди=second секунду=second хв=minute год=hour годинах=hour доба=day добу=day доби=day \
        діб=day днях=day тижнях=week місяцях=month роках=year років=year роки=year р=year рр=year м=metre мм=mm см=cm міліметр=mm \
        міліметра=mm міліметри=mm міліметрів=mm сантиметр=cm сантиметра=cm сантиметри=cm сантиметрів=cm кілометр=km кілометрах=km \
        метр=metre кіло=kg кілограм=kg кілограма=kg кілограми=kg грам=g грама=g грами=g грамів=g г=g мг=mg міліграмів=mg т=tonne \
        тонна=tonne тонни=tonne тонну=tonne центнерів=quintal літр=litre літри=litre л=litre мл=ml мілілітрів=ml гектар=hectare \
        гектара=hectare гектари=hectare градус=degree градуса=degree градуси=degree градусів_цельсія=c градуси_цельсія=c цельсія=c \
        вузлів=knot вузли=knot миля=mile милі=mile миль=mile морських_миль=nmile футів=foot дюймів=inch кілометрів_на_годину=kmh \
        кілометра_на_годину=kmh кілометри_на_годину=kmh км_на_годину=kmh метрів_на_секунду=mps метри_на_секунду=mps ват=w \
        кіловат=kw кіловатів=kw мегават=mw мегаватів=mw гігават=gw гігаватів=gw квт=kw мвт=mw гвт=gw кінських_сил=hp гривнями=uah \
        гривнях=uah гривню=uah доларах=usd долара=usd дол=usd доларів_сша=usd долари_сша=usd цент=cent центів=cent фунт=gbp \
        фунти=gbp фунтів_стерлінгів=gbp злотий=pln злоті=pln юанів=cny юані=cny єн=jpy єни=jpy рублі=rub коп=cent \
        десятиліття=decade десятиліть=decade століття=century століть=century відс=percent відсотках=percent відсотками=percent \
        процент=percent процента=percent проценти=percent процентів=percent відсоткових_пунктів=point відсоткового_пункту=point \
        відсоткові_пункти=point процентних_пунктів=point барель=barrel барелів=barrel барелі=barrel кубометр=m3 кубометрів=m3 \
        кубометри=m3 особи=people осіб=people
        """,
      amounts: "півгодини=30*minute півроку=6*month пів_години=30*minute пів_року=6*month",
      per: "за кожен кожну кожні кожне",
      rates: """
        щодня=day щоденно=day щотижня=week щомісяця=month щороку=year щогодини=hour на_годину=hour на_день=day на_добу=day \
        на_тиждень=week на_місяць=month на_рік=year
        """,
      halves: "з_половиною",
      endings: """
        річний=year річна=year річного=year річної=year річну=year річним=year річних=year річному=year річне=year річні=year \
        денний=day денна=day денного=day денної=day денне=day годинний=hour годинна=hour годинного=hour годинної=hour тижневий=week \
        тижнева=week місячний=month місячна=month хвилинний=minute хвилинна=minute відсотковий=percent відсоткова=percent
        """,
      stems: "одно=1 дво=2 двох=2 трьох=3 чотирьох=4 сто=100 сімдесяти=70 вісімдесяти=80 дев'яносто=90"),
    "el": MeasureWords(
      units: """
        δευτερόλεπτο=second δευτερολέπτων=second λεπτού=minute μ=metre ωρών=hour ημερών=day ετών=year έτους=year χιλιοστά=mm χιλιοστό=mm \
        εκατοστό=cm εκατοστών=cm μέτρου=metre χιλιομέτρου=km χλμ=km γραμμάρια=g γραμμάριο=g γραμμαρίων=g γρ=g λίτρο=litre λίτρου=litre \
        τόνος=tonne τόνο=tonne κιλού=kg στρέμμα=stremma εκτάρια=hectare εκταρίων=hectare βαθμός=degree βαθμό=degree βαθμούς_κελσίου=c \
        βαθμοί_κελσίου=c βαθμών_κελσίου=c κελσίου=c κόμβοι=knot κόμβους=knot κόμβων=knot μίλι=mile μίλια=mile μιλίων=mile \
        ναυτικά_μίλια=nmile ναυτικών_μιλίων=nmile πόδια=foot ίντσες=inch χιλιόμετρα_την_ώρα=kmh χλμ_την_ώρα=kmh \
        χιλιομέτρων_την_ώρα=kmh χιλιόμετρα_ανά_ώρα=kmh μέτρα_το_δευτερόλεπτο=mps βατ=w κιλοβάτ=kw μεγαβάτ=mw γιγαβάτ=gw \
        κιλοβατώρες=kwh κιλοβατώρα=kwh ίπποι=hp ίππων=hp δολαρίου=usd λίρα=gbp σεντ=cent γεν=jpy γιουάν=cny ρούβλια=rub \
        φράγκα=chf δεκαετία=decade δεκαετίες=decade δεκαετιών=decade αιώνα=century αιώνες=century αιώνας=century \
        ποσοστιαίες_μονάδες=point ποσοστιαία_μονάδα=point βαρέλι=barrel βαρελιών=barrel τ_εκ=percent
        """,
      numbers:
        "ενάμισι=1.5 ενάμιση=1.5 μιάμιση=1.5 δυόμισι=2.5 δυόμιση=2.5 τρεισήμισι=3.5 τριάμισι=3.5 τεσσεράμισι=4.5 πεντέμισι=5.5",
      amounts: """
        μισάωρο=30*minute δίωρο=2*hour τρίωρο=3*hour τετράωρο=4*hour εικοσιτετράωρο=24*hour δίμηνο=2*month τρίμηνο=3*month \
        εξάμηνο=6*month διετία=2*year τριετία=3*year πενταετία=5*year διήμερο=2*day τριήμερο=3*day
        """,
      per: "ανά κάθε",
      rates:
        "ημερησίως=day καθημερινά=day εβδομαδιαίως=week μηνιαίως=month ετησίως=year την_ώρα=hour την_ημέρα=day τη_μέρα=day την_εβδομάδα=week τον_μήνα=month τον_χρόνο=year",
      halves: "και_μισό και_μισή και_μισός",
      endings:
        "χρονος=year χρονη=year χρονου=year χρονης=year χρονο=year χρονοι=year χρονων=year ημερη=day ημερο=day ωρη=hour ωρο=hour μηνη=month",
      stems: "δι=2 τρι=3 τετρα=4 πεντα=5 εξα=6 επτα=7 εφτα=7 οκτα=8 οχτα=8 εννια=9 ενδεκα=11 δωδεκα=12"),
    "tr": MeasureWords(
      units: """
        sn=second saniyede=second saniyelik=second dk=minute dakikaya=minute dakikadır=minute sa=hour saati=hour saattir=hour \
        saatin=hour gündür=day günü=day günün=day haftadır=week haftaya=week aydır=month ayda=month aya=month yıla=year yılı=year \
        yaş=year yaşlarında=year santimetre=cm santim=cm milimetre=mm metrelik=metre metrede=metre metreyi=metre gram=g gr=g \
        gramlık=g kiloluk=kg kilogramlık=kg litrelik=litre lt=litre tonluk=tonne tona=tonne hektar=hectare hektarlık=hectare \
        dönüm=donum metrekarelik=m2 kilometrekare=km2 kilometrekarelik=km2 metreküp=m3 derecelik=degree dereceye=degree mil=mile \
        deniz_mili=nmile knot=knot kilovat=kw megavat=mw gigavat=gw megavatlık=mw kilovatsaat=kwh beygir=hp avroluk=eur avroya=eur \
        avroyu=eur euroluk=eur eurosu=eur euroyu=eur liradan=try liranın=try lira=try doların=usd dolardan=usd dolarla=usd \
        sterline=gbp sterlinlik=gbp yen=jpy yuan=cny ruble=rub rubleye=rub kuruşa=cent sent=cent puan=point puana=point \
        yüzyıl=century asır=century varil=barrel varillik=barrel
        """,
      per: "her", rates: "günlük=day haftalık=week aylık=month yıllık=year saatlik=hour", halves: "buçuk"),
    "ar": MeasureWords(
      units: """
        كيلومترًا=km كيلومتراً=km كيلو_متر=km كلم=km ملم=mm مم=mm مليمتر=mm مليمترا=mm سم=cm سنتيمتر=cm سنتيمترا=cm سنتمتر=cm \
        سنتيمترات=cm كغ=kg كجم=kg كيلو=kg كيلوغرامات=kg كيلوجرام=kg كيلوجراما=kg كيلوجرامات=kg غرام=g غراما=g غرامات=g جرام=g \
        جراما=g جرامات=g طنًا=tonne طناً=tonne أطنانا=tonne هكتارات=hectare فدان=feddan فدانا=feddan دونم=dunam درجة_مئوية=c \
        درجات_مئوية=c يوم=day ايام=day أسبوعا=week شهرا=month شهور=month عام=year سنه=year عقود=decade عقد=decade \
        قرن=century قرون=century عقدة=knot ميل=mile ميلا=mile أميال=mile قدم=foot قدما=foot أقدام=foot بوصة=inch برميل=barrel \
        برميلا=barrel براميل=barrel كيلومترا_في_الساعة=kmh كيلومتر_في_الساعة=kmh كلم_في_الساعة=kmh كم_في_الساعة=kmh \
        كيلومترات_في_الساعة=kmh متر_في_الثانية=mps كيلوواط=kw ميغاواط=mw ميجاوات=mw غيغاواط=gw جيجاوات=gw سنت=cent سنتا=cent \
        سنتات=cent دولارًا=usd دولاراً=usd جنيه_استرليني=gbp جنيه_إسترليني=gbp جنيها_استرلينيا=gbp نقطة_مئوية=point \
        نقاط_مئوية=point
        """,
      amounts: """
        يومين=2*day يومان=2*day ساعتين=2*hour ساعتان=2*hour دقيقتين=2*minute دقيقتان=2*minute ثانيتين=2*second أسبوعين=2*week \
        أسبوعان=2*week شهرين=2*month شهران=2*month عامين=2*year عامان=2*year سنتين=2*year سنتان=2*year عقدين=2*decade \
        قرنين=2*century كيلومترين=2*km مترين=2*metre طنين=2*tonne
        """,
      per: "لكل كل", rates: "يوميا=day يومياً=day أسبوعيا=week شهريا=month شهرياً=month سنويا=year سنوياً=year",
      halves: "ونصف"),
    "he": MeasureWords(
      units: """
        דקות=minute שנייה=second גרם=g קילו=kg קילוגרם=kg סנטימטר=cm סנטימטרים=cm מילימטר=mm מילימטרים=mm מייל=mile מיילים=mile \
        דולרים=usd ליש=gbp רובל=rub רובלים=rub ין=jpy יואן=cny אגורות=cent סנט=cent עשור=decade עשורים=decade מאה_שנים=century \
        מגה_וואט=mw חביות=barrel נקודות=point נקודות_אחוז=point מעלות_צלזיוס=c דונמים=dunam קשר=knot קשרים=knot
        """,
      amounts: """
        יומיים=2*day שעתיים=2*hour שבועיים=2*week חודשיים=2*month שנתיים=2*year דקותיים=2*minute שבוע=1*week יממה=1*day מחצית_השעה=30*minute
        """,
      per: "לכל כל", rates: "ביום=day בשבוע=week בחודש=month בשנה=year בשעה=hour", halves: "וחצי"),
    "fa": MeasureWords(
      units: """
        کیلوگرم=kg کیلو=kg گرم=g سانتیمتر=cm سانتی_متر=cm میلیمتر=mm میلی_متر=mm دلاری=usd پوند=gbp روبل=rub ین=jpy یوان=cny \
        قرن=century دهه=decade مترمربع=m2 متر_مربع=m2 کیلومترمربع=km2 کیلومتر_مربع=km2 مترمکعب=m3 متر_مکعب=m3 مگاوات=mw کیلووات=kw \
        بشکه=barrel مایل=mile فوت=foot درجه_سانتیگراد=c درجه_سانتی_گراد=c ساعته=hour روزه=day ماهه=month دقیقه_ای=minute \
        کیلومتر_در_ساعت=kmh کیلومتر_بر_ساعت=kmh متر_بر_ثانیه=mps سنت=cent واحد_درصد=point
        """,
      per: "هر", rates: "روزانه=day هفتگی=week ماهانه=month سالانه=year", halves: "و_نیم"),
    "hi": MeasureWords(
      units: """
        सेकेंड=second सेकंड्स=second मिनट्स=minute मिमी=mm सेमी=cm मिलीमीटर=mm ग्राम=g ग्रा=g मिलीग्राम=mg क्विंटल=quintal एकड़=acre \
        फुट=foot फीट=foot इंच=inch किमी_प्रति_घंटा=kmh किमी_प्रति_घंटे=kmh किलोमीटर_प्रति_घंटा=kmh किलोमीटर_प्रति_घंटे=kmh मेगावाट=mw \
        डिग्री_सेल्सियस=c सेल्सियस=c दशक=decade शताब्दी=century सदी=century रुपया=inr रूपए=inr परसेंट=percent पर्सेंट=percent \
        प्रतिशत_अंक=point मिलीलीटर=ml समुद्री_मील=nmile हॉर्सपावर=hp सेंट=cent
        """,
      per: "प्रति हर प्रत्येक", rates: "रोजाना=day रोज़ाना=day प्रतिदिन=day साप्ताहिक=week मासिक=month सालाना=year वार्षिक=year"),
    "vi": MeasureWords(
      units: """
        h=hour ký=kg kí=kg ký_lô=kg kí_lô=kg ki_lô=kg cân=kg gam=g gram=g g=g mg=mg tạ=quintal xen_ti_mét=cm xăng_ti_mét=cm mi_li_mét=mm \
        kilomet=km kilômet=km cây_số=km hecta=hectare mét_khối=m3 khối=m3 ki_lô_mét_vuông=km2 km_vuông=km2 độ_c=c km_một_giờ=kmh \
        km_mỗi_giờ=kmh thế_kỷ=century thập_kỷ=decade thập_niên=decade dặm=mile hải_lý=nmile feet=foot xu=cent đô=usd đôla_mỹ=usd \
        đô_la_mỹ=usd điểm_phần_trăm=point điểm=point lượng=tael mili=mm phân=cm l=litre ml=ml t=tonne
        """,
      per: "mỗi từng", rates: "hằng_ngày=day hàng_ngày=day hằng_tháng=month hàng_tháng=month", halves: "rưỡi"),
    "zh": MeasureWords(
      units: """
        摄氏度=c 攝氏度=c 克=g 毫克=mg 斤=0.5*kg 升=litre 公升=litre 毫升=ml 立方米=m3 立方公尺=m3 平方公尺=m2 公尺=metre 公分=cm 公釐=mm \
        公噸=tonne 公吨=tonne 英寸=inch 英吋=inch 英呎=foot 海里=nmile 节=knot 節=knot 亩=mu 畝=mu 公頃=hectare 千瓦=kw 兆瓦=mw \
        千瓦时=kwh 度电=kwh 个小时=hour 個小時=hour 个钟头=hour 個鐘頭=hour 个星期=week 個星期=week 个礼拜=week 個禮拜=week 周岁=age \
        周歲=age 世纪=century 世紀=century 英鎊=gbp 新台币=twd 新臺幣=twd 新台幣=twd 台幣=twd 卢比=inr 盧比=inr 公里每小时=kmh 秒钟=second \
        秒鐘=second 分鐘=minute 百分点=point 百分點=point
        """,
      per: "每", halves: "个半 個半"),
    "ja": MeasureWords(
      units: """
        センチメートル=cm ミリメートル=mm キロメートル=km グラム=g ミリグラム=mg 坪=tsubo ノット=knot 海里=nmile マイル=mile フィート=foot インチ=inch \
        エーカー=acre ワット=w キロワット=kw メガワット=mw 立方メートル=m3 平方キロメートル=km2 ミリリットル=ml バレル=barrel ルーブル=rub 人民元=cny セント=cent \
        米ドル=usd 世紀=century ヵ月=month ケ月=month 箇月=month カ月間=month カ年=year か年=year 週=week 才=age ヶ国=country ケ国=country \
        ヶ所=place ケ所=place 箇所=place ヵ月間=month 戸=household パーミル=permille
        """,
      per: "毎"),
    "ko": MeasureWords(
      units: """
        센티=cm 센치=cm 밀리미터=mm 그램=g 밀리그램=mg 평=pyeong 노트=knot 해리=nmile 피트=foot 인치=inch 에이커=acre 와트=w 킬로와트=kw \
        메가와트=mw 기가와트=gw 세기=century 센트=cent 미국달러=usd 시간반=hour 제곱킬로미터=km2 세제곱미터=m3 밀리리터=ml 여명=people ㎏=kg \
        ㎝=cm ㎜=mm ㎡=m2 ㎢=km2 ℓ=litre
        """,
      per: "매"),
  ]
}
