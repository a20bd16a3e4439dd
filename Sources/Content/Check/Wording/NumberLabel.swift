internal import Text

/// What a number is called just before it: "P-nr. 1003388394" is the number of a workplace, and no person's.
enum NumberLabel {
    /// In bytes: so far back a label is looked for.
    private static let reach = 60
    /// Between a label and its number may stand so many words: "P-nummeret for vores køkken er …".
    private static let words = 4

    /// Whether the words before a number say that it is another kind of number; a row of numbers has one label, so that one which
    /// was `excused` excuses the next. A number in two parts is written like a person's: cases and customers do not excuse it.
    static func stands(before start: Int, after excused: Range<Int>, in text: Span<UInt8>, isInParts: Bool) -> Bool {
        var word: [UInt8] = []
        var passed = 0
        var index = start
        let floor = max(0, start - reach)
        /// nil: go on.
        func judged() -> Bool? {
            guard !word.isEmpty else { return nil }
            // Without the bytes of dashes, quotation marks and blanks that do not break.
            let name = String(decoding: folded(word.reversed()).filter { $0 &- 0x61 < 26 }, as: UTF8.self)
            word.removeAll(keepingCapacity: true)
            if name.isEmpty { return nil }
            if isLabel(name) { return !isInParts || !loose.contains(where: name.hasPrefix) }
            passed += 1
            return joints.contains(name) && passed <= words ? nil : false
        }
        while index > floor {
            index -= 1
            let byte = text[index]
            switch byte {
            case 0x30...0x39: return index == excused.upperBound - 1 && judged() != false
            case 0x41...0x5A, 0x61...0x7A, 0x80...: word.append(byte)
            case 0x0A where index + 1 < start && text[index + 1] == 0x0A: return false
            case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): return false
            default: if let answer = judged() { return answer }
            }
        }
        return judged() ?? false
    }

    /// Whether a field of front matter holds another kind of number: `cvr`, `p-nummer`.
    static func isLabel(field key: String, isInParts: Bool) -> Bool {
        let parts = String(decoding: folded(key), as: UTF8.self).split { $0 == "-" || $0 == "_" || $0 == " " }.map(String.init)
        if isInParts, loose.contains(where: parts.joined().hasPrefix) { return false }
        return isLabel(parts.joined()) || (parts.last.map { isLabel($0) } ?? false)
    }

    private static func isLabel(_ word: String) -> Bool {
        if labels.contains(word) || stems.contains(where: word.hasPrefix) { return true }
        guard endings.contains(where: { word.hasSuffix($0) && word.utf8.count > $0.utf8.count }) else { return false }
        return !personal.contains(where: word.hasPrefix)
    }

    /// Words that join a label to its number.
    private static let joints: Set<String> = [
        "nr", "nummer", "nummeret", "no", "number", "er", "is", "for", "paa", "til", "den", "det", "vores", "vaart", "og", "and", "med",
        "har",
    ]
    /// In one word, folded.
    private static let labels: Set<String> = [
        "p", "pnr", "org", "se", "ean", "gln", "gtin", "isbn", "issn", "kid", "iban", "tlf", "tel", "fax", "mobil", "mob", "reg", "ref",
        "vat", "moms", "konto", "kontoen", "account", "faktura", "invoice", "ordre", "order", "vare", "sag", "kunde",
    ]
    private static let stems = [
        "produktionsenhed", "orgnr", "organisationsn", "organisasjonsn", "cvr", "telefon", "mobiltelefon", "phone", "telephone",
    ]
    /// "bestillingsnr", "modellnummer": a number with a name of its own.
    private static let endings = ["nr", "nummer", "nummeret", "number", "kode", "code"]
    /// Whose numbers may be a person's.
    private static let loose = ["ref", "sag", "kunde", "case", "customer", "client"]
    /// But these name a person's.
    private static let personal = ["cpr", "person", "foedsel", "dnr", "dnummer", "fnr", "social", "journal", "patient"]
}
