/// What the rows of documents show, some to a file.
struct CardFiles: Sendable {
    let documents: [SearchDocument]
    let day: Int

    var count: Int { (documents.count + size - 1) / size }

    private var size: Int { SearchIndex.cards(documents.count) }

    /// A file by its number; `bytes` are empty room.
    func file(_ number: Int, _ bytes: inout [UInt8]) -> SearchIndex.File {
        for document in documents[number * size..<min(documents.count, (number + 1) * size)] {
            Self.append(document, day, to: &bytes)
            bytes.append(0x0A)
        }
        Checksum.close(&bytes)
        return SearchIndex.File("d/\(number).txt", copying: bytes)
    }

    private static func append(_ document: SearchDocument, _ day: Int, to bytes: inout [UInt8]) {
        let (card, facets) = (document.card(), document.facets)
        let start = bytes.count
        func field(_ bytes: inout [UInt8], _ value: Int?) {
            bytes.append(0x09)
            if let value { Digits.appendDecimal(value, to: &bytes) }
        }
        appendText(card.address, to: &bytes)
        bytes.append(0x09)
        appendText(card.title, to: &bytes)
        bytes.append(0x09)
        appendText(card.line, to: &bytes)
        field(&bytes, facets.municipality)
        bytes.append(0x09)
        if let hours = facets.hours { appendHours(hours, card.fullWeek, to: &bytes) }
        field(&bytes, facets.scheme)
        field(&bytes, facets.broker)
        field(&bytes, card.lastDay.map { $0 - day })
        field(&bytes, day - document.published)
        bytes.append(0x09)
        appendOffers(card.offers, to: &bytes)
        bytes.append(0x09)
        bytes += (document.language ?? "").utf8
        while bytes.count > start, bytes[bytes.count - 1] == 0x09 { bytes.removeLast() }
    }

    /// Two fields: the first three and the others that have a number, and the words of those of the three that have none.
    private static func appendOffers(_ offers: [SearchDocument.Offer], to bytes: inout [UInt8]) {
        var words: [String] = []
        for (place, offer) in offers.enumerated() {
            switch offer {
            case .term(let number): Digits.appendDecimal(number, to: &bytes)
            case .own where place >= 3: continue
            case .own(let text):
                bytes.append(UInt8(ascii: "\""))
                words.append(text)
            }
            bytes.append(0x20)
        }
        if !offers.isEmpty { Digits.appendDecimal(offers.count, to: &bytes) }
        bytes.append(0x09)
        for (place, text) in words.enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: "|")) }
            appendText(text, to: &bytes)
        }
    }

    /// A text on one line and in one field.
    private static func appendText(_ text: String, to bytes: inout [UInt8]) {
        for byte in text.utf8 { bytes.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte == UInt8(ascii: "|") ? UInt8(ascii: "/") : byte) }
    }

    private static func appendHours(_ hours: ClosedRange<Double>, _ fullWeek: Double?, to bytes: inout [UInt8]) {
        append(hours.lowerBound, to: &bytes)
        if hours.upperBound != hours.lowerBound {
            bytes.append(UInt8(ascii: "-"))
            append(hours.upperBound, to: &bytes)
        }
        if let fullWeek {
            bytes.append(UInt8(ascii: "/"))
            append(fullWeek, to: &bytes)
        }
    }

    /// At most two decimals, as few as say it.
    private static func append(_ number: Double, to bytes: inout [UInt8]) {
        let hundredths = Int((max(0, min(number, 10_000)) * 100).rounded())
        Digits.appendDecimal(hundredths / 100, to: &bytes)
        let rest = hundredths % 100
        guard rest > 0 else { return }
        bytes.append(UInt8(ascii: "."))
        bytes.append(UInt8(0x30 + rest / 10))
        if rest % 10 > 0 { bytes.append(UInt8(0x30 + rest % 10)) }
    }
}
