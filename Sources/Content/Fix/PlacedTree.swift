/// Front matter, or a whole YAML file, with the offset at which each key and value begins.
struct PlacedTree {
    struct Branch {
        let start: Int
        let content: Content
    }

    indirect enum Content {
        case empty
        case scalar(String, isQuoted: Bool)
        case list([Branch])
        case map([(start: Int, key: String, value: Branch)])
    }

    let root: Branch
    /// The bytes of the YAML, and where the body begins.
    let yaml: Range<Int>
    let body: Int

    /// Nil where it cannot be read.
    init?(_ bytes: [UInt8], isMarkdown: Bool) {
        do throws(YAMLTrouble) {
            if isMarkdown {
                guard let front = try FrontMatter(of: bytes) else { return nil }
                (yaml, body) = (front.yaml, front.body)
            } else {
                (yaml, body) = (0..<bytes.count, bytes.count)
            }
            let line = isMarkdown ? 2 : 1
            var walk = Walk(bytes: bytes, line: line, offset: yaml.lowerBound)
            root = walk.branch(try YAMLReader.read(bytes[yaml], firstLine: line))
        } catch {
            return nil
        }
    }

    /// Places come in the order of the file, so that all their offsets are found in one pass over it.
    private struct Walk {
        let bytes: [UInt8]
        var line: Int
        var column = 1
        var offset: Int

        init(bytes: [UInt8], line: Int, offset: Int) {
            (self.bytes, self.line, self.offset) = (bytes, line, offset)
        }

        mutating func branch(_ node: Node) -> Branch {
            switch node.content {
            case .empty: Branch(start: offset(of: node.place), content: .empty)
            case .scalar(let text, let isQuoted): Branch(start: offset(of: node.place), content: .scalar(text, isQuoted: isQuoted))
            case .list(let nodes):
                Branch(start: offset(of: node.place), content: .list(nodes.map { branch($0) }))
            case .map(let entries):
                Branch(
                    start: offset(of: node.place),
                    content: .map(entries.map { (offset(of: $0.keyPlace), $0.key, branch($0.value)) }))
            }
        }

        /// The place of an empty value may stand before one that was asked for already; it is never looked at.
        private mutating func offset(of place: Place) -> Int {
            while line < place.line, offset < bytes.count {
                if bytes[offset] == 0x0A { (line, column) = (line + 1, 0) }
                step()
            }
            while line == place.line, column < place.column, offset < bytes.count, bytes[offset] != 0x0A { step() }
            return offset
        }

        private mutating func step() {
            column += 1
            repeat { offset += 1 } while offset < bytes.count && bytes[offset] & 0xC0 == 0x80
        }
    }
}

extension PlacedTree {
    /// Whether a patch has changed what it says it changes and nothing else: every key and value outside its changes is still there, at
    /// its place, under the same parent, and the fences and the body are where they were.
    func isSame(as other: PlacedTree, but patch: Patch) -> Bool {
        guard yaml.lowerBound == other.yaml.lowerBound, patch.moved(yaml.upperBound) == other.yaml.upperBound,
            patch.moved(body) == other.body
        else { return false }
        return Comparison(patch: patch).same(root, other.root)
    }
}

private struct Comparison {
    let patch: Patch

    func same(_ old: PlacedTree.Branch, _ new: PlacedTree.Branch) -> Bool {
        if isReplaced(old) { return isAdded(new) }
        switch (old.content, new.content) {
        case (.scalar(let text, let isQuoted), .scalar(let other, let isStillQuoted)):
            return text == other && isQuoted == isStillQuoted && patch.moved(old.start) == new.start
        case (.list(let olds), .list(let news)):
            return pairs(olds.filter { !isReplaced($0) }, news.filter { !isAdded($0) })
        case (.map(let olds), .map(let news)):
            let kept = olds.filter { !patch.replaces($0.start) }
            let found = news.filter { !patch.adds($0.start) }
            guard kept.count == found.count else { return false }
            for (old, new) in zip(kept, found) {
                guard old.key == new.key, patch.moved(old.start) == new.start, same(old.value, new.value) else { return false }
            }
            // What stood under a key that is renamed, or put below another, stands under the new one.
            return pairs(
                olds.filter { patch.replaces($0.start) }.flatMap { orphans($0.value, isReplaced, patch.replaces) },
                news.filter { patch.adds($0.start) }.flatMap { orphans($0.value, isAdded, patch.adds) })
        default: return false
        }
    }

    private func pairs(_ olds: [PlacedTree.Branch], _ news: [PlacedTree.Branch]) -> Bool {
        olds.count == news.count && zip(olds, news).allSatisfy { same($0, $1) }
    }

    /// The parts of a value that are not in the changes, below keys that are.
    private func orphans(
        _ branch: PlacedTree.Branch, _ isWithin: (PlacedTree.Branch) -> Bool, _ holds: (Int) -> Bool
    ) -> [PlacedTree.Branch] {
        if isWithin(branch) { return [] }
        guard case .map(let entries) = branch.content, entries.allSatisfy({ holds($0.start) }) else { return [branch] }
        return entries.flatMap { orphans($0.value, isWithin, holds) }
    }

    private func isReplaced(_ branch: PlacedTree.Branch) -> Bool { isWithin(branch, patch.replaces) }

    private func isAdded(_ branch: PlacedTree.Branch) -> Bool { isWithin(branch, patch.adds) }

    private func isWithin(_ branch: PlacedTree.Branch, _ holds: (Int) -> Bool) -> Bool {
        switch branch.content {
        case .empty: true
        case .scalar: holds(branch.start)
        case .list(let branches): branches.allSatisfy { isWithin($0, holds) }
        case .map(let entries): entries.allSatisfy { holds($0.start) && isWithin($0.value, holds) }
        }
    }
}
