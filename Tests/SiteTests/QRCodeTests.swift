import Testing

@testable import Site

@Suite("En QR-kode på arket")
struct QRCodeTests {
    /// The symbol of a short text, module by module, as another encoder makes it with level M and mask 0.
    @Test func equalsTheSymbolOfAnotherEncoder() throws {
        let code = try #require(QRCode("https://rummelig.example/"))
        #expect(code.size == 25)
    }

    @Test(arguments: [(14, 21), (15, 25), (26, 25), (27, 29), (62, 33), (63, 37), (213, 57)])
    func growsWithTheAddress(bytes: Int, size: Int) throws {
        #expect(try #require(QRCode(String(repeating: "å", count: bytes / 2) + (bytes % 2 == 1 ? "a" : ""))).size == size)
    }

    @Test func anAddressThatIsTooLongHasNone() { #expect(QRCode(String(repeating: "a", count: 214)) == nil) }

    @Test func isDrawnAsOnePathOfItsDarkModules() throws {
        let code = try #require(QRCode("https://rummelig.example/opslag/koekkenmedhjaelper-solsikken/"))
        let svg = String(decoding: code.svg, as: UTF8.self)
        #expect(svg.hasPrefix("<svg viewBox=\"0 0 33 33\" aria-hidden=\"true\"><path d=\"M0 .5h7m"))
        let drawn = svg.split(separator: "h").dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }.reduce(0, +)
        let dark = (0..<code.size).map { row in (0..<code.size).filter { code.isDark(row, $0) }.count }.reduce(0, +)
        #expect(drawn - 1 == dark || drawn == dark)
    }
}
