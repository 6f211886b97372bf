/// Maps a letter with diacritics to the letter without: *é* to *e*, *ø* to *o*, *ά* to *α*.
///
/// Which letters these are is read off their Unicode names (LATIN SMALL LETTER E **WITH** ACUTE), which also cover strokes
/// and hooks, for which there is no canonical decomposition: a test holds the table to the names. The names themselves would
/// be half a megabyte of the shared library. Ligatures (*æ*) and letters of their own (*ß*, *й*) stay.
package enum DiacriticFolding {
  /// The letter below the diacritics of `scalar`, or `scalar` itself.
  package static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar { bases[scalar.value] ?? scalar }

  private static let bases: [UInt32: Unicode.Scalar] = {
    var bases: [UInt32: Unicode.Scalar] = [:]
    bases.reserveCapacity(1200)
    // Lines of a letter, a space, and the same letter with diacritics.
    var letter: Unicode.Scalar?
    for scalar in letters.unicodeScalars {
      if scalar == "\n" {
        letter = nil
      } else if let letter {
        if scalar != " " { bases[scalar.value] = letter }
      } else {
        letter = scalar
      }
    }
    return bases
  }()

  private static let letters = """
    A ÀÁÂÃÄÅĀĂĄǍǞǠǺȀȂȦȺḀẠẢẤẦẨẪẬẮẰẲẴẶ
    B ƁƂɃḂḄḆꞖ
    C ÇĆĈĊČƇȻḈꞒꟄ
    D ĎĐƊƋǅǲḊḌḎḐḒꟇ
    E ÈÉÊËĒĔĖĘĚȄȆȨɆḔḖḘḚḜẸẺẼẾỀỂỄỆ
    F ƑḞꞘ
    G ĜĞĠĢƓǤǦǴḠꞠ
    H ĤĦȞḢḤḦḨḪⱧꞪ
    I ÌÍÎÏĨĪĬĮİƗǏȈȊḬḮỈỊ
    J ĴɈꞲ
    K ĶƘǨḰḲḴⱩꝀꝂꝄꞢ
    L ĹĻĽĿŁǈȽḶḸḺḼⱠⱢꝈꞭ
    M ḾṀṂⱮ
    N ÑŃŅŇƝǋǸȠṄṆṈṊꞐꞤ
    O ÒÓÔÕÖØŌŎŐƟƠǑǪǬǾȌȎȪȬȮȰṌṎṐṒỌỎỐỒỔỖỘỚỜỞỠỢꝊꝌ
    P ƤṔṖⱣꝐꝒꝔ
    Q ꝖꝘ
    R ŔŖŘȐȒɌṘṚṜṞⱤꞦ
    S ŚŜŞŠȘṠṢṤṦṨⱾꞨꟅꟉꟌ
    T ŢŤŦƬƮȚȾṪṬṮṰ
    U ÙÚÛÜŨŪŬŮŰŲƯǓǕǗǙǛȔȖṲṴṶṸṺỤỦỨỪỬỮỰꞸ
    V ƲṼṾꝞ
    W ŴẀẂẄẆẈⱲ
    X ẊẌ
    Y ÝŶŸƳȲɎẎỲỴỶỸỾ
    Z ŹŻŽƵȤẐẒẔⱫⱿꟆ
    a àáâãäåāăąǎǟǡǻȁȃȧᶏḁẚạảấầẩẫậắằẳẵặⱥ
    b ƀƃɓᵬᶀḃḅḇꞗ
    c çćĉċčƈȼɕḉꞓꞔ𝼝
    d ďđƌȡɖɗᵭᶁᶑḋḍḏḑḓꟈ𝼥
    e èéêëēĕėęěȅȇȩɇᶒḕḗḙḛḝẹẻẽếềểễệⱸꬴ
    f ƒᵮᶂḟꞙ
    g ĝğġģǥǧǵɠᶃḡꞡ
    h ĥħȟɦḣḥḧḩḫẖⱨꞕ
    i ìíîïĩīĭįǐȉȋɨᶖḭḯỉị𝼚
    j ĵǰɉʝ
    k ķƙǩᶄḱḳḵⱪꝁꝃꝅꞣ
    l ĺļľŀłƚȴɫɬɭᶅḷḹḻḽⱡꝉꞎꬷꬸꬹ𝼑𝼓𝼦
    m ɱᵯᶆḿṁṃꬺ
    n ñńņňƞǹȵɲɳᵰᶇṅṇṉṋꞑꞥꬻ𝼧
    o òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợⱺꝋꝍ𝼛
    p ƥᵱᵽᶈṕṗꝑꝓꝕ
    q ɋʠꝗꝙ
    r ŕŗřȑȓɍɼɽɾᵲᵳᶉṙṛṝṟꞧꭉ𝼖𝼨
    s śŝşšșȿʂᵴᶊṡṣṥṧṩꞩꟊꟍ𝼞𝼩
    t ţťŧƫƭțȶʈᵵṫṭṯṱẗⱦ𝼉𝼪
    u ùúûüũūŭůűųưǔǖǘǚǜȕȗᶙṳṵṷṹṻụủứừửữựꞹꭎꭒ
    v ʋᶌṽṿⱱⱴꝟ
    w ŵẁẃẅẇẉẘⱳ
    x ᶍẋẍꭖꭗꭘꭙ
    y ýÿŷƴȳɏẏẙỳỵỷỹỿꭚ
    z źżžƶȥɀʐʑᵶᶎẑẓẕⱬ
    Α ΆἈἉἊἋἌἍἎἏᾈᾉᾊᾋᾌᾍᾎᾏᾸᾹᾺΆᾼ
    Ε ΈἘἙἚἛἜἝῈΈ
    Η ΉἨἩἪἫἬἭἮἯᾘᾙᾚᾛᾜᾝᾞᾟῊΉῌ
    Ι ΊΪἸἹἺἻἼἽἾἿῘῙῚΊ
    Ο ΌὈὉὊὋὌὍῸΌ
    Ρ Ῥ
    Υ ΎΫὙὛὝὟῨῩῪΎ
    Ω ΏὨὩὪὫὬὭὮὯᾨᾩᾪᾫᾬᾭᾮᾯῺΏῼ
    α άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ
    ε έἐἑἒἓἔἕὲέ
    η ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ
    ι ΐίϊἰἱἲἳἴἵἶἷὶίῐῑῒΐῖῗ
    ο όὀὁὂὃὄὅὸό
    ρ ῤῥ
    υ ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ
    ω ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ
    А ӐӒ
    Г ҐҒҔӶӺ
    Е ЀӖ
    Ж ҖӁӜ
    З ҘӞ
    И ЍӢӤ
    Й Ҋ
    К ҚҜҞӃ
    Л ӅԒԠԮ
    М Ӎ
    Н ҢӇӉԢԨ
    О Ӧ
    П ҦԤ
    Р Ҏ
    С Ҫ
    Т ҬꚊ
    У ӮӰӲ
    Х ҲӼӾ
    Ч ҶҸӴ
    Ы ӸꙐ
    Э Ӭ
    а ӑӓ
    г ґғҕӷӻ
    е ѐӗ
    ж җӂӝ
    з ҙӟ
    и ѝӣӥ
    й ҋ
    к қҝҟӄ
    л ӆԓԡԯ
    м ӎ
    н ңӈӊԣԩ
    о ӧ
    п ҧԥ
    р ҏ
    с ҫ
    т ҭꚋ
    у ӯӱӳ
    х ҳӽӿ
    ч ҷҹӵ
    ы ӹꙑ
    э ӭ
    """
}
