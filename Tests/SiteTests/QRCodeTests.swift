import Testing

@testable import Site

/// Whether a decoder reads them is for `Tests/site/qr.py`, which asks zbar about each opening of the site.
@Suite("The QR code of a printed sheet")
struct QRCodeTests {
    private let code = QRCode("https://rummelig.example/opslag/koekkenmedhjaelper-solsikken/")

    @Test(
        "Its version grows with the bytes of its text", arguments: [(14, 21), (15, 25), (26, 25), (27, 29), (62, 33), (63, 37), (213, 57)])
    func versions(bytes: Int, size: Int) throws {
        let text = String(repeating: "å", count: bytes / 2) + (bytes % 2 == 1 ? "a" : "")
        #expect(try #require(QRCode(text)).size == size)
    }

    @Test func aTextThatIsTooLongHasNone() { #expect(QRCode(String(repeating: "a", count: 214)) == nil) }

    @Test("The first rows of a symbol that zbar has read")
    func rows() throws {
        let code = try #require(code)
        let rows = (0..<4).map { row in (0..<code.size).map { code.isDark(row, $0) ? "#" : "." }.joined() }
        #expect(
            rows == [
                "#######..#.#####.#.#..##..#######", "#.....#.#...#.##..####.##.#.....#", "#.###.#...##..............#.###.#",
                "#.###.#..#.###....#...##..#.###.#",
            ])
    }

    @Test("The path draws each dark module once")
    func path() throws {
        let code = try #require(code)
        let svg = String(decoding: code.svg, as: UTF8.self)
        #expect(svg.hasPrefix("<svg viewBox=\"0 0 33 33\" aria-hidden=\"true\"><path d=\"M0 .5h7m2 0h1"))
        let path = try #require(svg.split(separator: "d=\"").last?.prefix { $0 != "\"" })
        let strokes = path.split(separator: "h").dropFirst().compactMap { Int($0.prefix(while: \.isNumber)) }
        let dark = (0..<code.size).flatMap { row in (0..<code.size).filter { code.isDark(row, $0) } }
        #expect(strokes.reduce(0, +) == dark.count)
    }
}
