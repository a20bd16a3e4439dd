/// Turns a template and its partials into a program, and checks every name on the way, in sections that are never shown too.
struct Compiler {
    /// How deep sections and partials may lie in each other, so that no template can exhaust the stack.
    static let depthLimit = 100
    /// How many bytes a template may come to with all its partials, a tag counted as sixteen; so that none can exhaust the memory.
    static let sizeLimit = 16 << 20

    /// A template being walked, with the indentation that a partial's place lends to its lines.
    struct Passage {
        let index: Int
        let source: Source
        let indent: [UInt8]
    }

    let sources: [Source]
    let places: [String: Int]
    /// What can be seen here, the innermost last.
    var scopes: [Scope]
    var builder = Builder()
    /// The lists around this place that differ from page to page.
    var lists = 0
    private var depth = 0
    private var visited = 0
    private var isFull = false
    /// The templates around this place, by index.
    private var chain: [Int] = []
    /// What was found in each template reached, by its index and then by offset.
    private(set) var remarks: [Int: [Int: Remark]] = [:]

    init(_ set: TemplateSet, scopes: [Scope]) {
        sources = set.sources
        places = set.places
        self.scopes = scopes
    }

    mutating func template(_ index: Int, indent: [UInt8]) {
        let source = sources[index]
        if remarks[index] == nil {
            remarks[index] = Dictionary(source.remarks.map { ($0.range.lowerBound, $0) }, uniquingKeysWith: { first, _ in first })
        }
        chain.append(index)
        walk(source.nodes.indices, Passage(index: index, source: source, indent: indent))
        chain.removeLast()
    }

    mutating func walk(_ range: Range<Int>, _ passage: Passage) {
        var at = range.lowerBound
        while at < range.upperBound, !isFull {
            let node = passage.source.nodes[at]
            at += 1
            spend(16, at: node, passage)
            if !node.isAlone { indent(at: node.range.lowerBound, passage) }
            switch node.kind {
            case .literal: literal(node, passage)
            case .escaped: value(node, passage, raw: false)
            case .raw: value(node, passage, raw: true)
            case .section(let inverted, let end):
                nested(node, passage) { $0.section(node, inverted: inverted, body: at..<end, passage) }
                at = end
            case .close: break
            case .partial(let indent): partial(node, passage, indent)
            }
        }
    }

    /// Says what is wrong at a place; the first thing said there stands, also when the place is compiled again.
    mutating func remark(_ kind: TemplateProblem.Kind, _ range: Range<Int>, _ passage: Passage) {
        if remarks[passage.index]?[range.lowerBound] == nil {
            remarks[passage.index]?[range.lowerBound] = Remark(range: range, kind: kind)
        }
    }
}

extension Compiler {
    private mutating func literal(_ node: Source.Node, _ passage: Passage) {
        spend(node.range.count, at: node, passage)
        guard !passage.indent.isEmpty else { return builder.literal(passage.source.text[node.range]) }
        // The indentation at the literal's own start is written already.
        var start = node.range.lowerBound
        for offset in node.range.dropFirst() where passage.source.isLineStart(offset) {
            builder.literal(passage.source.text[start..<offset])
            indent(at: offset, passage)
            start = offset
        }
        builder.literal(passage.source.text[start..<node.range.upperBound])
    }

    private mutating func indent(at offset: Int, _ passage: Passage) {
        guard !passage.indent.isEmpty, passage.source.isLineStart(offset), !passage.source.isEmptyLine(offset) else { return }
        builder.literal(passage.indent)
    }

    private mutating func partial(_ node: Source.Node, _ passage: Passage, _ indent: Range<Int>) {
        let name = passage.source.string(node.name)
        guard let index = places[name] else {
            let available = places.keys.sorted()
            let meant = suggestion(for: name, among: available)
            return remark(.unknownPartial(name, suggestion: meant, available: available), node.name, passage)
        }
        if let start = chain.firstIndex(of: index) {
            let names = chain[start...].map { sources[$0].name } + [name]
            return remark(.recursivePartial(name, chain: names), node.name, passage)
        }
        let indent = node.isAlone ? passage.indent + passage.source.text[indent] : []
        nested(node, passage) { $0.template(index, indent: indent) }
    }

    private mutating func nested(_ node: Source.Node, _ passage: Passage, _ body: (inout Compiler) -> Void) {
        guard depth < Self.depthLimit else { return remark(.tooDeep(limit: Self.depthLimit), node.range, passage) }
        depth += 1
        body(&self)
        depth -= 1
    }

    private mutating func spend(_ cost: Int, at node: Source.Node, _ passage: Passage) {
        visited += cost
        guard visited + builder.size > Self.sizeLimit, !isFull else { return }
        isFull = true
        remark(.tooLarge(limit: Self.sizeLimit), node.range, passage)
    }
}
