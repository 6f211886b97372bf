/// Names of time zones behind a time of day, and how far they are from Greenwich.
enum TimeZones {
  /// Minutes by zones; a name that several have is that of any of them.
  private static let table = """
    gmt=0 utc=0 wet=0 bst=60 cet=60 wat=60 west=60 mez=60 mesz=120 cest=120 eet=120 cat=120 sast=120 eest=180 eat=180 msk=180 \
    мск=180 gst=240 pkt=300 ist=330,60,120 bdt=360 npt=345 wib=420 ict=420 wita=480 sgt=480 hkt=480 awst=480 myt=480 \
    pht=480 jst=540 kst=540 wit=540 acst=570 aest=600 acdt=630 aedt=660 nzst=720 nzdt=780 art=-180 brt=-180 adt=-180 ast=-240 \
    edt=-240 est=-300 et=-300,-240 cdt=-300 cst=-360,480 ct=-360,-300 mdt=-360 mst=-420 mt=-420,-360 pdt=-420 pst=-480 \
    pt=-480,-420
    """

  private static let offsets: HashMap64<[Double]> = ScannerPool.withScanner { scanner in
    var offsets = HashMap64<[Double]>()
    for entry in table.entries(" ") {
      let sides = entry.entries("=")
      if let zone = scanner.words(in: sides[0]).first {
        offsets.set(sides[1].entries(",").compactMap { Double($0) }, for: zone)
      }
    }
    return offsets
  }

  /// How far the zone that a word names is from Greenwich, in minutes; nil where it names none.
  static func offsets(_ word: FactWord) -> [Double]? {
    word.role == .plain && word.flags.contains(.allCapitals) ? offsets[word.hash] : nil
  }

  /// Whether two times of day, each with the name of its zone behind it, are one moment: *6.15 pm IST*, *12:45 GMT*.
  static func areOne(_ place: Int, _ reading: FactReading, _ other: Int, _ otherReading: FactReading) -> Bool {
    let (time, second) = (reading.words[place], otherReading.words[other])
    guard time.unit == FactKey.time, second.unit == FactKey.time, place + 1 < reading.words.count,
      other + 1 < otherReading.words.count, let zones = offsets(reading.words[place + 1]),
      let others = offsets(otherReading.words[other + 1])
    else { return false }
    return zones.contains { zone in
      others.contains {
        ((time.value - zone) - (second.value - $0)).truncatingRemainder(dividingBy: 1440) == 0
      }
    }
  }
}
