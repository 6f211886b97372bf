import Newsprint
import Testing

struct MediaTopicTests {
  @Test func thereAreSeventeenConceptsWithIdsAndNamesInFourLanguages() throws {
    #expect(MediaTopic.all.count == 17)
    #expect(MediaTopic.all.map(\.code) == (1...17).map { ($0 < 10 ? "0" : "") + "\($0)000000" })
    #expect(Set(MediaTopic.all.map(\.topic)).count == 17)
    for concept in MediaTopic.all {
      for language in MediaTopic.languages { #expect(concept.name(in: language)?.isEmpty == false) }
      #expect(concept.name(in: "it") == nil)
    }
    let sport = try #require(MediaTopic("sport"))
    #expect(sport.id == "medtop:15000000")
    #expect(sport.address == "http://cv.iptc.org/newscodes/mediatopic/15000000")
    #expect(MediaTopic.languages.map { sport.name(in: $0) } == ["sport", "Sport", "deporte", "sport"])
  }

  @Test func everyNameOfAConceptStandsForItAlone() {
    for concept in MediaTopic.all {
      for name in [concept.topic, concept.id, concept.code, concept.address]
        + MediaTopic.languages.compactMap({ concept.name(in: $0) })
      {
        #expect(MediaTopic(name) == concept, "\(name)")
        #expect(MediaTopic(name.uppercased()) == concept, "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("Human Interest", "human-interest"), ("human_interest", "human-interest"), ("labor", "labour"),
    ("Politics", "politics"), ("politics and government", "politics"), ("ÉCONOMIE ET FINANCES", "economy"),
    ("Sports", "sport"), ("Meteorología", "weather"), ("16000000", "conflict"),
    ("https://cv.iptc.org/newscodes/mediatopic/02000000", "crime"), ("subj:15054000", "sport"),
    ("http://cv.iptc.org/newscodes/subjectcode/04016000", "economy"), ("Kriminalität, Recht und Justiz", "crime"),
  ]) func spellingsCodesAndAddressesAreUnderstood(_ label: String, _ topic: String) {
    #expect(MediaTopic(label)?.topic == topic)
  }

  @Test(arguments: [
    "", "gardening", "medtop:20000822", "medtop:00000000", "medtop:18000000", "medtop:1500000", "medtop:150000000",
    "phone:15000000", "１５００００００", "medtop:", "sport, politics",
  ]) func whatIsNoTopLevelConceptStandsForNone(_ label: String) {
    #expect(MediaTopic(label) == nil)
  }

  @Test func everyTopicOfTheModelsHasAConcept() throws {
    for language in ["en", "de", "es", "fr"] {
      let model = try #require(try TopicModel.iptc(language: language))
      #expect(model.topics == MediaTopic.all.map(\.topic).sorted())
    }
  }
}
