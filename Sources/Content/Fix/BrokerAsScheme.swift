internal import Markdown
internal import Text

extension FixOffers {
    /// `scheme: klapjob` names the broker: that goes to `via:`, and the scheme is written where the opening's own words tell it.
    ///
    /// KLAPjob finds jobs as skånejob and as fleksjob (Lev, klapjob.dk), HELT MED in the schemes of NAV: which, only the opening knows.
    func withBroker(_ remark: Remark) -> Fix? {
        let front = draft.front
        guard let broker = context.vocabulary.brokers.index(of: remark.facts["value"] ?? ""), let entry = front.entry("scheme"),
            entry.value.place.line == entry.keyPlace.line
        else { return nil }
        let slug = context.vocabulary.brokers[broker].slug
        let scheme = scheme(throughBroker: broker).map { " " + $0 } ?? ""
        guard let via = front.entry("via") else {
            let space = String(repeating: " ", count: entry.keyPlace.column - 1)
            let text = "via: \(slug)" + (front.isFlow ? ", " : draft.newline + space) + "scheme:\(scheme)"
            return Fix(key: "broker", edits: [Edit(place: entry.place, text: text)])
        }
        guard via.value.text == slug else { return nil }
        return Fix(key: "broker", edits: [Edit(place: entry.place, text: "scheme:\(scheme)")])
    }

    /// The one scheme of the broker's country that the opening names.
    private func scheme(throughBroker broker: Int) -> String? {
        let country = context.vocabulary.brokers[broker].country
        let fields = ["title", "summary", "short", "environment", "onboarding", "purpose"].compactMap { draft.front[$0]?.text }
        let text = folded(fields.joined(separator: "\n") + "\n" + String(decoding: draft.outline.text, as: UTF8.self))
        let named = context.vocabulary.schemes.all.filter { scheme in
            guard scheme.country == country else { return false }
            // A label's own explanation in brackets is nothing that people write.
            let labels = scheme.labels.values.map { String($0.prefix { $0 != "(" }).trimmed }
            return ([scheme.slug] + labels).contains { Self.names(folded($0), in: text) }
        }
        return named.count == 1 ? named[0].slug : nil
    }

    /// Whether a text says the word of this job: never with a denial before it, and not only of others who are there already.
    private static func names(_ word: [UInt8], in text: [UInt8]) -> Bool {
        var isNamed = false
        var start = 0
        while let index = text[start...].firstRange(of: word)?.lowerBound {
            start = index + word.count
            let isLetterBefore = index > 0 && text[index - 1] &- 0x61 < 26
            guard !isLetterBefore else { continue }
            let sentence = text[max(0, index - 60)..<index].split { ".!?\n".utf8.contains($0) }.last ?? []
            let before = sentence.split { $0 <= 0x20 || $0 == UInt8(ascii: ",") }.map { String(decoding: $0, as: UTF8.self) }
            if before.suffix(3).contains(where: denials.contains) { return false }
            isNamed = isNamed || !before.suffix(6).contains(where: others.contains)
        }
        return isNamed
    }

    private static let denials: Set<String> = ["ikke", "intet", "ingen", "hverken", "verken", "not", "no"]

    private static let others: Set<String> = [
        "kollega", "kolleger", "kollegaer", "kollegerne", "medarbejdere", "medarbeidere", "ansatte", "andre", "erfaring", "erfaringer",
        "erfaren", "forvejen", "allerede", "tidligere", "colleagues", "others", "experience",
    ]
}
