/// The forms of English verbs that no rule of spelling makes: *stand*, *stood*.
enum EnglishIrregulars {
  /// Whether two words, given by their hashes, are forms of one such verb.
  static func areOne(_ word: UInt64, _ other: UInt64) -> Bool {
    guard let ours = verbs[word], let others = verbs[other] else { return false }
    return ours.contains { others.contains($0) }
  }

  /// The numbers of the verbs of which a word is a form.
  private static let verbs: [UInt64: [Int]] = {
    var verbs: [UInt64: [Int]] = [:]
    for (number, forms) in table.entries("|").enumerated() {
      let words = forms.entries(" ")
      for word in Set(words + EnglishForms.regular(words[0])) {
        verbs[StableHash.hash(word), default: []].append(number)
      }
    }
    return verbs
  }()

  /// The forms of each verb, the one without an ending first; forms by rule are made of that.
  private static let table = """
    arise arose arisen|bear bore borne|beat beaten|become became|begin began begun|bend bent|bet|bind bound|bite bit bitten\
    |bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|burst|buy bought|cast|cost|cut\
    |catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|do does did done\
    |draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt\
    |fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten\
    |forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go goes went gone|grow grew grown\
    |hang hung|have has had having|hear heard|hide hid hidden|hit|hold held|hurt|keep kept|know knew known|lay laid|lead led\
    |learn learnt|leave left|lend lent|let|lie lay lain lying|light lit|lose lost|make made|mean meant|meet met|overcome overcame\
    |overtake overtook overtaken|pay paid|prove proven|put|quit|ride rode ridden|ring rang rung|rise rose risen|run ran running\
    |say said|see saw seen|seek sought|sell sold|send sent|set|shake shook shaken|shine shone|shoot shot|show shown\
    |shrink shrank shrunk|shut|sing sang sung|sink sank sunk|sit sat|sleep slept|slide slid|sow sown|speak spoke spoken|spend spent\
    |spin spun|split|spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck|swear swore sworn|sweep swept\
    |swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought\
    |throw threw thrown|thrust|tread trod trodden|undergo underwent undergone|understand understood|wake woke woken|wear wore worn\
    |weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withstand withstood|write wrote written
    """
}
