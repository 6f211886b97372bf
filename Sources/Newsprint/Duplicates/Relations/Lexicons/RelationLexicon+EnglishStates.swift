/// States that exclude each other in English, a group a line, and words of a kind.
extension RelationLexicon {
  // Courts and the police; votes and decisions; moves of quantities; what is on, open or allowed; persons; contests; the rest.
  static let englishStates = """
    guilty|convict*|found guilty|conviction/innocent|acquit*|not guilty|cleared|clears|exonerate*|acquittal|absolved
    jailed|imprison*|sent to prison|behind bars\
    /fined|community service|suspended sentence|probation|spared jail|spared prison|avoids jail|avoids prison|avoided jail|escapes jail/acquit*|walks free
    den*|denied|denies|deny|denying/admit*|confess*|confirm*|acknowledge*
    upheld|uphold*|affirm*/overturn*|quash*|reverse*|struck down|strikes down|set aside|threw out|throws out/reduce*|halve*
    grant*|award*/denied|den*|refuse*|withdrawn|stripped|taken away|revoke*
    dismiss*|reject*|throws out|threw out/upheld|uphold*|allow*|grant*
    arrest*|detain*|jail*|imprison*|held|remanded/release*|free*|freed|bailed|escape*
    charge*|indict*/clear*|release*|acquit*
    sign*|signs into law/veto*
    pass*|approve*|adopt*|ratif*|ratified|ratifies|enact*/fail*|voted down|vote down|votes down|defeat*|threw out|throw out/postpone*
    approve*|accept*|agree*|back*|support*|endorse*|favor*|favour*|welcome*|approval|support|consent\
    /reject*|refuse*|decline*|oppose*|veto*|block*|turned down|turns down|turn down|voted down|votes down|vote down|threw out|throws out|defeat*|rebuff*|object*|condemn*|rejection\
    |opposition|refusal/abstain*
    voted for|votes for|vote for|in favour of|in favor of|backed/voted against|votes against|vote against|opposed to
    accept*|welcome*/denied|den*|dismiss*
    confirm*|announce*|plan*|schedule*|goes ahead|go ahead|going ahead|went ahead|maintain*|upheld|reinstate*\
    /cancel*|cancelled|cancelling|called off|calls off|call off|scrap*|revoke*|annul*|abandon*|drop*|withdrawn|withdrew\
    |withdraws|withdraw|lift*|axed/postpone*|put off|puts off|delay*|suspend*|adjourn*|reschedule*|pushed back
    delay*|postpone*/cancel*|cancelled|scrap*|brought forward|on time
    rose|rises|rise|rising|risen|increase*|grew|grows|grow|growing|grown|growth|expand*|climb*|gain*|up|higher|jump*|soar*\
    |advance*|surge*|rally|rallies|rallied|rallying|accelerate*|strengthen*|improve*|raise*|boost*|hike*|widen*|rebound*\
    |upturn|double*|recover*|swell*|swelled|swollen|upward|firmed|mounted|boom|booming\
    /fell|falls|fall|falling|fallen|decrease*|drop*|decline*|slid|slides|sliding|slide|down|lower|plunge*|sank|sinks|sinking\
    |sunk|slump*|shrank|shrink*|shrunk|contract*|contraction|lost|loses|lose|losing|shed|sheds|narrow*|retreat*|tumble*\
    |weaken*|slow*|worsen*|cut|cuts|cutting|lower*|reduce*|plummet*|slip*|dip*|ease*|deteriorate*|halve*|downturn|downward\
    |dwindle*|crash*|collapse*\
    /unchanged|flat|steady|stagnate*|stall*|held steady|holds steady|little changed|on hold
    raise*|increase*|hike*|lift*/lower*|cut|cuts|cutting|reduce*|slash*|trim*/hold|holds|held|keep|keeps|kept|leaves|left\
    |maintain*|froze|freeze*|frozen|unchanged
    upgrade*|upgraded/downgrade*/affirm*|reaffirm*
    profit|profits|gain|profitable|in the black/loss|losses|loss-making|in the red/break even|broke even
    surplus|surpluses/deficit|deficits|shortfall|shortage
    more|above|over|greater|upwards/less|fewer|below|under
    at least|a minimum of|minimum/at most|up to|a maximum of|maximum
    beat|beats|exceed*|top*|topped|topping|surpass*/miss*|fell short|falls short|undershot/met|meets|meet|match*
    double*/triple*|treble*|quadruple*/halve*
    bought|buys|buy|buying|acquire*|purchase*|takeover of/sold|sells|sell|selling|divest*|sale of
    hire*|recruit*|takes on|took on/fire*|dismiss*|sack*|laid off|lays off|lay off
    nationalise*|nationalize*/privatise*|privatize*
    shut|shuts|closed|closes|close|closing|shutting|shutter*|closure\
    /reopen*|open*|reopening
    begin*|began|begun|beginning|start*|commence*|launch*/end*|finish*|conclude*|complete*|stop*|wind up|wound up\
    /continue*|remain*
    resume*|reinstate*|restore*|restart*|running again|back in service/cancel*|cancelled|suspend*|halt*|ground*|stop*\
    |disrupted|interrupted|out of service
    suspend*|halt*|stop*/resume*|restart*|continue*
    lift*|ease*|relax*|loosen*|removed|end*/impose*|tighten*|maintain*|extend*|kept|keep*|reimpose*|introduce*
    allow*|permit*|authorise*|authorize*|legalise*|legalize*/ban*|prohibit*|forbidden|forbid*|forbade|bar*|outlaw*
    barred|banned|suspended|fired|excluded/allowed|cleared|reinstated|readmitted|allowed to return
    legal|lawful|legally/illegal|unlawful|illegally
    extend*|prolong*|lengthen*/shorten*|cut short|curtail*
    evacuate*|flee|fled|left homes/allowed back|return*|went home
    destroy*|demolish*|raze*|gutted/damage*|scorched/spared|intact|undamaged|saved
    contained|under control|extinguish*|put out|brought under control|doused/out of control|raging|rages|spread*|burning
    built|build*|construct*|erect*/demolish*|tore down|torn down|tear down|dismantle*
    connect*|restored/cut off|disconnect*
    land*|touched down|arrive*/crash*|divert*|ditched/took off|takes off|take off|depart*|lift*
    sank|sunk|sinking|capsize*/afloat|refloated/ran aground|aground
    alive|survive*|survived|freed|rescue*|saved|saves|recovered alive|unhurt|uninjured|unharmed|unscathed|safe|safely|spared\
    /dead|died|dies|die|dying|kill*|killed|deceased|deaths|death|drown*|perish*|fatally|murdered|fatal\
    /hurt|injure*|wound*|injuries|wounded|hospitalised|hospitalized\
    /missing|unaccounted for|trapped|stranded|lost contact
    found|located|discovered|turned up/missing|disappear*|vanish*|lost
    critical|critically|grave|gravely|life-threatening|life threatening/serious|seriously|severe|severely\
    /stable|satisfactory|comfortable|out of danger/minor|slight|slightly|light|lightly|superficial
    recover*|improving|discharged|sent home/deteriorate*|worsen*|relapsed|critical
    admitted to hospital|hospitalised|hospitalized|taken to hospital/discharged|released from hospital|sent home
    positive/negative/inconclusive
    infected|ill|sick/healthy|recovered|cured
    shot|gunned down|shoots|shooting|gunshot/stab*|knifed|stabbing/strangle*/poison*/beaten|bludgeoned/drown*\
    |crushed|burned to death|electrocuted
    accident|accidental|accidentally|by accident|unintentional|unintentionally/deliberate|deliberately|intentional\
    |intentionally|on purpose|arson|sabotage|foul play|suicide/natural causes
    resign*|stepped down|steps down|step down|quit|quits|stood down|stands down\
    /stay*|remain*|stays on|stay on|reappointed|re sign|re signs|re signed|re signing|re-elected|reelected|re elected/sack*|dismiss*|oust*|fired
    elect*|re-elected|reelected|re elected/appoint*|named|nominated/defeat*|unseated|ousted
    appoint*|hire*|promote*|named/dismiss*|sack*|fire*|demote*|oust*|removed
    married|marries|marry|wed|weds/divorced|divorce*|separate*|split*/engaged
    won|wins|win|winning|beat|beats|defeat*|overcame|overcomes|thrash*|victory|victorious|triumph*|edge*|edged\
    /lost|loses|lose|losing|lost to|defeat|beaten by|losers|succumb*|went down to\
    /drew|draws|drawn|tied|draw|draw with|held by|stalemate
    lead|leads|led|leading|ahead|ahead of/trail*|behind|level|level with
    qualif*|qualified|qualifies|qualify|advance*|promote*|through/eliminate*|knocked out|relegate*|disqualif*|disqualified\
    |crashed out|bowed out|exit*
    scored|scores|score|converted|converts/missed|misses|miss|saved
    hit|hits/missed|misses
    joined|joins|join|enter*|signed for|signs for/left|leaves|leave|quit|quits|withdrew|withdraws|pulled out
    fit|available/injured|ruled out|suspended|unavailable|doubtful
    succeed*|succeeded|success|successful|successfully/fail*|failure|unsuccessful|unsuccessfully
    winner|winners|champion/loser|losers|runner-up|runner up
    attack*|invade*|advance*/retreat*|withdraw*|withdrew|pulled back|pulls back|defend*
    captured|captures|capture|seize*|took|recapture*|retook/lost|loses|abandon*|surrender*|ceded|lose
    ceasefire|truce|armistice|peace/offensive|war|fighting|hostilities
    deploy*|sent|sends/withdrew|withdraw*|pulled out|pulls out
    holds|held|respected|observed/collapsed|collapses|broken|violated|breached
    deal|agreement|accord|breakthrough/collapse|breakdown|deadlock|stalemate|impasse|no deal
    safe/unsafe|dangerous|hazardous
    harmless/toxic|poisonous|hazardous|dangerous
    clean|drinkable/contaminated|polluted
    true|genuine|authentic|real/false|untrue|fake|forged|hoax
    possible|likely|probable|expected|probably/impossible|unlikely|improbable|unexpected|ruled out/certain|certainly
    suspected|alleged|suspect*|presumed|unconfirmed/confirmed|proven|proved|verified
    will|shall|must|is to|are to/may|might|could
    temporary|temporarily|interim|provisional|provisionally|preliminary/permanent|permanently|final|definitive|for good
    partial|partially|partly|in part/complete|completely|full|fully|total|totally|entirely|entire
    unanimous|unanimously/narrow|narrowly|split|divided|by a majority
    voluntary|voluntarily|optional/mandatory|compulsory|obligatory|forced|involuntary
    majority/minority
    public|publicly|open|openly|in public/private|privately|secret|secretly|in private|behind closed doors
    official|officially/unofficial|unofficially
    local|domestic|domestically|home-grown/foreign|overseas|abroad|international|internationally
    current|present|incumbent|sitting|serving/former|ex|ousted|outgoing|one-time|retired/future|incoming
    present|presence|attended|attends/absent|absence|skipped|skips|boycott*
    success/failure
    include*|including/exclude*|excluding|except|omit*
    increase in|rise in/decrease in|fall in|drop in
    strong|stronger|strongest|robust|strongly/weak|weaker|weakest|feeble|weakly
    good|better|best/bad|worse|worst|poor
    high|higher|highest/low|lower|lowest
    largest|biggest/smallest
    longest|longer/shortest|shorter
    oldest|older|eldest/youngest|younger
    fastest|faster|quicker/slowest|slower
    richest|wealthiest|rich|wealthy/poorest|poor
    peaceful|peacefully/violent|violently
    north|northern|northwards/south|southern|southwards/east|eastern|eastwards/west|western|westwards
    northeast|northeastern|north east/northwest|northwestern|north west/southeast|southeastern|south east\
    /southwest|southwestern|south west
    man|men|male|boy|boys|males/woman|women|female|girl|girls|females
    he|him|himself/she|herself
    before|prior to|ahead of/after|following
    early|earlier|earliest/late|later|latest
    with/without
    """

  static let englishKinds = """
    murder*|homicide|killing/manslaughter|culpable homicide/assault*|battery/robbery|robberies/burglary|burglaries/theft|thefts\
    |stealing|larceny/fraud|deception/arson/rape*/kidnap*|abduction|abduct*/perjury/bribery|bribes|corruption/treason/espionage\
    |spying/smuggling|trafficking/extortion|blackmail/embezzlement/money laundering/negligence|neglect/terrorism/harassment\
    |stalking/libel|slander|defamation/vandalism|criminal damage/dangerous driving/drink-driving|drunk driving|drink driving\
    /attempted murder/speeding/contempt|contempt of court/trespass|trespassing/cruelty/tax evasion/insider trading/conspiracy
    for|favouring|supporting/against|opposing/abstaining
    on/off
    up/down
    in|inside/out|outside
    above/below|beneath|underneath
    left|left-hand/right|right-hand
    all|every|entire|whole/most|majority/some|several|few|handful/none
    always|constantly|invariably/often|frequently|regularly/sometimes|occasionally/rarely|seldom
    last|previous|past/next|coming|following/this
    first/last|final
    final|finals|the final/semi final|semi finals|semifinal|semifinals|semi/quarter final|quarter finals|quarterfinal\
    |quarterfinals|quarter/group stage/playoff|play off|playoffs|play offs
    gold/silver/bronze
    gold/silver/copper/zinc/tin/nickel/aluminium|aluminum/platinum/steel|iron/uranium/lithium/cobalt
    wheat/corn|maize/barley/oats/rice/soybean|soybeans|soya/sugar/coffee/cocoa/cotton/rubber/tea/wool/beef/pork/potatoes
    oil|crude/gas/coal/nuclear/solar/wind/hydroelectric
    copper wire/fibre|fiber
    red/amber|orange|yellow/green/blue/black/white/brown/purple|violet/pink/grey|gray
    alert|warning|warnings/watch|watches/advisory|advisories/all clear
    category/tropical storm
    tropical storm|storm|storms/hurricane|hurricanes|typhoon|typhoons|cyclone/tropical depression|depression/tornado|tornadoes\
    |twister/blizzard|snowstorm/thunderstorm|thunderstorms
    rain|rains|rainfall|showers|drizzle|rainy/snow|snowfall|snows|snowy/hail|hailstones/sleet/fog|mist|foggy/sunshine|sunny\
    |sun|dry/wind|winds|gale|gales|windy/frost|ice|icy
    hot|heat|warm|warmer|hotter|hottest|warmest/cold|cool|colder|cooler|coldest|coolest|freezing|chilly
    wet|wetter|wettest|humid/dry|drier|driest|arid
    drought/flood|floods|flooding|deluge/earthquake|quake|tremor|earthquakes/landslide|landslides|mudslide|mudslides\
    /avalanche|avalanches/eruption|volcano/wildfire|wildfires|bushfire|forest fire/tsunami/heatwave|heat wave
    explosion|blast|explosions|blasts|explode*/fire|blaze|fires|blazes/collision|crash|derailment|pile-up/collapse|collapsed\
    /leak|leaks|spill|spills/blackout|outage|power cut
    heavy|heavier|torrential/light|lighter|moderate
    driver|drivers|motorist|motorists/passenger|passengers/pedestrian|pedestrians/cyclist|cyclists/pilot|pilots\
    /motorcyclist|motorcyclists/conductor|guard/captain|skipper|crew
    pupil|pupils|student|students|schoolchildren/teacher|teachers|lecturer|lecturers|headteacher|principal/parent|parents
    doctor|doctors|physician|surgeon|surgeons|consultant/nurse|nurses|midwife|midwives/patient|patients/paramedic|paramedics\
    /dentist|dentists|pharmacist|pharmacists
    soldier|soldiers|troops/civilian|civilians/policeman|policemen|police/firefighter|firefighters|fireman|firemen\
    /militant|militants|rebel|rebels|insurgents|gunmen
    victim|victims/suspect|suspects/witness|witnesses/attacker|attackers|assailant|perpetrator/bystander|bystanders
    judge|magistrate|justices/jury|jurors/prosecution|prosecutor|prosecutors/defence|defense|defendant|defendants
    employer|employers|management/employee|employees|workers|staff|union|unions
    landlord|landlords|owner|owners/tenant|tenants
    buyer|buyers/seller|sellers
    lender|lenders|creditor|creditors/borrower|borrowers|debtor|debtors
    government|ruling party/opposition
    republican|republicans/democrat|democrats|democratic
    conservative|conservatives|tory|tories/liberal|liberals/labour|socialist|socialists/green|greens
    senate|upper house/house of representatives|lower house/supreme court
    leftist|left-wing|left wing|far left/rightist|right-wing|right wing|far right/centrist|centre
    goalkeeper|keeper/defender/midfielder/striker|forward|winger
    home|at home/away|away from home|on the road
    high court/supreme court/appeal court|court of appeal|appeals court/crown court/county court|district court/constitutional court
    import|imports|imported|importing|importer|importers/export|exports|exported|exporting|exporter|exporters
    supply|supplies/demand
    assets/liabilities
    income|revenue|revenues|earnings/expenditure|spending|expenses|costs
    wholesale/retail
    gross|pretax|pre-tax/net|after-tax
    nominal/real
    annual|annually|yearly/monthly/weekly/daily/quarterly/hourly
    year/month/week/day/hour/quarter
    spring/summer/autumn/winter
    morning/afternoon/evening/night|overnight|midnight/noon|midday|lunchtime/dawn|daybreak/dusk|nightfall
    day/night
    father|dad|fathers/mother|mum|mom|mothers/son|sons/daughter|daughters/brother|brothers/sister|sisters/husband/wife/uncle\
    /aunt/grandfather/grandmother/nephew/niece/cousin|cousins/boyfriend/girlfriend/fiance/fiancee/widow/widower/stepfather\
    /stepmother/grandson/granddaughter/grandparents|parents/twins/neighbour|neighbor
    baby|infant|toddler|newborn/child|children/teenager|teenagers|teen|teens|adolescent/adult|adults/pensioner|pensioners\
    |elderly
    car|cars/bus|buses|coach|coaches/truck|trucks|lorry|lorries/train|trains/tram|trams/plane|aeroplane|airplane|aircraft|jet\
    /helicopter|helicopters/motorcycle|motorcycles|motorbike|motorbikes/bicycle|bicycles|bike|bikes/van|vans/taxi|cab|taxis\
    /tractor|tractors/tanker|tankers/scooter|scooters
    school|schools/hospital|hospitals/church|churches/mosque|mosques/synagogue|temple/hotel|hotels/factory|factories|plant\
    /warehouse|warehouses/museum|museums/library|libraries/prison|jail/airport|airports/restaurant|restaurants|cafe/theatre\
    |theater/university|college|universities/market|supermarket/stadium/cinema/bank|banks/nursery|kindergarten/farm|farms
    gun|guns|pistol|rifle|handgun|revolver|shotgun/knife|knives/axe|hammer/bomb|bombs|explosives|grenade/sword|machete
    knee/ankle/shoulder/hamstring/thigh/hip/wrist/elbow/groin/calf/arm|arms/leg|legs/chest/neck/rib|ribs/skull/spine/hand|hands
    kidney|kidneys/liver/lung|lungs/heart/brain/stomach
    cancer/stroke/heart attack/pneumonia/diabetes/dementia|alzheimer/flu|influenza/measles/cholera/malaria/tuberculosis/polio\
    /typhoid/dengue/mumps/salmonella/hepatitis/meningitis/plague/covid|coronavirus
    dog|dogs/cat|cats/horse|horses/cow|cows|cattle/sheep|lambs/pig|pigs/bear|bears/wolf|wolves/shark|sharks/fox|foxes\
    /elephant|elephants/tiger|tigers/lion|lions/whale|whales/dolphin|dolphins/goat|goats/chicken|chickens|poultry
    nuclear/chemical/biological/conventional
    urban/rural
    coastal/inland
    front|frontal/rear
    top|upper/bottom
    old|elderly/new/young
    same|identical/different
    heads/tails
    ally|allies|friend|friends/rival|rivals|enemy|enemies|foe
    bid|bids|offer|offers/counterbid
    single/married
    bullish|optimistic|upbeat|hopeful/bearish|pessimistic|gloomy|downbeat
    broadband/television|radio
    presidential/parliamentary|legislative/local|municipal|mayoral|regional
    goal|goals/penalty|penalties/try|tries/point|points
    red card/yellow card
    breakfast/lunch/dinner|supper
    swimming/cycling/running/rowing/skiing/sailing/boxing/wrestling/tennis/cricket/rugby/golf/hockey/football|soccer/basketball
    wicket*/run*|runs/innings/over|overs
    length|lengths/neck|necks/head|heads
    stroke*|shot|shots/hole|holes/lap|laps/frame|frames/set|sets/game|games
    seat*/vote|votes/mandate*
    case|cases|infection*/death|deaths|fatalit*|fatalities/recover*|recoveries/injur*|injuries/arrest|arrests\
    /hospitalisation*|hospitalization*
    person|persons|people|passengers|residents/animal*|cattle\
    /home|homes|house|houses|apartment*|flat|flats/boat*|vessel*|ship|ships/car|cars|vehicle*/business|businesses\
    |shop|shops|store|stores/tree|trees/barn*
    arrest|arrests/search|searches|raid|raids/charge|charges/conviction*
    """
}
