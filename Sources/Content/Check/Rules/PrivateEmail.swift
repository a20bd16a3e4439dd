internal import Markdown
internal import Text

extension Rule {
    /// A contact's work address may stand in an opening; a private one needs the person's word for it (GDPR, Datatilsynet's guidance).
    static let privateEmail = Rule(
        "private-email", .dignity, .warning,
        .file { draft, _ in
            let field = draft.front["contact"]?["email"] ?? draft.front["email"]
            let inField = field.flatMap { field in
                PrivateEmail.all(in: Array((field.text ?? "").utf8)).first.map { Remark(field.place, "plain", ["domain": $0.domain]) }
            }
            let inText = PrivateEmail.all(in: draft.outline.text).map { ($0.range, $0.domain) }
            var inLinks: [(Range<Int>, String)] = []
            // By index: a loop would copy each.
            for index in draft.outline.links.indices {
                let destination = draft.outline.links[index].destination
                guard destination.utf8.first == UInt8(ascii: "m"), destination.hasPrefix("mailto:") else { continue }
                if let email = PrivateEmail.all(in: Array(destination.utf8)).first {
                    inLinks.append((draft.outline.links[index].text, email.domain))
                }
            }
            if inField == nil, inText.isEmpty, inLinks.isEmpty { return [] }
            // The words of a link may be its address.
            let hidden = inLinks.filter { link in !inText.contains { $0.0.overlaps(link.0) } }
            return [inField].compactMap(\.self)
                + (inText + hidden).map { range, domain in Remark(draft.outline.place(of: range), "plain", ["domain": domain]) }
        })
}

/// A mail address at a provider that people use at home.
struct PrivateEmail {
    let range: Range<Int>
    let domain: String

    static func all(in text: [UInt8]) -> [PrivateEmail] {
        var found: [PrivateEmail] = []
        var (next, last) = (0, 0)
        while let index = text.span.place(of: UInt8(ascii: "@"), from: next) {
            next = index + 1
            var (start, end) = (index, index + 1)
            while start > last, isPart(text[start - 1]) { start -= 1 }
            while end < text.count, isPart(text[end]) { end += 1 }
            while end > index + 1, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
            last = end
            guard start < index, isOfLand(text[(index + 1)..<end]) else { continue }
            let domain = String(decoding: text[(index + 1)..<end], as: UTF8.self).lowercased()
            if isPrivate(domain) { found.append(PrivateEmail(range: start..<end, domain: domain)) }
        }
        return found
    }

    /// Whether a domain ends in two or three letters, as all of ours do.
    private static func isOfLand(_ domain: ArraySlice<UInt8>) -> Bool {
        guard let point = domain.lastIndex(of: UInt8(ascii: ".")) else { return false }
        return domain.endIndex - point <= 4
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte >= 0x80 || [0x2E, 0x2D, 0x5F, 0x2B].contains(byte)
    }

    private static func isPrivate(_ domain: String) -> Bool {
        if domains.contains(domain) { return true }
        guard let point = domain.firstIndex(of: ".") else { return false }
        let land = domain[domain.index(after: point)...]
        return names.contains(String(domain[..<point])) && (!land.contains(".") || land.hasPrefix("co.") || land.hasPrefix("com."))
    }

    /// Providers whose addresses end in many countries' letters: `hotmail.com`, `hotmail.dk`, `yahoo.no`.
    private static let names: Set<String> = ["gmail", "googlemail", "hotmail", "outlook", "live", "msn", "yahoo", "gmx", "protonmail"]

    /// Free mail and the mail of internet providers for homes, in Denmark and Norway and the world over: an address there is a
    /// person's own, not an employer's. A small firm may use one all the same, which is why this is a warning.
    private static let domains: Set<String> = [
        "icloud.com", "me.com", "mac.com", "aol.com", "proton.me", "pm.me", "mail.com", "mail.dk", "jubii.dk", "ofir.dk", "sol.dk",
        "stofanet.dk", "tdcadsl.dk", "get2net.dk", "webspeed.dk", "privat.dk", "privat.tele.dk", "post.tele.dk", "mail.tele.dk",
        "youmail.dk", "dlgmail.dk", "fibermail.dk", "energimail.dk", "vip.cybercity.dk", "profibermail.dk",
        "waoomail.dk", "altiboxmail.dk", "online.no", "start.no", "broadpark.no", "frisurf.no", "altibox.no", "lyse.net", "getmail.no",
        "c2i.net", "epost.no", "sensewave.com", "chello.no", "tele2.no",
    ]
}
