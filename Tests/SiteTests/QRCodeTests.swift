import Foundation
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

    @Test("The picture has a bit for each module, and dark is none")
    func picture() throws {
        let code = try #require(code)
        let html = String(decoding: code.image, as: UTF8.self)
        let head = "<img alt=\"\" src=\"data:image/png;base64,"
        #expect(html.hasPrefix(head) && html.hasSuffix("\">"))
        let png = [UInt8](try #require(Data(base64Encoded: String(html.dropFirst(head.count).dropLast(2)))))
        #expect(png[..<8].elementsEqual([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        // A row is its filter and five bytes; before the first stand the heads of two chunks, of the packing and of its block.
        for row in 0..<code.size {
            let bytes = png[(48 + row * 6)..<(54 + row * 6)]
            #expect(bytes.first == 0)
            let bits = bytes.dropFirst().flatMap { byte in (0..<8).map { byte >> UInt8(7 - $0) & 1 } }
            #expect((0..<code.size).allSatisfy { code.isDark(row, $0) == (bits[$0] == 0) })
        }
    }
}
