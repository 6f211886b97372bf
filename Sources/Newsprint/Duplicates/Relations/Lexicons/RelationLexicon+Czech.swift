extension RelationLexicon {
  /// Czech.
  static let czech = RelationLexicon(
    code: "cs",
    frequent: """
      a se v na je že s z do o k ve i to jako za by pro po ale které který která si od jsou podle tak při byl bylo byla \
      však než nebo jeho až jen také už před mezi být kteří byli kde když což aby pak jejich jsem své svého uvedl uvedla \
      řekl řekla dnes nyní teď protože neboť avšak jenže ani již více bude budou není proto tedy přičemž zatímco ze
      """,
    letters: "áčďéěíňóřšťúůýž",
    numbers: """
      jeden=1 jedna=1 jedno=1 jednoho=1 jedné=1 jednu=1 jedním=1 dva=2 dvě=2 dvou=2 dvěma=2 tři=3 tří=3 třem=3 třemi=3 \
      čtyři=4 čtyř=4 čtyřem=4 čtyřmi=4 pět=5 pěti=5 šest=6 šesti=6 sedm=7 sedmi=7 osm=8 osmi=8 devět=9 devíti=9 \
      deset=10 deseti=10 jedenáct=11 jedenácti=11 dvanáct=12 dvanácti=12 třináct=13 třinácti=13 čtrnáct=14 \
      čtrnácti=14 patnáct=15 patnácti=15 šestnáct=16 šestnácti=16 sedmnáct=17 sedmnácti=17 osmnáct=18 osmnácti=18 \
      devatenáct=19 devatenácti=19 dvacet=20 dvaceti=20 třicet=30 třiceti=30 čtyřicet=40 čtyřiceti=40 padesát=50 \
      padesáti=50 šedesát=60 šedesáti=60 sedmdesát=70 sedmdesáti=70 osmdesát=80 osmdesáti=80 devadesát=90 \
      devadesáti=90 nula=0 oba=2 obě=2 obou=2 oběma=2 dvoje=2 troje=3 čtvero=4 \
      dvaadvacet=22 pětadvacet=25 pětatřicet=35
      """,
    multipliers: """
      sto=100 sta=100 stě=100 set=100 tisíc=1000 tisíce=1000 tisíců=1000 tisících=1000 milion=1000000 miliony=1000000 \
      milionů=1000000 milionu=1000000 milión=1000000 milióny=1000000 miliónů=1000000 miliarda=1000000000 \
      miliardy=1000000000 miliard=1000000000 miliardu=1000000000 mil=1000000 mld=1000000000 tis=1000 bilion=1000000000000 \
      bilionů=1000000000000
      """,
    ordinals: """
      první=1 prvního=1 prvním=1 druhý=2 druhá=2 druhé=2 druhého=2 druhém=2 druhou=2 třetí=3 třetího=3 třetím=3 čtvrtý=4 \
      čtvrtá=4 čtvrté=4 čtvrtého=4 pátý=5 pátá=5 páté=5 pátého=5 šestý=6 šestá=6 šesté=6 šestého=6 sedmý=7 sedmá=7 \
      sedmé=7 osmý=8 osmá=8 osmé=8 devátý=9 devátá=9 deváté=9 desátý=10 desátá=10 desáté=10
      """,
    fractions: """
      půl=0.5 polovina=0.5 polovinu=0.5 poloviny=0.5 polovině=0.5 třetina=0.333333 třetinu=0.333333 třetiny=0.333333 \
      čtvrtina=0.25 čtvrtinu=0.25 čtvrtiny=0.25 pětina=0.2 pětinu=0.2 desetina=0.1 desetinu=0.1
      """,
    times: "jednou=1 dvakrát=2 třikrát=3 čtyřikrát=4 pětkrát=5",
    crowds: "desítky=10 desítek=10 stovky=100 stovek=100 statisíce=100000",
    partsOfDay: "ráno=0 dopoledne=0 odpoledne=12 večer=12",
    collectives: """
      tucet=12 tucty=12 tuctu=12 tuctů=12 desítka=10 desítku=10 stovka=100 stovku=100 kopa=60 půltuctu=6 půltucet=6
      """,
    nobody: "nikdo|nikoho|nikomu|žádný|žádná|žádné|žádného|žádnou",
    negators: """
      ne|není|nejsou|nebyl|nebyla|nebylo|nebyli|nebyly|nebude|nebudou|nemá|nemají|neměl|neměla|nemůže|nemohou|nesmí|nechce\
      |nechtějí|nikdy|bez|nic|nikoli|nikoliv|nikde|odmítl|odmítla|odmítli|nelze|už ne
      """,
    idioms: "nejen|ne méně než|bez pochyby|jeden z|jedna z|jedno z|nic než|ještě ne",
    states: """
      vin*|odsoud*|odsouzen*/nevin*|zprost*|osvobod*|osvoboz*;potvrd*|potvrz*|přizn*/popř*|popír*|vyvrát*|dementova*\
      ;zavře*|uzavř*|uzavír*|zavír*/otevř*|otevír*|znovuotevř*;živý|živá|živí|živého|naživu|přežil*|zachráni*|zachráně*\
      |v pořádku|nezraněn*|bez zranění/mrtv*|zemřel*|zahynul*|zabit*|usmrc*|utonul*|utopil*/zraněn*|zranil*/nezvěstn*\
      |pohřešov*;našel|našl*|nalezen*|naleze*|nalezl*/zmizel*|nezvěstn*|pohřešov*;vyhrál*|zvítězil*|porazil*|vítězství\
      |výhra|výhru/prohrál*|podlehl*|porážka|porážku|prohra|prohru/remizov*|remíza|remízu;vzrost*|stoupl*|stoupá|zvýšil*\
      |zvýšen*|růst|růstu|nárůst|zdražil*|zdražen*|přibyl*|posílil*|vyšší|rostl*|rostou|roste|vzrůst*/klesl*|klesá|klesaj*\
      |snížil*|snížen*|pokles*|zlevnil*|ubyl*|oslabil*|nižší|propad*|zmenšil*;zisk|zisku|ziskem/ztrát*;přebytek|přebytku\
      |přebytkem/schodek|schodku|schodkem|deficit*;víc|více|nad/méně|míň|pod;schválil*|schválen*|přijal*|přijat*|podpořil*\
      |podporuje|podporují|souhlas*|odsouhlas*/zamítl*|zamítnut*|odmítl*|odmítnut*|neschválil*|nesouhlas*|vetoval*\
      ;zadrže*|zatče*|zatkl*|uvězn*|vzat*/propust*|propušt*|osvobozen*;oznám*|potvr*|plánov*|uskutečn*|koná|konat|proběhne\
      /zrušil*|zrušen*|ruší|odvol*|odřek*|stáhl*/odlož*|odklád*|přeruš*|pozastav*|přesunul*|přesunut*;povol*|umožn*\
      /zakáz*|zakaz*;legáln*/ilegáln*|nezákonn*;koupil*|kupuje|koupí/prodal*|prodává|prodej;začal*|zahájil*|zahájen*|začín*\
      /skončil*|ukončil*|ukončen*|končí;obnovil*|obnoven*|znovu jezdí/zrušil*|zrušen*|zastavil*|zastaven*|přeruš*\
      ;rezign*|odstoup*|odstup*/zůst*|setrv*;prodlouž*/zkrát*|zkráce*;muž|muže|muži|mužů|mužem/žena|ženy|ženu|žen|ženou\
      ;sever*/jih*|jižní*/východ*/západ*;před/po;zvýš*/sníž*/ponech*;postoupil*|postup*/vypadl*|sestoup*
      """,
    kinds: """
      vražd*/zabití/znásiln*/loupež*/krádež*/podvod*/žhářství|žhářstv*/korupc*|úplatk*;otec|otce/matka|matky|matku/syn|syna\
      /dcera|dcery|dceru/bratr|bratra/sestra|sestry|sestru/manžel|manžela/manželka|manželky|manželku;ráno|dopoledne\
      /odpoledne/večer/noc|noci;jaro|jaře/léto|létě/podzim|podzim*/zima|zimě;červen*/žlut*/oranžov*/zelen*/modr*/čern*/bíl*\
      ;řidič*/cestující*/chod*;učitel*/žák*;pro/proti;zlat*/stříbrn*/bronzov*;dovoz*/vývoz*;koleno|kolene/kotník*|kotníku\
      /rameno|ramene;déšť|dešt*/sníh|sněh*|sněž*/mlh*/vítr|větr*
      gól|góly|gólů|branek|branky/bod|body|bodů/set|sety|setů/zápas*
      křesl*|mandát*/hlas|hlasy|hlasů
      případ*|nakažen*|nákaz*/úmrt*|mrtv*|obět*/uzdraven*|vyléčen*/zatčen*|zadržen*/zraněn*
      lidí|lidé|osob|osoby|cestujících|obyvatel/zvířat|zvířata\
      /dům|domy|domů|byt|byty|bytů/člun*|loď|lodí|lodě/aut|auto|auta|vozidel|vozidl*/obchod*/strom*
      """,
    prefixes: "ne",
    weekdays: """
      pondělí=1 úterý=2 úterní=2 středa=3 středu=3 středy=3 čtvrtek=4 čtvrtka=4 pátek=5 pátku=5 sobota=6 sobotu=6 soboty=6 \
      neděle=7 neděli=7 pondělní=1 středeční=3 čtvrteční=4 páteční=5 sobotní=6 nedělní=7
      """,
    months: """
      leden=1 ledna=1 lednu=1 únor=2 února=2 únoru=2 březen=3 března=3 březnu=3 duben=4 dubna=4 dubnu=4 květen=5 května=5 \
      květnu=5 červen=6 června=6 červnu=6 červenec=7 července=7 červenci=7 srpen=8 srpna=8 srpnu=8 září=9 říjen=10 \
      října=10 říjnu=10 listopad=11 listopadu=11 prosinec=12 prosince=12 prosinci=12
      """,
    units: """
      procent=percent procenta=percent procento=percent korun=czk koruny=czk koruna=czk kč=czk dolarů=usd dolary=usd \
      dolar=usd euro=eur eur=eur eura=eur liber=gbp libry=gbp rublů=rub sekund=second sekundy=second minut=minute \
      minuty=minute minutu=minute hodin=hour hodiny=hour hodinu=hour dní=day dny=day dnů=day den=day týdnů=week týdny=week \
      týden=week měsíců=month měsíce=month měsíc=month let=year roky=year roků=year rok=year kilometrů=km kilometry=km \
      kilometr=km metrů=metre metry=metre metr=metre tun=tonne tuny=tonne tuna=tonne litrů=litre litry=litre \
      stupňů=degree stupně=degree stupeň=degree hektarů=hectare hektary=hectare krát=times haléřů=cent centů=cent \
      procentního_bodu=point procentní_body=point \
      letý=year letá=year leté=year letého=year letou=year letému=year letým=year letých=year letí=year roční=year \
      ročního=year
      """,
    variants: "pan=pán č=číslo sv=svatý prof=profesor dr=doktor",
    possessives: "jeho její jejich svůj svou své",
    titles: """
      prezident prezidentka premiér premiérka ministr ministryně starosta starostka primátor primátorka hejtman hejtmanka \
      ředitel ředitelka mluvčí trenér generál král královna pan paní předseda předsedkyně
      """,
    updates: """
      aktualizace|aktualizováno|aktualizovaný|doplněno|doplnění|souhrn|nové|rozšířeno\
      |rozšířená verze|nová verze
      """,
    corrections: "oprava|opraveno|opravena|opravený|omluva|upřesnění|errata|upřesněno",
    repeats: "opakování|opakujeme|zopakováno",
    kills: "zrušeno|staženo|zrušená zpráva|stažená zpráva|nepoužívejte",
    notes: """
      dřívější verze|předchozí verze|původní verze|v původní verzi|poznámka redakce|byl aktualizován|byla aktualizována\
      |článek jsme aktualizovali|byl opraven|text byl
      """,
    asides: """
      čtěte také|čtěte více|přečtěte si|přečtěte si také|foto|autor fotografie|snímek|reklama|inzerce|sdílejte|sdílet\
      |komentáře|sledujte nás|předplaťte si|přihlaste se|přihlásit|publikováno|vydáno|copyright|všechna práva|zdroj|video\
      |newsletter|kontakt|související|další články|diskuse
      """,
    labels: "autor|autorka|text|redakce|zdroje|připravil|připravila|archiv|agentury",
    asideWords: """
      publikováno aktualizováno vydáno komentářů komentáře komentář sdílení zobrazení foto čtk afp reuters hodin v min čtení
      """,
    inflectsNames: true)
}
