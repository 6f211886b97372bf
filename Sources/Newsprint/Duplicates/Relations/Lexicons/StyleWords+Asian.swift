// Words of news that stand in for one another as a choice of style.
// Groups are parted by `;`, the words of a group by `|`.

extension StyleWords {
  /// Chinese.
  static let chinese = """
    表示|说|称|指出|介绍|说明|说道|谈到|强调|补充说|告诉|透露|讲述|提到|写道|说是|說|稱|介紹|說明|說道|談到|強調|補充說|告訴|講述;宣布|公布|通报|通報|宣佈|公佈;据悉|据了解|据介绍|据報|据报道\
    |据报|據悉|據了解|據報道|據報;根据|依据|按照|根據|依據;记者|媒体|新闻界|記者|媒體|新聞界;发言人|新闻发言人|發言人|新聞發言人;大约|左右|上下|大概|将近|差不多|接近|大約|將近;但是|不过|然而|可是\
    |然则|不過;同时|此外|另外|并且|以及|同時|並且;因为|由于|鉴于|因為|由於|鑒於;因此|所以|因而|于是|從而|从而|於是;之后|以后|随后|此后|其后|之後|以後|隨後|此後;之前|以前|此前|先前|事前;期间\
    |当中|过程中|之际|期間|當中|過程中|之際;经常|常常|时常|频繁|屡次|經常|時常|頻繁;非常|十分|极其|极为|相当|格外|極其|極為|相當;多个|数个|几个|若干|一些|數個|幾個|多個;许多|众多|很多|大量|大批\
    |不少|無數|許多|眾多;开始|启动|着手|展开|開始|啟動|展開;结束|完毕|终结|落幕|告终|結束|完畢|終結;发生|出现|發生|出現;举行|召开|举办|舉行|召開|舉辦;死亡|身亡|丧生|遇难|罹难|丧命|去世|死去\
    |喪生|遇難|罹難|喪命|殞命;死者|遇难者|罹难者|逝者|遇難者|罹難者;受伤|负伤|受傷|負傷;伤者|受伤者|伤员|傷者|傷員;送往|送到|送至|送医|运往|被送往|送醫|運往;警方|警察|民警|公安|公安机关|警员\
    |公安機關|警員;消防员|消防人员|消防队员|消防队|消防員|消防人員|消防隊員|消防隊;救援人员|救援队|救援队伍|搜救人员|救援人員|救援隊|搜救人員;学生|同学|學生|同學;儿童|孩子|小孩|孩童|幼童|兒童;医生|医师\
    |大夫|醫生|醫師;居民|住户|当地人|當地人|住戶;汽车|车辆|轿车|小车|车子|汽車|車輛|轎車|小車;卡车|货车|大货车|卡車|貨車|大貨車;飞机|客机|班机|飛機|客機|班機;船只|船舶|轮船|船隻|輪船;火灾|大火\
    |起火|失火|火災;事故|车祸|交通事故|碰撞|相撞|車禍;调查|查办|調查|查辦;住宅|房屋|住房|房子|民宅|居所;商店|店铺|商铺|门店|店鋪|商鋪|門店;道路|公路|马路|馬路;电影|影片|片子|電影;比赛|赛事|较量\
    |对决|比賽|賽事|較量|對決;胜利|获胜|取胜|赢得|勝利|獲勝|贏得;击败|战胜|打败|力克|擊敗|戰勝|打敗;教练|主教练|主帅|教練|主教練|主帥;球队|队伍|俱乐部|球隊|隊伍|俱樂部;公司|企业|集团|企業|集團\
    ;利润|盈利|收益|利潤;营收|营业收入|营业额|營收|營業收入|營業額;上涨|上升|增长|增加|攀升|提高|上漲|增長|升高;下降|下跌|减少|回落|下滑|降低|減少;员工|职工|雇员|工作人员|職工|雇員|員工|工作人員\
    |職員;当局|官方|有关部门|官员|當局|官員|有關部門;谈判|磋商|会谈|商谈|協商|談判|會談|商談;协议|协定|協議|協定;政府|内阁|內閣;投票|表决|表決;帮助|协助|援助|支援|幫助|協助;购买|买下|购入|購買\
    |買下|購入;迅速|快速|飞快|很快|飛快;立即|马上|立刻|即刻|馬上;目前|现在|当前|眼下|如今|现阶段|現在|當前;最近|近日|近期|日前|近来|近來|不久前;即将|将要|即將|將要;附近|周边|一带|邻近|周邊|一帶\
    |鄰近;下一|下个|下一个|下個|下一個;整个|全部|所有|全体|整個|全體;机会|时机|契机|機會|時機|契機;问题|难题|课题|問題|難題|課題;显示|表明|反映|顯示;使用|利用|采用|运用|採用|運用;提供|给予|供给\
    |給予|供給;发现|找到|發現;建造|修建|建设|兴建|建設|興建;允许|准许|许可|允許|准許|許可;希望|盼望|期望;需要|必须|必須;试图|企图|尝试|試圖|企圖|嘗試;计划|规划|計劃|規劃;地区|区域|地带|地區\
    |區域;强烈|猛烈|剧烈|強烈|劇烈;只有|仅仅|僅僅;至少|最少|起码|起碼;尽管|虽然|儘管|雖然;例如|比如|譬如;共同|一起|联合|一同|聯合
    """

  /// Japanese.
  static let japanese = """
    ごろ|頃|ころ;子ども|子供|こども;及び|および;述べた|語った|話した|説明した|指摘した|強調した|コメントした|明らかにした|言った|訴えた|発言した|振り返った|付け加えた|言及した|答えた|明かした|伝えた|述べている|語っている|話している|説明している\
    |指摘している|強調している|コメントしている|明らかにしている|言っている|訴えている|述べました|語りました|話しました|説明しました|指摘しました|強調しました|明らかにしました|コメントしました|発表しました|述べて\
    |語って|話して|説明して|指摘して|強調して|コメントして|述べ|語り|話し|説明し|指摘し|強調し|明らかにし;発表した|公表した|明らかにした;によると|によれば|の話では|の説明では|の発表では;記者団|報道陣|取材陣\
    |マスコミ|報道関係者|記者;報道官|スポークスマン|広報担当者;およそ|ほぼ|だいたい|前後|程度|ほど;しかし|だが|ただ|ただし|けれども|一方で|ところが|とはいえ;また|さらに|加えて|その上|同時に|併せて|なお\
    ;ため|ことから|ので|ことで|によって;その後|続いて|あとで|のちに|次いで;直後|直ちに|すぐに|すぐ;以前|かつて|従来|これまで|過去に;間に|期間中|最中に|なかで;しばしば|たびたび|頻繁に|よく|繰り返し\
    ;非常に|とても|極めて|大変|きわめて|すごく;複数|いくつか;始まった|スタートした|開始した|開始された|始まりました|スタートしました|始める|スタートする|開始する|始まる|開始される;終わった|終了した|閉幕した\
    |終えた|終了しました|終わりました;起きた|発生した|起こった|発生しました|起きました|起きる|発生する|起こる;行われた|開かれた|開催された|実施された|行われました|開かれました|開催されました;死亡した|亡くなった\
    |死去した|命を落とした|亡くなりました|死亡しました|死んだ|死亡|死去;死者|犠牲者;けがをした|負傷した|けがを負った|傷ついた|けがをしました|負傷しました|けが|負傷|怪我|ケガ;けが人|負傷者|ケガ人|怪我人\
    ;搬送された|運ばれた|搬送されました|運ばれました;警察|警官|警察官|警察署;消防|消防隊|消防隊員|消防士|消防署;子ども|子供|こども;医師|医者|ドクター;住民|地元住民|地元の人;自動車|乗用車|クルマ|車両\
    ;トラック|貨物車;飛行機|航空機|旅客機;船舶|船体;火事|火災|出火|火の手;事故|衝突|衝突事故|交通事故;衝突した|ぶつかった;捜査|調べ;住宅|民家|自宅|住居;店舗|商店|ショップ;道路|通り|車道;映画|作品\
    ;試合|一戦|ゲーム|対戦;勝利|白星|勝ち;勝った|勝利した|制した|破った;チーム|クラブ;会社|企業|同社;利益|もうけ|収益;売上高|売り上げ|売上|収入;上昇した|上がった|増加した|増えた|伸びた|上昇しました\
    |増えました;増加|上昇|伸び;下落した|下がった|減少した|減った|下落しました|減りました;減少|下落|低下;従業員|社員|スタッフ|職員;当局|関係者|政府関係者;協議|交渉|話し合い|会談;合意|取り決め|協定;政府\
    |内閣;投票|採決|票決;支援|援助|サポート|手助け;購入した|買った|購入しました|買いました;購入|買い|取得;急速に|素早く|速やかに|迅速に;現在|いま|現時点;最近|このほど|先日|このところ;まもなく|間もなく\
    |近々;付近|近く|周辺|そば|近辺;先週|前週|前の週;昨年|去年;今年|ことし|本年;昨日|きのう;今日|きょう|本日;明日|あす|あした;全体|全て|すべて|全部|丸ごと;機会|チャンス|好機;問題|課題|難題;使用した\
    |使った|利用した|用いた|使用しました|使いました;見つかった|発見された|見つかりました|発見されました;見つけた|発見した;建設した|建てた|築いた|建設する|建てる;必要|不可欠;試みた|試した;計画|プラン|構想\
    ;地域|地区|エリア|地方;激しい|強い|猛烈な;だけ|のみ|に限り;少なくとも|最低でも;にもかかわらず|ものの;多数|数多く|多く;さまざま|様々
    """

  /// Korean.
  static let korean = """
    말했다|밝혔다|전했다|설명했다|강조했다|덧붙였다|언급했다|이야기했다|지적했다|발표했다|알렸다|얘기했다|소개했다|부연했다|보도했다;말한다|밝힌다|전한다|설명한다|강조한다|덧붙인다|지적한다|이야기한다\
    ;말했습니다|밝혔습니다|전했습니다|설명했습니다|강조했습니다|덧붙였습니다|알렸습니다|발표했습니다;말하며|밝히며|전하며|설명하며|강조하며|말하면서|밝히면서|전하면서;말하고|밝히고|전하고|설명하고|강조하고\
    ;말한|밝힌|전한|설명한|강조한|언급한;말했으며|밝혔으며|전했으며|설명했으며|말했고|밝혔고|전했고;따르면|의하면|관계자에 따르면|전해졌다|알려졌다;기자들|취재진|언론|기자단|기자들은|취재진은|언론은\
    |기자단은|기자들이|취재진이|언론이|기자단이|기자들을|취재진을|언론을|기자단을|기자들의|취재진의|언론의|기자단의;약|대략|가량|정도|거의|얼추|남짓|안팎;하지만|그러나|다만|반면|그렇지만|그런데;또한|또\
    |역시|아울러|게다가|더불어|이와 함께;때문에|인해|탓에|이유로|따라|바람에|까닭에;이후|뒤|후|이후에|직후;앞서|이전에|전에|이전|앞두고;동안|기간|중|와중에|사이;자주|종종|빈번히|수시로;매우|아주\
    |무척|대단히|상당히|굉장히|몹시;여러|다수의|각종|다양한;시작했다|개시했다|착수했다|시작됐다|시작되었다|개시됐다;시작|개시|출발|착수;끝났다|종료됐다|마쳤다|막을 내렸다|마무리됐다|종료되었다|끝냈다\
    ;종료|마무리|끝;발생했다|일어났다|벌어졌다|생겼다|발생하였다|터졌다;열렸다|개최됐다|진행됐다|치러졌다|개최되었다;숨졌다|사망했다|목숨을 잃었다|세상을 떠났다|사망하였다;숨진|사망한|목숨을 잃은\
    |세상을 떠난;숨지고|사망하고|목숨을 잃고;사망자|희생자|사망자는|희생자는|사망자가|희생자가|사망자를|희생자를|사망자의|희생자의;다쳤다|부상을 입었다|부상했다|부상당했다|상처를 입었다;다친|부상을 입은\
    |부상한|부상당한;옮겨졌다|이송됐다|후송됐다|이송되었다|실려 갔다;경찰|경찰관|경찰 관계자|경찰은|경찰관은|경찰 관계자는|경찰이|경찰관이|경찰 관계자가|경찰을|경찰관을|경찰 관계자를|경찰의|경찰관의\
    |경찰 관계자의;소방관|소방대원|소방당국|소방|소방관은|소방대원은|소방당국은|소방은|소방관이|소방대원이|소방당국이|소방이|소방관을|소방대원을|소방당국을|소방을|소방관의|소방대원의|소방당국의|소방의;구조대\
    |구조대원|구조 당국|구조대는|구조대원은|구조 당국은|구조대가|구조대원이|구조 당국이|구조대를|구조대원을|구조 당국을|구조대의|구조대원의|구조 당국의;어린이|아이|아동|어린이는|아이는|아동은|어린이가\
    |아이가|아동이|어린이를|아이를|아동을|어린이의|아이의|아동의;의사|의료진|의사는|의료진은|의사가|의료진이|의사를|의료진을|의사의|의료진의;주민|지역민|거주민|주민은|지역민은|거주민은|주민이|지역민이\
    |거주민이|주민을|지역민을|거주민을|주민의|지역민의|거주민의;차량|자동차|승용차|차|차량은|자동차는|승용차는|차는|차량이|자동차가|승용차가|차가|차량을|자동차를|승용차를|차를|차량의|자동차의|승용차의\
    |차의;트럭|화물차|대형 트럭|트럭은|화물차는|대형 트럭은|트럭이|화물차가|대형 트럭이|트럭을|화물차를|대형 트럭을|트럭의|화물차의|대형 트럭의;비행기|항공기|여객기|비행기는|항공기는|여객기는|비행기가\
    |항공기가|여객기가|비행기를|항공기를|여객기를|비행기의|항공기의|여객기의;선박|배|선박은|배는|선박이|배가|선박을|배를|선박의|배의;화재|불|불길|화재는|불은|불길은|화재가|불이|불길이|화재를|불을\
    |불길을|화재의|불의|불길의;사고|충돌|추돌 사고|사고는|충돌은|추돌 사고는|사고가|충돌이|추돌 사고가|사고를|충돌을|추돌 사고를|사고의|충돌의|추돌 사고의;충돌했다|부딪쳤다|들이받았다|추돌했다;수사\
    |조사|수사는|조사는|수사가|조사가|수사를|조사를|수사의|조사의;교도소|형무소|교도소는|형무소는|교도소가|형무소가|교도소를|형무소를|교도소의|형무소의;집|주택|가옥|자택|집은|주택은|가옥은|자택은|집이\
    |주택이|가옥이|자택이|집을|주택을|가옥을|자택을|집의|주택의|가옥의|자택의;가게|상점|점포|매장|가게는|상점은|점포는|매장은|가게가|상점이|점포가|매장이|가게를|상점을|점포를|매장을|가게의|상점의\
    |점포의|매장의;도로|길|거리|도로는|길은|거리는|도로가|길이|거리가|도로를|길을|거리를|도로의|길의|거리의;영화|작품|영화는|작품은|영화가|작품이|영화를|작품을|영화의|작품의;경기|시합|대결|경기는\
    |시합은|대결은|경기가|시합이|대결이|경기를|시합을|대결을|경기의|시합의|대결의;이겼다|승리했다|꺾었다|제압했다|눌렀다|물리쳤다;팀|구단|클럽|팀은|구단은|클럽은|팀이|구단이|클럽이|팀을|구단을|클럽을\
    |팀의|구단의|클럽의;회사|기업|업체|법인|회사는|기업은|업체는|법인은|회사가|기업이|업체가|법인이|회사를|기업을|업체를|법인을|회사의|기업의|업체의|법인의;이익|수익|이익은|수익은|이익이|수익이|이익을\
    |수익을|이익의|수익의;매출|매출액|매출은|매출액은|매출이|매출액이|매출을|매출액을|매출의|매출액의;올랐다|상승했다|증가했다|늘었다|높아졌다|늘어났다;상승|증가|오름세|상승은|증가는|오름세는|상승이\
    |증가가|오름세가|상승을|증가를|오름세를|상승의|증가의|오름세의;내렸다|하락했다|감소했다|줄었다|떨어졌다|낮아졌다|줄어들었다;하락|감소|내림세|하락은|감소는|내림세는|하락이|감소가|내림세가|하락을|감소를\
    |내림세를|하락의|감소의|내림세의;직원|근로자|노동자|임직원|직원은|근로자는|노동자는|임직원은|직원이|근로자가|노동자가|임직원이|직원을|근로자를|노동자를|임직원을|직원의|근로자의|노동자의|임직원의;당국\
    |관계 당국|당국은|관계 당국은|당국이|관계 당국이|당국을|관계 당국을|당국의|관계 당국의;협상|교섭|회담|협상은|교섭은|회담은|협상이|교섭이|회담이|협상을|교섭을|회담을|협상의|교섭의|회담의;합의|협정\
    |협약|합의는|협정은|협약은|합의가|협정이|협약이|합의를|협정을|협약을|합의의|협정의|협약의;정부|내각|정부는|내각은|정부가|내각이|정부를|내각을|정부의|내각의;투표|표결|투표는|표결은|투표가|표결이\
    |투표를|표결을|투표의|표결의;지원|도움|원조|지원은|도움은|원조는|지원이|도움이|원조가|지원을|도움을|원조를|지원의|도움의|원조의;구매했다|샀다|구입했다|사들였다|매입했다;구매|구입|매입|구매는|구입은\
    |매입은|구매가|구입이|매입이|구매를|구입을|매입을|구매의|구입의|매입의;빠르게|신속하게|신속히|재빨리|급속히;즉시|곧바로|바로|당장|즉각;현재|지금|이제|현 시점;최근|근래|요즘|얼마 전;곧|조만간\
    |머지않아|이내;인근|근처|주변|부근|인근은|근처는|주변은|부근은|인근이|근처가|주변이|부근이|인근을|근처를|주변을|부근을|인근의|근처의|주변의|부근의;문제|사안|이슈|과제|문제는|사안은|이슈는|과제는\
    |문제가|사안이|이슈가|과제가|문제를|사안을|이슈를|과제를|문제의|사안의|이슈의|과제의;사용했다|이용했다|활용했다|썼다;제공했다|줬다|주었다|지급했다;발견했다|찾았다|찾아냈다|발견됐다|찾아졌다;지었다\
    |건설했다|건립했다|세웠다;시도했다|노력했다|애썼다|시도하였다;계획|구상|계획은|구상은|계획이|구상이|계획을|구상을|계획의|구상의;지역|구역|일대|지역은|구역은|일대는|지역이|구역이|일대가|지역을|구역을\
    |일대를|지역의|구역의|일대의;강한|거센|강력한|격렬한;오직|단지|불과|겨우|단;최소|최소한|적어도;전직|옛;지난해|작년;모든|온|모두|전부
    """

  /// Indonesian.
  static let indonesian = """
    kata|ujar|tutur|ungkap|jelas|tegas|sebut|terang|papar|imbuh|tambah|ucap|katanya|ujarnya|tuturnya|ungkapnya\
    |jelasnya|tegasnya|sebutnya|paparnya|imbuhnya|tambahnya|ucapnya|terangnya|lanjutnya;mengatakan|menyatakan\
    |menyebut|menyebutkan|menuturkan|mengungkapkan|menjelaskan|menegaskan|menambahkan|memaparkan|menyampaikan\
    |menerangkan|melaporkan|berkata|mengemukakan|menceritakan;dikatakan|disebutkan|dinyatakan|diungkapkan|dijelaskan\
    |disampaikan|dilaporkan;menurut|berdasarkan|kata|ujar;wartawan|jurnalis|media|awak media|pers|reporter\
    ;juru bicara|jubir|humas;sekitar|kira-kira|kurang lebih|hampir|lebih kurang|kisaran|nyaris;tetapi|namun|tapi\
    |akan tetapi|sedangkan;juga|pula|selain itu|di samping itu;karena|sebab|lantaran|akibat|gara-gara|mengingat\
    |dikarenakan;setelah|usai|sesudah|pasca|seusai|selepas|pascakejadian;kemudian|lalu|selanjutnya|setelah itu\
    |belakangan;sebelum|menjelang|sebelumnya|jelang;selama|saat|ketika|sewaktu|di tengah|sepanjang;sering|kerap\
    |acap kali|sering kali|seringkali|kerap kali;sangat|amat|sekali|begitu|teramat|luar biasa;beberapa|sejumlah\
    |berbagai|aneka|bermacam;mulai|memulai|dimulai|mengawali|diawali;awal|permulaan|mulanya;berakhir|selesai|usai\
    |rampung|tuntas;akhir|penghujung|ujung;terjadi|berlangsung;tewas|meninggal|meninggal dunia|kehilangan nyawa\
    ;korban tewas|korban meninggal|korban jiwa;luka|cedera|terluka|luka-luka;dibawa|dilarikan|diantar;rumah sakit|rs\
    |rsud;polisi|petugas|aparat|kepolisian|anggota polisi|petugas kepolisian;pemadam kebakaran|damkar|petugas pemadam\
    |petugas damkar;tim penyelamat|tim sar|petugas penyelamat|regu penyelamat;siswa|murid|pelajar|peserta didik;anak\
    |bocah|anak-anak|bocah-bocah;warga|penduduk|masyarakat|warga setempat;mobil|kendaraan|mobil-mobil;truk|kendaraan\
    |truk-truk;pesawat|pesawat terbang|kapal terbang;kebakaran|api|si jago merah|kobaran api;kecelakaan|tabrakan\
    |laka lantas;penyelidikan|investigasi;penjara|lapas|lembaga pemasyarakatan|bui;rumah|kediaman|tempat tinggal;toko\
    |gerai;jalan|ruas jalan|jalanan;pertandingan|laga|permainan|duel|partai;kemenangan|kejayaan;menang|unggul|berjaya\
    ;mengalahkan|menaklukkan|menumbangkan|menundukkan;pelatih|juru taktik|arsitek tim;tim|klub|kesebelasan|skuad\
    ;perusahaan|korporasi|firma|emiten|perseroan;laba|keuntungan|untung|profit;pendapatan|omzet|omset;naik|meningkat\
    |bertambah|menanjak;kenaikan|peningkatan|pertumbuhan;turun|menurun|berkurang|merosot|menyusut;penurunan\
    |pengurangan|kemerosotan;karyawan|pekerja|pegawai|buruh|staf;pihak berwenang|otoritas|aparat berwenang\
    ;pembicaraan|negosiasi|perundingan|dialog;kesepakatan|perjanjian|persetujuan;pemerintah|kabinet;membantu|menolong\
    |bantuan|pertolongan;membeli|dibeli|pembelian;cepat|lekas|kilat|gesit;segera|langsung|seketika|sesegera mungkin\
    ;kini|sekarang|saat ini|sekarang ini|dewasa ini;baru-baru ini|belum lama ini|akhir-akhir ini|belakangan ini\
    ;segera|dalam waktu dekat|tak lama lagi|sebentar lagi;dekat|di sekitar|berdekatan;mantan|bekas|eks;berikutnya\
    |mendatang|depan|selanjutnya;lalu|lampau|silam;seluruh|semua|segenap|keseluruhan;kesempatan|peluang|kans;masalah\
    |persoalan|isu|problem|permasalahan;menunjukkan|memperlihatkan|mengindikasikan|menandakan;menggunakan|memakai\
    |memanfaatkan|mempergunakan|digunakan|dipakai|dimanfaatkan;memberi|memberikan|menyediakan|menyerahkan|diberikan\
    |disediakan;menemukan|mendapati|ditemukan|didapati;membangun|mendirikan|dibangun|didirikan;mengizinkan\
    |memperbolehkan|membolehkan|diizinkan|diperbolehkan;ingin|mau|hendak|berkeinginan;membutuhkan|memerlukan|butuh\
    |perlu|diperlukan|dibutuhkan;mencoba|berupaya|berusaha|upaya|usaha;kawasan|wilayah|daerah|area;kuat|kencang\
    |dahsyat;hanya|cuma|sekadar|sebatas;setidaknya|sedikitnya|paling sedikit|minimal|paling tidak;meski|walaupun\
    |meskipun|kendati|walau
    """

  /// Vietnamese.
  static let vietnamese = """
    nói|cho biết|cho hay|khẳng định|nhấn mạnh|chia sẻ|thông tin|giải thích|bày tỏ|tuyên bố|nêu|nói thêm|cho hay thêm\
    |bổ sung|kể|nói rõ|phát biểu|nhận định|thuật lại|thông báo|lưu ý;theo|dẫn lời|căn cứ|dựa trên;phóng viên|nhà báo\
    |báo chí|truyền thông|giới truyền thông;khoảng|chừng|gần|độ|ước chừng|xấp xỉ|gần như|tầm;nhưng|tuy nhiên|song\
    |thế nhưng;cũng|đồng thời|ngoài ra|bên cạnh đó|thêm vào đó;sau|sau khi|kể từ;sau đó|tiếp đó|rồi|tiếp theo|về sau\
    ;trước|trước khi|trước đó;trong|trong lúc|trong khi|trong suốt|giữa lúc;thường|hay|thường xuyên|nhiều lần;rất\
    |vô cùng|hết sức|cực kỳ|quá;nhiều|hàng loạt|vô số;bắt đầu|khởi động|mở màn|khai mạc|khởi đầu;kết thúc|khép lại\
    |hoàn tất|chấm dứt|bế mạc;xảy ra|diễn ra|xẩy ra;tử vong|thiệt mạng|chết|qua đời|mất mạng|từ trần|bỏ mạng\
    ;người chết|người thiệt mạng;đưa|chuyển|chở;cảnh sát|công an|cảnh sát viên;lính cứu hỏa|cảnh sát pccc\
    |lính cứu hoả;học sinh|học trò|em học sinh;trẻ em|trẻ|em nhỏ|trẻ nhỏ;bác sĩ|thầy thuốc|y bác sĩ;người dân|cư dân\
    |dân|bà con|dân cư;ôtô|ô tô|xe hơi|xe|xe ô tô|xe con;xe tải|xe|phương tiện;máy bay|phi cơ;tàu|con tàu;cháy\
    |hỏa hoạn|đám cháy|vụ cháy|hoả hoạn;tai nạn|va chạm|đụng xe|vụ tai nạn|vụ va chạm;đâm|tông|va chạm|húc|va vào\
    ;điều tra|làm rõ|cuộc điều tra;nhà|căn nhà|ngôi nhà|nhà ở|tư gia;cửa hàng|tiệm|cửa hiệu|shop;đường|con đường\
    |tuyến đường;phim|bộ phim|điện ảnh;trận đấu|trận|cuộc đối đầu|trận cầu;chiến thắng|thắng lợi|thắng;bàn thắng|bàn\
    |pha lập công;huấn luyện viên|hlv;đội|câu lạc bộ|clb|đội bóng;công ty|doanh nghiệp|tập đoàn|hãng;lợi nhuận|lãi\
    |tiền lãi;doanh thu|doanh số;tăng|tăng lên|gia tăng|nâng lên;giảm|sụt giảm|giảm xuống|đi xuống;nhân viên\
    |người lao động;nhà chức trách|giới chức;đàm phán|thương lượng|đối thoại|hội đàm;cuộc họp|cuộc gặp|buổi họp\
    ;thỏa thuận|hiệp định|thoả thuận;chính phủ|nội các;bỏ phiếu|biểu quyết;giúp|hỗ trợ|giúp đỡ|trợ giúp;mua|mua lại\
    |tậu|mua sắm;nhanh|nhanh chóng|mau|chóng vánh;ngay|lập tức|ngay lập tức|tức thì;hiện|hiện nay|hiện tại|bây giờ\
    |nay|lúc này;gần đây|mới đây|vừa qua|thời gian qua;sắp|sắp tới|không lâu nữa;gần|cạnh|lân cận|gần khu vực;cựu\
    |nguyên;toàn bộ|cả|tất cả|toàn thể|hết thảy;cơ hội|dịp|thời cơ;cho thấy|chỉ ra|phản ánh;sử dụng|dùng|áp dụng\
    |tận dụng;tìm thấy|phát hiện|tìm ra;xây dựng|xây|dựng|kiến thiết;dừng|ngừng|ngưng|dừng lại;muốn|mong muốn|mong\
    ;cố gắng|tìm cách|nỗ lực|cố;khu vực|vùng|địa bàn;mạnh|dữ dội;chỉ|chỉ có|duy nhất;ít nhất|tối thiểu|chí ít;dù\
    |mặc dù|bất chấp|cho dù;ví dụ|chẳng hạn;vì|bởi|do|bởi vì|vì lý do;đánh bại|hạ gục|vượt qua
    """
}
