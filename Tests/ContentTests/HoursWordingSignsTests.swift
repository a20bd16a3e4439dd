import Testing

@testable import Content

@Suite("Signs of hours in a stretch of text")
struct HoursWordingSignsTests {
    private static let texts: [String] = {
        typealias Tables = HoursWordingTests
        let tables = [
            Tables.danishHits, Tables.moreDanishHits, Tables.otherHits, Tables.danishMisses, Tables.moreDanishMisses, Tables.otherMisses,
            Tables.recentHits, Tables.recentMisses,
        ]
        return tables + Tables.openingsWithHours.map(\.text) + Tables.openingsWithoutHours + curious
    }()

    /// What the signs must not miss: units in the middle of words, folded letters, labels, and literals that are none.
    private static let curious = [
        "Tolvtimersstilling for en person.", "Ugentlig arbejdstid: ti, personlig hjælper", "Proaktiv? Fem t om ugen for en person.",
        "Arbejdstimer: 12",
        "Per skriver: 10 ti\u{AD}mer om ugen, 10 t\u{301}imer om ugen, 12 hóurs per week", "Ugetimetal: 12", "12 hr a week per person",
        "12½ t/uge",
        "Vi optimerer 12 processer om ugen.", "| Ugentlig arbejdstid | 12 |", "**Timer:** 12",
        "50 procént stilling, prosentvis 50 pct. stilling",
    ]

    /// Pieces that make and break words, units and sentences.
    private static let scraps = [
        "tim", "timer", "timers", " t ", "12 t", "h", "hr", "hrs", "hour", "pct", "%", "per", "pro", "cent", "tid:", "tid |", ":", "|",
        "12", "tolv ", "½",
        "\u{AD}", "\u{301}", "é", "ø", "×", "–", "\u{A0}", "\n", "\n\n", ". ", "ugentlig ", "arbejdstid", "om ugen", "- ", "**", "ó", "(",
        "](", "<b>", "&nbsp;",
    ]

    private func full(_ text: [UInt8]) -> [HoursMention] {
        HoursWording.mentions(in: text, HoursSentences.stretches(of: text, all: true), fullWeek: 37)
    }

    @Test("stretches that show no sign of hours have no mention, in every text of the tests")
    func texts() {
        for text in Self.texts {
            let bytes = Array(text.utf8)
            #expect(HoursWording.mentions(in: bytes, fullWeek: 37) == full(bytes), "\(text)")
        }
    }

    @Test("nor have they where texts are cut, joined and misspelt at random", arguments: [1, 2, 3, 4] as [UInt64])
    func mutations(seed: UInt64) {
        var random = Xorshift(state: seed &* 0x9E37_79B9_7F4A_7C15)
        let lines = Self.texts.flatMap { $0.split(separator: "\n").map { Array($0.utf8) } }
        var said = 0
        for _ in 0..<1500 {
            var text = lines.randomElement(using: &random) ?? []
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let at = Int.random(in: 0...text.count, using: &random)
                switch Int.random(in: 0..<5, using: &random) {
                case 0 where at < text.count: text.remove(at: at)
                case 1 where at < text.count: text[at] = UInt8.random(in: 0...255, using: &random)
                case 2: text.insert(contentsOf: lines.randomElement(using: &random) ?? [], at: at)
                default: text.insert(contentsOf: Self.scraps.randomElement(using: &random).map { Array($0.utf8) } ?? [], at: at)
                }
            }
            let mentions = full(text)
            said += mentions.count
            #expect(HoursWording.mentions(in: text, fullWeek: 37) == mentions, "\(String(decoding: text, as: UTF8.self))")
        }
        #expect(said > 300)
    }

    @Test(
        "words that merely hold the letters of a unit are passed over without a closer look",
        arguments: [
            "Vi optimerer processer og motiverer personalet.", "Du passer temperaturen i køkkenet.",
            "Tidligere erfaring er ingen betingelse.",
        ])
    func passedOver(text: String) { #expect(HoursSentences.stretches(of: Array(text.utf8)).isEmpty) }
}

/// The same numbers on every run.
private struct Xorshift: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
