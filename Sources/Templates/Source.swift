/// A template's text taken apart into tags and what stands between them; nothing here knows of any page.
struct Source: Sendable {
    /// Tags and literals in order; a section's body follows its opening tag.
    struct Node: Sendable {
        enum Kind: Sendable {
            case literal
            case escaped
            case raw
            /// The body lies between this node and `end`, its closing tag included.
            case section(inverted: Bool, end: Int)
            case close
            /// A partial alone on its line lends its indentation to each line inside.
            case partial(indent: Range<Int>)
        }

        var kind: Kind
        /// The bytes of the literal or of the whole tag.
        let range: Range<Int>
        /// The bytes of the name in the tag.
        let name: Range<Int>
        /// Whether the tag stands alone on its line, which then leaves nothing behind.
        let isAlone: Bool
    }

    let name: String
    let path: String
    /// Without a byte order mark.
    let text: [UInt8]
    let nodes: [Node]
    /// What is wrong with the text itself.
    let remarks: [Remark]

    init(name: String, path: String, text: [UInt8]) {
        let text = text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
        var scanner = Scanner(text)
        scanner.scan()
        self.name = name
        self.path = path
        self.text = text
        nodes = scanner.nodes
        remarks = scanner.remarks
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: text[range], as: UTF8.self)
    }

    func isLineStart(_ offset: Int) -> Bool {
        offset == 0 || text[offset - 1] == UInt8(ascii: "\n")
    }

    /// Whether the line that begins here holds nothing.
    func isEmptyLine(_ offset: Int) -> Bool {
        offset < text.count && (text[offset] == UInt8(ascii: "\n") || text[offset] == UInt8(ascii: "\r"))
    }
}
