extension RelationLexicon {
  /// Dutch.
  static let dutch = RelationLexicon(
    code: "nl",
    frequent: """
      de van het een en in is dat op te zijn met voor niet die aan er om ook als bij door naar uit over maar hij ze \
      nog dan werd heeft was tot kan worden hebben zich wordt meer deze al hun na had ik wel geen zou twee tegen \
      volgens zei we of
      """,
    letters: "éèëïóöü",
    numbers: """
      één=1 twee=2 drie=3 vier=4 vijf=5 zes=6 zeven=7 acht=8 negen=9 tien=10 elf=11 twaalf=12 dertien=13 veertien=14 \
      vijftien=15 zestien=16 zeventien=17 achttien=18 negentien=19 twintig=20 eenentwintig=21 tweeëntwintig=22 \
      dertig=30 veertig=40 vijftig=50 zestig=60 zeventig=70 tachtig=80 negentig=90 \
      nul=0 beide=2 drieëntwintig=23 vierentwintig=24 vijfentwintig=25 beiden=2 tweeën=2 drieën=3
      """,
    multipliers: """
      honderd=100 duizend=1000 miljoen=1000000 miljard=1000000000 mln=1000000 mld=1000000000 mrd=1000000000 \
      biljoen=1000000000000
      """,
    gluesNumbers: true,
    numberStems: "een=1",
    connectors: "en",
    ordinals: "eerste=1 tweede=2 derde=3 vierde=4 vijfde=5 zesde=6 zevende=7 achtste=8 negende=9 tiende=10",
    fractions: "half=0.5 halve=0.5 helft=0.5 kwart=0.25 anderhalf=1.5 anderhalve=1.5",
    times: "eenmaal=1 tweemaal=2 driemaal=3",
    crowds: "tientallen=10 honderden=100 duizenden=1000",
    partsOfDay: "s_ochtends=0 s_morgens=0 s_middags=12 s_avonds=12 s_nachts=24",
    collectives: """
      dozijn=12 tiental=10 twaalftal=12 vijftiental=15 twintigtal=20 dertigtal=30 veertigtal=40 vijftigtal=50 \
      zestigtal=60 honderdtal=100 duizendtal=1000 vijftal=5 zestal=6 zevental=7 achttal=8 drietal=3 viertal=4
      """,
    articles: "een",
    nobody: "niemand",
    negators: "niet|nooit|geen|zonder|noch|niets|niet meer|niet langer",
    idioms: """
      niet alleen|niet ver|niet minder dan|niet meer dan|zonder twijfel|een van de|eén van de|een voor een|nog steeds
      """,
    states: """
      schuldig|veroordeeld/vrijgesproken|onschuldig;bevestigde|bevestigd|bevestigt|bekende/ontkende|ontkent|ontkend\
      ;gesloten|sluit|dicht/heropend|heropent|open|geopend|opent;levend|overleefde|overleefden/dood|doden|overleden\
      |omgekomen|gedood|gestorven/gewond|gewonden;won|gewonnen|wint|versloeg|zege/verloor|verloren|verliest|nederlaag\
      ;steeg|gestegen|stijgt|stijging|toegenomen|groeide|gegroeid|groeit|groei|stegen|nam toe|won|hoger|klom|toename\
      |stijgen/daalde|gedaald|daalt|daling|afgenomen|kromp|gekrompen|krimpt|krimp|daalden|nam af|verloor|lager|zakte\
      |gezakt|afname|dalen;winst/verlies;meer/minder;goedgekeurd|aangenomen|akkoord/afgewezen|verworpen;aangehouden\
      |gearresteerd|opgepakt/vrijgelaten;gevonden/vermist;legaal/illegaal;toegestaan/verboden;man|mannen/vrouw|vrouwen\
      ;vader|zoon|broer/moeder|dochter|zus;noorden/zuiden;oosten/westen;voor/na;gekocht|koopt/verkocht|verkoopt\
      ;bevestigd|bevestigt|bevestigde|bevestigden|aangekondigd|kondigde|gepland|gaat door|doorgaat|doorgegaan\
      |gehandhaafd|opgeroepen/afgelast|afgeblazen|geannuleerd|geschrapt|ingetrokken|herroepen|opgeheven|nietig\
      |afgezegd|gaat niet door|gestaakt/uitgesteld|verschoven|opgeschort|geschorst|verzet|vertraagd;veroordeeld\
      |schuldig|schuldig bevonden/vrijgesproken|vrijspraak|onschuldig;goedgekeurd|aangenomen|aanvaard|akkoord\
      |geaccepteerd/afgewezen|verworpen|afgekeurd|geweigerd|weggestemd;erkend|erkende|toegegeven|gaf toe/ontkend\
      |ontkende|ontkent|tegengesproken;levend|in leven|ongedeerd|overleefd|overleefde|gered/dood|levenloos|overleden\
      |overleed|omgekomen|bezweken;aangehouden|gearresteerd|opgepakt|vastgezet|gevangen/vrijgelaten|vrij|vrijgekomen\
      |ontsnapt;gewonnen|won|wint|zege|winst/verloren|verloor|verliest|nederlaag|verlies;open|geopend|heropend\
      |opengesteld/dicht|gesloten|afgesloten|gestremd;gestegen|steeg|stijgt|omhoog|hoger/gedaald|daalde|daalt|omlaag\
      |lager|gezakt;opgestapt|afgetreden|stapt op/blijft aan|aanblijft|blijft;verlengd/ingekort|verkort\
      ;gered|overleefd|ongedeerd/verdronken|omgekomen|gedood|verongelukt;gewond|gewonden/ongedeerd;toegestaan|toegelaten/verboden|geschorst|geweigerd\
      ;hervat|hervatten|hersteld|rijdt weer|rijden weer|vliegen weer|varen weer|vaart weer/geschrapt|geannuleerd|uitgevallen|stilgelegd|gestaakt|gestremd|vervallen;opgeheven|versoepeld/verlengd|gehandhaafd|ingesteld;ingestemd|stemde in/verworpen|afgewezen|tegengestemd
      """,
    kinds: """
      licht|lichte|lichtgewond*/matig*/zwaar|zware|zwaargewond*|ernstig|ernstige/kritiek*|levensgevaar*/stabiel*
      moord|moorden/doodslag/mishandel*/overval*|beroving*|roof/diefstal*/verkrachting*/oplichting*|fraude\
      /brandstichting/omkoping|corruptie/ontvoering*
      voor/tegen
      bestuurder*|automobilist*|chauffeur*/passagier*|inzittende*/voetganger*/fietser*/piloot|piloten/motorrijder*
      leraar|leraren|docent*|lerares/leerling*|scholier*|student*/ouders
      arts|artsen|dokter*/verpleeg*/patiënt*
      auto|auto's|personenauto/bus|bussen/vrachtwagen*/trein|treinen/tram|trams/vliegtuig*/helikopter*/motor\
      |motorfiets/fiets|fietsen/ambulance*
      moeder/vader/zoon/dochter/broer/zus|zuster/man|echtgenoot/vrouw|echtgenote/oom/tante/opa|grootvader/oma\
      |grootmoeder
      gele|geel/oranje/rode|rood/groene|groen/blauwe|blauw/zwarte|zwart
      ochtend|morgen/middag/avond/nacht
      regen|buien/sneeuw*/hagel/mist/wind|storm
      goud*/zilver*/brons|bronzen
      finale/halve finale/kwartfinale
      alle/meeste|meerderheid/enkele|sommige|verschillende/weinig
      beschadigd*/verwoest*|vernield*
      gedeeltelijk*|deels/volledig*|geheel
      voorlopig*|tijdelijk*/definitief|definitieve|permanent*
      pistool|vuurwapen|geweer/mes/bijl/bom
      invoer|import/uitvoer|export
      zal|zullen/kan|kunnen|zou kunnen
      knie/enkel/schouder/dij/heup
      doelpunt*|goal*/punt|punten/set|sets/wedstrijd*
      zetel*/stem|stemmen
      besmetting*|geval|gevallen|infectie*/doden|sterfgeval*|overlijden*/genezen*/arrestatie*|aanhoudin*/gewonden
      mensen|personen|persoon|passagiers|bewoners/dieren\
      /huis|huizen|woning*/boot|boten|schip|schepen/auto*|voertuig*/winkel*|bedrijv*/boom|bomen
      """,
    prefixes: "on in il ir",
    weekdays: "maandag=1 dinsdag=2 woensdag=3 donderdag=4 vrijdag=5 zaterdag=6 zondag=7",
    months: """
      januari=1 februari=2 maart=3 april=4 mei=5 juni=6 juli=7 augustus=8 september=9 oktober=10 november=11 \
      december=12 jan=1 feb=2 apr=4 aug=8 sept=9 okt=10 nov=11 dec=12
      """,
    units: """
      procent=percent dollar=usd euro=eur pond=gbp seconden=second minuut=minute minuten=minute uur=hour dag=day \
      dagen=day week=week weken=week maand=month maanden=month jaar=year kilometer=km meter=metre ton=tonne \
      liter=litre graden=degree hectare=hectare keer=times maal=times ponden=gbp kronen=sek yen=jpy \
      roebel=rub frank=chf cent=cent dollars=usd procentpunt=point vierkante_meter=m2 graad=degree meters=metre \
      kilometers=km tonnen=tonne liters=litre hectaren=hectare \
      jarige=year jarig=year jarigen=year jaar_oud=year jaar_oude=year basispunt=0.01*point basispunten=0.01*point \
      procentpunten=point
      """,
    variants: "dhr=heer mevr=mevrouw dr=dokter st=sint nr=nummer ca=circa prof=professor",
    possessives: "zijn haar hun",
    titles: "burgemeester minister premier president mevrouw meneer directeur koning koningin rechter trainer",
    updates: "update|bijgewerkt|geactualiseerd|aanvulling|opnieuw|samenvatting|nieuw",
    corrections: "correctie|gecorrigeerd|rectificatie|verbeterd|gerectificeerd|herstel",
    repeats: "herhaling|herhaald",
    kills: "ingetrokken|intrekking|vervallen|bericht ingetrokken",
    notes: """
      een eerdere versie|in een eerdere versie|noot van de redactie|is bijgewerkt|is aangepast|is gecorrigeerd\
      |werd bijgewerkt|is aangevuld
      """,
    asides: """
      dit artikel is aangeleverd|dit artikel werd aangeleverd|dit bericht is aangeleverd|dit artikel is geschreven door|dit artikel verscheen\
      |lees ook|lees meer|abonneer|schrijf je in|meld je aan|foto|beeld|advertentie|deel|reacties|volg ons|gepubliceerd\
      |copyright|alle rechten|bron|video|nieuwsbrief|contact|bekijk ook|van onze redactie|van onze verslaggever\
      |lees verder|word lid|meer nieuws
      """,
    labels: "tekst|auteur|redactie|klik|inschrijven|fotograaf|illustratie|archief",
    asideWords: """
      gepubliceerd bijgewerkt reacties reactie gedeeld weergaven foto anp afp reuters om op uur min leestijd
      """,
    bylines: "door")
}
