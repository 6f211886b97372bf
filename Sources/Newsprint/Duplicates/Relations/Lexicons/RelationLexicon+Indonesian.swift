extension RelationLexicon {
  /// Indonesian and Malay.
  static let indonesian = RelationLexicon(
    code: "id",
    frequent: """
      yang dan di dengan untuk ini dari dalam pada itu tidak akan ke adalah juga tersebut oleh telah kata karena \
      sebagai ada bisa mereka saat lebih para kepada atau sudah dapat bahwa hari tahun orang secara setelah menjadi ia \
      seperti antara sebuah bagi serta namun saya kami tak
      """,
    numbers: """
      satu=1 seorang=1 dua=2 kedua=2 tiga=3 empat=4 lima=5 enam=6 tujuh=7 delapan=8 lapan=8 sembilan=9 sepuluh=10 \
      sebelas=11 nol=0 keduanya=2 ketiganya=3 sepasang=2 sedekade=10
      """,
    multipliers: """
      puluh=10 belas=0 seratus=100 ratus=100 seribu=1000 ribu=1000 juta=1000000 sejuta=1000000 miliar=1000000000 \
      milyar=1000000000 triliun=1000000000000 jt=1000000 rb=1000 biliun=1000000000000 sepuluh_ribu=10000 \
      semiliar=1000000000 setriliun=1000000000000
      """,
    ordinals: "pertama=1 ketiga=3 keempat=4 kelima=5 keenam=6 ketujuh=7 kedelapan=8 kesembilan=9 kesepuluh=10",
    fractions: "setengah=0.5 separuh=0.5 sepertiga=0.333333 seperempat=0.25",
    crowds: "puluhan=10 ratusan=100 ribuan=1000",
    partsOfDay: "pagi=0 siang=12 sore=12 malam=12",
    collectives: "lusin=12 selusin=12 kodi=20",
    nobody: "tidak ada orang|tak seorang pun|tidak seorang pun",
    negators: "tidak|bukan|tak|belum|jangan|tanpa|tidak lagi|tidak pernah|gagal|menolak",
    idioms: """
      tidak hanya|tak hanya|bukan hanya|bukan saja|tidak kurang dari|tidak lebih dari|tak kalah|tanpa ragu|salah satu\
      |tak lama|tidak lama|satu sama lain|tak jauh|tidak jauh
      """,
    states: """
      bersalah|dihukum|divonis/bebas|tidak bersalah|dibebaskan;membenarkan|mengakui|mengkonfirmasi/membantah\
      |menyangkal;menutup|ditutup|tutup/membuka|dibuka|dibuka kembali;selamat|hidup/tewas|meninggal|mati|terbunuh\
      /terluka|luka|cedera;menang|memenangkan|mengalahkan/kalah|kekalahan;naik|meningkat|kenaikan|bertambah|tumbuh\
      |melonjak|menguat|pertumbuhan|membaik|peningkatan/turun|menurun|penurunan|melemah|anjlok|merosot|berkurang\
      |menyusut|jatuh|memburuk|susut|menciut;untung|laba/rugi|kerugian;lebih/kurang;menyetujui|setuju|menerima/menolak\
      |ditolak;menangkap|ditangkap|ditahan/dibebaskan|bebas;ditemukan/hilang;legal/ilegal;mengizinkan|boleh/melarang\
      |dilarang;pria|laki/wanita|perempuan;ayah|putra/ibu|putri;utara/selatan;timur/barat;membeli/menjual\
      ;mengonfirmasi|memastikan|dipastikan|mengumumkan|diumumkan|dijadwalkan|digelar|tetap digelar|menggelar\
      |dilaksanakan|melanjutkan|berlangsung/membatalkan|dibatalkan|batal|mencabut|dicabut|menarik|ditarik|menghapus\
      |dihapus|mengakhiri|urung|menganulir|dianulir/menunda|ditunda|menangguhkan|ditangguhkan|diundur|mengundur\
      |menghentikan sementara|tertunda|dijadwalkan ulang;menyetujui|disetujui|mengesahkan|disahkan|menerima|diterima\
      |meloloskan|mendukung|setuju/menolak|ditolak|memveto|diveto|menentang|tidak menyetujui|tidak disetujui;mengakui\
      |mengaku|membenarkan/membantah|menyangkal|menampik|menepis;selamat|hidup|dalam keadaan hidup|masih hidup\
      |diselamatkan/tewas|meninggal|meninggal dunia|mati|tidak bernyawa|jasad|tenggelam;menangkap|ditangkap|menahan\
      |ditahan|dipenjara|diamankan/membebaskan|dibebaskan|bebas|melepaskan|dilepaskan|kabur|melarikan diri;menang\
      |memenangkan|mengalahkan|unggul|juara|kemenangan|lolos/kalah|dikalahkan|takluk|tersingkir|kekalahan|tumbang\
      |gugur;membuka|dibuka|buka|beroperasi|membuka kembali|dibuka kembali/menutup|ditutup|tutup|menghentikan;bersalah\
      |dihukum|divonis|terbukti bersalah|memvonis/bebas|tidak bersalah|membebaskan|dibebaskan|tak bersalah;naik\
      |meningkat|menguat|bertambah/turun|menurun|melemah|berkurang|anjlok;mundur|mengundurkan diri/bertahan\
      |tetap menjabat;memperpanjang|diperpanjang/mempersingkat|dipersingkat\
      ;diselamatkan|selamat|terselamatkan/tenggelam|tewas|meninggal;diizinkan|diperbolehkan/dilarang|diskors\
      ;kembali beroperasi|beroperasi kembali|dilanjutkan|pulih|dipulihkan/dibatalkan|dihentikan|ditangguhkan|terhenti|terputus;dicabut|mencabut/diberlakukan|dipertahankan|diperpanjang
      """,
    kinds: """
      ringan/sedang/berat|parah/kritis/stabil
      pembunuhan/kelalaian/penganiayaan/perampokan/pencurian/pemerkosaan/penipuan/pembakaran/korupsi|suap|penyuapan\
      /penculikan/pemerasan
      mendukung|setuju|pro/menentang|menolak|kontra
      sopir|pengemudi|pengendara/penumpang/pejalan/pesepeda/pilot/masinis
      guru|dosen/siswa|murid|mahasiswa|pelajar
      dokter/perawat/pasien
      mobil/bus/truk/kereta/trem/pesawat/helikopter/motor|sepeda motor/sepeda
      ibu/ayah|bapak/putra/putri/kakak/adik/suami/istri
      kuning/oranye/merah/hijau/biru/hitam
      pagi/siang/sore/malam
      hujan/salju/kabut/angin|badai
      emas/perak/perunggu
      final/semifinal/perempat final|perempatfinal
      rusak/hancur
      sebagian/seluruh|sepenuhnya|total
      sementara/permanen|tetap
      senjata api|pistol/pisau|golok|parang/bom
      impor/ekspor
      gol/poin|angka/set|gim/laga|pertandingan
      kursi/suara
      kasus|infeksi|penularan/kematian|meninggal|tewas/sembuh|pulih/penangkapan/luka|terluka
      orang|warga|penumpang/hewan|ternak\
      /rumah/perahu|kapal/mobil|kendaraan/toko|kios/pohon
      """,
    weekdays: "senin=1 selasa=2 rabu=3 kamis=4 jumat=5 sabtu=6 minggu=7 ahad=7",
    months: """
      januari=1 februari=2 maret=3 april=4 mei=5 juni=6 juli=7 agustus=8 september=9 oktober=10 november=11 \
      desember=12 \
      jan=1 feb=2 apr=4 jun=6 jul=7 agt=8 agu=8 sep=9 okt=10 nov=11 des=12
      """,
    units: """
      persen=percent dolar=usd rupiah=idr euro=eur detik=second menit=minute jam=hour hari=day pekan=week bulan=month \
      tahun=year kilometer=km meter=metre ton=tonne liter=litre derajat=degree hektare=hectare kali=times usd=usd \
      dollar=usd yen=jpy rp=idr kilogram=kg kg=kg sentimeter=cm meter_persegi=m2 hektar=hectare barel=barrel \
      orang=people rubel=rub yuan=cny poundsterling=gbp ekor=piece unit=piece buah=piece kilo=kg mil=mile\
       rp=idr
      """,
    titles: """
      presiden menteri wali kota gubernur bupati perdana bapak ibu pak bu direktur ketua hakim pelatih jenderal raja
      """,
    updates: "pembaruan|diperbarui|update|terbaru|perbarui",
    corrections: "koreksi|ralat|dikoreksi|pembetulan|perbaikan",
    repeats: "ulangan|siaran ulang|pengulangan",
    kills: "ditarik|pembatalan|dibatalkan|berita ditarik|dicabut",
    notes: """
      versi sebelumnya|catatan redaksi|catatan editor|telah diperbarui|telah dikoreksi|artikel ini telah\
      |berita ini telah
      """,
    asides: """
      baca juga|baca selengkapnya|berlangganan|foto|gambar|iklan|bagikan|komentar|ikuti kami|diterbitkan|sumber|video\
      |buletin|hubungi|lihat juga|sumber foto|baca berita|artikel terkait|pilihan editor
      """,
    labels: "penulis|editor|reporter|pewarta|redaksi|dokumentasi|klik|unduh|gabung|simak|ikuti|antara|fotografer",
    asideWords: "diterbitkan diperbarui komentar dibagikan dilihat foto antara wib pukul menit")
}
