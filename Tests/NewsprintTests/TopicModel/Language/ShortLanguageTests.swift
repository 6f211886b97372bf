import Newsprint
import Testing

struct ShortLanguageTests {
  private func language(_ headline: String, _ text: String = "") -> String? {
    let batch = ArticleBatch([Article(headline: headline, text: text)])
    return batch.withStories { StoryLanguageFinder().language(ofShort: $0[0]) }
  }

  @Test(arguments: [
    ("Apple presenta un reloj con sensor de glucosa para diabéticos", "es"),
    ("La Reserva Federal baja los tipos y el dólar cae", "es"),
    ("Le Sénat adopte la loi sur la fin de vie après des mois de débats", "fr"),
    ("Netflix et Canal+ signent un accord dans le cinéma", "fr"),
    ("Intel baut die Fabrik mit Geld vom Bund nicht in Magdeburg", "de"),
    ("Il Napoli vince con un gol di Lukaku nella ripresa", "it"),
    ("Storms over the Midwest kill four as rivers rise", "en"),
  ]) func functionWordsTellTheLanguageOfAHeadline(_ headline: String, _ expected: String) {
    #expect(language(headline) == expected)
  }

  @Test(arguments: [
    "Le Pen beats Macron in Las Vegas poll", "El Nino returns to La Jolla",
    "De Niro and Los Lobos open Die Hard festival",
    "Real Madrid v Bayern", "", "12 34", "Der Spiegel", "Shots fired at the Place de la Concorde",
  ]) func namesAndStrayWordsTellNoOther(_ headline: String) {
    let found = language(headline)
    #expect(found == nil || found == "en", "\(found ?? "")")
  }

  @Test func longerStoriesAreNotLookedAt() {
    #expect(language("El gobierno de la ciudad", String(repeating: "el agua de la fuente. ", count: 20)) == nil)
  }
}
