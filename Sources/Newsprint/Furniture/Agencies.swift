/// The names that datelines and credits carry: agencies, months, and the cities that most datelines name.
enum Agencies {
  /// Agencies and wire services, in lower case.
  static let names: Set<String> = [
    "reuters", "reuter", "ap", "afp", "pti", "ani", "ians", "uni", "upi", "dpa", "efe", "ansa", "tass", "itar-tass",
    "interfax", "xinhua", "kyodo", "jiji press", "yonhap", "bloomberg", "cnn", "cbs", "bbc", "pa", "pa media", "aap",
    "cp", "the canadian press", "canadian press", "associated press", "the associated press", "agence france-presse",
    "anadolu", "aa", "irna", "wam", "spa", "mena", "petra", "nna", "bernama", "antara", "vna", "tanjug", "ctk", "pap",
    "mti", "apa", "ats", "belga", "anp", "ntb", "tt", "ritzau", "stt", "lusa", "agencia brasil", "notimex",
    "ria novosti",
    "ria", "sputnik", "ukrinform", "unian", "zenit", "cna", "kna", "epd", "sid", "dpa-afx", "afx", "dow jones",
    "globe newswire", "business wire", "businesswire", "pr newswire", "prnewswire", "marketwatch", "accesswire", "nbc",
    "cnbc", "abc", "fox news", "axios", "tnn", "tca", "tns", "kyodo news", "rtrs", "thomson reuters foundation",
    "the center square", "ein presswire", "rferl", "rfe/rl", "voa", "aljazeera", "al jazeera", "app", "bss", "unb",
    "nan",
    "xinhuanet", "globenewswire", "newswire", "reuters health", "reuters breakingviews", "afp-jiji",
  ]

  /// Agencies that sign with their bare name at the end of a text; no other words.
  static let signatures: Set<String> = [
    "reuters", "reuter", "ap", "afp", "pti", "ani", "ians", "uni", "upi", "dpa", "efe", "ansa", "tass", "xinhua",
    "kyodo", "bloomberg", "bernama", "antara", "app", "aap", "anadolu", "agencies",
  ]

  /// The cities that may stand before a hyphen or a colon without an agency or a day.
  static let cities: Set<String> = [
    "london", "washington", "new york", "paris", "berlin", "moscow", "beijing", "tokyo", "brussels", "geneva", "rome",
    "madrid", "vienna", "athens", "ankara", "istanbul", "jerusalem", "cairo", "baghdad", "tehran", "kabul", "islamabad",
    "new delhi", "mumbai", "kolkata", "chennai", "bengaluru", "hyderabad", "dhaka", "colombo", "kathmandu", "lahore",
    "karachi", "bangkok", "hanoi", "jakarta", "manila", "singapore", "kuala lumpur", "hong kong", "shanghai", "seoul",
    "pyongyang", "taipei", "sydney", "melbourne", "canberra", "wellington", "auckland", "johannesburg", "cape town",
    "nairobi", "lagos", "abuja", "accra", "harare", "kampala", "addis ababa", "khartoum", "tripoli", "tunis", "algiers",
    "rabat", "beirut", "damascus", "amman", "riyadh", "dubai", "abu dhabi", "doha", "kyiv", "kiev", "minsk", "warsaw",
    "prague", "budapest", "bucharest", "sofia", "belgrade", "zagreb", "sarajevo", "pristina", "stockholm", "oslo",
    "helsinki", "copenhagen", "amsterdam", "the hague", "frankfurt", "munich", "zurich", "milan", "lisbon", "dublin",
    "edinburgh", "belfast", "toronto", "ottawa", "montreal", "vancouver", "mexico city", "havana", "bogota", "caracas",
    "lima", "santiago", "buenos aires", "sao paulo", "rio de janeiro", "brasilia", "los angeles", "san francisco",
    "chicago", "boston", "houston", "dallas", "atlanta", "miami", "detroit", "denver", "seattle", "las vegas",
    "phoenix",
    "philadelphia", "united nations",
  ]

  /// Months and their short forms, in lower case, without a dot.
  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]

  /// The words a line may consist of to be a timestamp, besides months and numbers.
  static let timeWords: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu",
    "thur", "thurs", "fri", "sat", "sun", "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "et", "pst", "pdt",
    "pt",
    "cst", "cdt", "ct", "mst", "mdt", "bst", "cet", "cest", "ist", "sgt", "hkt", "jst", "wib", "at", "on", "of", "the",
    "published", "updated", "posted", "last", "modified", "date", "created", "first", "original", "ago", "hour",
    "hours",
    "hr", "hrs", "minute", "minutes", "min", "mins", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "yesterday", "today", "read", "reading", "time", "issued", "release", "released", "th", "st", "nd", "rd",
  ]

  /// The words that make a line a timestamp.
  static let timeMarkers: Set<String> = ["published", "updated", "posted", "ago", "modified", "read"]
}
