internal import Markdown
internal import Text

extension Rule {
    /// An address that could run a program in the reader's browser, or of a scheme that no page carries: the site drops both.
    static let linkUnsafe = Rule(
        "link-unsafe", .markdown, .error,
        .file { draft, _ in
            let outline = draft.outline
            var remarks: [Remark] = []
            for link in outline.links.lazy.filter({ isUnsafe($0.destination) }).prefix(mostInAFile) {
                remarks += remark(on: link.destination) { outline.place(of: link) }
            }
            for image in outline.images.lazy.filter({ isUnsafe($0.destination) }).prefix(mostInAFile) {
                remarks += remark(on: image.destination, isImage: true) { outline.place(of: image) }
            }
            if draft.kind == .guide, let answer = draft.front["answer"], let text = answer.text {
                for link in Outline(of: Array(text.utf8)).links { remarks += remark(on: link.destination) { answer.place } }
            }
            for entry in draft.front["extra"]?.entries ?? [] {
                guard let text = entry.value.text, ScriptAddress.isOne(text) else { continue }
                remarks += remark(on: text) { entry.value.place }
            }
            return remarks
        })

    private static func isUnsafe(_ address: String) -> Bool { AddressKind(of: address) == .unsafe && !Citing.isOne(address) }

    private static func remark(on address: String, isImage: Bool = false, place: () -> Place) -> [Remark] {
        guard isUnsafe(address) else { return [] }
        let isScript = ScriptAddress.isOne(address)
        let scheme = String(address.prefix { $0 != ":" }.filter { !$0.isWhitespace })
        let shown = scheme.count > longestScheme ? scheme.prefix(longestScheme - 1) + "…" : scheme
        // Nobody runs anything by an address that is merely unknown.
        let variant = !isScript ? "scheme" : isImage ? "image" : "plain"
        return [Remark(place(), variant, ["scheme": shown], severity: isScript ? nil : .warning)]
    }

    /// In characters.
    private static let longestScheme = 20
}

/// Addresses that carry a program or a whole page with them.
private enum ScriptAddress {
    private static let schemes = ["javascript", "vbscript", "data", "livescript", "jscript", "mocha"].map { Array($0.utf8) }

    /// Blanks and controls hide no scheme: browsers drop them.
    static func isOne(_ address: String) -> Bool {
        var scheme: [UInt8] = []
        for byte in address.utf8 where byte > 0x20 && byte != 0x7F {
            if byte == UInt8(ascii: ":") { return schemes.contains(scheme) }
            if scheme.count > 10 { return false }
            scheme.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        return false
    }
}

/// Links that cite a number in place of leading anywhere; the rules of the numbers judge them.
enum Citing {
    static func isOne(_ address: String) -> Bool { address.hasPrefix("rate:") || address.hasPrefix("figure:") }
}
