extension RelationLexicon {
  /// English.
  static let english = RelationLexicon(
    code: "en",
    frequent: """
      the of and to in that for is was on with as he she it by at from his her be has have had they their not an are \
      were said which who will would but this been its after more when there than other about out up into over could \
      we you if all also what one can some them so no or only before while during between against under since most \
      because where how many these those any such both each very even still just may might should do did does our your \
      then however meanwhile although though despite here now another several every earlier later yesterday today \
      tomorrow until myself yourself himself herself itself ourselves yourselves themselves own
      """,
    numbers: """
      one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 \
      fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50 \
      sixty=60 seventy=70 eighty=80 ninety=90 zero=0 nil=0 two_score=40 three_score=60 four_score=80
      """,
    multipliers: """
      hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 mln=1000000 mn=1000000 \
      bln=1000000000 bn=1000000000 trln=1000000000000 tn=1000000000000 lakh=100000 lakhs=100000 crore=10000000 \
      crores=10000000
      """,
    connectors: "and",
    ordinals: """
      first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12 \
      thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20 \
      thirtieth=30
      """,
    fractions: "half=0.5 halves=0.5 thirds=0.333333 quarter=0.25 quarters=0.25 fifths=0.2",
    times: "once=1 twice=2 thrice=3",
    crowds: "dozens=12 scores=20 hundreds=100 thousands=1000 millions=1000000 billions=1000000000",
    partsOfDay: "in_the_morning=0 in_the_afternoon=12 in_the_evening=12 at_night=24",
    collectives: "dozen=12",
    articles: "a an",
    nobody: "nobody|no one|noone|none|no-one|no people|no person",
    negators: """
      not|never|no|no longer|without|neither|nor|nothing|nowhere|failed to|fails to|fail to|failing to|refused to\
      |refuses to|declined to|declines to|ceased to|unable to|yet to|hardly
      """,
    idioms: """
      not only|not least|not far|no doubt|no matter|no wonder|nothing but|without doubt|not to mention|no less than\
      |no fewer than|no more than|not more than|not less than|no stranger|not out|one of|at one point|one another|one day\
      |one thing|brief scores|scores level|scores were level|latest scores|final scores
      """,
    states: englishStates,
    kinds: englishKinds,
    prefixes: "un in im il ir dis non",
    weekdays: """
      monday=1 mon=1 tuesday=2 tue=2 tues=2 wednesday=3 wed=3 thursday=4 thu=4 thur=4 thurs=4 friday=5 fri=5 \
      saturday=6 sat=6 sunday=7 sun=7 mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5 saturdays=6 sundays=7
      """,
    months: """
      january=1 jan=1 february=2 feb=2 march=3 mar=3 april=4 apr=4 may=5 june=6 jun=6 july=7 jul=7 august=8 aug=8 \
      september=9 sept=9 sep=9 october=10 oct=10 november=11 nov=11 december=12 dec=12
      """,
    units: """
      percent=percent per_cent=percent pct=percent percentage_point=point percentage_points=point point=point \
      points=point dollar=usd dollars=usd us_dollars=usd dlr=usd dlrs=usd pound=gbp pounds=gbp yen=jpy yuan=cny \
      rupee=inr rupees=inr rouble=rub roubles=rub ruble=rub rubles=rub franc=chf francs=chf cent=cent cents=cent \
      pence=pence second=second seconds=second minute=minute minutes=minute mins=minute hour=hour hours=hour hrs=hour \
      day=day days=day week=week weeks=week month=month months=month year=year years=year yr=year yrs=year \
      decade=decade decades=decade century=century centuries=century fortnight=fortnight kilometre=km kilometres=km \
      kilometer=km kilometers=km mile=mile miles=mile metre=metre metres=metre meter=metre meters=metre foot=foot \
      feet=foot ft=foot inch=inch inches=inch yard=yard yards=yard acre=acre acres=acre hectare=hectare \
      hectares=hectare kilogram=kg kilograms=kg kilo=kg kilos=kg tonne=tonne tonnes=tonne metric_ton=tonne \
      metric_tons=tonne ton=ton tons=ton litre=litre litres=litre liter=litre liters=litre gallon=gallon \
      gallons=gallon barrel=barrel barrels=barrel degree=degree degrees=degree celsius=c fahrenheit=f times=times \
      degrees_celsius=c degrees_fahrenheit=f time=times mi=mile \
      year_old=year years_old=year year_olds=year years_of_age=year basis_point=0.01*point basis_points=0.01*point \
      bps=0.01*point percentage_pts=point
      """,
    variants: """
      pres=president gov=governor sen=senator rep=representative gen=general lt=lieutenant col=colonel sgt=sergeant \
      capt=captain prof=professor st=saint mt=mount dept=department govt=government intl=international \
      assn=association corp=corporation inc=incorporated ltd=limited bros=brothers jr=junior sr=senior ave=avenue \
      rd=road okay=ok vs=versus brig=brigadier maj=major cmdr=commander insp=inspector supt=superintendent rev=reverend hon=honourable \
      calif=california ariz=arizona fla=florida colo=colorado conn=connecticut mich=michigan minn=minnesota neb=nebraska \
      nev=nevada okla=oklahoma tenn=tennessee tex=texas wis=wisconsin wyo=wyoming kan=kansas mont=montana
      """,
    possessives: "its his her their whose",
    titles: """
      president prime minister chief executive ceo chairman chairwoman chair director mayor governor senator \
      representative secretary general captain sergeant colonel lieutenant professor doctor dr mr mrs ms miss sir lady \
      lord king queen prince princess judge justice officer spokesman spokeswoman spokesperson manager coach head \
      deputy vice foreign finance interior defence defense officials police constable detective inspector
      """,
    updates: """
      update|updated|updates|updating|lead|ld|writethru|write thru|writethrough|roundup|round up|wrapup|wrap up|urgent\
      |new version|recasts|adds|second update|latest|recast|refile|refiled|refiles|resending with update
      """,
    corrections: """
      correction|corrected|corrects|correcting|correcting and replacing|correct|amended|amends|amendment|erratum\
      |errata|corrigendum|retraction|retracted|retracts|clarification|clarified|clarifies|corrections|corr|revised
      """,
    repeats: "rpt|repeat|repeats|repeating|repeated|resend|resent|rpts",
    kills: """
      kill|killed story|kill kill kill|mandatory kill|withdrawn|withdrawal|withdraws|story withdrawn|story killed\
      |story removed|elimination|eliminated|bulletin kill|advisory kill|withdraw
      """,
    notes: """
      an earlier version|a previous version|earlier version of this|previous version of this|editor's note\
      |editors' note|story has been updated|article has been updated|post has been updated|report has been updated\
      |story was updated|article was updated|story has been corrected|article has been corrected|story was corrected\
      |article was corrected|has been amended|was amended on|was amended to|story was changed|article was changed\
      |has been changed to|has been revised|was revised|updates with|adds details|adds quotes|adds comment\
      |adds background|adds byline|corrects spelling|corrects headline|corrects paragraph|corrects date|corrects name\
      |corrects the|corrects to|has been updated to|has been updated with|been updated throughout|been corrected to\
      |note to editors|updated to reflect|updated to include|updated to add|updated to correct|previously misstated\
      |misspelled the|misstated the
      """,
    asides: """
      subscribe|sign up|read more|read also|see also|related|also read|more on this|more from|follow us|follow him\
      |follow her|photo|photos|photograph|photographs|photo credit|image|images|image credit|picture|pictures|video\
      |watch|listen|advertisement|sponsored|promoted|share this|share on|shared|click here|tap here|download|contact\
      |contact the|do you know more|call our|call us|email|e-mail|send us|got a tip|copyright|all rights|reporting by\
      |editing by|writing by|additional reporting|additional material|compiled by|published|posted|first published\
      |last updated|last modified|updated at|updated on|by clicking|cookie|log in|register|already a subscriber\
      |become a member|support our|donate|join our|join us|get the|get our|get unlimited|from our archive|recommended\
      |trending|most read|you may also|don't miss|comments|comment|leave a comment|tags|topics|filed under|source\
      |credit|our standards|editor's picks|reuters|ap photo|getty|newsletter|continue reading|the post\
      |appeared first on|print this|skip to|min read|minute read|estimated reading|cancel any time|cancel anytime\
      |buy now|offer|unlock|try for|start your|words by|story by|this story first|this article first\
      |originally published|with reporting|with inputs|with files|staff reporter|staff writer|photograph by|photos by\
      |picture by|main image|main picture|main photo|lead image|top image|top photo|cover image|file photo|file picture\
      |file image|stock image|library image|pictured above|image by|photo by|pictures by|images by|view comments|sign in|listen to this|follow our|ad|advert|free bets|terms apply|t cs apply|please gamble|begambleaware\
      |was this page|was this article|did you find this|about the author|about the writer|please share this\
      |edited by|this story was provided|this article was provided|this report was provided|this story was supplied\
      |this article was supplied|this report was supplied|this story was produced by|this article was produced by\
      |this article was written by|this story was written by|this article was distributed|this story was distributed\
      |this story comes from|this article comes from|this article is republished|this story is republished\
      |more to read|key points|key takeaways|at a glance|have you got a story|do you have a story|got a story
      """,
    labels: "reporter|agencies|supplied|whatsapp",
    asideWords: """
      comments comment shares share shared views likes retweets published updated posted modified gmt bst est edt pst \
      utc cet cest ist read min reading am pm subscribe newsletter photo photograph getty reuters afp ap advertisement \
      copyright tweet facebook whatsapp print email reads followers claps reactions at on
      """,
    bylines: "by")
}
