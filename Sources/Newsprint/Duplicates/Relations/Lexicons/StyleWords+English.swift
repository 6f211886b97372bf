extension StyleWords {
  /// English: verbs, and what stands around them.
  static let english = """
    backed|approved|supported|endorsed;cleared|acquitted|found not guilty;moored|docked|berthed|tied up\
    ;    said|says|say|saying|told|tells|telling|added|adds|adding|stated|states|stating|noted|notes|commented|explained\
    |explains|reported|reporters|journalists|press|according|announced|announces|remarked|declared|wrote|writes\
    |stressed|revealed|insisted|argued|claimed|recalled|spoke|speaking|told reporters|statement|emphasised|emphasized\
    |observed|pointed out|disclosed|went on|continued|concluded|confirmed;about|around|roughly|approximately|some\
    |nearly|almost|circa|close to|an estimated|estimated;till|until;everybody|everyone|all;somebody|someone;anybody\
    |anyone;programmed|scheduled|planned|due;online|internet|web;instead|alternative|rather;persuading|convincing\
    ;persuaded|convinced;persuade|convince;follow|emulate|copy;figures|data|numbers|statistics;reports|rumours|rumors\
    |speculation;available|given|released|published;but|however|although|though|yet|while|whilst|whereas|nevertheless\
    |still;also|too|additionally|as well|besides;because|since|as|due to|owing to;after|following|in the wake of\
    ;before|prior to|ahead of;during|amid|throughout;despite|in spite of|notwithstanding;nearby|close|near|next to\
    |beside;often|frequently;usually|normally|typically|generally;very|extremely|highly|really|particularly;likely\
    |probably;maybe|perhaps|possibly;soon|shortly|before long;currently|presently|now|at present|at the moment\
    ;recently|lately;several|various|numerous|multiple|many|a number of;began|begun|started|commenced|got under way\
    |opened;begin|begins|start|starts|commence|commences;ended|finished|concluded|completed;end|ends|finish|finishes\
    |conclude;beginning|starting|start;ending|finishing;happened|occurred|took place|unfolded;happen|occur|take place\
    ;bought|purchased|acquired|took over;buy|purchase|acquire;helped|assisted|aided;help|assist|aid;quickly|rapidly\
    |swiftly|fast|speedily;showed|shows|show|indicated|indicates|suggested|suggests|revealed|found;used|utilised\
    |utilized;use|uses|utilise;got|received|obtained|gained;get|receive|obtain;gave|provided|offered|supplied;give\
    |provide|offer|supply;given|provided;needed|required;need|needs|require|requires;tried|attempted|sought;try\
    |attempt|seek;trying|attempting|seeking;wanted|wished|hoped;want|wish|hope;made|created|produced;make|create\
    |produce;built|constructed|erected;build|construct;found|discovered|located|came across;find|discover|locate;seen\
    |spotted|observed|sighted;searching|looking|hunting|search|hunt;taken|rushed|brought|transported|moved|conveyed\
    |ferried;left|departed|set off;arrived|reached|came|turned up|got;stayed|remained;stay|remain|stays|remains\
    ;allowed|permitted|let;allow|permit|let;stopped|halted|brought to a halt;stop|halt;kept|retained;sent|dispatched\
    ;called|named|described|dubbed|known as;whole|entire|all;total|overall;last|past|previous|final;previous|former\
    |earlier|prior;next|coming|upcoming|following;current|present|existing|incumbent;alone|only|just|merely|simply\
    ;together|jointly;big|large|huge|major|sizeable|massive;small|little|tiny|minor;important|significant|key|crucial\
    ;difficult|hard|tough|challenging;immediately|instantly|at once|straight away|right away|straightaway;initially\
    |at first|originally;finally|eventually|in the end;mainly|mostly|largely|chiefly|primarily;completely|fully\
    |totally|entirely;partly|partially;slightly|a little|marginally;sharply|steeply|significantly;heavy|strong\
    |intense|torrential;strong|powerful|stiff|robust;rose|increased|climbed|gained|grew|advanced|went up|edged up\
    |jumped|surged;rise|increase|climb|growth|gain;rising|increasing|growing|climbing;fell|dropped|declined|decreased\
    |slipped|went down|edged down|slid|eased;fall|drop|decline|decrease|dip;falling|dropping|declining;destroyed\
    |ruined|gutted|wrecked;damaged|hit;closed|shut;open|opened;killed|died|dead|dies|dying|death|deaths|fatally\
    |lost their lives|lives;injured|wounded|hurt|injuries;treated|tended;freed|let go;thanked|expressed gratitude\
    ;apologised|apologized|sorry|regretted|expressed regret;praised|commended|lauded|hailed;criticised|criticized|slammed|attacked|condemned;asked|urged|called on\
    |appealed to|requested;people|persons|individuals|members of the public|folk;visit|trip|tour;met|held talks\
    ;discuss|talk about;discussed|talked about;collapsed|gave way;moved|relocated|shifted;placed|put|laid;carried\
    |borne;carried out|conducted|performed;launched|started|began|opened;set up|established|created|founded;run\
    |operated;manage|run|operate;fixed|repaired|mended;examined|inspected|checked;investigate|look into|probe\
    ;investigating|looking into|probing|examining;took|grabbed|seized;cut|slashed|reduced;cuts|reductions;returned\
    |came back|went back;return|come back|go back;waited|stood by;enough|sufficient;lost|was beaten;nowadays\
    |these days;worth|valued at;due|scheduled|set|slated;would|is to|are to
    """

  /// English: persons and things.
  static let englishThings = """
    kids|children|youngsters|youths|child|kid;cops|police|officers|force|policemen|constables|officer;lorry|truck|hgv\
    ;lorries|trucks;car|vehicle|automobile;cars|vehicles;van|vehicle;lorry|vehicle;truck|vehicle;bus|coach|vehicle\
    ;bike|bicycle|cycle;motorbike|motorcycle;film|movie|picture;films|movies;home|house|property|residence;homes\
    |houses|properties|dwellings;pupils|students|schoolchildren|schoolkids;pupil|student|schoolchild;firefighters\
    |crews|firemen|fire crews|fire service|fire brigade|fire department;medics|paramedics|ambulance crews\
    |ambulance staff|ambulance|emergency services;doctors|physicians|medics;doctor|physician|medic;nurse|medic;shop\
    |store|outlet;shops|stores;holiday|vacation;holidays|vacations;flat|apartment;flats|apartments;motorway|highway\
    |freeway|expressway;pavement|sidewalk;petrol|gasoline|gas|fuel;railway|railroad|rail;football|soccer;autumn|fall\
    ;lift|elevator;mobile|cellphone|phone|smartphone|handset;solicitor|lawyer|attorney|barrister|counsel;lawyers\
    |attorneys|solicitors|counsel;jail|prison|gaol|behind bars;jailed|imprisoned|sent to prison|sent to jail;inquiry\
    |investigation|probe|enquiry;incident|accident|event;blaze|fire|inferno|flames;ship|vessel|boat;ferry|vessel|boat\
    |ship;ships|vessels|boats;plane|aircraft|jet|airliner|airplane|aeroplane;planes|aircraft|jets;crash|collision\
    |accident|smash|pile-up|wreck;area|region|district|neighbourhood|neighborhood|zone;town|village|community;city\
    |town;residents|locals|villagers|inhabitants|townspeople|neighbours|neighbors|people;man|male;men|males;woman\
    |female|lady;women|females;suspect|accused|defendant|man;club|team|side|outfit|squad;match|game|fixture|clash|tie\
    |encounter|contest;win|victory|triumph;won|beat|defeated|overcame|triumphed;wins|beats|defeats;manager|coach|boss\
    |head coach;chairman|chair|chairperson;chairwoman|chair|chairperson;spokesman|spokesperson;spokeswoman\
    |spokesperson;firm|company|business|group|corporation|enterprise|maker;firms|companies|businesses;government\
    |administration|cabinet;lawmakers|parliamentarians|legislators|mps|members of parliament|deputies;parliament\
    |legislature|assembly;vote|ballot|poll;elections|polls|vote|election;talks|negotiations|discussions;deal\
    |agreement|accord|pact;profit|earnings|profits|income;sales|revenue|turnover|revenues;shares|stock|stocks;worker\
    |employee|staffer|staff member;workers|employees|staff|personnel|workforce;boss|chief|head|chief executive\
    ;teenager|youth|teen|youngster|adolescent;boy|child|youngster|lad;girl|child|youngster;baby|infant|newborn;babies\
    |infants|newborns;crowns|kroner|kronor|krone|krona;mother|mum|mom;father|dad;parents|mum and dad;grandmother|gran\
    |grandma;grandfather|grandad;husband|spouse|partner;wife|spouse|partner;relatives|family|kin|loved ones\
    ;authorities|officials;official|officer;ministry|department;road|street|route|lane|highway;river|stream|waterway\
    ;lake|water;storm|gale|tempest;flood|flooding|floods|floodwater|floodwaters|high water;rain|rainfall|downpour\
    |rains;weather|conditions;winds|gusts;wind|gust;quake|earthquake|tremor;snow|snowfall;heat|hot weather;damage\
    |destruction;wood|forest|woodland;plan|scheme|proposal|project|programme|program;plans|proposals|schemes|projects\
    ;problem|issue|difficulty;problems|issues|difficulties;chance|opportunity;part|portion|section;job|post|position\
    |role;jobs|posts|positions;money|cash|funds|funding;cost|price|bill;costs|prices|bills;pay|wage|salary|wages;tax\
    |levy|duty;customers|clients|shoppers|consumers;visitors|tourists|guests|holidaymakers;passengers|travellers\
    |travelers|commuters;motorists|drivers;motorist|driver;cyclist|rider|bike rider;pedestrian|walker;hiker|walker\
    |climber;crowd|audience|spectators|fans|supporters;fans|supporters;fan|supporter;supporters|backers;opponents\
    |critics;demonstrators|protesters|protestors|marchers;protest|demonstration|rally|march;strike|walkout\
    |industrial action|stoppage;strikes|walkouts|stoppages;soldiers|troops|servicemen;fighters|militants|gunmen\
    |insurgents|rebels;gunman|shooter|attacker;attacker|assailant;weapon|gun|firearm;shooting|gunfire;bomb|device\
    |explosive;blast|explosion;book|title|volume;author|writer|novelist;singer|vocalist;actor|star|performer;actress\
    |star|actor;artist|painter;museum|gallery;school|college;university|college;teacher|educator|schoolteacher\
    ;teachers|educators;scientists|researchers|experts;scientist|researcher|expert;study|research|paper|survey;report\
    |document|paper;letter|note;law|legislation|bill|act;rule|regulation;rules|regulations;court|tribunal|judge;judge\
    |magistrate|justice;trial|case|hearing;charity|organisation|organization;group|organisation|organization|body\
    ;council|local authority|authority;councillor|council member|councilman|councilwoman;councillors|council members\
    ;mayor|town leader;leader|head|chief;member|lawmaker;tip|waste site;rubbish|trash|garbage|waste|litter;tap|faucet\
    ;queue|line;queues|lines;bill|tab;pub|bar;restaurant|eatery;hotel|inn;field|pitch|ground;stadium|ground|arena\
    |venue;venue|hall|site;site|place|location|spot|scene;factory|plant|works;mine|pit|colliery;farm|holding;farmer\
    |grower;farmers|growers;cattle|cows|livestock;dog|pet|animal;cat|pet|animal;horse|animal;animals|creatures;trees\
    |woods;bin|container;bridge|crossing|span;tunnel|underpass;building|premises|structure;buildings|premises\
    |structures;office|bureau|headquarters;centre|center;hospital|infirmary|clinic|medical centre;surgery|operation\
    ;illness|disease|sickness;drug|medicine|medication;jab|vaccine|vaccination|shot;signs|symptoms;test|check\
    |examination;tests|checks|examinations;birthday|anniversary;ceremony|service;funeral|burial|service;body|corpse\
    |remains;grave|tomb;church|chapel;priest|clergyman|cleric|vicar;nation|country|state;countries|nations|states\
    ;border|frontier;capital|city;island|isle;beach|shore|coast|seaside;sea|ocean|water;hill|mountain|peak|slope\
    ;valley|gorge;morning|dawn|early hours;evening|night;lunchtime|midday|noon;weekend|saturday and sunday;fortnight\
    |two weeks;year|season|term
    """
}
