/// What a language has for measures beside the units of its ``RelationLexicon``: further units and their forms, shares such as
/// *per day*, halves that are added, words that are an amount by themselves, and numbers that are written together with
/// their unit.
///
/// Entries are parted by spaces, words of a phrase by low lines; units have the names that ``UnitBases`` knows. Common
/// knowledge of each language, checked against the unit names of the Unicode CLDR.
struct MeasureWords: Sendable {
  /// Units, written as ``RelationLexicon/units`` are.
  var units = ""
  /// Numbers, as ``RelationLexicon/numbers``: `anderthalb=1.5`.
  var numbers = ""
  /// Words that are so many of a unit: `yomayim=2*day`.
  var amounts = ""
  /// What stands before the unit in which something is counted: *per*, *each*.
  var per = ""
  /// Words that say the same as such a word and a unit: `daily=day`.
  var rates = ""
  /// Phrases that add a half to a number before them: `and_a_half`.
  var halves = ""
  /// How words end that are a number and a unit: `jähriger=year` in *vierzigjähriger*; behind digits they stand alone.
  var endings = ""
  /// Forms of numbers that stand only before such an ending: `czterdziesto=40`.
  var stems = ""
  /// What joins number words within a word, where nothing does else.
  var glue = ""

  static let none = MeasureWords()

  /// The words of a language, by its code.
  static func of(_ code: String) -> MeasureWords { all[code] ?? none }

  private static let all: [String: MeasureWords] = western.merging(eastern) { first, _ in first }
}

extension MeasureWords {
  /// The languages of western, northern and southern Europe, and of Indonesia.
  private static let western: [String: MeasureWords] = [
    "en": MeasureWords(
      units: """
        sec=second secs=second hr=hour h=hour wk=week wks=week fortnights=fortnight millimetre=mm millimetres=mm millimeter=mm \
        millimeters=mm centimetre=cm centimetres=cm centimeter=cm centimeters=cm kms=km nautical_mile=nmile nautical_miles=nmile \
        lb=lb lbs=lb ounce=oz ounces=oz oz=oz gram=g grams=g gramme=g grammes=g g=g milligram=mg \
        milligrams=mg mg=mg kilogramme=kg kilogrammes=kg kgs=kg pint=pint pints=pint millilitre=ml millilitres=ml milliliter=ml \
        milliliters=ml centilitre=cl centilitres=cl kph=kmh kmph=kmh miles_per_hour=mph mile_per_hour=mph miles_an_hour=mph \
        kilometres_per_hour=kmh kilometers_per_hour=kmh kilometres_an_hour=kmh kilometers_an_hour=kmh \
        km_an_hour=kmh km_per_hour=kmh kms_per_hour=kmh kilometre_per_hour=kmh kilometer_per_hour=kmh metres_per_second=mps \
        meters_per_second=mps metres_a_second=mps meters_a_second=mps m_per_second=mps feet_per_second=fps feet_a_second=fps \
        knot=knot knots=knot kts=knot watt=w watts=w kilowatt=kw kilowatts=kw megawatt=mw megawatts=mw gigawatt=gw gigawatts=gw \
        kilowatt_hour=kwh kilowatt_hours=kwh megawatt_hour=mwh megawatt_hours=mwh gigawatt_hour=gwh gigawatt_hours=gwh \
        terawatt_hours=twh horsepower=hp bhp=hp volt=volt volts=volt kilobyte=kb kilobytes=kb megabyte=mb megabytes=mb gigabyte=gb \
        gigabytes=gb terabyte=tb terabytes=tb kilohertz=khz megahertz=mhz gigahertz=ghz hertz=hz decibel=db decibels=db \
        centigrade=c degrees_centigrade=c degree_celsius=c degree_fahrenheit=f degrees_c=c degrees_f=f deg=degree bbl=barrel \
        bbls=barrel p=pence quid=gbp pound_sterling=gbp pounds_sterling=gbp \
        american_dollars=usd dollar_bills=usd euro=eur renminbi=cny rmb=cny won=krw lira=try liras=try zloty=pln zlotys=pln \
        kronor=sek forint=huf forints=huf reais=brl naira=ngn shekel=ils shekels=ils dirham=dirham dirhams=dirham \
        riyal=riyal riyals=riyal dinar=dinar dinars=dinar baht=thb ringgit=myr rupiah=idr dong=vnd hryvnia=uah hryvnias=uah \
        tenge=kzt taka=bdt rial=irr rials=irr rs=inr n=ngn r=zar sh=kes ksh=kes kshs=kes shs=kes shilling=kes shillings=kes millennium=millennium millennia=millennium light_year=lightyear \
        light_years=lightyear
        """,
      per: "per each every",
      rates:
        "daily=day weekly=week fortnightly=fortnight monthly=month yearly=year annually=year annual=year hourly=hour per_annum=year",
      halves: "and_a_half and_one_half and_half"),
    "de": MeasureWords(
      units: """
        sek=second std=hour stdn=hour stunde_lang=hour millimetern=mm zentimetern=cm kilos=kg kilogramms=kg gramm=g g=g milligramm=mg \
        mg=mg zentner=zentner t=tonne liter=litre litern=litre l=litre milliliter=ml ml=ml hektoliter=hl kubikmeter=m3 kubikmetern=m3 \
        quadratmetern=m2 quadratkilometern=km2 qm=m2 ha=hectare hektare=hectare kilometer_pro_stunde=kmh km_pro_stunde=kmh \
        kilometern_pro_stunde=kmh kilometer_in_der_stunde=kmh meter_pro_sekunde=mps meter_in_der_sekunde=mps knoten=knot \
        seemeile=nmile seemeilen=nmile watt=w kilowatt=kw megawatt=mw gigawatt=gw kilowattstunde=kwh kilowattstunden=kwh \
        megawattstunden=mwh gigawattstunden=gwh terawattstunden=twh ps=hp volt=volt grad_celsius=c celsius=c promille=permille \
        rappen=cent cents=cent zloty=pln forint=huf lira=try lire=try yuan=cny rupien=inr won=krw us_dollar=usd dezibel=db \
        megabyte=mb gigabyte=gb terabyte=tb jahrzehnt=decade jahrzehnte=decade jahrzehnten=decade jahrhundert=century \
        jahrhunderte=century jahrhunderten=century jahrtausende=millennium barrel=barrel fass=barrel fuß=foot acre=acre acres=acre
        """,
      numbers: """
        anderthalb=1.5 anderthalbe=1.5 eineinhalb=1.5 zwanziger=20 dreißiger=30 vierziger=40 fünfziger=50 sechziger=60 siebziger=70 \
        achtziger=80 neunziger=90
        """,
      per: "pro je jede jeden jedes jeder",
      rates: """
        täglich=day tägliche=day täglichen=day wöchentlich=week wöchentliche=week wöchentlichen=week monatlich=month monatliche=month \
        monatlichen=month jährlich=year jährliche=year jährlichen=year stündlich=hour
        """,
      halves: "und_ein_halbes und_eine_halbe und_einen_halben",
      endings: """
        jährig=year jährige=year jährigen=year jähriger=year jährigem=year jähriges=year tägig=day tägige=day tägigen=day tägiger=day \
        tägigem=day tägiges=day stündig=hour stündige=hour stündigen=hour stündiger=hour stündigem=hour stündiges=hour minütig=minute \
        minütige=minute minütigen=minute minütiger=minute minütiges=minute wöchig=week wöchige=week wöchigen=week wöchiger=week \
        wöchiges=week monatig=month monatige=month monatigen=month monatiger=month monatiges=month prozentig=percent \
        prozentige=percent prozentigen=percent prozentiger=percent
        """, stems: "einhalb=0.5"),
    "fr": MeasureWords(
      units: """
        sec=second mn=minute kms=km millimètre=mm millimètres=mm centimètre=cm kilogramme=kg kilo=kg gramme=g grammes=g g=g \
        milligramme=mg milligrammes=mg mg=mg tonne=tonne t=tonne litre=litre l=litre hectolitre=hl hectolitres=hl millilitre=ml \
        millilitres=ml ml=ml hectare=hectare ha=hectare degré=degree degré_celsius=c degrés_celsius=c celsius=c nœud=knot nœuds=knot \
        mille_marin=nmile milles_marins=nmile milles_nautiques=nmile miles=mile pied=foot pieds=foot pouce=inch pouces=inch \
        kilomètres_heure=kmh kilomètre_heure=kmh kilomètres_par_heure=kmh km_par_heure=kmh \
        mètres_par_seconde=mps watt=w watts=w kilowatt=kw kilowatts=kw mégawatt=mw mégawatts=mw gigawatt=gw gigawatts=gw \
        kilowattheure=kwh kilowattheures=kwh mégawattheures=mwh térawattheures=twh chevaux=hp ch=hp volts=volt pour_mille=permille \
        livre_sterling=gbp livres_sterling=gbp euro=eur dollars_américains=usd dollar_américain=usd yuan=cny yuans=cny \
        roupies=inr roupie=inr wons=krw dinars=dinar dirhams=dirham francs_cfa=xof francs_suisses=chf francs_suisse=chf \
        forints=huf zlotys=pln rouble=rub yen=jpy décennie=decade décennies=decade siècle=century siècles=century pc=percent \
        mégaoctets=mb gigaoctets=gb baril=barrel barils=barrel centime=cent cents=cent hectopascals=hpa
        """,
      per: "par chaque tous_les toutes_les",
      rates: """
        quotidien=day quotidienne=day quotidiens=day quotidiennes=day quotidiennement=day hebdomadaire=week hebdomadaires=week \
        mensuel=month mensuelle=month mensuels=month mensuelles=month annuel=year annuelle=year annuels=year annuelles=year
        """,
      halves: "et_demi et_demie"),
    "es": MeasureWords(
      units: """
        seg=second hs=hour hrs=hour milímetro=mm milímetros=mm centímetro=cm kilo=kg kilogramo=kg gramo=g gramos=g g=g miligramos=mg \
        mg=mg tonelada=tonne t=tonne litro=litre l=litre mililitros=ml ml=ml hectolitros=hl hectárea=hectare ha=hectare has=hectare \
        grado=degree grados_centígrados=c grado_centígrado=c grados_celsius=c celsius=c nudo=knot nudos=knot milla=mile millas=mile \
        millas_náuticas=nmile milla_náutica=nmile pie=foot pies=foot pulgada=inch pulgadas=inch kilómetro_por_hora=kmh \
        km_por_hora=kmh metros_por_segundo=mps vatio=w vatios=w kilovatio=kw kilovatios=kw megavatio=mw megavatios=mw gigavatios=gw \
        kilovatios_hora=kwh kilovatio_hora=kwh megavatios_hora=mwh megavatio_hora=mwh caballos=hp cv=hp voltios=volt \
        dólares_estadounidenses=usd dólar_estadounidense=usd libra=gbp libras_esterlinas=gbp libra_esterlina=gbp yen=jpy yuan=cny \
        yuanes=cny rublo=rub reales=brl francos=chf francos_suizos=chf rupias=inr quetzales=gtq lempiras=hnl córdobas=nio \
        colones=crc bolivianos=bob guaraníes=pyg sol=pen céntimo=cent centavo=cent centavos=cent década=decade décadas=decade \
        siglo=century siglos=century lustro=5*year lustros=5*year barril=barrel barriles=barrel acre=acre acres=acre \
        punto_porcentual=point puntos_porcentuales=point punto=point por_mil=permille
        """,
      per: "por cada todos_los todas_las",
      rates: """
        diario=day diaria=day diarios=day diarias=day diariamente=day al_día=day a_la_semana=week al_mes=month al_año=year \
        a_la_hora=hour semanal=week semanales=week semanalmente=week mensual=month mensuales=month mensualmente=month anual=year \
        anuales=year anualmente=year
        """,
      halves: "y_media y_medio"),
    "it": MeasureWords(
      units: """
        sec=second millimetro=mm millimetri=mm centimetro=cm chilogrammo=kg grammo=g grammi=g g=g milligrammi=mg mg=mg quintale=quintal \
        quintali=quintal tonnellata=tonne t=tonne litro=litre l=litre millilitri=ml ml=ml ettolitri=hl ettaro=hectare ha=hectare \
        grado=degree gradi_centigradi=c gradi_celsius=c celsius=c nodo=knot nodi=knot miglio=mile miglia=mile miglia_nautiche=nmile \
        piedi=foot pollice=inch pollici=inch chilometri_orari=kmh km_orari=kmh metri_al_secondo=mps \
        chilometri_allora=kmh watt=w kilowatt=kw chilowatt=kw megawatt=mw gigawatt=gw kilowattora=kwh chilowattora=kwh megawattora=mwh \
        cavalli=hp cv=hp sterlina=gbp sterline_inglesi=gbp yuan=cny rublo=rub franco=chf franchi_svizzeri=chf rupie=inr centesimo=cent \
        decennio=decade decenni=decade secolo=century secoli=century mq=m2 kmq=km2 mc=m3 barile=barrel barili=barrel \
        dollari_americani=usd dollari_statunitensi=usd punto=point per_mille=permille acri=acre
        """,
      per: "ogni per",
      rates: """
        giornaliero=day giornaliera=day giornalieri=day giornaliere=day quotidiano=day quotidiana=day quotidianamente=day al_giorno=day \
        alla_settimana=week a_settimana=week al_mese=month all_anno=year settimanale=week settimanali=week mensile=month \
        mensili=month annuo=year annua=year annui=year annue=year annuale=year annuali=year
        """,
      halves: "e_mezzo e_mezza", endings: "enne=year enni=year"),
    "pt": MeasureWords(
      units: """
        seg=second milímetro=mm milímetros=mm centímetro=cm quilómetro=km quilo=kg quilograma=kg quilogramas=kg kilo=kg kilos=kg \
        grama=g gramas=g g=g mg=mg miligramas=mg tonelada=tonne t=tonne litro=litre l=litre mililitros=ml ml=ml hectare=hectare \
        ha=hectare grau=degree graus_celsius=c graus_centígrados=c celsius=c milha=mile milhas=mile milhas_náuticas=nmile pés=foot \
        polegada=inch polegadas=inch quilômetros_por_hora=kmh quilómetros_por_hora=kmh km_por_hora=kmh metros_por_segundo=mps \
        watts=w quilowatts=kw megawatts=mw gigawatts=gw cavalos=hp cv=hp libra=gbp libras_esterlinas=gbp dólares_americanos=usd \
        iene=jpy yuan=cny yuans=cny rublo=rub centavo=cent cêntimo=cent década=decade décadas=decade século=century séculos=century \
        barril=barrel barris=barrel ponto=point por_mil=permille alqueires=alqueire acres=acre
        """,
      per: "por cada a_cada todos_os todas_as",
      rates: """
        diário=day diária=day diários=day diárias=day diariamente=day ao_dia=day à_semana=week ao_mês=month ao_ano=year à_hora=hour \
        semanal=week semanais=week mensal=month mensais=month mensalmente=month anual=year anuais=year anualmente=year
        """,
      halves: "e_meia e_meio"),
    "nl": MeasureWords(
      units: """
        seconde=second sec=second u=hour uren=hour uurtje=hour millimeter=mm centimeter=cm kilo=kg kilos=kg kilogram=kg gram=g g=g \
        milligram=mg mg=mg t=tonne l=litre milliliter=ml ml=ml ha=hectare hectares=hectare graden_celsius=c celsius=c knoop=knot \
        knopen=knot zeemijl=nmile zeemijlen=nmile mijl=mile mijlen=mile voet=foot inch=inch kilometer_per_uur=kmh km_per_uur=kmh \
        meter_per_seconde=mps watt=w kilowatt=kw megawatt=mw gigawatt=gw kilowattuur=kwh megawattuur=mwh pk=hp volt=volt \
        eurocent=cent pct=percent promille=permille decennium=decade decennia=decade eeuw=century eeuwen=century yuan=cny lira=try \
        amerikaanse_dollar=usd vat=barrel vaten=barrel megabyte=mb gigabyte=gb etmaal=day etmalen=day werkdagen=workday
        """,
      amounts: "halfuur=0.5*hour halfjaar=0.5*year", per: "per elke iedere elk ieder",
      rates: """
        dagelijks=day dagelijkse=day wekelijks=week wekelijkse=week maandelijks=month maandelijkse=month jaarlijks=year jaarlijkse=year
        """,
      halves: "en_een_half en_een_halve",
      endings:
        "jarig=year jarige=year jarigen=year daags=day daagse=day uurs=hour urige=hour weekse=week weeks=week maands=month procents=percent",
      stems: "half=0.5 halve=0.5 eneenhalf=0.5 eneenhalve=0.5"),
    "sv": MeasureWords(
      units: """
        sekund=second tim=hour h=hour dygn=day dygnet=day centimeter=cm millimeter=mm decimeter=dm gram=g g=g hekto=100*g hg=100*g \
        milligram=mg mg=mg l=litre deciliter=dl milliliter=ml kvadratkilometer=km2 kubikmeter=m3 kubik=m3 kvm=m2 ha=hectare knop=knot \
        sjömil=nmile engelska_mil=mile fot=foot tum=inch kilometer_per_timme=kmh kilometer_i_timman=kmh km_i_timmen=kmh \
        meter_per_sekund=mps meter_i_sekunden=mps sekundmeter=mps watt=w kilowatt=kw megawatt=mw gigawatt=gw kilowattimmar=kwh \
        kilowattimme=kwh terawattimmar=twh hästkrafter=hp hk=hp volt=volt grad=degree celsius=c grader_celsius=c decennium=decade \
        decennier=decade sekel=century århundrade=century århundraden=century procentenhet=point promille=permille \
        amerikanska_dollar=usd cent=cent yuan=cny yen=jpy lira=try fat=barrel rubel=rub danska_kronor=dkk norska_kronor=nok
        """,
      numbers: "halvannan=1.5 anderthalv=1.5", amounts: "halvtimme=0.5*hour halvtimmen=0.5*hour halvår=0.5*year",
      per: "per varje",
      rates: """
        dagligen=day daglig=day dagliga=day veckovis=week månadsvis=month årligen=year årlig=year årliga=year i_timmen=hour \
        i_veckan=week om_dagen=day i_månaden=month om_året=year
        """,
      halves: "och_en_halv och_ett_halvt och_halv",
      endings: """
        årig=year årige=year åriga=year årigt=year åring=year åringen=year åringar=year åringarna=year dagars=day timmars=hour \
        veckors=week månaders=month minuters=minute
        """),
    "da": MeasureWords(
      units: """
        sekund=second sek=second min=minute t=hour døgn=day centimeter=cm millimeter=mm gram=g g=g kilogram=kg milligram=mg mg=mg \
        tons=tonne l=litre deciliter=dl milliliter=ml kvadratkilometer=km2 kvadratmeter=m2 kubikmeter=m3 ha=hectare knob=knot \
        sømil=nmile mil=mil fod=foot tommer=inch kilometer_i_timen=kmh kilometer_pr_time=kmh kilometer_per_time=kmh km_i_timen=kmh \
        meter_i_sekundet=mps sekundmeter=mps watt=w kilowatt=kw megawatt=mw gigawatt=gw kilowatttimer=kwh hestekræfter=hp hk=hp \
        grad=degree celsius=c årti=decade årtier=decade århundrede=century århundreder=century promille=permille svenske_kroner=sek \
        norske_kroner=nok danske_kroner=dkk mio_kr=1000000*dkk tønder=barrel cent=cent yen=jpy rubler=rub yuan=cny
        """,
      numbers: "halvanden=1.5 halvandet=1.5", amounts: "halvtime=0.5*hour halvår=0.5*year", per: "per pr hver hvert",
      rates: """
        dagligt=day daglig=day daglige=day ugentligt=week ugentlig=week månedligt=month månedlig=month årligt=year årlig=year \
        årlige=year i_timen=hour om_ugen=week om_dagen=day om_måneden=month om_året=year
        """,
      halves: "og_en_halv og_et_halvt en_halv",
      endings: "årig=year årige=year årigt=year dages=day timers=hour ugers=week måneders=month minutters=minute"),
    "no": MeasureWords(
      units: """
        sekund=second sek=second min=minute t=hour døgn=day centimeter=cm millimeter=mm gram=g g=g hekto=100*g kilogram=kg \
        milligram=mg mg=mg l=litre desiliter=dl milliliter=ml kvadratkilometer=km2 kvadratmeter=m2 kvadrat=m2 kubikkmeter=m3 \
        kubikk=m3 dekar=decare mål=decare knop=knot nautiske_mil=nmile mil=mil fot=foot tommer=inch kilometer_i_timen=kmh \
        kilometer_per_time=kmh km_i_timen=kmh meter_i_sekundet=mps meter_per_sekund=mps sekundmeter=mps watt=w kilowatt=kw \
        megawatt=mw gigawatt=gw kilowattimer=kwh terawattimer=twh hestekrefter=hp hk=hp grad=degree celsius=c tiår=decade \
        århundre=century århundrer=century promille=permille svenske_kroner=sek danske_kroner=dkk norske_kroner=nok fat=barrel \
        cent=cent yen=jpy rubler=rub yuan=cny euro=eur
        """,
      numbers: "halvannen=1.5 halvannet=1.5", amounts: "halvtime=0.5*hour halvår=0.5*year halvtimen=0.5*hour",
      per: "per pr hver hvert",
      rates: """
        daglig=day daglige=day ukentlig=week ukentlige=week månedlig=month månedlige=month årlig=year årlige=year i_timen=hour \
        i_uken=week om_dagen=day i_måneden=month i_året=year
        """,
      halves: "og_en_halv og_et_halvt",
      endings:
        "årig=year årige=year åring=year åringen=year åringer=year dagers=day timers=hour ukers=week måneders=month minutters=minute"
    ),
    "fi": MeasureWords(
      units: """
        sekunti=second sekunnin=second sek=second min=minute h=hour minuutissa=minute tunneilla=hour senttimetriä=cm \
        senttimetrin=cm sentti=cm millimetriä=mm millimetrin=mm milliä=mm metri=metre metrin=metre kilometri=km kilometrin=km \
        kilo=kg kilon=kg kilogrammaa=kg gramma=g gramman=g grammaa=g g=g milligrammaa=mg tonnin=tonne tonni=tonne t=tonne litra=litre \
        litran=litre l=litre desilitraa=dl millilitraa=ml hehtaarin=hectare ha=hectare neliömetriä=m2 neliömetrin=m2 neliötä=m2 \
        neliökilometriä=km2 kuutiometriä=m3 kuutiota=m3 asteen=degree aste=degree celsiusastetta=c solmua=knot maili=mile mailia=mile \
        meripeninkulmaa=nmile jalkaa=foot tuumaa=inch kilometriä_tunnissa=kmh km_tunnissa=kmh metriä_sekunnissa=mps wattia=w \
        kilowattia=kw megawattia=mw gigawattia=gw kilowattituntia=kwh hevosvoimaa=hp eurolla=eur euron=eur euroon=eur dollari=usd \
        dollarin=usd sentin=cent punnan=gbp kruunun=sek ruplaa=rub jeniä=jpy juania=cny frangia=chf vuosikymmen=decade \
        vuosikymmentä=decade vuosisata=century vuosisataa=century vuosia=year päivän=day päiviä=day kuukauden=month viikkoja=week \
        prosentin=percent prosentilla=percent prosenttiin=percent tynnyriä=barrel promillea=permille
        """,
      per: "per joka jokainen",
      rates: """
        päivittäin=day viikoittain=week kuukausittain=month vuosittain=year päivässä=day viikossa=week kuukaudessa=month vuodessa=year \
        tunnissa=hour
        """,
      halves: "ja_puoli",
      endings: """
        vuotias=year vuotiaan=year vuotiasta=year vuotiaat=year vuotiaalle=year vuotiaana=year vuotiaita=year päiväinen=day \
        päiväisen=day tuntinen=hour tuntisen=hour viikkoinen=week
        """, stems: "neli=4 kymmen=10 kaksi=2"),
    "id": MeasureWords(
      units: """
        dtk=second mnt=minute milimeter=mm cm=cm gram=g gr=g g=g miligram=mg kwintal=quintal kuintal=quintal t=tonne l=litre \
        mililiter=ml ha=hectare derajat_celsius=c derajat_celcius=c celsius=c celcius=c mil_laut=nmile kaki=foot inci=inch knot=knot \
        kilometer_per_jam=kmh km_per_jam=kmh meter_per_detik=mps watt=w kilowatt=kw megawatt=mw kwh=kwh tenaga_kuda=hp sen=cent \
        poin=point persen_poin=point poin_persentase=point basis_poin=0.01*point dolar_as=usd dollar_as=usd dasawarsa=decade \
        dekade=decade abad=century caturwulan=4*month triwulan=3*month acre=acre meter_kubik=m3 kilometer_persegi=km2 ringgit=myr \
        peso=php baht=thb won=krw riyal=riyal
        """,
      amounts:
        "sehari=1*day seminggu=1*week sepekan=1*week sebulan=1*month setahun=1*year sejam=1*hour seabad=1*century",
      per: "per setiap tiap"),
    "ro": MeasureWords(
      units: """
        sec=second secundă=second minutul=minute milimetri=mm milimetru=mm centimetru=cm gram=g grame=g g=g miligrame=mg t=tonne \
        l=litre mililitri=ml mp=m2 ha=hectare grad=degree grade_celsius=c celsius=c noduri=knot milă=mile mile=mile mile_marine=nmile \
        picioare=foot kilometri_pe_oră=kmh km_pe_oră=kmh kilometri_la_oră=kmh metri_pe_secundă=mps wați=w kilowați=kw megawați=mw \
        cai_putere=hp deceniu=decade decenii=decade secol=century secole=century dolari_americani=usd lire_sterline=gbp \
        franci=chf yeni=jpy yuani=cny ruble=rub ban=cent cenți=cent eurocenți=cent punct=point puncte_procentuale=point \
        puncte_de_bază=0.01*point luni=month la_mie=permille
        """,
      per: "pe fiecare",
      rates:
        "zilnic=day zilnică=day săptămânal=week lunar=month lunară=month anual=year anuală=year pe_zi=day pe_an=year",
      halves: "și_jumătate"),
  ]
}
