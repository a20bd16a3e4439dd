#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif
import Testing

@testable import Content

@Suite("Hours a week said in running text")
struct HoursWordingTests {
    // MARK: single sentences

    /// A row of the tables: "12-15? | Arbejdstid: ‹12-15 timer›".
    struct Row {
        let hours: [(range: ClosedRange<Double>, isSure: Bool)]
        let text: String
        let said: [String]

        init(_ line: Substring) {
            let cut = line.firstRange(of: " | ")!
            hours = line[..<cut.lowerBound].split(separator: ";").map { cell in
                let bounds = cell.filter { $0 != "?" }.split(separator: "-").map { Double($0)! }
                return (bounds[0]...bounds[bounds.count - 1], !cell.hasSuffix("?"))
            }
            let marked = line[cut.upperBound...]
            text = String(marked.filter { $0 != "‹" && $0 != "›" })
            said = marked.split(separator: "‹", omittingEmptySubsequences: false).dropFirst().map { String($0.prefix { $0 != "›" }) }
        }
    }

    private func check(_ table: String, fullWeek: Double = 37) {
        for line in table.split(separator: "\n") {
            let row = Row(line)
            let text = Array(row.text.utf8)
            let mentions = HoursWording.mentions(in: text, fullWeek: fullWeek)
            #expect(mentions.map { words(of: $0, in: text) } == row.said, "\(row.text)")
            #expect(mentions.map(\.hours) == row.hours.map(\.range), "\(row.text)")
            #expect(mentions.map(\.isSure) == row.hours.map(\.isSure), "\(row.text)")
        }
    }

    private func words(of mention: HoursMention, in text: [UInt8]) -> String { String(decoding: text[mention.range], as: UTF8.self) }

    @Test("Danish sentences that say the job's hours give the hours and the words that say them")
    func findsDanish() {
        check(Self.danishHits)
        check(Self.moreDanishHits)
    }

    @Test("hours said beside opening hours, as a part of them, in other words, or day by day are found")
    func findsRecent() { check(Self.recentHits) }

    @Test("the last words of a title are the hours of its post, and in running text they need not be")
    func findsInTitles() {
        for title in ["Chauffør på varebil (10 timer)", "Kontorhjælp i Vejle, 10 timer", "Hjelper på lager – 10 timer"] {
            let text = Array(title.utf8)
            #expect(HoursWording.mentions(in: text, fullWeek: 37, isTitle: true).map(\.hours) == [10...10], "\(title)")
            #expect(HoursWording.mentions(in: text, fullWeek: 37).isEmpty, "\(title)")
        }
        for title in ["Kiosk med åbent 24 timer", "Rengøring efter kursus (3 timer)", "Vagt i døgnbemandet hus: svar inden 24 timer"] {
            #expect(HoursWording.mentions(in: Array(title.utf8), fullWeek: 37, isTitle: true).isEmpty, "\(title)")
        }
    }

    @Test("sentences in bokmål and English that say the job's hours are found")
    func findsOthers() { check(Self.otherHits) }

    @Test(
        "hours of colleagues, shops, tasks, courses and clocks are no hours of the job",
        arguments: [danishMisses, moreDanishMisses, otherMisses, recentMisses])
    func passesOverOthers(table: String) {
        for line in table.split(separator: "\n") {
            #expect(HoursWording.mentions(in: Array(line.utf8), fullWeek: 37).isEmpty, "\(line)")
        }
    }

    @Test("a percentage is taken of the country's full week, to the nearest quarter hour")
    func convertsPercent() {
        check("15 | Vi har ledig ‹40 %› stilling.\n28.25 | ‹75 prosent› stilling\n18.75-22.5 | ‹50–60 %› stilling", fullWeek: 37.5)
        check("14.75 | Vi har ledig ‹40 %› stilling.", fullWeek: 37)
    }

    // MARK: Markdown around the words

    @Test(
        "lines, lists, headings, tables and marks of emphasis do not hide the hours",
        arguments: [
            ("Du arbejder sammen med seks andre i køkkenet, ca. 12\ntimer om ugen, og du vælger selv dagene.", "ca. 12\ntimer om ugen"),
            ("Du arbejder 12 timer\r\nom ugen, og der er ro.", "12 timer\r\nom ugen"),
            ("## Arbejdstid\n\n12 timer.\n\n## Løn\n\n150 kr. i timen", "12 timer"),
            ("## Arbejdstid\n\n- 12 timer\n- tirsdag og torsdag\n", "12 timer"),
            ("Sted: Aarhus\nArbejdstid: 12 timer\nLøn: 150 kr. i timen", "12 timer"),
            ("Sted: Aarhus\nTimer pr. uge: 12\nLøn: 150 kr. i timen", "Timer pr. uge: 12"),
            ("* Fleksjob\n* 12 timer om ugen\n* Start 1. januar", "12 timer om ugen"),
            ("Vi tilbyder:\n\n- 12 timer om ugen\n- ro og orden", "12 timer om ugen"),
            ("| Arbejdstid | 12 timer om ugen |\n|---|---|\n| Sted | Aarhus |", "12 timer om ugen"),
            ("Du arbejder *12* timer om **ugen**.", "12* timer om **ugen"),
            ("Du arbejder [12 timer om ugen](/guides/37-timer/) hos os.", "12 timer om ugen"),
            ("Du arbejder 12\u{a0}timer om ugen.", "12\u{a0}timer om ugen"),
            ("Du arbejder 12&nbsp;timer om ugen.", "12&nbsp;timer om ugen"),
            ("DU ARBEJDER 12 TIMER OM UGEN.", "12 TIMER OM UGEN"),
            ("Birthe arbejder 37 timer om ugen. Du arbejder 12 timer om ugen.", "12 timer om ugen"),
            ("Mens kollegerne arbejder 37 timer om ugen, arbejder du 12 timer om ugen.", "12 timer om ugen"),
            ("Butikken har åbent 60 timer om ugen, men jobbet er på 12 timer om ugen.", "12 timer om ugen"),
        ])
    func seesThroughMarkdown(markdown: String, said: String) {
        let text = Array(markdown.utf8)
        let mentions = HoursWording.mentions(in: text, fullWeek: 37)
        #expect(mentions.map { words(of: $0, in: text) } == [said])
        #expect(mentions.map(\.hours) == [12...12])
    }

    @Test(
        "a heading or a lead-in says whose hours stand below it",
        arguments: [
            "## Åbningstider\n\nMandag til fredag, 50 timer om ugen\n",
            "## Opgaver\n\n- Opvask, 4 timer om ugen\n- Borddækning (3 timer om ugen)\n",
            "Dine opgaver:\n\n- Opvask: 4 timer om ugen\n- Borddækning: 3 timer om ugen\n",
            "Dine kolleger:\n\n- Lone: 37 timer om ugen\n- Peter: 30 timer om ugen",
            "Åbningstider:\n- Mandag 8 timer\n- Tirsdag 8 timer",
            "Det lærer du:\n- Kursus i hygiejne, 12 timer\n- Brandkursus, 3 timer",
            "| Navn | Timer |\n|---|---|\n| Lone | 37 timer om ugen |",
            "Birthe er køkkenleder. Hun er her\n37 timer om ugen.",
            "Læs [om timer](/guides/37-timer-om-ugen/).",
        ])
    func readsHeadings(markdown: String) {
        #expect(HoursWording.mentions(in: Array(markdown.utf8), fullWeek: 37).isEmpty)
    }

    // MARK: whole openings

    @Test("an opening that says its hours among other hours gives its own, once")
    func findsInOpenings() {
        for (hours, text) in Self.openingsWithHours {
            let fullWeek = text.contains("prosent") ? 37.5 : 37
            #expect(HoursWording.mentions(in: Array(text.utf8), fullWeek: fullWeek).map(\.hours) == [hours], "\(text)")
        }
    }

    @Test("an opening with only other people's hours says none", arguments: openingsWithoutHours)
    func findsNoneInOpenings(text: String) {
        #expect(HoursWording.mentions(in: Array(text.utf8), fullWeek: 37).isEmpty)
    }

    // MARK: any bytes

    /// What must hold for every text, however broken.
    private func holds(_ text: [UInt8]) -> Bool {
        var end = 0
        for mention in HoursWording.mentions(in: text, fullWeek: 37) {
            guard mention.range.lowerBound >= 0, mention.range.upperBound <= text.count, !mention.range.isEmpty else { return false }
            guard mention.range.lowerBound >= end, mention.hours.lowerBound > 0, mention.hours.upperBound <= 60 else { return false }
            end = mention.range.upperBound
        }
        return true
    }

    @Test("mentions lie inside the text, in order, with positive hours, wherever the text is cut or broken")
    func holdsForBrokenText() {
        var seed: UInt64 = 20_261_122
        func random(_ bound: Int) -> Int {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(seed >> 33) % bound
        }
        let pieces = (Self.danishHits + Self.otherHits + Self.danishMisses).split(whereSeparator: { " |-".contains($0) }).map {
            Array($0.utf8)
        }
        for (_, opening) in Self.openingsWithHours {
            let text = Array(opening.utf8)
            for cut in stride(from: 0, to: text.count, by: 61) { #expect(holds(Array(text[cut...])) && holds(Array(text[..<cut]))) }
            for _ in 0..<10 {
                var broken = text
                for _ in 0..<8 { broken[random(broken.count)] = UInt8(random(256)) }
                #expect(holds(broken))
            }
        }
        for _ in 0..<300 {
            var mixed: [UInt8] = []
            for _ in 0...random(40) { mixed += pieces[random(pieces.count)] + [[0x20, 0x20, 0x20, 0x0a, 0x2c][random(5)]] }
            #expect(holds(mixed), "\(String(decoding: mixed, as: UTF8.self))")
        }
    }

    /// Told apart with room for a busy machine: sixteen times the length would cost a quadratic reader 256 times the time.
    @Test("the time to read grows with the length of the text, whatever it repeats")
    func readsInLinearTime() {
        func text(_ size: Int, of piece: String) -> [UInt8] {
            var text: [UInt8] = [0xff, 0xc3]
            while text.count < size { text += Array(piece.utf8) }
            return text + Array(" 12 timer om ugen".utf8)
        }
        /// The shortest of some runs, of this thread's own time: what else the machine does matters little.
        func seconds(_ text: [UInt8], runs: Int) -> Double {
            func used() -> Double {
                var time = timespec()
                unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
                return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
            }
            return (0..<runs).map { _ in
                let start = used()
                #expect(holds(text))
                return used() - start
            }.min() ?? 0
        }
        let pieces = [
            "1", "1 ", "1-", "½", "%", "12 timer ", "12 timer om ugen ", "4 timer tirsdag og ", "tirsdag og ", "3 dage 4 timer dagligt ",
            "ca. ",
            "timer: 12 timer, ", "](", "<a", "\u{0}", ". ", "\n", "# ", "- 12 timer\n", ", som er 12 timer om ugen", "der er ", "&n", "(",
            "åben ",
        ]
        for piece in pieces {
            let short = seconds(text(2 << 10, of: piece), runs: 4)
            #expect(seconds(text(32 << 10, of: piece), runs: 2) < 80 * short + 0.02, "\(piece)")
        }
    }
}
