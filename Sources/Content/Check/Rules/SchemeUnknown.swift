internal import Text

extension Rule {
    static let schemeUnknown = Rule(
        "scheme-unknown", .required, .error,
        .opening { draft, context in
            guard case .unreadable(let place) = draft.scheme else { return [] }
            let words = draft.file.front["scheme"]?.words ?? ""
            let slugs = context.vocabulary.schemes.all.map(\.slug)
            // A broker is no scheme: the mend is `via:` and the scheme the job rests on.
            if let broker = context.vocabulary.brokers.index(of: words) {
                return [Remark(place, "broker", ["value": words, "broker": context.vocabulary.brokers[broker].slug])]
            }
            return [unknown(words, at: place, among: slugs, names: context.vocabulary.schemes.fitting(draft.country).map(\.slug))]
        })

    static let municipalityUnknown = Rule(
        "municipality-unknown", .required, .error,
        .opening { draft, context in
            guard case .unreadable(let place) = draft.municipality else { return [] }
            let words = draft.file.front["location"]?["municipality"]?.words ?? ""
            let municipalities = context.vocabulary.municipalities
            // Often the name is that of a town, which is no slip of another name: its postcode tells where it lies.
            guard case .read(let postcode, _) = draft.postcode, let codes = context.vocabulary.postcodes[postcode] else {
                return [unknown(words, at: place, among: municipalities.all.map(\.name), names: [])]
            }
            let names = codes.compactMap(municipalities.index(ofCode:)).map { municipalities[$0].name }
            if nearest(to: words, among: names) != nil { return [unknown(words, at: place, among: names, names: [])] }
            return [Remark(place, "postcode", ["value": words, "postcode": postcode, "lies-in": names.joined(separator: ", ")])]
        })

    /// A value that the vocabulary does not have, with the one that was meant where that is certain.
    static func unknown(_ words: String, at place: Place, among candidates: [String], names: [String]) -> Remark {
        let facts = ["value": words, "allowed": names.joined(separator: ", ")]
        guard !words.isEmpty, let near = nearest(to: words, among: candidates) else { return Remark(place, "plain", facts) }
        return Remark(place, "near", facts.merging(["near": near]) { $1 }, fix: Fix(replacing: place, with: near))
    }
}
