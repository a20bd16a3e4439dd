import Testing

@testable import Templates

@Suite("Templates meant to break the engine")
struct HostileTemplateTests {
    @Test("A template of one MiB is read and filled")
    func large() {
        let line = "<p>Blåbærgrød {{title}}</p>\n{{#urgent}}\n<b>haster</b>\n{{/urgent}}\n"
        let count = (1 << 20) / line.utf8.count + 1
        let page = rendered(String(repeating: line, count: count), Opening(title: "Bager"), Opening.fields)
        #expect(page == String(repeating: "<p>Blåbærgrød Bager</p>\n", count: count))
    }

    @Test(
        "A long row of the same mistake takes time in proportion",
        .timeLimit(.minutes(1)),
        arguments: ["{{", "{{a", "{{{a}} ", "{{#title}}", "{{/title}}", "{{! ", "{{nej}}", "{{#title}}{{/x}}", " \t", "{{>x}}"])
    func repeated(piece: String) {
        let text = String(repeating: piece, count: (1 << 17) / piece.utf8.count)
        #expect(problems(text, Opening.fields).isEmpty == (piece == " \t"))
    }

    @Test("Sections and partials nest to the limit and no further")
    func deep() {
        let limit = Compiler.depthLimit
        let nest = { (depth: Int) in
            String(repeating: "{{#title}}", count: depth) + "x" + String(repeating: "{{/title}}", count: depth)
        }
        #expect(rendered(nest(limit), Opening(), Opening.fields) == "x")
        #expect(problems(nest(limit + 1), Opening.fields).map(\.kind) == [.tooDeep(limit: limit)])
        #expect(problems(nest(limit + 1), Opening.fields).map(\.column) == [limit * 10 + 1])
        #expect(problems(nest(50_000), Opening.fields).contains { $0.kind == .tooDeep(limit: limit) })
        let partials = Dictionary(uniqueKeysWithValues: (0..<limit + 5).map { ("p\($0)", "{{>p\($0 + 1)}}") })
        #expect(problems("{{>p0}}", Opening.fields, partials: partials).map(\.kind) == [.tooDeep(limit: limit)])
    }

    @Test("Partials that double at every step are stopped at the limit")
    func doubling() {
        var partials = Dictionary(uniqueKeysWithValues: (0..<40).map { ("p\($0)", "{{>p\($0 + 1)}}{{>p\($0 + 1)}}") })
        partials["p40"] = String(repeating: "rugbrød", count: 100)
        #expect(problems("{{>p0}}", Opening.fields, partials: partials).map(\.kind) == [.tooLarge(limit: Compiler.sizeLimit)])
    }

    @Test("A name that is no UTF-8 is unknown at its place")
    func invalidText() {
        let set = TemplateSet(sources: [("side", "side.mustache", Array("a {{".utf8) + [0xFF, 0xC3] + Array(".x}}".utf8) + [0xFF])])
        guard case .failure(let problems) = set.compile("side", Opening.fields) else {
            Issue.record("a name of stray bytes was found")
            return
        }
        #expect(problems.list.map(\.column) == [5])
    }

    private static let pieces = [
        "{{", "}}", "{{{", "}}}", "{", "}", "#", "^", "/", ">", "&", "!", "=", ".", "<", "$", "*", " ", "\t", "\n", "\r\n", "\r", "æ",
        "title", "body", "tags", "urgent", "employer", "name", "town", "label", "accommodations", "t", "søg", "del", "side", "\u{0}",
        "{{#tags}}", "{{/tags}}", "{{#accommodations}}", "{{/accommodations}}", "{{#employer}}", "{{/employer}}", "{{>del}}", "{{>rest}}",
        "\n  {{>del}}\n", "{{title}}", "{{{body}}}", "{{! x }}", "\u{FEFF}", "👩‍🍳",
    ].map { Array($0.utf8) }

    @Test("Random templates are compiled or refused, and each mistake lies inside its file", .timeLimit(.minutes(1)), arguments: 0..<4)
    func random(seed: UInt64) throws {
        var random = SplitMix(state: seed &+ 20_261_122)
        let opening = Opening(employer: .init(name: "Æ"), accommodations: [.init(label: "ro"), .init(label: "lys")], tags: ["a", "b"])
        var compiled = 0
        for _ in 0..<1_500 {
            let sources = [("side", 16), ("del", 8), ("rest", 4)].map { ($0, $0, random.text(below: $1, of: Self.pieces)) }
            let lines = Dictionary(
                uniqueKeysWithValues: sources.map { ($0.0, $0.2.split(separator: 0x0A, omittingEmptySubsequences: false)) }
            )
            switch TemplateSet(sources: sources).compile("side", Opening.fields) {
            case .success(let template):
                compiled += 1
                var buffer: [UInt8] = []
                template.render(opening, into: &buffer)
                template.render(Opening(), into: &buffer)
            case .failure(let problems):
                #expect(!problems.list.isEmpty)
                for problem in problems.list {
                    let all = try #require(lines[problem.file])
                    try #require(all.indices.contains(problem.line - 1), "\(problem)")
                    #expect(problem.column >= 1 && problem.column + problem.length - 1 <= all[problem.line - 1].count, "\(problem)")
                }
            }
        }
        #expect(compiled > 50, "too few templates were right for filling to be tried")
    }
}

/// A small generator of numbers, the same on every run.
private struct SplitMix {
    var state: UInt64

    /// Fewer than `limit` pieces, here and there a stray byte among them.
    mutating func text(below limit: Int, of pieces: [[UInt8]]) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<next(below: limit) {
            text += next(below: 40) == 0 ? [UInt8(next(below: 256))] : pieces[next(below: pieces.count)]
        }
        return text
    }

    mutating func next(below limit: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
}
