/// Writes JSON into bytes, members in the order they are written, without spaces.
///
/// Strings are escaped so that the text may stand in a `<script>` element: `<`, U+2028 and U+2029 are written as
/// `\u…`; without `<` nothing in it can end the element or open a comment. Bytes that are no UTF-8 become U+FFFD. Nothing is checked: a member without a key is the caller's mistake.
public struct JSONWriter: Sendable {
    public private(set) var bytes: [UInt8]
    /// A value has been written at this level, so a comma stands before the next one.
    private var commaDue = false

    /// The JSON stands behind a beginning; who knows about how long it will be spares its growing.
    public init(after beginning: StaticString = "", room: Int = 0) {
        bytes = []
        bytes.reserveCapacity(room)
        bytes.append(beginning)
    }

    /// The JSON goes on behind bytes that are there; who gives them away spares their copying.
    public init(behind bytes: consuming [UInt8]) { self.bytes = bytes }

    /// The bytes so far, which are given away: a long text need not be held whole.
    public mutating func take() -> [UInt8] { bytes.taken() }

    public mutating func object(_ members: (inout JSONWriter) throws -> Void) rethrows {
        open(UInt8(ascii: "{"))
        try members(&self)
        close(UInt8(ascii: "}"))
    }

    public mutating func array(_ elements: (inout JSONWriter) throws -> Void) rethrows {
        open(UInt8(ascii: "["))
        try elements(&self)
        close(UInt8(ascii: "]"))
    }

    /// Begins a line with the value that is written next.
    public mutating func newLine() {
        separate()
        bytes.append(UInt8(ascii: "\n"))
        commaDue = false
    }

    /// The key of the value that is written next: a word of the program, which needs no escaping.
    public mutating func key(_ name: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(name)
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        commaDue = false
    }

    /// The same of a word that is no part of the program, as the name of a figure.
    public mutating func key(text name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        commaDue = false
    }

    public mutating func string(_ text: String) {
        string(text.utf8.span, isValidUTF8: true)
    }

    public mutating func string(_ text: [UInt8], isValidUTF8: Bool = false) { string(text.span, isValidUTF8: isValidUTF8) }

    /// A caller that knows the bytes to be UTF-8 says so: then letters beyond ASCII need no second look.
    public mutating func string(_ text: Span<UInt8>, isValidUTF8: Bool = false) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        if isValidUTF8 { bytes.append(text, replacing: SoundEscapes.self) } else { bytes.append(text, replacing: Escapes.self) }
        bytes.append(UInt8(ascii: "\""))
    }

    /// One string of two texts known to be UTF-8, the second behind the first.
    public mutating func string(joining first: Span<UInt8>, _ second: Span<UInt8>) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        bytes.append(first, replacing: SoundEscapes.self)
        bytes.append(second, replacing: SoundEscapes.self)
        bytes.append(UInt8(ascii: "\""))
    }

    public mutating func number(_ value: Int) { literal(String(value)) }

    /// The shortest digits that read back as the same number, whole ones without ".0"; what is not finite becomes null.
    public mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        if abs(value) < 1e9, let whole = Int(exactly: value) { return number(whole) }
        let text = value.description
        literal(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
    }

    public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    public mutating func null() { literal("null") }

    /// Bytes that are JSON already, as one value.
    public mutating func raw(_ json: Span<UInt8>) {
        separate()
        bytes.append(json)
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(text.utf8.span)
    }

    private mutating func separate() {
        if commaDue { bytes.append(UInt8(ascii: ",")) }
        commaDue = true
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        commaDue = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        commaDue = true
    }
}

extension JSONWriter {
    public mutating func member(_ name: StaticString, _ value: String) {
        key(name)
        string(value)
    }
    public mutating func member(_ name: StaticString, _ value: Int) {
        key(name)
        number(value)
    }
    public mutating func member(_ name: StaticString, _ value: Double) {
        key(name)
        number(value)
    }
    public mutating func member(_ name: StaticString, _ value: Bool) {
        key(name)
        bool(value)
    }
    public mutating func member(_ name: StaticString, _ value: [String]) {
        key(name)
        array { list in for element in value { list.string(element) } }
    }
}

/// What stands in a text that is known to be UTF-8.
private enum SoundEscapes: Replacing {
    static let longest = Escapes.longest

    /// Of what is not ASCII only what begins as U+2028 and U+2029 do.
    @inline(__always)
    static func marks(in eight: UInt64) -> UInt64 { Escapes.asciiMarks(in: eight) | EightBytes.marks(of: 0xE2, in: eight) }

    @inline(__always)
    static func replacement(in text: Span<UInt8>, at index: Int) -> (words: StaticString?, length: Int) {
        // Eight bytes may end within a letter, so the rest of one may come first.
        text[index] >= 0x80 && text[index] != 0xE2 ? (nil, 1) : Escapes.replacement(in: text, at: index)
    }
}

/// What stands in any bytes.
private enum Escapes: Replacing {
    static let longest = 6

    @inline(__always)
    static func marks(in eight: UInt64) -> UInt64 { asciiMarks(in: eight) | eight & EightBytes.repeating(0x80) }

    /// Marks the signs that are escaped, and controls.
    @inline(__always)
    static func asciiMarks(in eight: UInt64) -> UInt64 {
        EightBytes.marks(of: UInt8(ascii: "<"), in: eight)
            | EightBytes.marks(of: UInt8(ascii: "\""), in: eight)
            | EightBytes.marks(of: UInt8(ascii: "\\"), in: eight)
            | EightBytes.marks(of: 0x7F, in: eight)
            | EightBytes.marks(below: 0x20, in: eight)
    }

    @inline(__always)
    static func replacement(in text: Span<UInt8>, at index: Int) -> (words: StaticString?, length: Int) {
        let byte = text[index]
        switch byte {
        case UInt8(ascii: "\""): return ("\\\"", 1)
        case UInt8(ascii: "\\"): return ("\\\\", 1)
        case UInt8(ascii: "<"): return ("\\u003c", 1)
        case 0x20..<0x7F: return (nil, 1)
        case 0x7F: return ("\\u007f", 1)
        case 0x00..<0x20: return (controlEscapes[Int(byte)], 1)
        default: break
        }
        guard let length = wellFormedLength(in: text, at: index) else { return ("\u{FFFD}", 1) }
        // U+2028 and U+2029 are E2 80 A8 and E2 80 A9; a script once took them for line ends.
        if byte == 0xE2, text[index + 1] == 0x80, text[index + 2] & 0xFE == 0xA8 {
            return (text[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
        }
        return (nil, length)
    }
}

private let controlEscapes: [StaticString] = [
    "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
    "\\b", "\\t", "\\n", "\\u000b", "\\f", "\\r", "\\u000e", "\\u000f",
    "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
    "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
]
