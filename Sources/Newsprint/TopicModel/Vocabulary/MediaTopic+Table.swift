extension MediaTopic {
  /// The 17 top-level concepts, by code.
  ///
  /// Ids and names are the vocabulary's (IPTC Media Topics, CC BY 4.0). The other names are those it had before, those of
  /// the older Subject Codes and spellings in use.
  public static let all: [MediaTopic] = [
    MediaTopic(
      "01000000", "arts",
      [
        "arts, culture, entertainment and media", "Kunst, Kultur, Unterhaltung und Medien",
        "artes, cultura, entretenimiento y medios", "arts, culture, divertissement et médias",
      ],
      also: [
        "arts, culture and entertainment", "Kultur", "Kunst, Kultur und Unterhaltung", "cultura",
        "artes, cultura y entretenimiento", "arts, culture et divertissement",
      ]),
    MediaTopic(
      "02000000", "crime",
      [
        "crime, law and justice", "Kriminalität, Recht und Justiz", "policía y justicia",
        "criminalité, droit et justice",
      ],
      also: ["Kriminalität und Justiz", "crimen, ley y justicia", "criminalidad, derecho y justicia"]),
    MediaTopic(
      "03000000", "disaster",
      [
        "disaster, accident and emergency incident", "Katastrophen und Unglücke", "catástrofes y accidentes",
        "désastres et accidents",
      ],
      also: [
        "disaster and accident", "disasters and accidents", "Katastrophe, Unglück und Notfall",
        "Katastrophen, Unglücke und Notfälle", "desastres y accidentes", "catastrophes et accidents",
      ]),
    MediaTopic(
      "04000000", "economy",
      [
        "economy, business and finance", "Wirtschaft und Finanzen", "economía, negocios y finanzas",
        "économie et finances",
      ],
      also: ["Wirtschaft", "Wirtschaft, Unternehmen und Finanzen", "economía", "économie", "economie et finances"]),
    MediaTopic("05000000", "education", ["education", "Bildung", "educación", "éducation"]),
    MediaTopic("06000000", "environment", ["environment", "Umwelt", "medio ambiente", "environnement"]),
    MediaTopic("07000000", "health", ["health", "Gesundheit", "salud", "santé"]),
    MediaTopic(
      "08000000", "human-interest",
      ["human interest", "Vermischtes", "interés humano, animales, insólito", "gens, animaux, insolite"],
      also: ["Buntes", "interés humano", "gens animaux insolite"]),
    MediaTopic(
      "09000000", "labour", ["labour", "Arbeit", "mano de obra", "social, monde du travail"],
      also: ["labor", "Arbeit und Soziales", "trabajo", "travail"]),
    MediaTopic(
      "10000000", "lifestyle",
      [
        "lifestyle and leisure", "Lifestyle und Freizeit", "estilo de vida y tiempo libre",
        "vie quotidienne et loisirs",
      ],
      also: ["Freizeit, modernes Leben", "estilo de vida", "vie quotidienne"]),
    MediaTopic(
      "11000000", "politics", ["politics and government", "Politik", "política", "politique"],
      also: ["politics", "Politik und Regierung", "política y gobierno", "politique et gouvernement"]),
    MediaTopic(
      "12000000", "religion", ["religion", "Religion", "religión y culto", "religion et croyance"],
      also: ["religion and belief", "Religion, Glaube", "Religion und Glaube", "religión"]),
    MediaTopic(
      "13000000", "science",
      ["science and technology", "Wissenschaft und Technik", "ciencia y tecnología", "science et technologie"],
      also: ["Wissenschaft und Technologie", "Wissenschaft", "sciences et technologies"]),
    MediaTopic(
      "14000000", "society", ["society", "Gesellschaft", "sociedad", "société"],
      also: ["social issue", "soziale Fragen"]),
    MediaTopic("15000000", "sport", ["sport", "Sport", "deporte", "sport"], also: ["deportes"]),
    MediaTopic(
      "16000000", "conflict",
      [
        "conflict, war and peace", "Konflikte, Krieg und Frieden", "conflicto, guerra y paz",
        "conflits, guerres et paix",
      ],
      also: [
        "unrest, conflicts and war", "conflicts, war and peace", "Krieg, Konflikt und Frieden", "Konflikte",
        "conflictos, guerra y paz", "conflit, guerre et paix",
      ]),
    MediaTopic("17000000", "weather", ["weather", "Wetter", "meteorología", "météo"], also: ["meteo", "tiempo"]),
  ]
}
