internal import Markdown
internal import Text

extension Rule {
    /// A link within the site, or the name of another file, that leads nowhere. What only time has taken away is a warning: it must
    /// not stop a site that was right yesterday.
    static let linkBroken = Rule(
        "link-broken", .markdown, .error, .several([.site(brokenLinks), .file { unknownNumbers(in: $0, $1) }]))

    private static func brokenLinks(_ files: SiteFiles, data: [String: [UInt8]]) -> [(path: String, remark: Remark)] {
        let entries = files.numbered.filter { !$0.entry.references.isEmpty }
        if entries.isEmpty { return [] }
        var following = LinkFollowing(files, data: data)
        var remarks: [(path: String, remark: Remark)] = []
        for (number, entry) in entries {
            var faults: [Reference: LinkFault] = [:]
            for reference in entry.references {
                if let fault = following.fault(reference, from: entry, number: number) { faults[reference] = fault }
            }
            guard !faults.isEmpty, let draft = files.draft(number) else { continue }
            let lines = LineIndex(draft.body)
            let broken = draft.references().lazy.compactMap { found in faults[found.reference].map { (found, $0) } }
            for ((reference, occurrence), fault) in broken.prefix(mostInAFile) {
                remarks.append((entry.path, BrokenLink(reference, fault, occurrence, draft, lines).remark))
            }
        }
        return remarks
    }

    /// Of one kind in one file: nobody reads more, and each costs a look through its paragraph.
    static let mostInAFile = 100
}

/// A reference that leads nowhere, at the place where it stands.
private struct BrokenLink {
    private let words: String
    private let fault: LinkFault
    private let place: Place
    /// Where the address or name stands, to write another over it.
    private let editPlace: Place?

    init(_ reference: Reference, _ fault: LinkFault, _ occurrence: Draft.Occurrence, _ draft: Draft, _ lines: LineIndex) {
        self.fault = fault
        switch reference {
        case .address(let words), .name(_, let words), .employer(let words): self.words = words
        }
        switch occurrence {
        case .link(let index):
            let link = draft.outline.links[index]
            place = draft.outline.place(of: link)
            editPlace = addressPlace(link.destination, in: place, draft, lines)
        case .field(let node):
            place = node
            if case .address = reference { editPlace = nil } else { editPlace = node }
        }
    }

    var remark: Remark {
        switch fault {
        case .missing(nil, _): return remark("plain")
        case .missing(let near?, let isCertain): return remark("near", near: near + tail, isCertain: isCertain)
        case .anchor(nil): return remark("anchor", ["anchor": anchor])
        case .anchor(let near?): return remark("anchor-near", near: head + "#" + near, isCertain: true, ["anchor": anchor])
        case .draft: return remark("draft")
        case .future(let day): return remark("future", ["date": day.iso])
        case .gone: return remark("gone", severity: .warning)
        case .emptyList(let name): return remark("empty-list", ["municipality": name], severity: .warning)
        case .web: return remark("web", near: "https://" + words, isCertain: true)
        case .mail: return remark("mail", near: "mailto:" + words, isCertain: true)
        case .blank: return remark("blank")
        case .name(let kind, nil): return remark("name", ["folder": kind.rawValue])
        case .name(let kind, let near?): return remark("name-near", near: near, isCertain: true, ["folder": kind.rawValue])
        case .employer(let near): return remark("name-near", near: near, isCertain: true, ["folder": Kind.employer.rawValue])
        }
    }

    private func remark(_ variant: String, _ facts: [String: String] = [:], severity: Severity? = nil) -> Remark {
        Remark(place, variant, facts.merging(["address": shown]) { $1 }, severity: severity)
    }

    private func remark(_ variant: String, near: String, isCertain: Bool, _ facts: [String: String] = [:]) -> Remark {
        let fix = isCertain ? editPlace.map { Fix(key: "replace", edits: [Edit(place: $0, text: near)]) } : nil
        return Remark(place, variant, facts.merging(["address": shown, "near": near]) { $1 }, fix: fix)
    }

    private var shown: String { words.count > Self.longest ? words.prefix(Self.longest - 1) + "…" : words }

    /// In characters.
    private static let longest = 60

    private var anchor: String {
        let anchor = words.drop { $0 != "#" }.dropFirst()
        return String(anchor.prefix(Self.longest))
    }
    private var head: String { String(words.prefix { $0 != "#" }) }
    private var tail: String { String(words.drop { $0 != "#" }) }
}
