import CCmark
import Text

/// One pass over a CommonMark text: parses it and gives each node as it is entered and left. No recursion, whatever the nesting.
///
/// Owns cmark's tree; the nodes it gives must not outlive it. It can go over the same tree again.
@safe struct Walk: ~Copyable {
    private let tree: ccmark_tree

    /// Bytes that are no UTF-8 are read as U+FFFD, which costs a look at every byte unless the caller knows of none.
    init(parsing text: Span<UInt8>, isValidUTF8: Bool = false) {
        let isValid = isValidUTF8 || firstInvalidUTF8(in: text) == nil
        if let tamed = tamed(text) {
            unsafe tree = Walk.parse(tamed.span, isValidUTF8: isValid)
        } else {
            unsafe tree = Walk.parse(text, isValidUTF8: isValid)
        }
    }

    private static func parse(_ text: Span<UInt8>, isValidUTF8: Bool) -> ccmark_tree {
        // CMARK_OPT_SOURCEPOS has the parser count the lines inside code spans, which is cheap.
        let options = CMARK_OPT_SOURCEPOS | (isValidUTF8 ? 0 : CMARK_OPT_VALIDATE_UTF8)
        return unsafe text.withUnsafeBufferPointer { bytes in
            unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
                // cmark reads nothing at length 0, but wants a pointer.
                unsafe ccmark_parse(characters.baseAddress ?? emptyText.utf8Start.asCharacters, characters.count, options)
            }
        }
    }

    deinit {
        unsafe ccmark_drop(tree)
    }

    /// Begins again at the root.
    mutating func rewind() {
        unsafe cmark_iter_reset(tree.iterator, tree.root, CMARK_EVENT_ENTER)
    }

    /// The next node and whether it is entered (a leaf is only entered); nil at the end.
    mutating func next() -> (node: Node, entering: Bool)? {
        let event = unsafe cmark_iter_next(tree.iterator)
        if event == CMARK_EVENT_DONE { return nil }
        return unsafe (Node(cmark_iter_get_node(tree.iterator)), event == CMARK_EVENT_ENTER)
    }
}

private let emptyText: StaticString = ""

extension UnsafePointer<UInt8> {
    fileprivate var asCharacters: UnsafePointer<CChar> {
        unsafe UnsafeRawPointer(self).assumingMemoryBound(to: CChar.self)
    }
}

/// What a node is; only what this module tells apart.
enum NodeKind {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, html, emphasis, strong, link, image, other
}

/// A node of cmark's tree, valid as long as its `Walk`.
@safe struct Node {
    private let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer) {
        unsafe self.pointer = pointer
    }

    var kind: NodeKind {
        switch unsafe cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_HTML_INLINE: .html
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        default: .other
        }
    }

    /// Line of the first byte, from 1; of a link, the line where its text ends.
    var line: Int { unsafe Int(cmark_node_get_start_line(pointer)) }

    /// Column of the first byte, in bytes from 1; a claim to verify, not always true of inline nodes.
    var column: Int { unsafe Int(cmark_node_get_start_column(pointer)) }

    var headingLevel: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }

    /// The first number of an ordered list; nil for a bullet list.
    var listStart: Int? {
        unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(pointer)) : nil
    }

    var isInItem: Bool {
        guard let parent = unsafe cmark_node_parent(pointer) else { return false }
        return unsafe cmark_node_get_type(parent) == CMARK_NODE_ITEM
    }

    /// A paragraph of a tight list, which is written without tags of its own.
    var isInTightList: Bool {
        guard let parent = unsafe cmark_node_parent(pointer), let list = unsafe cmark_node_parent(parent) else { return false }
        return unsafe cmark_node_get_list_tight(list) != 0
    }

    /// Line of the first child, from 1.
    var firstChildLine: Int? {
        guard let child = unsafe cmark_node_first_child(pointer) else { return nil }
        let line = unsafe Int(cmark_node_get_start_line(child))
        return line > 0 ? line : nil
    }

    func withLiteral<Result>(_ body: (Span<UInt8>) -> Result) -> Result { unsafe withBytes(cmark_node_get_literal(pointer), body) }
    func withDestination<Result>(_ body: (Span<UInt8>) -> Result) -> Result { unsafe withBytes(cmark_node_get_url(pointer), body) }
    func withTitle<Result>(_ body: (Span<UInt8>) -> Result) -> Result { unsafe withBytes(cmark_node_get_title(pointer), body) }
    func withFenceWords<Result>(_ body: (Span<UInt8>) -> Result) -> Result { unsafe withBytes(cmark_node_get_fence_info(pointer), body) }

    private func withBytes<Result>(_ text: UnsafePointer<CChar>?, _ body: (Span<UInt8>) -> Result) -> Result {
        let start = unsafe UnsafeRawPointer(text)?.assumingMemoryBound(to: UInt8.self)
        return unsafe body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : ccmark_length(text)).span)
    }
}

extension String {
    init(_ bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
