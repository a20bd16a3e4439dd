extension Compiler {
    /// A value written where it stands.
    mutating func value(_ tag: Source.Node, _ passage: Passage, raw: Bool) {
        let found = find(tag, in: passage)
        guard !found.isGuess, let form = found.scope.kind?.form else { return }
        switch (form, raw) {
        case (.text, false), (.html, true): write(found.scope)
        case (.text, true): remark(.unescapedText(found.name), tag.name, passage)
        case (.html, false): remark(.escapedHTML(found.name), tag.name, passage)
        default: remark(.notWritable(found.name, form), tag.name, passage)
        }
    }

    private mutating func write(_ scope: Scope) {
        switch scope {
        case .live(.text, let use, let frame): builder.text(use, frame: frame)
        case .live(_, let use, let frame): builder.html(use, frame: frame)
        case .known(_, .text(let text)): builder.escaped(text)
        case .known(_, .html(let bytes)): builder.literal(bytes)
        case .known, .unknown: break
        }
    }

    mutating func section(_ tag: Source.Node, inverted: Bool, body: Range<Int>, _ passage: Passage) {
        let scope = find(tag, in: passage).scope
        switch scope {
        case .unknown:
            builder.mute()
            within(inverted ? nil : .unknown, body, passage)
            builder.unmute()
        case .known(let kind, let value):
            known(kind, value, inverted: inverted, body, passage)
        case .live(.group, let use, _) where use.isWhole:
            shown(!inverted, in: scope, inverted: inverted, body, passage)
        case .live(.list(let row), let use, let frame) where !inverted:
            let start = builder.list(use, frame: frame)
            lists += 1
            within(.live(row, use.rows(), frame: lists), body, passage)
            lists -= 1
            builder.endList(start, rows: use.rows())
        case .live(_, let use, let frame):
            let start = builder.condition(use, frame: frame, inverted: inverted)
            within(inverted ? nil : scope, body, passage)
            builder.endCondition(start)
        }
    }

    /// A section decided before any page: shown, once for each row, or only checked.
    private mutating func known(_ kind: Shape.Kind, _ value: Known, inverted: Bool, _ body: Range<Int>, _ passage: Passage) {
        guard !inverted, case .list(let row) = kind else {
            return shown(value.isTrue != inverted, in: .known(kind, value), inverted: inverted, body, passage)
        }
        guard case .list(let rows) = value, !rows.isEmpty else {
            return shown(false, in: .known(row, .none), inverted: false, body, passage)
        }
        for value in rows { within(.known(row, value), body, passage) }
    }

    private mutating func shown(_ isShown: Bool, in scope: Scope, inverted: Bool, _ body: Range<Int>, _ passage: Passage) {
        if !isShown { builder.mute() }
        within(inverted ? nil : scope, body, passage)
        if !isShown { builder.unmute() }
    }

    private mutating func within(_ scope: Scope?, _ body: Range<Int>, _ passage: Passage) {
        if let scope { scopes.append(scope) }
        walk(body, passage)
        if scope != nil { scopes.removeLast() }
    }
}
