/// Takes a template's bytes apart, in time proportional to them; never stops at a mistake.
struct Scanner {
    typealias Node = Source.Node

    let text: [UInt8]
    private(set) var nodes: [Node] = []
    private(set) var remarks: [Remark] = []
    /// Sections not yet closed, the innermost last.
    private var open: [OpenSection] = []
    /// Where the bytes not yet taken begin.
    private var at = 0

    private struct OpenSection {
        /// Absent for an unsupported tag, which has a problem already.
        let node: Int?
        let tag: Range<Int>
        let name: Range<Int>
        /// Whether a wrong closing tag was found where this section's should be; then that is the mistake, and there is one only.
        var isToldOf = false
    }

    init(_ text: [UInt8]) {
        self.text = text
    }

    mutating func scan() {
        var from = 0
        while let start = pair(UInt8(ascii: "{"), from: from) {
            from = tag(at: start)
        }
        takeLiteral(upTo: text.count)
        closeSections(downTo: 0)
    }

    /// Takes the tag that begins here; gives where to look for the next.
    private mutating func tag(at start: Int) -> Int {
        let sign = start + 2 < text.count ? text[start + 2] : 0
        if sign == UInt8(ascii: "!") { return comment(at: start) }
        let bodyStart = start + (Self.signs.contains(sign) ? 3 : 2)
        guard let body = body(from: bodyStart), text[body.upperBound] == UInt8(ascii: "}") else {
            let end = body(from: bodyStart)?.upperBound ?? text.count
            remark(.unclosedTag, start..<end)
            return end
        }
        var end = body.upperBound + 2
        if sign == UInt8(ascii: "{") {
            guard end < text.count, text[end] == UInt8(ascii: "}") else {
                remark(.unclosedTag, start..<end)
                return end
            }
            end += 1
        }
        take(sign, tag: start..<end, name: trimmed(body))
        return end
    }

    private mutating func take(_ sign: UInt8, tag: Range<Int>, name: Range<Int>) {
        switch sign {
        case UInt8(ascii: "="):
            return remark(.setDelimiters, tag)
        case UInt8(ascii: "<"), UInt8(ascii: "$"):
            open.append(OpenSection(node: nil, tag: tag, name: name))
            return remark(.unsupportedTag(string(tag.lowerBound + 2..<tag.lowerBound + 3)), tag)
        case UInt8(ascii: ">") where text[name].first == UInt8(ascii: "*"):
            return remark(.unsupportedTag(">*"), tag)
        default:
            break
        }
        guard isName(name, ofPartial: sign == UInt8(ascii: ">")) else { return remark(.badName(string(name)), tag) }
        switch sign {
        case UInt8(ascii: "#"): openSection(inverted: false, tag, name)
        case UInt8(ascii: "^"): openSection(inverted: true, tag, name)
        case UInt8(ascii: "/"): close(tag, name)
        case UInt8(ascii: ">"): partial(tag, name)
        case UInt8(ascii: "{"), UInt8(ascii: "&"): takeTag(.raw, tag, name, alone: nil)
        default: takeTag(.escaped, tag, name, alone: nil)
        }
    }

    private mutating func comment(at start: Int) -> Int {
        guard let close = pair(UInt8(ascii: "}"), from: start + 3) else {
            remark(.unclosedTag, start..<text.count)
            return text.count
        }
        let tag = start..<close + 2
        if let line = lineAlone(tag) {
            takeLiteral(upTo: line.lowerBound)
            at = line.upperBound
        } else {
            // Even an empty literal: inside an indented partial the line begins here.
            takeLiteral(upTo: start, evenEmpty: true)
            at = tag.upperBound
        }
        return tag.upperBound
    }

    private mutating func openSection(inverted: Bool, _ tag: Range<Int>, _ name: Range<Int>) {
        takeTag(.section(inverted: inverted, end: 0), tag, name, alone: lineAlone(tag))
        open.append(OpenSection(node: nodes.count - 1, tag: tag, name: name))
    }

    private mutating func close(_ tag: Range<Int>, _ name: Range<Int>) {
        guard let top = open.last else { return remark(.strayClose(string(name)), tag) }
        // Sections nest less deep than this; looking further would cost a hostile template's length squared.
        let reach = max(0, open.count - Compiler.depthLimit)
        guard let match = open[reach...].lastIndex(where: { text[$0.name] == text[name] }) else {
            open[open.count - 1].isToldOf = true
            return remark(.mismatchedClose(string(name), open: string(top.name)), tag)
        }
        closeSections(downTo: match + 1)
        takeTag(.close, tag, name, alone: lineAlone(tag))
        if let node = open.removeLast().node { end(node) }
    }

    private mutating func closeSections(downTo count: Int) {
        while open.count > count {
            let section = open.removeLast()
            guard let node = section.node else { continue }
            if !section.isToldOf { remark(.unclosedSection(string(section.name)), section.tag) }
            end(node)
        }
    }

    private mutating func end(_ node: Int) {
        if case .section(let inverted, _) = nodes[node].kind { nodes[node].kind = .section(inverted: inverted, end: nodes.count) }
    }

    private mutating func partial(_ tag: Range<Int>, _ name: Range<Int>) {
        let line = lineAlone(tag)
        takeTag(.partial(indent: (line?.lowerBound ?? tag.lowerBound)..<tag.lowerBound), tag, name, alone: line)
    }

    private mutating func takeTag(_ kind: Node.Kind, _ tag: Range<Int>, _ name: Range<Int>, alone line: Range<Int>?) {
        takeLiteral(upTo: line?.lowerBound ?? tag.lowerBound)
        nodes.append(Node(kind: kind, range: tag, name: name, isAlone: line != nil))
        at = line?.upperBound ?? tag.upperBound
    }

    private mutating func takeLiteral(upTo end: Int, evenEmpty: Bool = false) {
        if at < end || evenEmpty { nodes.append(Node(kind: .literal, range: at..<end, name: at..<at, isAlone: false)) }
    }

    private mutating func remark(_ kind: TemplateProblem.Kind, _ range: Range<Int>) {
        remarks.append(Remark(range: range, kind: kind))
    }
}

extension Scanner {
    /// The bytes that may follow `{{` and tell what the tag is.
    private static var signs: [UInt8] { Array("{&#^/>=<$".utf8) }

    /// Where the same byte next stands twice.
    private func pair(_ byte: UInt8, from start: Int) -> Int? {
        var at = start
        while at + 1 < text.count {
            if text[at] == byte, text[at + 1] == byte { return at }
            at += 1
        }
        return nil
    }

    /// From here up to the next `}}`, or up to a `{{` before it: then the tag was never closed.
    private func body(from start: Int) -> Range<Int>? {
        var at = start
        while at + 1 < text.count {
            if text[at] == text[at + 1], text[at] == UInt8(ascii: "}") || text[at] == UInt8(ascii: "{") { return start..<at }
            at += 1
        }
        return nil
    }

    /// The whole line, its end included, when the tag has it to itself.
    private func lineAlone(_ tag: Range<Int>) -> Range<Int>? {
        var start = tag.lowerBound
        while start > 0, text[start - 1].isBlank { start -= 1 }
        guard start == 0 || text[start - 1] == UInt8(ascii: "\n") else { return nil }
        var end = tag.upperBound
        while end < text.count, text[end].isBlank { end += 1 }
        if end + 1 < text.count, text[end] == UInt8(ascii: "\r"), text[end + 1] == UInt8(ascii: "\n") { return start..<end + 2 }
        if end < text.count { return text[end] == UInt8(ascii: "\n") ? start..<end + 1 : nil }
        return start..<end
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        guard let first = text[range].firstIndex(where: { !$0.isSpace }), let last = text[range].lastIndex(where: { !$0.isSpace })
        else { return range.lowerBound..<range.lowerBound }
        return first..<last + 1
    }

    private func isName(_ range: Range<Int>, ofPartial: Bool) -> Bool {
        let name = text[range]
        if name.isEmpty || name.contains(where: { $0.isSpace || $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }) { return false }
        if ofPartial || name.elementsEqual([UInt8(ascii: ".")]) { return true }
        return name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }

    private func string(_ range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
    fileprivate var isSpace: Bool { isBlank || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
