import Text

/// What stands at the end of an image.
enum ImageClosing {
    case nothing
    /// The tag is open after its `alt="`; the title of the node follows.
    case tag
}

extension HTMLRenderer {
    /// Writes a node inside a block; false when it is none.
    mutating func inline(_ node: Node, _ kind: NodeKind, entering: Bool) -> Bool {
        if openImages > 0, kind != .image { return alternativeText(node, kind) }
        switch kind {
        case .text:
            node.withLiteral {
                buffer.appendEscaped($0)
                if collectsWords { words.append($0) }
            }
        case .softBreak, .lineBreak:
            write(kind == .softBreak ? "\n" : "<br />\n")
            if collectsWords { words.append(0x20) }
        case .code:
            write("<code>")
            node.withLiteral {
                buffer.appendEscaped($0)
                if collectsWords { words.append($0) }
            }
            write("</code>")
        case .emphasis: write(entering ? "<em>" : "</em>")
        case .strong: write(entering ? "<strong>" : "</strong>")
        case .link: if entering { openLink(node) } else { write(linkClosing) }
        case .image: image(node, entering: entering)
        case .html: if options.asCmark { write("<!-- raw HTML omitted -->") }
        default: return false
        }
        return true
    }

    /// Inside an image everything is plain text.
    private mutating func alternativeText(_ node: Node, _ kind: NodeKind) -> Bool {
        switch kind {
        case .text, .code: node.withLiteral { buffer.appendEscaped($0) }
        case .html: if options.asCmark { node.withLiteral { buffer.appendEscaped($0) } }
        case .softBreak, .lineBreak: buffer.append(0x20)
        default: break
        }
        return true
    }

    private mutating func openLink(_ node: Node) {
        linkClosing = ""
        guard !options.asCmark, let link = options.link else { return node.withDestination { openOwnLink(node, to: $0) } }
        switch link(node.withDestination { String($0) }) {
        case .none: break
        case .href(var address): address.withUTF8 { unsafe openAnchor(node, to: $0.span) }
        case .cite(let address, let title): openCitation(address, title: title)
        }
    }

    /// A link that nobody was asked about.
    private mutating func openOwnLink(_ node: Node, to address: Span<UInt8>) {
        if !options.asCmark, OwnAddress(address) != nil, address.indices.contains(where: { address[$0] == UInt8(ascii: "#") }) {
            var folded = foldingFragment(of: String(address))
            folded.withUTF8 { unsafe openAnchor(node, to: $0.span) }
        } else {
            openAnchor(node, to: address)
        }
    }

    private mutating func openAnchor(_ node: Node, to address: Span<UInt8>) {
        let kind = AddressKind(of: address)
        if kind == .unsafe, !options.asCmark { return }
        write("<a href=\"")
        buffer.appendAddress(address)
        appendTitle(of: node)
        write(kind == .web && !options.asCmark ? "\" rel=\"noopener\">" : "\">")
        linkClosing = "</a>"
    }

    private mutating func openCitation(_ address: String?, title: String) {
        let kind = address.map { AddressKind(of: $0) }
        if let address, let kind, kind != .unsafe {
            write("<a class=\"cite\" href=\"")
            buffer.appendAddress(address)
            write(kind == .web ? "\" rel=\"noopener\" title=\"" : "\" title=\"")
            linkClosing = "</a>"
        } else {
            write("<span class=\"cite\" title=\"")
            linkClosing = "</span>"
        }
        buffer.appendEscaped(title)
        write("\">")
    }

    private mutating func image(_ node: Node, entering: Bool) {
        if entering {
            openImages += 1
            if openImages > 1 { return }
            imageClosing = .nothing
            let written = node.withDestination { String($0) }
            guard let address = options.asCmark ? written : options.image(written) else { return }
            let kind = AddressKind(of: address)
            guard kind == .relative || kind == .web || options.asCmark else { return }
            write("<img src=\"")
            buffer.appendAddress(address)
            write("\" alt=\"")
            imageClosing = .tag
        } else {
            openImages -= 1
            if openImages > 0 || imageClosing == .nothing { return }
            appendTitle(of: node)
            write("\" />")
        }
    }

    private mutating func appendTitle(of node: Node) {
        node.withTitle {
            if $0.isEmpty { return }
            write("\" title=\"")
            buffer.appendEscaped($0)
        }
    }
}
