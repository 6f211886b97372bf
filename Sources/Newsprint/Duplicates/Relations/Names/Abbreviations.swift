/// Short forms of streets, ranks and titles that stand for several words, or that a reading makes another word of:
/// *St* for *Street* as well as for *Saint*, *Supt* and *SP* for *Superintendent*.
///
/// A short form is followed by the stems of the words for which it may stand. Common knowledge of each language.
enum Abbreviations {
  private static let table = """
    st=street,strasse,saint,sankt,sint dr=doctor,drive,doktor,docteur,doctora,dottor,doutor pl=place,platz,plac,plein \
    sq=square,squadron ct=court ln=lane blvd=boulevard bvd=boulevard bd=boulevard pkwy=parkway hwy=highway tce=terrace \
    ter=terrace cres=crescent pde=parade gdns=gardens est=estate cl=close gr=grove ave=avenue,avenida av=avenue,avenida \
    avda=avenida ft=fort mtn=mountain supt=superintendent sp=superintendent insp=inspector insps=inspectors \
    det=detective cpl=corporal pte=private pvt=private sgt=sergeant lt=lieutenant capt=captain maj=major col=colonel \
    cmdr=commander cdr=commander cmdt=commandant cdt=commandant adm=admiral wg=wing sqn=squadron flt=flight const=constable \
    j=justice atty=attorney asst=assistant dep=deputy dist=district univ=university,universit uni=university,universit \
    inst=institute natl=national intl=international co=county,company sec=secretary min=minister,ministr msgr=monsignor \
    fr=father br=brother abp=archbishop bp=bishop chmn=chairman pres=president govt=government \
    str=strasse,straat,strada,strad prof=professor,profesor gral=general cnel=coronel tte=teniente sto=santo sta=santa \
    pza=piazza,plaza pzza=piazza vle=viale dott=dottor avv=avvocato ing=ingegner,ingenier,ingenieur,inżynier \
    on=onorevole cel=coronel eng=engenheir ir=ingenieur burg=burgemeester ob=oberbürgermeister ul=ulic al=alej,aleja św=święt ks=ksiądz,księd \
    płk=pułkownik mjr=major kpt=kapitan por=porucznik inż=inżynier ул=улиц пр=проспект пл=площад просп=проспект \
    ген=генерал им=имени вул=вулиц cad=cadde sok=sokak sokağ mah=mahalle jl=jalan kec=kecamatan kab=kabupaten nám=náměst tř=tříd
    """

  private static let words: HashMap64<[[UInt8]]> = ScannerPool.withScanner { scanner in
    var words = HashMap64<[[UInt8]]>()
    for entry in table.entries(" ") {
      let sides = entry.entries("=")
      guard sides.count == 2, let short = scanner.words(in: sides[0]).first else { continue }
      let stems = sides[1].entries(",").map { $0.withTextBytes { scanner.folded($0, 0..<$0.count) } }
      words.update(short, stems) { $0 += stems }
    }
    return words
  }

  /// Whether a word, by its hash, is short for one of some folded letters.
  static func isShort(_ word: UInt64, for letters: @autoclosure () -> [UInt8]) -> Bool {
    guard let stems = words[word] else { return false }
    let letters = letters()
    return stems.contains { letters.starts(with: $0) }
  }
}
