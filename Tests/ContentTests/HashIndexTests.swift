import Testing

@testable import Content

@Suite("Numbers by hashes")
struct HashIndexTests {
    @Test("Numbers of one hash come in their order, and others' are not among them")
    func order() {
        var index = HashIndex(count: 1000)
        var firsts = 0
        for number in 0..<1000 where index.insert(number, UInt64(number % 300)) { firsts += 1 }
        #expect(firsts == 300)
        #expect(index.all(7) { _ in true } == [7, 307, 607, 907])
        #expect(index.first(7) { $0 > 307 } == 607)
        #expect(index.first(300) { _ in true } == nil)
    }

    @Test("An index of nothing holds nothing")
    func empty() { #expect(HashIndex(count: 0).all(0) { _ in true }.isEmpty) }
}

@Suite("Figures of dates")
struct DateSignsTests {
    private func mayBeDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard let start = bytes.firstIndex(where: { $0 &- 0x30 < 10 }) else { return false }
        let end = bytes[start...].firstIndex { $0 &- 0x30 >= 10 } ?? bytes.count
        return DateSigns.mayBeDate(start..<end, in: bytes.span)
    }

    @Test(
        "Every way to write a date is let through",
        arguments: [
            "d. 1. december", "1 januar", "15. des.", "frist 1/12", "1.12.2026", "1-12-26", "2026-12-01", "December 1", "Oct. 3",
            "1st December", "2nd May",
        ])
    func dates(_ text: String) { #expect(mayBeDate(text)) }

    @Test(
        "Hours, ages, prices and years are held back",
        arguments: [
            "kl. 9.00", "kl. 9–14", "25 års erfaring", "15 timer om ugen", "4600 Køge", "i 2026", "8-16", "1.200 kr.", "på 3 måneder",
            "12,5",
        ])
    func others(_ text: String) { #expect(!mayBeDate(text)) }
}
