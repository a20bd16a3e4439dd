import Testing

/// HTML taken apart by a small and strict reader: what a browser would have to mend or guess is a mistake here.
struct Markup {
    struct Tag {
        let name: String
        let attributes: [(name: String, value: String)]

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

        /// Whether it is the code to scan, a picture that the page carries with it.
        var isCode: Bool { name == "img" && self["src"]?.hasPrefix("data:image/png;base64,") == true && self["alt"] == "" }
    }

    private(set) var tags: [Tag] = []
    /// The text of each script element, by its type.
    private(set) var scripts: [(type: String, text: String)] = []
    /// What a reader sees, references resolved, a line break between elements.
    private(set) var texts: [(inside: String, text: String)] = []
    private(set) var mistakes: [String] = []
    private var open: [String] = []
    private let bytes: [UInt8]
    private var at = 0

    private static let void: Set<String> = ["meta", "link", "br", "img", "input", "hr"]
    private static let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]

    init(_ html: String) {
        bytes = Array(html.utf8)
        while at < bytes.count { bytes[at] == UInt8(ascii: "<") ? readTag() : readText() }
        if !open.isEmpty { mistakes.append("left open: \(open)") }
    }

    func all(_ name: String) -> [Tag] { tags.filter { $0.name == name } }

    /// The first text inside an element of that name.
    func text(of name: String) throws -> String { try #require(texts.first { $0.inside == name }).text }

    private func piece(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// What comes next, for a mistake's words.
    private var ahead: String { piece(at..<min(bytes.count, at + 40)) }

    private func index(of text: String, from start: Int) -> Int? {
        let wanted = Array(text.utf8)
        return (start..<max(start, bytes.count - wanted.count + 1)).first { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
    }

    private mutating func readText() {
        let end = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        let text = resolved(piece(at..<end))
        if text.contains(where: { !$0.isWhitespace }) { texts.append((open.last ?? "", text)) }
        at = end
    }

    private mutating func resolved(_ text: String) -> String {
        var out = ""
        var rest = text[...]
        while let and = rest.firstIndex(of: "&") {
            out += rest[..<and]
            guard let end = rest[and...].firstIndex(of: ";"), let sign = Self.references[String(rest[rest.index(after: and)..<end])] else {
                mistakes.append("a bare & in \(text.prefix(80))")
                return out + rest[and...]
            }
            out += sign
            rest = rest[rest.index(after: end)...]
        }
        if rest.contains(">") { mistakes.append("a bare > in \(text.prefix(80))") }
        return out + rest
    }

    private mutating func readTag() {
        if bytes[at...].starts(with: "<!doctype html>".utf8) {
            at += 15
            return
        }
        let isEnd = at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: "/")
        at += isEnd ? 2 : 1
        let name = word()
        guard !name.isEmpty else {
            mistakes.append("a bare < before \(ahead)")
            return
        }
        if isEnd {
            if open.last == name { open.removeLast() } else { mistakes.append("an end of \(name) within \(open)") }
            if at < bytes.count, bytes[at] == UInt8(ascii: ">") { at += 1 } else { mistakes.append("the end of \(name) is not closed") }
            return
        }
        let (attributes, closesItself) = readAttributes(of: name)
        let tag = Tag(name: name, attributes: attributes)
        tags.append(tag)
        if name == "script" { return readScript(tag) }
        if !closesItself, !Self.void.contains(name) { open.append(name) }
    }

    private mutating func word() -> String {
        let start = at
        while at < bytes.count,
            bytes[at] | 0x20 >= 0x61 && bytes[at] | 0x20 <= 0x7A || bytes[at] >= 0x30 && bytes[at] <= 0x3A || bytes[at] == 0x2D
        { at += 1 }
        return piece(start..<at)
    }

    private mutating func readAttributes(of tag: String) -> ([(name: String, value: String)], closesItself: Bool) {
        var attributes: [(name: String, value: String)] = []
        while at < bytes.count {
            switch bytes[at] {
            case 0x20, 0x0A: at += 1
            case UInt8(ascii: ">"):
                at += 1
                return (attributes, false)
            case UInt8(ascii: "/") where at + 1 < bytes.count && bytes[at + 1] == UInt8(ascii: ">"):
                at += 2
                return (attributes, true)
            default:
                let name = word()
                guard !name.isEmpty else {
                    mistakes.append("no attribute in <\(tag)>: \(ahead)")
                    at += 1
                    continue
                }
                if attributes.contains(where: { $0.name == name }) { mistakes.append("\(name) twice in <\(tag)>") }
                attributes.append((name, readValue(of: name)))
            }
        }
        mistakes.append("<\(tag) is not closed")
        return (attributes, false)
    }

    private mutating func readValue(of name: String) -> String {
        guard at < bytes.count, bytes[at] == UInt8(ascii: "=") else { return "" }
        guard at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\""), let end = bytes[(at + 2)...].firstIndex(of: UInt8(ascii: "\""))
        else {
            mistakes.append("\(name) has no quotes")
            at += 1
            return ""
        }
        let value = piece(at + 2..<end)
        at = end + 1
        if value.contains("<") { mistakes.append("a bare < in \(name)") }
        return resolved(value)
    }

    private mutating func readScript(_ tag: Tag) {
        guard let end = index(of: "</script", from: at) else {
            mistakes.append("a script without its end")
            at = bytes.count
            return
        }
        scripts.append((tag["type"] ?? "", piece(at..<end)))
        at = end + 9
    }
}
