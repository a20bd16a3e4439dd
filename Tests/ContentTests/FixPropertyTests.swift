import Foundation
import Testing
import Text

@testable import Content

/// A small generator of numbers that are the same in every run.
private struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (state ^ (state >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
}

/// Slips that an editor makes, and some that no editor would.
private enum Slip: CaseIterable {
    case word, letter, deletedLine, doubledLine, indented, outdented, comment, quotes, returns, mark, byte, lineEnd, blanks

    private static let words = [
        ("title:", "titel:"), ("employer:", "arbejdsgiver:"), ("scheme:", "ordning:"), ("hours:", "timer:"), ("weekly:", "ugentlig:"),
        ("days:", "dage:"), ("tasks:", "opgaver:"), ("accommodations:", "skånehensyn:"), ("contact:", "kontakt:"), ("name:", "navn:"),
        ("phone:", "telefon:"), ("deadline: 2026", "deadline: 15. december 2026"), ("published: 2026-11-", "published: 3/11-2026 #"),
        ("  municipality:", "kommune:"), ("  postcode:", "postnummer:"), ("scheme: fleksjob", "scheme: klapjob"), ("tue", "tirsdag"),
        ("wed", "ons"), ("unskilled", "ufaglært"), ("onsite", "hjemmefra"), ("hours:\n", "hours: {}\n"), ("weekly: ", "weekly: 12,5 #"),
        ("kind: ", "slags: "), ("location:\n", "location: Silkeborg\n"), ("extra-breaks", "ekstra pavser"), ("- ", "-   "),
    ]

    func done(to bytes: [UInt8], _ dice: inout Dice) -> [UInt8] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        // Mostly in the front matter, where mends are.
        let line = Int.random(in: 0..<min(lines.count, 40), using: &dice)
        switch self {
        case .word:
            let (from, to) = Slip.words.randomElement(using: &dice)!
            return bytes.replacing(Array(from.utf8), with: Array(to.utf8), maxReplacements: Int.random(in: 1...2, using: &dice))
        case .letter:
            guard !lines[line].isEmpty else { return bytes }
            lines[line].remove(at: Int.random(in: 0..<lines[line].count, using: &dice))
        case .deletedLine: lines.remove(at: line)
        case .doubledLine: lines.insert(lines[line], at: Int.random(in: 0..<min(lines.count, 40), using: &dice))
        case .indented: lines[line] = [0x20, 0x20] + lines[line]
        case .outdented: lines[line] = Array(lines[line].drop { $0 == 0x20 })
        case .comment: lines[line] += Array("  # æbler: 12,5 {".utf8)
        case .quotes:
            guard let colon = lines[line].firstIndex(of: UInt8(ascii: ":")) else { return bytes }
            lines[line] = lines[line][...colon] + [0x20, 0x22] + lines[line][(colon + 1)...].drop { $0 == 0x20 } + [0x22]
        case .returns: return bytes.replacing([0x0A], with: [0x0D, 0x0A])
        case .mark: return [0xEF, 0xBB, 0xBF] + bytes
        case .byte:
            lines[line].insert(
                "{}[]:,#&*!|>'\"-?\t ".utf8.randomElement(using: &dice)!, at: Int.random(in: 0...lines[line].count, using: &dice))
        case .lineEnd: while lines.last == [] { lines.removeLast() }
        case .blanks: lines[line] += [0x20, 0x09]
        }
        return Array(lines.joined(separator: [0x0A]))
    }
}

@Suite("What holds of every mend")
struct FixPropertyTests {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath().appendingPathComponent("../../..")
        .standardizedFileURL

    private static func files(below folder: String) -> [(path: String, bytes: [UInt8])] {
        let names = (FileManager.default.subpaths(atPath: root.appendingPathComponent(folder).path) ?? []).filter { $0.hasSuffix(".md") }
        return names.sorted().map { name in
            (name, [UInt8](FileManager.default.contents(atPath: root.appendingPathComponent(folder + "/" + name).path) ?? Data()))
        }
    }

    /// How many mends were made.
    @discardableResult
    private func check(_ bytes: [UInt8], path: String) -> Int {
        let file = SourceFile(path: path, bytes: bytes)
        let before = Board.checker.findings(in: file)
        guard let mending = Board.checker.mend(file, where: { _ in true }) else { return 0 }
        var shown: Comment {
            "\(path):\n\(String(decoding: bytes, as: UTF8.self))\nbecame:\n\(String(decoding: mending.bytes, as: UTF8.self))"
        }
        let mended = SourceFile(path: path, bytes: mending.bytes)
        #expect(Board.checker.mend(mended) { _ in true } == nil, "twice is not once: \(shown)")
        let after = Board.checker.findings(in: mended)
        #expect(after.count <= before.count, shown)
        let unread = ["front-matter-syntax", "front-matter-missing", "encoding", "file-too-large"]
        #expect(!after.contains { unread.contains($0.rule) }, shown)
        #expect(mending.patch.applied(to: bytes) == mending.bytes, shown)
        #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) == mending.bytes.starts(with: [0xEF, 0xBB, 0xBF]), shown)
        // Every mend so far is in the fields; what follows them stays to the byte.
        let body = try? FrontMatter(of: bytes).map { bytes[$0.body...] }
        #expect(body.map { Array(mending.bytes.suffix($0.count)) == Array($0) } == true, shown)
        let comments = { (bytes: [UInt8]) in bytes.split(separator: 0x0A).filter { $0.drop { $0 == 0x20 }.first == UInt8(ascii: "#") }.count
        }
        #expect(comments(mending.bytes) >= comments(bytes), shown)
        return mending.mends.count
    }

    @Test("of every fixture and of the files of the site")
    func files() {
        let fixtures = Self.files(below: "Tests/ContentTests/Fixtures/rules").map {
            ($0.path.split(separator: "/").dropFirst().joined(separator: "/"), $0.bytes)
        }
        let mends = fixtures.reduce(0) { $0 + check($1.1, path: $1.0) }
        #expect(mends > 20)
        for name in FixFixtures.names { check(FixFixtures.bytes(name, "before.md") ?? [], path: FixFixtures.path(name)) }
        for file in Self.files(below: "content") { #expect(check(file.bytes, path: "content/" + file.path) == 0, "\(file.path)") }
    }

    /// `FIX_SEEDS` says how many, where more are wanted.
    static let seeds = ProcessInfo.processInfo.environment["FIX_SEEDS"].flatMap { Int($0) } ?? 300

    @Test("of openings with one to six slips")
    func slips() {
        let openings = Self.files(below: "content/openings")
        var mends = 0
        for seed in 0..<Self.seeds {
            var dice = Dice(seed: seed)
            let opening = openings.randomElement(using: &dice)!
            var bytes = opening.bytes
            for _ in 0..<Int.random(in: 1...6, using: &dice) {
                // Two of three are words, which have mends.
                let slip = Int.random(in: 0..<3, using: &dice) > 0 ? .word : Slip.allCases.randomElement(using: &dice)!
                bytes = slip.done(to: bytes, &dice)
            }
            mends += check(bytes, path: "content/openings/" + opening.path)
        }
        #expect(mends > Self.seeds / 2, "so few mends prove little: \(mends)")
    }

    @Test(
        "what may mean another thing is left to the editor",
        arguments: [
            "stilling: Køkkenmedhjælper", "arbejdsplads: Solsikken", "fra: januar", "til: 2027-03-01", "uge: 48", "uger: 13", "rolle: Kok",
            "navn: Solsikken", "ansættelse: fast", "introduktion: Vi er seks.", "billedtekst: Køkkenet", "start: snarest", "start: 15/12",
            "closed: 05-12-26", "positions: mange", "level: specialist", "enhed: time",
        ])
    func uncertain(line: String) {
        check(Array(opening(["extra": line]).text.utf8), path: "content/openings/prøve.md")
        let file = SourceFile(path: "content/openings/prøve.md", bytes: Array(opening(["extra": line]).text.utf8))
        #expect(Board.checker.mend(file) { _ in true } == nil)
        #expect(!Board.checker.findings(in: file).isEmpty)
    }

    @Test("only the wanted rules are mended")
    func wanted() {
        let text = opening(["title": "titel: Køkken", "scheme": "scheme: fleksjobb"]).text
        let file = SourceFile(path: "content/openings/prøve.md", bytes: Array(text.utf8))
        let mending = Board.checker.mend(file) { $0.rule == "scheme-unknown" }
        #expect(mending.map { String(decoding: $0.bytes, as: UTF8.self) } == text.replacing("fleksjobb", with: "fleksjob"))
        #expect(Board.checker.mend(file) { $0.rule == "key-unknown" }?.mends.map(\.line) == [2])
    }
}
