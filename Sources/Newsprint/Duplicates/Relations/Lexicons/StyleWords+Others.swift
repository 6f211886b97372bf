// Words of news that stand in for one another as a choice of style.
// Groups are parted by `;`, the words of a group by `|`.

extension StyleWords {
  /// Finnish.
  static let finnish = """
    sanoi|kertoi|ilmoitti|totesi|lisäsi|korosti|selitti|tiedotti|mainitsi|kuvaili|painotti|huomautti|sanoo|kertoo\
    |ilmoittaa|toteaa|lisää|korostaa|selittää|tiedottaa|painottaa|kuvailee|huomauttaa|kirjoittaa|kirjoitti|sanoivat\
    |kertoivat|ilmoittivat|totesivat|korostivat|sanovat|kertovat|ilmoittavat|toteavat|korostavat|tiedottivat|sanonut\
    |kertonut|ilmoittanut|todennut|korostanut|selittänyt|tiedottanut|maininnut|sanottiin|kerrottiin|ilmoitettiin\
    |todettiin|sanotaan|kerrotaan|ilmoitetaan|todetaan;mukaan|kertoo|kertoi|sanoo|sanoi|tietojen mukaan;toimittajille\
    |lehdistölle|medialle|tiedotusvälineille;tiedottaja|edustaja|puhehenkilö;noin|suunnilleen|lähes|melkein|arviolta\
    |likimain|vajaat|vajaa|liki;mutta|kuitenkin|silti|sen sijaan|toisaalta;myös|lisäksi|niin ikään|samoin;koska|sillä\
    ;takia|vuoksi|johdosta|seurauksena|tähden;sitten|sen jälkeen|myöhemmin|tämän jälkeen;ennen|aiemmin|aikaisemmin\
    ;aikana|kuluessa|keskellä|kestäessä;usein|monesti|useasti|tiheään;hyvin|erittäin|todella|äärimmäisen|varsin\
    ;useita|monia|lukuisia|usea|moni|useat|monet|useiden|monien|useissa|monissa;alkoi|käynnistyi|alkoivat\
    |käynnistyivät|aloitettiin|käynnistettiin;alkaa|käynnistyy|alkavat|käynnistyvät;aloittaa|käynnistää|aloitti\
    |käynnisti;alku|alussa|käynnistys|käynnistyminen;päättyi|loppui|päättyivät|loppuivat|päätettiin|lopetettiin\
    |päättyy|loppuu|päättyvät|loppuvat;loppu|päätös|lopussa|päätteeksi|lopuksi;tapahtui|sattui|tapahtuivat|sattuivat\
    |tapahtunut|sattunut|tapahtuu|sattuu;kuoli|menehtyi|sai surmansa|menetti henkensä|surmansa|kuollut|menehtynyt\
    |saanut surmansa|kuolivat|menehtyivät|saivat surmansa|menettivät henkensä|kuolleet|menehtyneet|saaneet surmansa\
    |kuollutta|menehtynyttä|kuolonuhria|kuolonuhri|kuolonuhrien|kuolleiden|kuolonuhreja;loukkaantui|haavoittui\
    |vammautui|loukkaantunut|haavoittunut|vammautunut|loukkaantuivat|haavoittuivat|loukkaantuneet|haavoittuneet\
    |loukkaantuneita|haavoittuneita|loukkaantunutta|haavoittunutta|loukkaantuneiden|haavoittuneiden;vietiin\
    |kuljetettiin|toimitettiin|viety|kuljetettu;poliisi|poliisit|poliisipartio|poliisimiehet|poliisin|poliisien\
    ;pelastuslaitos|palokunta|palomiehet|pelastajat|pelastusviranomaiset|pelastuslaitoksen|palokunnan;oppilaat\
    |koululaiset|oppilasta|koululaista|oppilaiden|koululaisten;lääkäri|tohtori|lääkärit|tohtorit|lääkärin;asukkaat\
    |paikalliset|asukkaita|asukkaiden|paikallisten;auto|ajoneuvo|henkilöauto|autoa|ajoneuvoa|auton|ajoneuvon\
    |henkilöauton|autot|ajoneuvot|autoja|ajoneuvoja;kuorma-auto|rekka|raskas ajoneuvo|kuorma-auton|rekan;kuorma-auto\
    |ajoneuvo|kuorma-auton|ajoneuvon;lentokone|kone|lentokoneen|koneen|lentokoneet|koneet;laiva|alus|laivan|aluksen\
    |laivat|alukset;palo|tulipalo|palon|tulipalon|tuli|palossa|tulipalossa|paloja|tulipaloja|liekit;onnettomuus\
    |kolari|törmäys|onnettomuuden|kolarin|törmäyksen|onnettomuudessa|kolarissa|turma|turman|turmassa;törmäsi|kolaroi\
    |törmäsivät|kolaroivat;tutkinta|selvitys|tutkinnan|tutkintaa|tutkii|selvittää|tutkivat|selvittävät;talo|koti\
    |talon|kodin;kauppa|myymälä|liike|kaupan|myymälän|liikkeen;tie|maantie;elokuva|filmi|leffa|elokuvan|filmin;ottelu\
    |peli|kamppailu|matsi|ottelun|pelin|ottelussa|pelissä|kohtaaminen;voitto|riemuvoitto;voitti|päihitti|kukisti|löi\
    |nujersi|kaatoi;maali|osuma|maalin|osuman|maalia|osumaa;valmentaja|luotsi|päävalmentaja|valmentajan\
    |päävalmentajan|luotsin;joukkue|seura|jengi|joukkueen|seuran;yritys|yhtiö|firma|konserni|yrityksen|yhtiön|firman\
    |konsernin|yritykset|yhtiöt|yritysten|yhtiöiden;nousi|kasvoi|lisääntyi|kohosi|nousivat|kasvoivat|lisääntyivät\
    |kohosivat|noussut|kasvanut|lisääntynyt|kohonnut|nousee|kasvaa|lisääntyy|kohoaa|nousevat|kasvavat|nousu|kasvu\
    |lisäys|nousun|kasvun;laski|putosi|väheni|aleni|laskivat|putosivat|vähenivät|laskenut|pudonnut|vähentynyt|laskee\
    |putoaa|vähenee|laskevat|vähenevät;lasku|pudotus|väheneminen|laskun;työntekijät|henkilöstö|henkilökunta\
    |työntekijöitä|työntekijöiden|henkilöstön|henkilökunnan;viranomaiset|virkamiehet|viranomaisten|virkamiesten\
    ;neuvottelut|keskustelut|neuvotteluja|keskusteluja|neuvotteluissa|keskusteluissa;sopimus|sopu|sopimuksen\
    |sopimukseen|sovun;auttaa|avustaa|tukea|auttoi|avusti|apu|tuki|apua;ostaa|hankkia|osti|hankki|ostanut|hankkinut\
    |ostettiin|hankittiin;nopeasti|pikaisesti|ripeästi|vauhdilla;heti|välittömästi|viipymättä|saman tien;nyt\
    |tällä hetkellä|parhaillaan|nykyisin;äskettäin|hiljattain|vastikään|taannoin|viime aikoina;pian|lähiaikoina|kohta\
    |piakkoin;lähellä|tuntumassa|läheisyydessä|liepeillä|vieressä;entinen|aiempi|aikaisempi|entisen|aiemman|ex\
    ;seuraava|tuleva|ensi|seuraavan|tulevan;kokonaan|täysin|täydellisesti;mahdollisuus|tilaisuus|mahdollisuuden\
    |tilaisuuden;osoittaa|näyttää|kertoo|osoittavat|näyttävät;käyttää|hyödyntää|käytti|hyödynsi|käytetään\
    |hyödynnetään;antaa|tarjota|antoi|tarjosi;löydettiin|havaittiin|löytyi|löysi|löysivät|havaitsi|löydetty;rakentaa\
    |pystyttää|rakensi|pystytti|rakennettiin|pystytettiin;jää|pysyy|jäävät|pysyvät|jäi|pysyi;haluaa|tahtoo|haluavat\
    |tahtovat|haluaisi|tahtoisi;tarvitsee|edellyttää|tarvitaan|edellytetään;yritti|koetti|pyrki|yrittivät|pyrkivät\
    ;suunnitelma|hanke|suunnitelmat|hankkeet|projekti|hankkeen|projektin;alue|seutu|alueella|seudulla|alueen|seudun\
    ;voimakas|kova|raju|voimakkaat|kovat|rajut;vain|ainoastaan|pelkästään;ainakin|vähintään
    """

  /// Hungarian.
  static let hungarian = """
    mondta|közölte|elmondta|kijelentette|hozzátette|kiemelte|hangsúlyozta|kifejtette|megjegyezte|jelezte|ismertette\
    |tájékoztatott|beszámolt|fogalmazott|írta|elmagyarázta|leszögezte|rámutatott|nyilatkozta|tudatta|mondja|közli\
    |elmondja|kijelenti|hozzáteszi|kiemeli|hangsúlyozza|kifejti|megjegyzi|jelzi|ismerteti|írja|fogalmaz|beszámol\
    |tudatja|mondták|közölték|elmondták|kijelentették|hozzátették|kiemelték|hangsúlyozták|jelezték|ismertették\
    |tájékoztattak|beszámoltak|írták|tudatták;szerint|közlése szerint|tájékoztatása szerint|elmondása szerint\
    |értesülése szerint;újságíróknak|riportereknek|sajtónak|sajtó munkatársainak|újságírók|riporterek;szóvivő\
    |szóvivője|sajtószóvivő;körülbelül|mintegy|nagyjából|közel|csaknem|majdnem|hozzávetőleg|megközelítőleg|durván;de\
    |azonban|ám|viszont|ugyanakkor|mégis;is|szintén|továbbá|emellett|ezenkívül|ráadásul|valamint|ezenfelül;mert|mivel\
    |hiszen|ugyanis|minthogy;miatt|következtében|folytán|okán;után|követően|utóbb;majd|aztán|később|ezután\
    |ezt követően;előtt|megelőzően|korábban;közben|során|alatt|idején|folyamán;gyakran|sokszor|sűrűn|többször;nagyon\
    |rendkívül|igen|különösen|roppant;több|számos|különböző|néhány;kezdődött|indult|elkezdődött|elindult|megkezdődött\
    |rajtolt|kezdődik|indul|elkezdődik|megkezdődik|elindul|rajtol;kezdett|elkezdte|megkezdte|elindította|elkezdték\
    |megkezdték|elindították;kezdete|kezdet|indulása|rajt;véget ért|befejeződött|lezárult|zárult|befejezte|lezárta\
    |befejezték|lezárták|vége|befejezése|végén|zárása;történt|bekövetkezett|lezajlott|zajlott|esett;meghalt|elhunyt\
    |életét vesztette|elhalálozott|életüket vesztették|meghaltak|elhunytak;halott|halálos áldozat|halottja\
    |halálos áldozata;megsérült|megsebesült|sérült|megsebesültek|megsérültek|sebesült|sérültek|sebesültek|sérültet\
    |sebesültet|sérültje|sebesültje;szállították|vitték|szállítottak|vittek|beszállították|bevitték;kórház|klinika\
    |kórházba|klinikára;rendőrség|rendőrök|zsaruk|rendőrséget|rendőröket;tűzoltók|tűzoltóság|lánglovagok|tűzoltókat\
    ;mentők|mentőszolgálat|mentősök;diákok|tanulók|iskolások|diákokat|tanulókat|diák|tanuló;gyerekek|gyermekek|gyerek\
    |gyermek|gyerekeket|gyermekeket;orvos|doktor|orvosok|doktorok;lakók|helyiek|lakosok|lakosság|helybeliek;autó\
    |kocsi|gépkocsi|személyautó|jármű|autót|kocsit|járművet|autók|kocsik|járművek|autóval|kocsival|személygépkocsi\
    ;kamion|teherautó|tehergépkocsi|kamiont|teherautót|kamionnal|teherautóval;kamion|jármű|kamiont|járművet;repülő\
    |repülőgép|gép|repülőt|repülőgépet|repülők|repülőgépek;hajó|vízi jármű|hajót;tűz|tűzeset|lángok|tüzet|tüzek\
    ;baleset|ütközés|karambol|balesetben|ütközésben|karambolban|balesetet;nyomozás|vizsgálat|nyomozást|vizsgálatot\
    ;börtön|fegyház|büntetés-végrehajtási intézet|börtönbe|fegyházba;ház|lakóház;bolt|üzlet|boltot|üzletet|boltok\
    |üzletek;út|közút|úttest;mérkőzés|meccs|találkozó|összecsapás|mérkőzést|meccset|mérkőzésen|meccsen|találkozón\
    ;győzelem|siker|diadal|győzelmet|diadalt;nyert|győzött|győzedelmeskedett|diadalmaskodott;legyőzte|megverte\
    |felülmúlta|legyőzték|megverték;gól|találat|gólt|találatot;edző|tréner|vezetőedző|mester|edzője|trénere;csapat\
    |együttes|klub|gárda|csapata|együttese|csapatot|együttest|csapatnak;cég|vállalat|társaság|vállalkozás|cégcsoport\
    |cégek|vállalatok|cége|vállalata|céget|vállalatot;nyereség|profit|haszon|nyereséget|profitot|nyeresége|profitja\
    ;árbevétel|bevétel|forgalom|árbevétele|bevétele;nőtt|emelkedett|növekedett|nőttek|emelkedtek|növekedtek|növekszik\
    |emelkedik|nőnek|emelkednek|növekedés|emelkedés|bővülés|növekedést|emelkedést;csökkent|esett|mérséklődött\
    |visszaesett|csökkentek|estek|mérséklődtek|csökkenés|esés|visszaesés|mérséklődés;dolgozók|alkalmazottak\
    |munkavállalók|munkatársak|dolgozót|alkalmazottat;hatóságok|tisztviselők|illetékesek;tárgyalások|egyeztetések\
    |megbeszélések|tárgyalás|egyeztetés|megbeszélés;megállapodás|egyezség|egyezmény|alku|megállapodást|egyezséget\
    ;kormány|kabinet|kormánya|kabinetje|kormányt;szavazás|voksolás|szavazáson|voksoláson;segít|támogat|segített\
    |támogatott|segítség|támogatás;vásárolt|vett|megvett|megvásárolt|megvette|megvásárolta|vásárlás;gyorsan|hamar\
    |sebesen;azonnal|rögtön|haladéktalanul|nyomban;most|jelenleg|pillanatnyilag|éppen|mostanában;nemrég|minap\
    |a közelmúltban|mostanában;hamarosan|rövidesen|nemsokára;közelében|mellett|közel|közelben;egykori|korábbi|hajdani\
    |ex;következő|jövő|soron következő;múlt|előző|elmúlt|legutóbbi;egész|teljes;esély|lehetőség|alkalom|esélyt\
    |lehetőséget;probléma|gond|kérdés|problémák|gondok|nehézség;mutatja|jelzi|mutat|mutatják|jelzik;használ|alkalmaz\
    |használt|alkalmazott|használják|alkalmazzák;megtalálta|felfedezte|rábukkant|megtalálták|felfedezték|rábukkantak\
    |bukkantak|találtak;épített|emelt|felépített|épült|felépült|építettek|emeltek;akar|szeretne|kíván|akarnak\
    |szeretnének|kívánnak|akarta|szerette volna;kell|szükséges|muszáj|szükség van;próbált|igyekezett|megpróbált\
    |próbálta|megpróbálta|próbáltak|igyekeztek;terv|projekt|elképzelés|tervek|projektek;térség|terület|régió\
    |térségben|területen|régióban;erős|heves|erőteljes;csak|csupán|mindössze|kizárólag|pusztán;legalább|minimum\
    |legkevesebb;ellenére|dacára
    """

  /// Greek.
  static let greek = """
    νέα|καινούργια|νέο|καινούργιο|νέος|καινούργιος|νέες|καινούργιες|νέοι|καινούργιοι;είπε|δήλωσε|ανέφερε|τόνισε|πρόσθεσε|εξήγησε|σημείωσε|υπογράμμισε|επισήμανε|ανακοίνωσε|γνωστοποίησε|διευκρίνισε\
    |περιέγραψε|μίλησε|αφηγήθηκε|λέει|δηλώνει|αναφέρει|τονίζει|προσθέτει|εξηγεί|σημειώνει|υπογραμμίζει|επισημαίνει\
    |ανακοινώνει|διευκρινίζει|περιγράφει|είπαν|δήλωσαν|ανέφεραν|τόνισαν|πρόσθεσαν|εξήγησαν|σημείωσαν|υπογράμμισαν\
    |ανακοίνωσαν|γνωστοποίησαν|λένε|δηλώνουν|αναφέρουν;έχει πει|έχει δηλώσει|έχει αναφέρει|έχει τονίσει|πει|δηλώσει\
    |αναφέρει|τονίσει;σύμφωνα με|κατά|όπως ανέφερε|όπως δήλωσε|όπως είπε|όπως αναφέρει|βάσει;δημοσιογράφους|ρεπόρτερ\
    |δημοσιογράφοι|τύπο|ανταποκριτές;εκπρόσωπος|εκπρόσωπος τύπου;περίπου|σχεδόν|γύρω στα|κοντά|περί|γύρω στους\
    |γύρω στις;αλλά|όμως|ωστόσο|μα|εντούτοις|πάντως|παρόλα αυτά;επίσης|ακόμη|επιπλέον|παράλληλα|ακόμα|επιπρόσθετα\
    ;επειδή|διότι|γιατί|καθώς|αφού;λόγω|εξαιτίας|συνεπεία|ένεκα;μετά|ύστερα|κατόπιν|έπειτα|στη συνέχεια|αργότερα;πριν\
    |προτού|νωρίτερα|προηγουμένως;κατά τη διάρκεια|διάρκεια|εν μέσω;συχνά|τακτικά|πολλές φορές;πολύ|ιδιαίτερα\
    |εξαιρετικά|άκρως|πάρα πολύ;αρκετοί|διάφοροι|αρκετές|διάφορες|αρκετά|διάφορα|πολυάριθμοι|πολυάριθμες;άρχισε\
    |ξεκίνησε|άρχισαν|ξεκίνησαν|αρχίζει|ξεκινά|ξεκινάει|αρχίσει|ξεκινήσει;αρχή|έναρξη|ξεκίνημα;τελείωσε|ολοκληρώθηκε\
    |έληξε|τελείωσαν|ολοκληρώθηκαν|έληξαν|τερμάτισε;τέλος|λήξη|ολοκλήρωση;συνέβη|έγινε|σημειώθηκε|έλαβε χώρα\
    |πραγματοποιήθηκε|εκτυλίχθηκε|συνέβησαν|σημειώθηκαν;σκοτώθηκε|πέθανε|έχασε τη ζωή|απεβίωσε|κατέληξε|υπέκυψε\
    |σκοτώθηκαν|πέθαναν|έχασαν τη ζωή|απεβίωσαν;τραυματίστηκε|πληγώθηκε|τραυματίστηκαν|πληγώθηκαν|τραυματίας\
    |τραυματισμένος|τραυματίες|τραυματισμένοι;μεταφέρθηκε|διακομίστηκε|μεταφέρθηκαν|διακομίστηκαν;αστυνομία\
    |αστυνομικοί|αστυνομικούς|αστυνομίας|αστυνομικών;πυροσβεστική|πυροσβέστες|πυροσβεστών|πυροσβεστικής\
    |πυροσβεστικό σώμα;διασώστες|σωστικά συνεργεία;μαθητές|μαθητών;γιατρός|ιατρός|γιατροί|ιατροί|γιατρούς|ιατρούς\
    |γιατρών|ιατρών;κάτοικοι|ντόπιοι|κατοίκους|ντόπιους|κατοίκων|περίοικοι;αυτοκίνητο|όχημα|αμάξι|αυτοκίνητα|οχήματα\
    |αυτοκινήτου|οχήματος|ι.χ.|αυτοκινήτων|οχημάτων;φορτηγό|νταλίκα|φορτηγά|νταλίκες|φορτηγού|νταλίκας;φορτηγό|όχημα\
    |φορτηγού|οχήματος;αεροπλάνο|αεροσκάφος|αεροπλάνα|αεροσκάφη|αεροπλάνου|αεροσκάφους;πλοίο|σκάφος|καράβι|πλοία\
    |πλοίου|σκάφη;φωτιά|πυρκαγιά|φωτιές|πυρκαγιές|φωτιάς|πυρκαγιάς|φλόγες;δυστύχημα|ατύχημα|τροχαίο|σύγκρουση\
    |δυστυχήματος|τροχαίου|σύγκρουσης;συγκρούστηκε|προσέκρουσε|συγκρούστηκαν;έρευνα|διερεύνηση|έρευνες|έρευνας\
    |διερεύνησης;φυλακή|σωφρονιστικό κατάστημα|φυλακές|φυλακής;σπίτι|κατοικία|οικία|σπίτια|κατοικίες|σπιτιού\
    |κατοικίας;κατάστημα|μαγαζί|καταστήματα|μαγαζιά;δρόμος|οδός|δρόμο|οδό|δρόμου|οδού;ταινία|φιλμ|ταινίας|ταινίες\
    ;αγώνας|ματς|παιχνίδι|αναμέτρηση|αγώνα|αναμέτρησης|παιχνιδιού|συνάντηση;νίκη|επικράτηση|θρίαμβος|νίκης;κέρδισε\
    |νίκησε|επικράτησε|κέρδισαν|νίκησαν|επικράτησαν;προπονητής|τεχνικός|κόουτς|προπονητή|τεχνικού;ομάδα|σύλλογος\
    |ομάδας|συλλόγου;εταιρεία|επιχείρηση|όμιλος|εταιρία|εταιρείας|επιχείρησης|ομίλου|εταιρείες|επιχειρήσεις;κέρδος\
    |κέρδη|κερδοφορία|κερδών;έσοδα|τζίρος|κύκλος εργασιών;αυξήθηκε|ανέβηκε|ενισχύθηκε|αυξήθηκαν|ανέβηκαν|αυξάνεται\
    |ανεβαίνει|αύξηση|άνοδος|ενίσχυση|αύξησης|ανόδου|άνοδο;μειώθηκε|έπεσε|υποχώρησε|μειώθηκαν|έπεσαν|υποχώρησαν\
    |μείωση|πτώση|υποχώρηση;εργαζόμενοι|υπάλληλοι|προσωπικό|εργαζομένους|υπαλλήλους|εργαζομένων|υπαλλήλων\
    ;αξιωματούχοι|αρχές|αξιωματούχους;συνομιλίες|διαπραγματεύσεις|συζητήσεις|συνομιλιών|διαπραγματεύσεων;κυβέρνηση\
    |υπουργικό συμβούλιο;ψηφοφορία|ψήφος;βοηθήσει|συνδράμει|στηρίξει|βοήθεια|συνδρομή|στήριξη;αγόρασε|απέκτησε|αγορά\
    |απόκτηση;γρήγορα|ταχύτατα|ταχέως;αμέσως|άμεσα|πάραυτα|χωρίς καθυστέρηση;τώρα|αυτή τη στιγμή|επί του παρόντος\
    |προς το παρόν;πρόσφατα|τελευταία|προ ημερών;σύντομα|προσεχώς|σε λίγο;κοντά|πλησίον|δίπλα;πρώην|τέως|προηγούμενος\
    ;επόμενος|προσεχής|ερχόμενος|επόμενη|προσεχή|ερχόμενη|επόμενο|προσεχές|ερχόμενο;περασμένος|προηγούμενος|περασμένη\
    |προηγούμενη|περασμένο|προηγούμενο;ολόκληρος|όλος|ολόκληρη|όλη|ολόκληρο|όλο;ευκαιρία|δυνατότητα|ευκαιρίες\
    |δυνατότητες;πρόβλημα|ζήτημα|θέμα|προβλήματα|ζητήματα|θέματα;δείχνει|φανερώνει|αποκαλύπτει|δείχνουν|φανερώνουν\
    ;χρησιμοποιεί|αξιοποιεί|χρησιμοποίησε|αξιοποίησε;δίνει|παρέχει|προσφέρει|έδωσε|παρείχε|προσέφερε;βρέθηκε\
    |εντοπίστηκε|ανακαλύφθηκε|βρέθηκαν|εντοπίστηκαν|βρήκε|εντόπισε|βρήκαν|εντόπισαν;έχτισε|κατασκεύασε|χτίστηκε\
    |κατασκευάστηκε|ανεγέρθηκε;σταμάτησε|διέκοψε|έπαυσε|σταμάτησαν;παραμένει|μένει|παραμένουν|μένουν;επιτρέπει\
    |δίνει άδεια|επέτρεψε;θέλει|επιθυμεί|θέλουν|επιθυμούν;χρειάζεται|απαιτείται|χρειάζονται|απαιτούνται;προσπάθησε\
    |επιχείρησε|προσπάθησαν|επιχείρησαν|προσπαθεί|επιχειρεί;σχέδιο|πλάνο|σχέδια|πλάνα;περιοχή|ζώνη|περιοχής|τοποθεσία\
    ;ισχυρός|σφοδρός|έντονος|ισχυροί|σφοδροί|έντονοι|ισχυρή|σφοδρή|έντονη|ισχυρές|σφοδρές;μόνο|μονάχα|αποκλειστικά\
    |απλώς;τουλάχιστον|το λιγότερο;παρά|αν και|παρότι|μολονότι
    """
}
