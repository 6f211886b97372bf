extension RelationLexicon {
  /// Turkish.
  static let turkish = RelationLexicon(
    code: "tr",
    frequent: """
      ve bir bu da de için ile olarak çok daha olan gibi en sonra kadar var ne o göre ise ancak her ama ya olduğunu \
      oldu tarafından önce üzerinde yeni dedi söyledi eden ilgili içinde edildi belirtti açıkladı diye mi olduğu bin
      """,
    letters: "çğıöşüâî",
    numbers: """
      bir=1 iki=2 üç=3 dört=4 beş=5 altı=6 yedi=7 sekiz=8 dokuz=9 on=10 yirmi=20 otuz=30 kırk=40 elli=50 altmış=60 \
      yetmiş=70 seksen=80 doksan=90 sıfır=0 ikisi=2 üçü=3 dördü=4 beşi=5 altısı=6 yedisi=7 sekizi=8 dokuzu=9 \
      onu=10 ikisini=2 üçünü=3 birini=1 birinin=1 ikisinin=2 çift=2
      """,
    multipliers: "yüz=100 bin=1000 milyon=1000000 milyar=1000000000 trilyon=1000000000000 binden=1000 yüzden=100",
    gluesNumbers: true,
    ordinals: """
      birinci=1 ilk=1 ikinci=2 üçüncü=3 dördüncü=4 beşinci=5 altıncı=6 yedinci=7 sekizinci=8 dokuzuncu=9 onuncu=10
      """,
    fractions: "yarım=0.5 yarısı=0.5 çeyrek=0.25",
    crowds: "onlarca=10 yüzlerce=100 binlerce=1000",
    collectives: "düzine=12 düzineden=12",
    nobody: "kimse|hiç kimse|hiçbir kişi",
    negators: """
      değil|yok|hiç|asla|olmadı|olmadığını|hiçbir|ne de|olmayan|etmedi|edilmedi|yapmadı|vermedi|olmayacak|etmeyecek\
      |yapmayacak
      """,
    idioms: "yok olma|yok oldu|bir süre|bir kez daha|bir araya|bir an|bir daha|bir yandan|yalnız değil",
    states: """
      suçlu|mahkum/beraat|masum|suçsuz;doğruladı|kabul etti|onayladı/yalanladı|reddetti|inkar etti;kapatıldı|kapandı\
      |kapalı|kapattı/açıldı|açık|açtı|yeniden açıldı;hayatta|kurtuldu/öldü|hayatını kaybetti|ölü|öldürüldü/yaralandı\
      |yaralı;kazandı|galip|yendi|galibiyet/kaybetti|yenildi|mağlup|mağlubiyet;yükseldi|arttı|artış|çıktı|yükseliş\
      |yükseldiğini|arttığını|artırıldı|büyüdü|büyüme|zamlandı|yükseldiği|arttığı|kazandı/düştü|azaldı|düşüş|geriledi\
      |düştüğünü|azaldığını|azalış|küçüldü|küçülme|daraldı|indirildi|gerileme|düştüğü|azaldığı|kaybetti;kâr|kar/zarar\
      ;fazla/az;gözaltına alındı|tutuklandı/serbest bırakıldı|tahliye edildi;bulundu/kayboldu|kayıp;erkek|adam/kadın\
      ;baba|oğlu/anne|kızı;kuzey/güney;doğu/batı;aldı/sattı;doğruladı|doğrulandı|doğruladılar|onayladı|onaylandı\
      |duyurdu|ilan etti|açıkladı|planlanan|yapılacak|gerçekleşecek|sürüyor|başlattı/iptal etti|iptal edildi\
      |iptal ettiler|iptal ettiğini|iptal edildiğini|vazgeçti|vazgeçtiler|geri çekti|geri aldı|kaldırdı|kaldırıldı\
      |feshetti|feshedildi|sonlandırdı|bitirdi/erteledi|ertelendi|ertelediler|ertelediğini|ertelendiğini|askıya aldı\
      |askıya alındı|durdurdu|durduruldu|ara verdi;onayladı|onaylandı|kabul etti|kabul edildi|kabul etmiş|destekledi\
      |geçti/reddetti|reddedildi|geri çevirdi|veto etti|kabul edilmedi|onaylamadı;kabul etti|itiraf etti|doğruladı\
      /reddetti|yalanladı|inkar etti|kabul etmedi;sağ|canlı|sağ olarak|hayatta|kurtarıldı|kurtuldu|sağ salim/ölü\
      |cansız|ölü olarak|öldü|hayatını kaybetti|can verdi|yaşamını yitirdi|boğuldu;tutuklandı|gözaltına alındı\
      |yakalandı|tutukladı|cezaevine gönderildi|hapsedildi/serbest bırakıldı|serbest|tahliye edildi|tahliye\
      |salıverildi|beraat etti|firar etti;kazandı|galip geldi|yendi|mağlup etti|galibiyet|zafer/kaybetti|yenildi\
      |mağlup oldu|mağlubiyet|yenilgi;açıldı|açık|açtı|yeniden açıldı|açılacak|açıyor|trafiğe açıldı/kapandı|kapatıldı\
      |kapalı|kapattı|kapatılacak|kapatıyor|trafiğe kapatıldı;mahkum edildi|mahkum etti|suçlu bulundu|suçlu\
      |hüküm giydi|mahkumiyet/beraat etti|beraat|beraat ettirdi|suçsuz bulundu|suçsuz|aklandı;yükseldi|arttı|çıktı\
      |artış|zamlandı/düştü|azaldı|geriledi|indi|düşüş|ucuzladı;istifa etti|görevi bıraktı/görevde kaldı|devam ediyor\
      |görevine devam;uzatıldı|uzattı/kısaltıldı|kısalttı\
      ;kurtarıldı|kurtuldu|sağ kurtuldu/boğuldu|öldü|hayatını kaybetti;yaralandı/yara almadı;izin verildi|serbest/yasaklandı|men edildi\
      ;yeniden başladı|yeniden başlatıldı|başladı|sürdürülüyor|sürüyor/iptal edildi|durduruldu|askıya alındı|kesildi|durdu;kaldırıldı|kaldırdı/uzatıldı|sürdürüldü|getirildi
      """,
    kinds: """
      hafif/ağır/kritik/stabil|durağan
      cinayet*|öldürme*/yaralama*/gasp*|soygun*/hırsızlı*/tecavüz*/dolandırıcılı*/kundaklama*/rüşvet*|yolsuzlu*\
      /kaçırma*
      taksirle/kasten
      lehine|lehte/aleyhine|aleyhte|karşı
      sürücü*|şoför*/yolcu*/yaya*/bisiklet*/pilot*/makinist*
      öğretmen*/öğrenci*/veli*
      doktor*|hekim*/hemşire*/hasta|hastalar
      otomobil*|araba*|araç/otobüs*/kamyon*|tır/tren*/tramvay*/uçak*|uçağ*/helikopter*/motosiklet*/ambulans*
      annesi|anne/babası|baba/oğlu|oğul/kızı/kardeşi/kocası|eşi/karısı
      sarı/turuncu/kırmızı/yeşil/mavi/siyah
      sabah*/öğle*/akşam*/gece*
      yağmur*/kar yağışı|kar/dolu/sis/rüzgar*|fırtına*
      altın*/gümüş*/bronz*
      final*|finalde/yarı final*|yarı finalde/çeyrek final*
      hasar*/yıkıl*
      kısmen|kısmi/tamamen|tam
      geçici*/kalıcı*|kesin*
      tabanca*|tüfek*|silah*/bıçak*|bıçağ*/balta*/bomba*
      ithalat*/ihracat*
      gol|golle|golü/puan*|sayı/set*/maç*
      sandalye*|milletvekili*|koltuk*/oy|oyla|oyu|oylar*
      vaka*|enfeksiyon*|bulaş*/ölüm*|ölü*|vefat*/iyileş*/gözalt*|tutukla*/yaralı*
      kişi|kişinin|insan*|yolcu*/hayvan*\
      /ev|evi|evler*|konut*/tekne*|gemi*/otomobil*|araç|aracı|araçlar*/dükkan*|işyeri*|mağaza*/ağaç*|ağac*
      """,
    weekdays: "pazartesi=1 salı=2 çarşamba=3 perşembe=4 cuma=5 cumartesi=6 pazar=7",
    months: "ocak=1 şubat=2 mart=3 nisan=4 mayıs=5 haziran=6 temmuz=7 ağustos=8 eylül=9 ekim=10 kasım=11 aralık=12",
    units: """
      dolar=usd euro=eur avro=eur lira=try sterlin=gbp saniye=second dakika=minute saat=hour gün=day hafta=week \
      ay=month yıl=year yaşında=year kilometre=km metre=metre ton=tonne litre=litre derece=degree kez=times kere=times \
      tl=try kuruş=cent lirası=try liraya=try lirayı=try liralık=try yıllık=year günlük=day saatlik=hour kişi=people \
      kişilik=people metrekare=m2 yüzde=percent metreye=metre kilometreye=km kilometrelik=km dakikada=minute \
      dakikalık=minute saatte=hour günde=day haftalık=week haftada=week aylık=month yılda=year yıldır=year kilo=kg \
      kilogram=kg derecede=degree dolara=usd doları=usd dolarlık=usd euroya=eur kişinin=people kişiyi=people \
      kişiye=people \
      yaşındaki=year yaşındaydı=year yaşlarındaki=year yaşındadır=year yaşındakı=year puanlık=point \
      baz_puan=0.01*point
      """,
    titles: "başkanı başkan bakanı bakan cumhurbaşkanı başbakan vali müdür hakim teknik direktör general kral",
    updates: "güncelleme|güncellendi|güncel|son dakika|yenilendi|ek bilgi",
    corrections: "düzeltme|düzeltildi|tashih|tekzip",
    repeats: "tekrar|yineleme",
    kills: "iptal|iptal edildi|geri çekildi|geri çekme|yayından kaldırıldı",
    notes: """
      önceki sürümü|önceki versiyonu|editörün notu|editör notu|haber güncellendi|haber güncellenmiştir|güncellenmiştir\
      |düzeltilmiştir
      """,
    asides: """
      ayrıca okuyun|devamını oku|abone|abone olun|fotoğraf|foto|görsel|reklam|paylaş|yorumlar|takip edin|yayınlandı\
      |kaynak|video|bülten|iletişim|ilgili haber|haber merkezi|abone ol|bizi takip edin|google news\
      |son dakika haberleri|daha fazla
      """,
    labels: "muhabir|haber|yazar|editör|kamera|kaynaklar|arşiv|tıklayın|haberlerimizi|fotoğraflar|metin",
    asideWords: "yayınlanma güncelleme yorum paylaşım görüntülenme foto aa afp reuters saat dk",
    inflectsNames: true)
}
