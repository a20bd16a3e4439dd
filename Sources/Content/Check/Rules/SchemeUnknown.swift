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
            return [unknown(words, at: place, among: context.vocabulary.municipalities.all.map(\.name), names: [])]
        })

    /// A value that the vocabulary does not have, with the one that was meant where that is certain.
    static func unknown(_ words: String, at place: Place, among candidates: [String], names: [String]) -> Remark {
        let facts = ["value": words, "allowed": names.joined(separator: ", ")]
        guard !words.isEmpty, let near = nearest(to: words, among: candidates) else { return Remark(place, "plain", facts) }
        return Remark(place, "near", facts.merging(["near": near]) { $1 }, fix: Fix(replacing: place, with: near))
    }
}
