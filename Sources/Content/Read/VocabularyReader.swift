extension Vocabulary {
    /// The folder that holds it, from the site's root.
    public static let folder = "content/vocabulary/"

    /// Reads the vocabulary from its files, by path; a file that is missing or cannot be read leaves its list empty, and
    /// `findings` tells why. `sound` are files that the programs carry and nobody has touched: they are not judged.
    public static func read(from files: [String: [UInt8]], sound: Set<String> = []) -> (vocabulary: Vocabulary, findings: [Finding]) {
        var findings: [Finding] = []
        func root(_ name: String) -> Node {
            let path = folder + name + ".yaml"
            do throws(YAMLTrouble) {
                return try YAMLReader.read((files[path] ?? [])[...])
            } catch {
                findings.append(
                    Finding(path: path, rule: "front-matter-syntax", severity: .error, remark: Remark(error.place, error.variant)))
                return .none
            }
        }
        // Only a build reads it, but where a site has its own, whoever wrote it is told.
        if files[folder + "about.yaml"] != nil, !sound.contains(folder + "about.yaml") { _ = root("about") }
        let accommodations = root("accommodations")
        let schemes = root("schemes")
        let regions = root("regions")["regions"]?.list?.compactMap(Region.init) ?? []
        let terms = Terms(accommodations.terms("accommodations"))
        let contradictions = AccommodationWording(contradictions(root("contradictions"), terms), ofReader: true)
        let phrases = PhraseReader.read(files, sound: sound, besides: contradictions.firstWords)
        let vocabulary = Vocabulary(
            accommodations: terms,
            accommodationGroups: Terms(accommodations.terms("groups")),
            schemes: Terms(schemes.terms("schemes")),
            brokers: Terms(schemes.terms("brokers")),
            entries: Terms(schemes.terms("entries")),
            sectors: Terms(root("sectors").terms("sectors")),
            regions: regions,
            municipalities: municipalities(root("municipalities"), regions: regions),
            postcodes: postcodes(root("postcodes")),
            wording: AccommodationWording(names(of: terms)),
            contradictions: contradictions,
            phrases: phrases.books
        )
        return (vocabulary, findings + phrases.findings)
    }

    private static func municipalities(_ node: Node, regions: [Region]) -> Municipalities {
        let regionByCode = Dictionary(regions.enumerated().map { ($1.code, $0) }) { first, _ in first }
        var all: [Municipality] = []
        var otherNames: [(String, Int)] = []
        for entry in node["municipalities"]?.list ?? [] {
            guard let municipality = Municipality(entry, regions: regionByCode) else { continue }
            otherNames += entry.texts("also").map { ($0, all.count) }
            all.append(municipality)
        }
        return Municipalities(all, otherNames: otherNames)
    }

    private static func postcodes(_ node: Node) -> [String: [String]] {
        var municipalities: [String: [String]] = [:]
        for entry in node["postcodes"]?.entries ?? [] {
            for postcode in entry.value.list ?? [] {
                municipalities[postcode.text ?? "", default: []].append(entry.key)
            }
        }
        return municipalities
    }

    private static func contradictions(_ node: Node, _ terms: Terms) -> [AccommodationWording.Phrase] {
        (node["contradictions"]?.list ?? []).flatMap { entry -> [AccommodationWording.Phrase] in
            guard let index = entry.text("accommodation").value.flatMap(terms.index(of:)) else { return [] }
            return Language.allCases.flatMap { entry.texts($0.rawValue) }.map {
                AccommodationWording.Phrase(text: $0, accommodation: index, isLabel: false)
            }
        }
    }

    private static func names(of terms: Terms) -> [AccommodationWording.Phrase] {
        terms.all.enumerated().flatMap { index, term in
            term.labels.values.map { AccommodationWording.Phrase(text: $0, accommodation: index, isLabel: true) }
                + term.synonyms.values.flatMap { $0 }.map { AccommodationWording.Phrase(text: $0, accommodation: index, isLabel: false) }
        }
    }
}

extension Node {
    fileprivate func terms(_ key: String) -> [Term] { self[key]?.list?.compactMap(Term.init) ?? [] }
}

extension Term {
    fileprivate convenience init?(_ node: Node) {
        guard let slug = node.text("slug").value else { return nil }
        let labels = Language.allCases.compactMap { language in node.text(language.rawValue).value.map { (language, $0) } }
        let others = node["synonyms"] ?? .none
        self.init(
            slug: slug, labels: Dictionary(uniqueKeysWithValues: labels),
            synonyms: Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, others.texts($0.rawValue)) }),
            group: node.text("group").value, country: node.text("country").value.flatMap(Country.init)
        )
    }
}

extension Region {
    fileprivate init?(_ node: Node) {
        guard let term = Term(node), let code = node.text("code").value else { return nil }
        self.term = term
        self.code = code
        validFrom = node.day("valid-from").value
        validUntil = node.day("valid-until").value
    }
}
