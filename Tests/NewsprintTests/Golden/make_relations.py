"""Writes relations.jsonl: pairs of stories with what the second one is to the first.

    python make_relations.py > relations.jsonl

right: "update" (both are kept), "copy" (related as copy or identical) or "none" (not related at all).
"""
import json
import sys

COURT = ("Jury convicts former treasurer of theft from hospital fund", """\
A jury at Redmoor Crown Court on Thursday convicted the former treasurer of a hospital charity of stealing 2.4 million pounds from its building fund over nine years.

Martin Ashdown, 61, had denied the charges, but the jury of seven women and five men took just four hours to reach its verdict after a trial that lasted three weeks.

Prosecutors said that he had moved money through 14 accounts, bought two flats in Lisbon and paid for a boat that he named after the children's ward.

Judge Priya Raman told him that he would be sentenced on 12 June and should expect to go to prison for a long time. He was released on bail until then.

The charity, which had planned to open a new wing in March, said that it was relieved by the outcome and would try to recover what was left of the money.

His lawyer, Owen Castle, said outside the court that his client was disappointed and would consider an appeal. Detectives praised the nurse who first asked why the accounts did not add up.

The hospital serves about 80,000 people in the valley and has waited for the wing since the old one was closed because of damp.""")

MATCH = ("Harriers beat Rovers 3-1 to go top of the table", """\
Eastleigh Harriers went top of the northern league on Saturday evening when they beat Kelby Rovers 3-1 in front of a crowd of 18,412 at the Brick Lane ground.

Tomas Veldt scored twice in the first half, and Jonah Price added a third from the penalty spot after the goalkeeper had brought down the winger in the 71st minute.

Rovers had taken the lead through Luca Amari, who headed in a corner after six minutes, but they lost their captain to a knee injury before the break and never recovered.

The manager of the Harriers, Dana Whitlock, said that her players had shown patience after a poor start and that nobody at the club was talking about the title yet.

The Harriers have 52 points from 24 matches, one more than Northgate Town, who play at Stanmore on Monday night. Rovers stay in ninth place and have not won away since October.

The league said that it would look at an incident in the tunnel at half-time. Both clubs declined to comment on it.""")

PLANT = ("Glassmaker to shut plant in Torvale and cut 640 jobs", """\
The glassmaker Hallam and Reed said on Monday that it would close its plant in Torvale by the end of the year, cutting 640 jobs, because of high energy prices and weak demand from builders.

The company made a loss of $38.5 million in the six months to September, compared with a profit of $12 million a year earlier. Its shares fell 7.2 percent to $4.15 in early trading.

Chief executive Marta Lindqvist said that the furnaces in Torvale were 40 years old and used a third more gas than those of competitors abroad. Production will move to the plant in Grenna.

The union that represents most of the workers called the decision a betrayal and announced a meeting for Tuesday evening. It said that the company had received public money for new filters only two years ago.

The regional government offered talks about a loan. The mayor, Stefan Okoye, said that the town would fight for every job and that the plant was not the problem.

Hallam and Reed was founded in 1888 and makes glass for windows, cars and solar panels. It employs 5,200 people in four countries.""")

FIRE = ("Four die as fire sweeps through apartment block in Calder", """\
Four people died and at least 17 were taken to hospital when a fire swept through an apartment block in the centre of Calder early on Friday, the fire service said.

The fire started at about 3:40 a.m. on the second floor of the building in Mason Street and reached the roof within half an hour. More than 90 firefighters were called to the scene.

Neighbours told of people who knotted sheets together to climb down from their windows. "We heard them shout and could do nothing," said Rosa Delgado, who lives across the street.

Investigators believe that the charger of an electric scooter was the cause, the head of the fire service, Ken Abara, told reporters. The building had passed an inspection last August.

The block has 36 flats and was put up in 1974. The city has opened a sports hall for families who cannot go back, and asked for blankets and clothes for children.

A minute of silence will be held in front of the town hall at noon on Saturday. The owners of the building said that their thoughts were with the families.""")

MAKE = []


def add(case, right, a, b, **fields):
    first = {"id": "a", "date": "2025-03-06T08:00:00Z", "title": a[0], "text": a[1]}
    second = {"id": "b", "date": "2025-03-06T11:30:00Z", "title": b[0], "text": b[1]}
    for key, value in fields.items():
        first[key], second[key] = value
    MAKE.append({"case": case, "right": right, "a": first, "b": second})


def change(base, old, new):
    assert old in base[0] + base[1], old
    return base[0].replace(old, new), base[1].replace(old, new)


def text(case, right, base, old, new):
    add(case, right, base, change(base, old, new))


def title(case, right, base, form):
    add(case, right, base, (form % base[0], base[1]))


def tail(case, right, base, line):
    add(case, right, base, (base[0], base[1] + "\n\n" + line))


def head(case, right, base, line):
    add(case, right, base, (base[0], line + "\n\n" + base[1]))


# Numbers.
text("decimal moved", "update", COURT, "2.4 million", "4.2 million")
text("scale", "update", COURT, "2.4 million pounds", "2.4 billion pounds")
text("hours", "update", COURT, "four hours", "fourteen hours")
text("age", "update", COURT, "61", "63")
text("date", "update", COURT, "12 June", "21 June")
text("ordinal date", "update", COURT, "12 June", "the 13th of June")
text("month", "update", COURT, "12 June", "12 July")
text("month named", "update", COURT, "in March", "in May")
text("two to a dozen", "update", COURT, "two flats", "a dozen flats")
text("word number to digits", "update", COURT, "nine years", "11 years")
text("score", "update", MATCH, "3-1", "3-2")
text("score turned", "update", MATCH, "3-1", "1-3")
text("crowd", "update", MATCH, "18,412", "18,214")
text("ordinal minute", "update", MATCH, "71st", "77th")
text("place", "update", MATCH, "ninth place", "tenth place")
text("once and twice", "update", MATCH, "scored twice", "scored once")
text("one to two points", "update", MATCH, "one more than", "two more than")
text("percent", "update", PLANT, "7.2 percent", "2.7 percent")
text("dollar to euro", "update", PLANT, "$38.5 million", "€38.5 million")
text("share of", "update", PLANT, "a third more gas", "a quarter more gas")
text("jobs", "update", PLANT, "640", "460")
text("clock", "update", FIRE, "3:40 a.m.", "2:40 a.m.")
text("half", "update", FIRE, "half an hour", "an hour")
text("four to five", "update", FIRE, "Four", "Five")
text("number gone to nobody", "update", FIRE, "Four people died and at least 17", "Nobody died but at least 17")
text("at least to digits", "update", FIRE, "17 were", "23 were")
text("year of building", "update", FIRE, "1974", "1947")
add("minus", "update", ("Frost warning for the valley", FIRE[1] + "\n\nThe night is expected to be cold, at 5C in the hills."),
    ("Frost warning for the valley", FIRE[1] + "\n\nThe night is expected to be cold, at -5C in the hills."))

# Negation and reversal.
text("acquits", "update", COURT, "convicted the former", "acquitted the former")
text("guilty", "update", COURT, "had denied the charges", "had admitted the charges")
text("not released", "update", COURT, "He was released on bail", "He was not released on bail")
text("would not", "update", COURT, "would consider an appeal", "would not consider an appeal")
text("never", "update", PLANT, "had received public money", "had never received public money")
text("contraction", "update", PLANT, "was not the problem", "was the problem")
text("no longer", "update", FIRE, "The building had passed an inspection", "The building had failed an inspection")
text("reopen", "update", PLANT, "would close its plant", "would reopen its plant")
text("profit to loss", "update", PLANT, "with a profit of", "with a loss of")
text("fell to rose", "update", PLANT, "shares fell", "shares rose")
text("win to lose", "update", MATCH, "they beat Kelby Rovers", "they lost to Kelby Rovers")
text("declined to agreed", "update", MATCH, "Both clubs declined to comment", "Both clubs agreed to comment")

# Names.
text("person", "update", COURT, "Martin Ashdown", "Marcus Ashdown")
text("surname", "update", COURT, "Owen Castle", "Owen Carswell")
text("place name", "update", PLANT, "plant in Grenna", "plant in Morvik")
text("city in both", "update", FIRE, "Calder", "Halden")
text("weekday", "update", FIRE, "noon on Saturday", "noon on Sunday")
text("weekday of the event", "update", MATCH, "on Monday night", "on Tuesday night")
add("teams swapped", "update", MATCH, (
    "Rovers beat Harriers 3-1 to go top of the table",
    MATCH[1].replace("Eastleigh Harriers", "@1").replace("Kelby Rovers", "Eastleigh Harriers").replace("@1", "Kelby Rovers")))
text("scorer", "update", MATCH, "Luca Amari", "Joao Amari")
text("at the start of a sentence", "update", MATCH, "Rovers had taken the lead", "Wanderers had taken the lead")
text("street", "update", FIRE, "Mason Street", "Mercer Street")

# What is added or taken out.
tail("a new figure", "update", FIRE, "A fifth victim, a woman of 82, died in hospital on Friday evening.")
tail("a new name", "update", COURT, "The chair of the charity, Helen Boateng, later offered her resignation.")
tail("a denial", "update", PLANT, "The company later said that it had not asked for a loan.")
tail("colour", "copy", FIRE, "Flowers and candles lay on the pavement in the rain.")
tail("more colour", "copy", MATCH, "The players walked along the stands and clapped for a long time.")
add("last paragraph cut", "copy", COURT, (COURT[0], COURT[1].rsplit("\n\n", 1)[0]))
add("last two paragraphs cut", "copy", PLANT, (PLANT[0], PLANT[1].rsplit("\n\n", 1)[0]))

# Spelling, typography, wording.
text("number words", "copy", COURT, "nine years", "9 years")
text("digits to word", "copy", PLANT, "two years ago", "2 years ago")
text("thousands", "copy", COURT, "80,000", "80 000")
text("thousands without comma", "copy", MATCH, "18,412", "18412")
text("million short", "copy", COURT, "2.4 million pounds", "£2.4m")
text("dollar million", "copy", PLANT, "$12 million", "$12m")
text("dollar bn style", "copy", PLANT, "$38.5 million", "$38.5mn")
text("percent sign", "copy", PLANT, "7.2 percent", "7.2%")
text("wire abbreviations", "copy", PLANT, "$38.5 million", "38.5 mln dlrs")
text("wire abbreviation of billions", "update", PLANT, "$38.5 million", "38.5 bln dlrs")
add("metric tons", "copy", ("Ship runs aground with grain", FIRE[1].replace("36 flats", "44,000 tonnes")),
    ("Ship runs aground with grain", FIRE[1].replace("36 flats", "44,000 metric tons")))
text("per cent", "copy", PLANT, "7.2 percent", "7.2 per cent")
text("a.m.", "copy", FIRE, "3:40 a.m.", "3.40am")
text("centre", "copy", FIRE, "centre", "center")
text("month short", "copy", PLANT, "September", "Sept.")
text("weekday short", "copy", FIRE, "early on Friday", "early on Fri.")
text("title short", "copy", PLANT, "Chief executive Marta", "CEO Marta")
text("quotes", "copy", FIRE, '"', "\u201d")
text("dash", "copy", MATCH, "3-1", "3\u20131")
text("diacritics", "copy", MATCH, "Tomas Veldt", "Tomás Veldt")
text("nordic letters", "copy", PLANT, "Grenna", "Gränna")
text("order of a date", "copy", COURT, "12 June", "June 12")
text("date with ordinal", "copy", COURT, "12 June", "12th June")
text("synonym", "copy", FIRE, "reached the roof", "got to the roof")
text("inflection", "copy", PLANT, "called the decision a betrayal", "calls the decision a betrayal")
text("contracted negation", "copy", FIRE, "cannot go back", "can't go back")
text("did not", "copy", COURT, "did not add up", "didn't add up")
text("and sign", "copy", PLANT, "Hallam and Reed", "Hallam & Reed")
text("reordered clause", "copy", COURT, "on Thursday convicted", "convicted on Thursday")
text("capitals", "copy", FIRE, "Four people died", "FOUR PEOPLE DIED")
add("another headline", "copy", MATCH, ("Whitlock's patient side climb to first place", MATCH[1]))
add("headline in capitals", "copy", COURT, (COURT[0].upper(), COURT[1]))

# Furniture.
add("dateline", "copy", FIRE, (FIRE[0], "CALDER, March 6 (WNS) - " + FIRE[1]))
add("dateline with time", "copy", COURT, (COURT[0], "REDMOOR (WNS) — " + COURT[1]))
head("byline", "copy", PLANT, "By Anneli Storm in Torvale")
head("published line", "copy", PLANT, "Published 6 March 2025 at 11:30 GMT")
head("last updated line", "copy", MATCH, "Last updated: 6 March 2025, 14:05")
tail("desk", "copy", FIRE, "(Reporting by Ines Falk and Tom Berry in Calder; Editing by Ruth Okafor)")
tail("all rights", "copy", FIRE, "© 2025 World News Service. All rights reserved.")
tail("offer", "copy", COURT, "Subscribe from $2.99 a month and read on 3 devices. Cancel any time.")
tail("newsletter", "copy", MATCH, "Sign up to our newsletter to get the 10 best stories of the week.")
tail("comments", "copy", FIRE, "312 comments")
tail("shares and views", "copy", PLANT, "Shared 1,904 times | 25K views")
tail("photo", "copy", MATCH, "Photograph: Lena Ortiz/WNS")
tail("caption", "copy", FIRE, "Image credit: Calder Fire Service, 2025")
tail("related", "copy", COURT, "Read more: 7 charities that lost their savings")
tail("telephone", "copy", COURT, "Do you know more? Call our newsroom on 0113 496 0417.")
tail("e-mail", "copy", COURT, "Contact the author: newsdesk@redmoor-echo.example")
add("link", "copy", (FIRE[0], FIRE[1] + "\n\nFull list: https://echo.example/fire?id=4411&utm_source=rss"),
    (FIRE[0], FIRE[1] + "\n\nFull list: https://echo.example/fire?id=9027&utm_source=mail"))

# What a story says of itself.
for form in ["UPDATE 1-%s", "UPDATE 2 - %s", "Update: %s", "%s - updated", "%s [UPDATED]", "UPDATED | %s", "CORRECTED-%s",
             "Correction: %s", "CORRECTING %s", "%s (LEAD)", "LEAD: %s", "3rd LD: %s", "(LEAD 2) %s", "Writethru: %s",
             "%s, 1st Writethru", "ROUNDUP: %s", "Amended: %s", "Erratum: %s", "ACTUALIZACIÓN: %s", "Corrección: %s",
             "MISE A JOUR: %s", "CORRECTION - %s", "AKTUALISIERT: %s", "(Aktualisiert) %s", "Korrigiert: %s",
             "AGGIORNAMENTO: %s", "ATUALIZAÇÃO: %s", "Обновлено: %s", "【更新】%s", "訂正：%s", "[수정] %s", "정정: %s",
             "RETTELSE: %s", "Rättelse: %s", "Güncelleme: %s", "تحديث: %s"]:
    title("marker " + form, "update", MATCH, form)
for line in ["Editor's note: This story was changed after publication to correct the name of the court.",
             "An earlier version of this article misstated the age of the defendant.",
             "(Adds comment from the lawyer)", "(Corrects second paragraph to say valley, not county)",
             "This article was amended on Friday to remove a wrong quotation.",
             "UPDATE: This story has been updated with a statement from the hospital.",
             "Correction: A previous version of this report gave a wrong title for the judge."]:
    head("note first: " + line[:30], "update", COURT, line)
    tail("note last: " + line[:30], "update", COURT, line)
for form in ["RPT-%s", "REPEAT: %s", "(Repeats) %s", "RPT - %s"]:
    title("repeat " + form, "copy", FIRE, form)

# Headlines alone.
for a, b in [("Ministers agree on fishing quotas after night of talks", "Ministers agree on fishing quotas after night of talks - The Coast Mail"),
             ("Ministers agree on fishing quotas after night of talks | WNS", "Ministers agree on fishing quotas after night of talks"),
             ("Ministers agree on fishing quotas after night of talks – Radio Nord", "Ministers agree on fishing quotas after night of talks - Coast Mail")]:
    add("outlet " + b[-16:], "copy", (a, ""), (b, ""))
add("outlet in Chinese", "copy", ("渔业部长经过一夜谈判就捕鱼配额达成协议", ""), ("渔业部长经过一夜谈判就捕鱼配额达成协议_海岸日报", ""))
add("outlet in Russian", "copy", ("Министры договорились о квотах на вылов рыбы после ночных переговоров", ""),
    ("Министры договорились о квотах на вылов рыбы после ночных переговоров — Береговые вести", ""))
add("headline with another number", "update", ("Fire in Calder apartment block kills four people, injures 17", ""),
    ("Fire in Calder apartment block kills five people, injures 17", ""))

# Other languages: a number, a negation or a name changes; then only typography does.
LANGUAGES = {
    "de": ("Brand in Wohnhaus", "Bei einem Brand in einem Wohnhaus in der Innenstadt sind am frühen Freitagmorgen vier Menschen ums Leben gekommen, teilte die Feuerwehr mit. Mindestens siebzehn Bewohner wurden in Krankenhäuser gebracht. Das Feuer brach im zweiten Stock aus und erreichte innerhalb einer halben Stunde das Dach. Die Ermittler gehen davon aus, dass ein Ladegerät die Ursache war. Die Stadt hat eine Turnhalle für Familien geöffnet, die nicht in ihre Wohnungen zurückkehren können. Oberbürgermeister Jens Hartwig sprach den Angehörigen sein Beileid aus.",
           ("vier Menschen", "sechs Menschen"), ("gehen davon aus", "gehen nicht davon aus"), ("Jens Hartwig", "Karl Hartwig"), ("Freitagmorgen", "Freitag Morgen")),
    "fr": ("Incendie dans un immeuble", "Quatre personnes sont mortes dans l’incendie d’un immeuble du centre-ville tôt vendredi matin, ont annoncé les pompiers. Au moins dix-sept habitants ont été transportés à l’hôpital. Le feu a pris au deuxième étage et a gagné le toit en une demi-heure. Les enquêteurs pensent que le chargeur d’une trottinette est à l’origine du sinistre. La ville a ouvert un gymnase pour les familles. Le maire, Julien Carpentier, a exprimé sa tristesse et demandé des couvertures pour les enfants.",
           ("Quatre personnes", "Cinq personnes"), ("ont été transportés", "n’ont pas été transportés"), ("Julien Carpentier", "Lucien Carpentier"), ("’", "'")),
    "es": ("Incendio en un edificio", "Cuatro personas murieron en el incendio de un edificio del centro de la ciudad la madrugada del viernes, informaron los bomberos. Al menos diecisiete vecinos fueron llevados al hospital. El fuego empezó en la segunda planta y llegó al tejado en media hora. Los investigadores creen que el cargador de un patinete fue la causa. La ciudad abrió un polideportivo para las familias. El alcalde, Ramiro Cuesta, pidió mantas y ropa para los niños y anunció tres días de luto.",
           ("Cuatro personas", "Siete personas"), ("fue la causa", "no fue la causa"), ("Ramiro Cuesta", "Ramiro Cuenca"), ("tres días", "3 días")),
    "it": ("Incendio in un palazzo", "Quattro persone sono morte nell'incendio di un palazzo del centro all'alba di venerdì, hanno comunicato i vigili del fuoco. Almeno diciassette abitanti sono stati portati in ospedale. Il fuoco è partito dal secondo piano e ha raggiunto il tetto in mezz'ora. Gli investigatori ritengono che la causa sia il caricabatterie di un monopattino. Il comune ha aperto una palestra per le famiglie. Il sindaco Paolo Ferrante ha espresso cordoglio e ha chiesto coperte per i bambini.",
           ("Quattro persone", "Otto persone"), ("Il comune ha aperto", "Il comune non ha aperto"), ("Paolo Ferrante", "Carlo Ferrante"), ("'", "’")),
    "pt": ("Incêndio em prédio", "Quatro pessoas morreram no incêndio de um prédio no centro da cidade na madrugada de sexta-feira, informaram os bombeiros. Pelo menos dezessete moradores foram levados ao hospital. O fogo começou no segundo andar e chegou ao telhado em meia hora. Os investigadores acreditam que o carregador de um patinete foi a causa. A cidade abriu um ginásio para as famílias. O prefeito, Renato Brandão, pediu cobertores e roupas para as crianças e decretou luto de três dias.",
           ("Quatro pessoas", "Nove pessoas"), ("foi a causa", "não foi a causa"), ("Renato Brandão", "Fausto Brandão"), ("três dias", "3 dias")),
    "nl": ("Brand in flat", "Vier mensen zijn vrijdagochtend vroeg omgekomen bij een brand in een flat in het centrum, meldde de brandweer. Zeker zeventien bewoners werden naar het ziekenhuis gebracht. Het vuur ontstond op de tweede verdieping en bereikte binnen een half uur het dak. Onderzoekers denken dat de oplader van een step de oorzaak was. De stad heeft een sporthal geopend voor gezinnen. Burgemeester Pieter Lanting betuigde zijn medeleven en vroeg om dekens en kleren voor kinderen.",
           ("Vier mensen", "Zes mensen"), ("heeft een sporthal geopend", "heeft geen sporthal geopend"), ("Pieter Lanting", "Gerrit Lanting"), ("een half uur", "een halfuur")),
    "pl": ("Pożar w bloku", "Cztery osoby zginęły w pożarze bloku w centrum miasta w piątek nad ranem, poinformowała straż pożarna. Co najmniej siedemnastu mieszkańców trafiło do szpitala. Ogień pojawił się na drugim piętrze i w ciągu pół godziny dotarł do dachu. Śledczy uważają, że przyczyną była ładowarka hulajnogi. Miasto otworzyło halę sportową dla rodzin. Burmistrz Tomasz Zalewski złożył kondolencje i poprosił o koce oraz ubrania dla dzieci.",
           ("Cztery osoby", "Trzy osoby"), ("przyczyną była", "przyczyną nie była"), ("Tomasz Zalewski", "Tomasz Makowski"), (" - ", " – ")),
    "sv": ("Brand i flerfamiljshus", "Fyra personer dog när ett flerfamiljshus i centrum började brinna tidigt på fredagsmorgonen, uppger räddningstjänsten. Minst sjutton boende fördes till sjukhus. Elden startade på andra våningen och nådde taket inom en halvtimme. Utredarna tror att laddaren till en elsparkcykel var orsaken. Staden har öppnat en idrottshall för familjerna. Borgmästaren Erik Lundmark beklagade sorgen och bad om filtar och kläder till barnen.",
           ("Fyra personer", "Fem personer"), ("var orsaken", "inte var orsaken"), ("Erik Lundmark", "Nils Lundmark"), ("Minst sjutton", "Minst 17")),
    "ru": ("Пожар в жилом доме", "Четыре человека погибли при пожаре в жилом доме в центре города рано утром в пятницу, сообщили пожарные. Не менее семнадцати жильцов доставлены в больницу. Огонь вспыхнул на втором этаже и за полчаса дошёл до крыши. Следователи считают, что причиной стало зарядное устройство самоката. Город открыл спортивный зал для семей. Мэр Андрей Соколов выразил соболезнования и попросил принести одеяла и одежду для детей.",
           ("Четыре человека", "Шесть человек"), ("причиной стало", "причиной не стало"), ("Андрей Соколов", "Павел Соколов"), ("дошёл", "дошел")),
    "tr": ("Apartmanda yangın", "Kent merkezindeki bir apartmanda cuma günü sabaha karşı çıkan yangında dört kişi öldü, itfaiye açıkladı. En az on yedi kişi hastaneye kaldırıldı. Yangın ikinci katta başladı ve yarım saat içinde çatıya ulaştı. Araştırmacılar nedenin bir scooter şarj cihazı olduğunu düşünüyor. Belediye aileler için bir spor salonu açtı. Belediye başkanı Kemal Aydın başsağlığı diledi ve çocuklar için battaniye istedi.",
           ("dört kişi öldü", "altı kişi öldü"), ("spor salonu açtı", "spor salonu açmadı"), ("Kemal Aydın", "Cemal Aydın"), ("on yedi", "17")),
    "zh": ("居民楼发生火灾", "消防部门表示，周五凌晨市中心一栋居民楼发生火灾，造成四人死亡。至少十七名居民被送往医院治疗。火从二楼开始燃烧，半小时内蔓延到屋顶。调查人员认为，一辆电动滑板车的充电器是起火原因。市政府为受灾家庭开放了体育馆。市长王建国表示哀悼，并呼吁市民为孩子们捐赠毛毯和衣物。",
           ("四人死亡", "六人死亡"), ("是起火原因", "不是起火原因"), ("王建国", "李建国"), ("，", ",")),
    "ja": ("住宅で火災", "消防によると、金曜日の未明、市中心部の集合住宅で火災があり、四人が死亡した。少なくとも十七人の住民が病院に運ばれた。火は二階から出て、三十分以内に屋根まで広がった。調査員は電動キックボードの充電器が原因だとみている。市は家族のために体育館を開放した。佐藤健一市長は哀悼の意を表し、子どものための毛布と衣服の提供を呼びかけた。",
           ("四人が死亡", "七人が死亡"), ("原因だとみている", "原因ではないとみている"), ("佐藤健一", "鈴木健一"), ("十七人", "17人")),
    "ko": ("주택 화재", "소방 당국에 따르면 금요일 새벽 도심의 한 공동주택에서 불이 나 네 명이 숨졌다. 주민 17명 이상이 병원으로 옮겨졌다. 불은 2층에서 시작돼 30분 만에 지붕까지 번졌다. 조사관들은 전동 킥보드 충전기가 원인인 것으로 보고 있다. 시는 가족들을 위해 체육관을 개방했다. 박민수 시장은 애도를 표하고 아이들을 위한 담요와 옷을 부탁했다.",
           ("네 명이 숨졌다", "여섯 명이 숨졌다"), ("체육관을 개방했다", "체육관을 개방하지 않았다"), ("박민수", "김민수"), ("네 명", "4명")),
    "ar": ("حريق في مبنى سكني", "قالت فرق الإطفاء إن أربعة أشخاص لقوا حتفهم في حريق اندلع في مبنى سكني وسط المدينة فجر يوم الجمعة. ونُقل ما لا يقل عن 17 من السكان إلى المستشفى. وبدأ الحريق في الطابق الثاني ووصل إلى السطح خلال نصف ساعة. ويعتقد المحققون أن شاحن دراجة كهربائية كان السبب. وفتحت المدينة صالة رياضية للعائلات. وقدم رئيس البلدية سامي الحداد تعازيه وطلب بطانيات وملابس للأطفال.",
           ("أربعة أشخاص", "ستة أشخاص"), ("كان السبب", "لم يكن السبب"), ("سامي الحداد", "كريم الحداد"), ("17", "١٧")),
    "id": ("Kebakaran di rumah susun", "Empat orang tewas dalam kebakaran di sebuah rumah susun di pusat kota pada Jumat dini hari, kata dinas pemadam. Sedikitnya tujuh belas penghuni dibawa ke rumah sakit. Api muncul di lantai dua dan mencapai atap dalam setengah jam. Penyidik menduga pengisi daya skuter menjadi penyebabnya. Kota membuka gedung olahraga bagi keluarga korban. Wali Kota Bambang Santoso menyampaikan belasungkawa dan meminta selimut serta pakaian anak.",
           ("Empat orang", "Enam orang"), ("menjadi penyebabnya", "tidak menjadi penyebabnya"), ("Bambang Santoso", "Hendra Santoso"), ("tujuh belas", "17")),
}
for code, (headline, body, number, negation, name, same) in LANGUAGES.items():
    base = (headline, body)
    text(code + " number", "update", base, *number)
    text(code + " negation", "update", base, *negation)
    text(code + " name", "update", base, *name)
    if same[0] in body:
        text(code + " spelling", "copy", base, *same)

# One mould, two subjects.
def forecast(region, town, low, high, wind):
    return (f"Weather for the {region}",
            f"Clouds will move across the {region} on Saturday with showers in the morning and sunny spells later in the day. Temperatures will reach {high} degrees in {town} and {low} degrees in the hills. Winds will be {wind} and fresh at times along the coast. The night will be dry with a risk of fog in the valleys, and Sunday is expected to bring more sunshine.")


add("forecasts", "none", forecast("north", "Kelby", 9, 14, "westerly"), forecast("south", "Redmoor", 12, 19, "southerly"))


def obituary(name, age, trade, place, year, child):
    return (f"{name}, {trade}, dies at {age}",
            f"{name}, a {trade} known far beyond {place}, has died at the age of {age}, the family said on Tuesday. Born in {place} in {year}, {name.split()[0]} learned the trade from an uncle and opened a shop of {'his' if age % 2 else 'her'} own at the age of 24. {name} is survived by {child} and four grandchildren. The funeral will be held on Friday at the parish church of {place}, and friends are asked to give to the hospice instead of sending flowers.")


add("obituaries", "none", obituary("Harold Finch", 91, "clockmaker", "Stanmore", 1933, "a daughter, Ruth"),
    obituary("Agnes Malloy", 84, "bookbinder", "Northgate", 1940, "two sons, Peter and Liam"))


def earnings(company, profit, last, revenue, share, chief):
    return (f"{company} Q3 net {profit} mln vs {last} mln",
            f"{company} said on Tuesday that its third-quarter net profit was {profit} million dollars, compared with {last} million dollars a year earlier. Revenue was {revenue} million dollars. Earnings per share were {share} dollars. {chief}, the chief executive, said that the company expected the trend to continue in the fourth quarter and left its outlook for the year unchanged.")


add("earnings", "none", earnings("Vantor Steel", "41.2", "38.7", "612", "0.84", "Ida Blom"),
    earnings("Pellworth Foods", "17.9", "22.3", "298", "0.31", "Greg Hanley"))

# Kinds that were judged wrong on real pairs once.
SURVEY = ("Glassmaker asks bank for a loan", PLANT[1] + """

In the region the economy grew in the third quarter, a survey of the IADB said. It ran from March 11 to 20. The bank will boost its own lending.""")
text("grew to shrank", "update", SURVEY, "economy grew", "economy shrank")
text("swapped letters of an acronym", "copy", SURVEY, "IADB", "IABD")
text("another acronym", "update", SURVEY, "IADB", "IMFC")
text("span of days", "copy", SURVEY, "March 11 to 20", "March 11-20")
text("span of days before its month", "copy", SURVEY, "March 11 to 20", "11-20 March")
text("another span of days", "update", SURVEY, "March 11 to 20", "March 11-21")
text("name for a possessive", "copy", SURVEY, "boost its own", "boost Ardenna's own")
head("byline Italian", "copy", ("Via libera al ponte ciclabile", """\
La giunta comunale di Rocca Tessile ha approvato il progetto per il nuovo ponte ciclabile sul fiume. I lavori cominceranno dopo l'estate e dureranno fino alla primavera.

L'assessora alla mobilità ha parlato di un'opera attesa da anni dai residenti del quartiere, che chiedono anche più luce nel parco e una strada più sicura per la scuola."""), "di Marco Belluzzi")
RESULTS = """\
Shr 14 cts vs 17 cts
Net 412,000 vs 388,000
Revs 9,076,000 vs 8,712,000
Avg shrs 3,150,000 vs 1,950,000
Nine mths
Shr 51 cts vs 62 cts
Net 1,623,000 vs 1,258,000
Revs 24.6 mln vs 21.7 mln
Avg shrs 2,952,198 vs 1,950,000"""
add("date from headline to text", "copy", ("HARBOUR LIGHTS INC <HBL> 3RD QTR JAN 31", RESULTS),
    ("HARBOUR LIGHTS INC <HBL> 3RD QTR NET", "Qtr ended Jan 31\n" + RESULTS))
add("corrected under another headline", "update", COURT, ("(CORRECTED)-Former treasurer convicted of theft", COURT[1]))

for case in MAKE:
    sys.stdout.write(json.dumps(case, ensure_ascii=False) + "\n")
print(len(MAKE), file=sys.stderr)
