import Newsprint

/// Made-up news in which one event is told by several outlets, each in words of its own.
enum EventNews {
  /// A bridge that is closed, in five wordings.
  static let bridge: [Article] = [
    story(
      "bridge-1", "2024-03-04T08:00:00Z", "Harbour Post", "Lindholm Bridge closed after cracks found in cable anchor",
      "Engineers closed the Lindholm Bridge on Monday morning after an inspection found cracks in a cable anchor. The city of Vestrup expects the crossing to stay shut for weeks."
    ),
    story(
      "bridge-2", "2024-03-04T09:10:00Z", "Vestrup Daily", "Cracked anchor shuts Vestrup's main crossing",
      "Commuters in Vestrup face long detours: inspectors discovered cracks in one anchor of the Lindholm Bridge, and the city shut it to all traffic at once."
    ),
    story(
      "bridge-3", "2024-03-04T12:30:00Z", "Coast Radio", "Weeks of detours as Lindholm Bridge is shut for repair",
      "The Lindholm Bridge will carry no traffic for weeks, the mayor of Vestrup, Ane Holm, said, since a cable anchor has cracked and must be replaced."
    ),
    story(
      "bridge-4", "2024-03-05T06:00:00Z", "The Ledger", "What we know about the closed bridge in Vestrup",
      "An inspection on Monday found cracked steel in the anchor of a cable of the Lindholm Bridge. Mayor Ane Holm closed it; forty thousand commuters cross it on a usual day."
    ),
    story(
      "bridge-5", "2024-03-05T11:00:00Z", "Harbour Post", "Ferries take commuters past closed Lindholm Bridge",
      "Two ferries began to carry commuters across the sound on Tuesday, a day after cracks in a cable anchor closed the Lindholm Bridge, Vestrup's mayor said."
    ),
  ]

  /// Two matches of one day in one league.
  static let matches: [Article] = [
    story(
      "match-a1", "2024-03-04T21:00:00Z", "Sport Mail", "Rovers beat Tarnby 3-1 as Okafor scores twice",
      "Okafor scored twice as Rovers beat Tarnby 3-1 at Mill Lane on Monday night. Goalkeeper Brandt saved a penalty for the hosts."
    ),
    story(
      "match-a2", "2024-03-04T21:30:00Z", "Ball Weekly", "Okafor double sinks Tarnby at Mill Lane",
      "Two goals by Okafor gave Rovers a 3-1 win over Tarnby. Brandt kept out a penalty in front of the Mill Lane crowd."
    ),
    story(
      "match-b1", "2024-03-04T21:05:00Z", "Sport Mail", "Late header by Lund earns Albion a draw with Skive",
      "Lund headed in during stoppage time as Albion drew 2-2 with Skive on Monday night. Coach Petrov praised the spirit of his team."
    ),
    story(
      "match-b2", "2024-03-04T22:00:00Z", "Ball Weekly", "Albion snatch draw against Skive in stoppage time",
      "Skive led twice, yet Albion left with a 2-2 draw after a stoppage-time header by Lund. Petrov, the coach, called it deserved."
    ),
  ]

  /// Two storms on two coasts in one week.
  static let storms: [Article] = [
    story(
      "storm-a1", "2024-03-05T05:00:00Z", "Weather Wire", "Cyclone Mirela tears roofs off houses in Port Azur",
      "Cyclone Mirela made landfall near Port Azur overnight with gusts of 190 km/h, tearing off roofs and cutting power to 80,000 homes."
    ),
    story(
      "storm-a2", "2024-03-05T07:00:00Z", "Island Times", "80,000 homes without power after Mirela hits Port Azur",
      "Power is out in 80,000 homes around Port Azur after the landfall of cyclone Mirela, whose gusts reached 190 km/h."
    ),
    story(
      "storm-b1", "2024-03-05T05:30:00Z", "Weather Wire", "Blizzard buries Kestrel Pass, hundreds of drivers stuck",
      "Hundreds of drivers spent the night in their cars on Kestrel Pass after a blizzard dropped a metre of snow. Soldiers dug out lorries on Tuesday."
    ),
    story(
      "storm-b2", "2024-03-05T09:00:00Z", "Alpine News", "Soldiers free drivers trapped by snow on Kestrel Pass",
      "Soldiers freed hundreds of drivers trapped in cars overnight on Kestrel Pass, where a blizzard brought a metre of snow."
    ),
  ]

  static let all = bridge + matches + storms

  static func story(_ id: String, _ date: String?, _ source: String, _ headline: String, _ text: String) -> Article {
    Article(id: id, headline: headline, text: text, date: date, source: source)
  }

  /// The ids of each event's stories, in alphabetical order, whatever the order of the events.
  static func groups(_ report: EventReport, _ stories: [Article]) -> Set<[String]> {
    Set(report.events.map { $0.stories.map { stories[$0].id }.sorted() })
  }
}
