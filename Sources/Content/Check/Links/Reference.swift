internal import Markdown
internal import Text

/// What one file says of another: an address within the site, or the name of a file.
enum Reference: Sendable, Hashable {
    /// The address of a link, as written.
    case address(String)
    /// The slug of a file of a kind.
    case name(Kind, String)
    /// An employer written as a slug is, who may have a file or not.
    case employer(String)
}

extension Draft {
    /// What the file says of others and of itself that could be wrong, each once, with the places where it says it: an address
    /// within the page that is right is left out. Numbers that are cited have rules of their own.
    func references() -> [(reference: Reference, occurrence: Occurrence)] {
        var found: [(Reference, Occurrence)] = []
        for (index, link) in outline.links.enumerated() where isWithinSite(link.destination) {
            found.append((.address(link.destination), .link(index)))
        }
        if kind == .guide, let answer = front["answer"], let text = answer.text, text.utf8.contains(UInt8(ascii: "[")) {
            for link in Outline(of: Array(text.utf8)).links where isWithinSite(link.destination) {
                found.append((.address(link.destination), .field(answer.place)))
            }
        }
        switch kind {
        case .story: found += names("openings", .opening)
        case .guide: found += names("related", .guide)
        case .opening, .employer, .event, .page: break
        }
        if kind == .opening || kind == .story, let node = front["employer"], let text = node.text, Draft.isSlugLike(text) {
            found.append((.employer(text), .field(node.place)))
        }
        return found
    }

    /// Where a reference stands.
    enum Occurrence {
        /// The link of this number in the outline.
        case link(Int)
        case field(Place)
    }

    private func names(_ key: String, _ kind: Kind) -> [(Reference, Occurrence)] {
        guard let node = front[key] else { return [] }
        return (node.list ?? [node]).compactMap { node in
            guard let text = node.text?.trimmed, !text.isEmpty else { return nil }
            return (.name(kind, text), .field(node.place))
        }
    }

    private func isWithinSite(_ destination: String) -> Bool {
        guard AddressKind(of: destination) == .relative else { return false }
        guard destination.utf8.first == UInt8(ascii: "#") else { return true }
        return !hasAnchor(destination)
    }

    /// Whether a fragment names a heading of the text, or one of the page's own, which begin with `h-`; a bare `#` is the top.
    func hasAnchor(_ fragment: String) -> Bool {
        let anchor = foldingFragment(of: fragment).drop { $0 == "#" }
        return anchor.isEmpty || anchor == "top" || anchor.hasPrefix("h-") || outline.headings.contains { $0.anchor == anchor }
    }

    /// Small letters without æøå, digits and hyphens: names of employers begin with a capital.
    private static func isSlugLike(_ text: String) -> Bool {
        text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "-") } && text.utf8.contains(where: { $0 > 0x39 })
    }
}

extension [Reference] {
    var withoutRepeats: [Reference] {
        if count < 2 { return self }
        var seen: Set<Reference> = []
        return filter { seen.insert($0).inserted }
    }
}
