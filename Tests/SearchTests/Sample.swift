@testable import Search

/// A small board for the index's tests.
enum Sample {
    static let day = 20_000

    static func opening(
        _ title: String, employer: String = "Børnehuset Solsikken", tasks: String = "", body: String = "", published: Int = day - 3,
        _ change: (inout SearchDocument.Facets) -> Void = { _ in }
    ) -> SearchDocument {
        var facets = SearchDocument.Facets()
        facets.municipality = 1
        facets.region = 0
        facets.scheme = 0
        facets.hours = 10...13
        change(&facets)
        let offers = facets.accommodations.map { SearchDocument.Offer.term($0) }
        return SearchDocument(
            kind: .opening, stemming: .danish, published: published, facets: facets,
            card: SearchDocument.Card(
                address: "opslag", title: title, line: employer, lastDay: day + 20, offers: offers),
            texts: [
                SearchDocument.Text(.title, title), SearchDocument.Text(.employer, employer), SearchDocument.Text(.task, tasks),
                SearchDocument.Text(.body, [UInt8](body.utf8), markup: .markdown),
            ])
    }

    static var names: SearchNames {
        func value(_ names: [String], _ words: [String] = []) -> SearchNames.Value {
            SearchNames.Value(names: names.map { SearchNames.Word($0, .danish) }, words: words.map { SearchNames.Word($0, .danish) })
        }
        var names = SearchNames()
        names.regions = [value(["Region Midtjylland"])]
        names.municipalities = [value(["Aarhus"]), value(["Silkeborg"])]
        names.schemes = [value(["Fleksjob", "flexjob"]), value(["Skånejob"], ["førtidspension"])]
        names.accommodations = [value(["Ekstra pauser"], ["træthed"]), value(["Roligt arbejdssted"], ["støj"])]
        names.places = [
            SearchNames.Place(slug: "silkeborg", name: "Silkeborg", latitude: 56.1797, longitude: 9.5456, postcodes: ["8600"])
        ]
        return names
    }

    static func index(_ documents: [SearchDocument], names: SearchNames = names, jobs: Int = 2) -> SearchIndex {
        SearchIndex(documents, names: names, day: day, jobs: jobs)
    }

    /// The openings of the golden folder.
    static var small: [SearchDocument] {
        [
            opening("Køkkenmedhjælper i børnehave", tasks: "Skære grøntsager", body: "Læs [guiden](/guides/fleksjob/).") {
                $0.accommodations = [0, 1]
            },
            opening("Lagermedarbejder", employer: "Skruer & Søn", published: day - 1) {
                $0.municipality = 0
                $0.scheme = 1
                $0.hours = 5.5...12
            },
            opening("Bibliotekar\tmed | streg", employer: "Højskolen", published: day - 9) { $0.accommodations = [1] },
            SearchDocument(
                kind: .guide, stemming: .danish, published: day - 100, facets: SearchDocument.Facets(),
                card: SearchDocument.Card(address: "fleksjob", title: "Hvad er et fleksjob?", line: "Kort fortalt."),
                texts: [SearchDocument.Text(.title, "Hvad er et fleksjob?")]),
        ]
    }
}

/// A part of an index's file.
extension SearchIndex {
    func text(_ name: String) -> String? { files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } }

    /// The lines of all shards, by what stands before the tab, without the ending by which a stem is shown.
    var terms: [String: String] {
        var terms: [String: String] = [:]
        for file in files where file.name.hasPrefix("t/") {
            for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
            where !line.hasPrefix("#") && !line.hasPrefix("!") {
                let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
                terms[String(parts[0].prefix { $0 != "|" && $0 != "=" })] = String(parts[1])
            }
        }
        return terms
    }

    /// The documents of a term with their levels, by the number of the document.
    func postings(_ term: String) -> [Int: Int] {
        guard let text = terms[term] else { return [:] }
        var found: [Int: Int] = [:]
        var (number, shift, last) = (0, 0, -1)
        var digits = text.utf8.map { Int($0) - 0x30 }[...]
        while let digit = digits.popFirst() {
            number |= (digit & 31) << shift
            shift += 5
            guard digit < 32 else { continue }
            last += number >> 1 + 1
            found[last] = number & 1 == 1 ? digits.popFirst() : 0
            (number, shift) = (0, 0)
        }
        return found
    }
}
