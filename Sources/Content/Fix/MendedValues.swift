internal import Text

/// Values that are understood but not written as the field wants them.
extension FixOffers {
    func day(_ remark: Remark) -> Fix? {
        let isEnglish = draft.language == .english
        guard let text = scalar(at: remark.place) else { return nil }
        if let day = Day(written: text, monthMayStandFirst: isEnglish) { return kept(replacing: remark.place, with: day.iso) }
        guard remark.variant == "moment", let moment = Moment(written: text, monthMayStandFirst: isEnglish) else { return nil }
        return kept(replacing: remark.place, with: moment.short)
    }

    /// "Ti timer om ugen" in the field itself.
    func hours(_ remark: Remark) -> Fix? {
        guard let text = scalar(at: remark.place) else { return nil }
        let fullWeek = draft.language == .bokmaal ? WeeklyHours.fullWeekInNorway : WeeklyHours.fullWeekInDenmark
        let mentions = HoursWording.mentions(in: Array(text.utf8), fullWeek: fullWeek)
        guard mentions.count == 1, let mention = mentions.first, mention.isSure else { return nil }
        return kept(replacing: remark.place, with: mention.hours.fieldValue)
    }

    /// "Ekstra pauser, roligt arbejdssted" in place of a list.
    func accommodations(_ remark: Remark) -> Fix? {
        guard let field = draft.front["accommodations"], field.place == remark.place, let text = scalar(at: remark.place) else {
            return nil
        }
        let parts = text.split(separator: ",").flatMap { $0.replacing(" og ", with: ",").split(separator: ",") }.map { String($0).trimmed }
        let terms = context.vocabulary.accommodations
        let found = parts.compactMap(terms.index(of:))
        guard parts.count > 1, found.count == parts.count, Set(found).count == found.count else { return nil }
        return kept(replacing: remark.place, with: "[\(found.map { terms[$0].slug }.joined(separator: ", "))]")
    }

    func value(_ remark: Remark) -> Fix? {
        guard let text = scalar(at: remark.place)?.trimmed, let key = remark.facts["key"] else { return nil }
        let new: String? =
            switch (remark.variant, key) {
            case ("number", _): Self.number(text)
            case ("integer", _): Self.integer(text)
            case ("flag", _): Self.flag(text)
            case ("map", "location"): location(text)
            case ("map", "contact"): Self.contact(text)
            case ("map", "pay"): Self.pay(text)
            case ("choice", "days"): Self.days(text)
            default: nil
            }
        return new.flatMap { kept(replacing: remark.place, with: $0) }
    }

    /// As `Fix(replacing:)`, but for what is no word: braces and brackets need no quotation marks of their own.
    private func kept(replacing place: Place, with text: String) -> Fix { Fix(key: "replace", edits: [Edit(place: place, text: text)]) }

    /// "140 kr.", "kr. 142,50", "140,-" and "4 timer".
    private static func number(_ text: String) -> String? {
        let words = text.lowercased().split(separator: " ").map(String.init)
        let numbers = words.filter { !["kr", "kr.", "kroner", "dkk", "nok", "timer", "time", "t", "t."].contains($0) }
        guard numbers.count == 1, words.count <= 2, var number = numbers.first else { return nil }
        if number.hasSuffix(",-") { number.removeLast(2) }
        return decimal(number).map { _ in number.replacing(",", with: ".") }
    }

    private static let counts: [String: Int] = [
        "en": 1, "én": 1, "et": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "sju": 7, "otte": 8, "åtte": 8,
        "ni": 9, "ti": 10, "elleve": 11, "tolv": 12,
    ]

    /// "to", "2 uger" and "to stillinger".
    private static func integer(_ text: String) -> String? {
        let words = text.lowercased().split(separator: " ").map(String.init)
        guard let first = words.first, let number = Int(first) ?? counts[first], number >= 0 else { return nil }
        let units: Set<String> = [
            "uge", "uger", "uke", "uker", "stilling", "stillinger", "stk", "stk.", "pladser", "plads", "personer", "person",
        ]
        return words.count == 1 || words.count == 2 && units.contains(words[1]) ? String(number) : nil
    }

    private static func flag(_ text: String) -> String? {
        switch text.lowercased() {
        case "sand", "sandt", "sant", "1": "true"
        case "falsk", "falskt", "usandt", "usant", "0": "false"
        default: nil
        }
    }

    /// "Silkeborg", "8600 Silkeborg" and "hjemme".
    private func location(_ text: String) -> String? {
        let places = context.vocabulary.municipalities
        let isPlain = text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || " -.0123456789".unicodeScalars.contains($0) }
        guard isPlain else { return nil }
        if places.index(of: text) != nil, Int(text) == nil { return "{ municipality: \(text) }" }
        if FieldNames.canonicalValue(text, among: ["remote"]) == "remote" { return "{ workplace: remote }" }
        let (postcode, name) = (String(text.prefix(4)), String(text.dropFirst(4)).trimmed)
        guard let codes = context.vocabulary.postcodes[postcode], text.dropFirst(4).first == " ", let index = places.index(of: name),
            codes.contains(places[index].code)
        else { return nil }
        return "{ municipality: \(name), postcode: \"\(postcode)\" }"
    }

    /// "Birthe Holm, tlf. 00 86 12 40, birthe@example.dk": a name, a telephone number and an address, each at most once.
    private static func contact(_ text: String) -> String? {
        var found: [(key: String, value: String)] = []
        for part in text.split(separator: ",") {
            let words = part.split(separator: " ").filter {
                !["tlf", "tlf.", "tlf:", "telefon", "mobil", "mail", "e-post"].contains($0.lowercased())
            }
            let value = words.joined(separator: " ")
            guard let key = contactKey(of: value, words.count), !found.contains(where: { $0.key == key }) else { return nil }
            found.append((key, key == "phone" ? "\"\(value)\"" : value))
        }
        return found.isEmpty ? nil : "{ \(found.map { "\($0.key): \($0.value)" }.joined(separator: ", ")) }"
    }

    private static func contactKey(of value: String, _ words: Int) -> String? {
        let digits = value.utf8.count { $0 &- 0x30 < 10 }
        if (8...13).contains(digits), value.utf8.allSatisfy({ $0 &- 0x30 < 10 || $0 == 0x20 || $0 == UInt8(ascii: "+") }) { return "phone" }
        let isAddress = words == 1 && value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"[]{}#:\"'&*!|>%`".utf8.contains($0) }
        if isAddress, value.utf8.count(where: { $0 == UInt8(ascii: "@") }) == 1, value.first != "@", value.last != "@" { return "email" }
        let isName = value.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || " -.".unicodeScalars.contains($0) }
        return isName && (1...4).contains(words) && value.first != "-" && value.first != "." ? "name" : nil
    }

    /// "145 kr. i timen" and "140-155 kr./time".
    private static func pay(_ text: String) -> String? {
        let words = text.lowercased().split(separator: " ").map(String.init).filter { !["kr", "kr.", "kroner", "dkk", "nok"].contains($0) }
        guard let amount = words.first,
            let unit = FieldNames.canonicalValue(words.dropFirst().joined(separator: " "), among: ["hour", "month"])
        else { return nil }
        let parts = amount.split(whereSeparator: { $0 == "-" || $0 == "–" }).map(String.init)
        guard (1...2).contains(parts.count), parts.allSatisfy({ decimal($0) != nil }) else { return nil }
        let numbers = parts.map { $0.replacing(",", with: ".") }
        return "{ from: \(numbers[0]), " + (numbers.count == 2 ? "to: \(numbers[1]), " : "") + "unit: \(unit) }"
    }

    /// "tirsdag, onsdag og fredag" and "mandag til fredag".
    private static func days(_ text: String) -> String? {
        let words = text.lowercased().split { " ,/&+".contains($0) }.flatMap { word -> [Substring] in
            let parts = word.split { $0 == "-" || $0 == "–" }
            return parts.count == 2 ? [parts[0], "-", parts[1]] : [word]
        }
        func day(_ word: Substring) -> Int? {
            FieldNames.canonicalValue(String(word), among: Weekday.keys).flatMap { Weekday.keys.firstIndex(of: $0) }
        }
        if words.count == 3, ["-", "–", "til"].contains(words[1]), let first = day(words[0]), let last = day(words[2]), first < last {
            return "[\(Weekday.keys[first...last].joined(separator: ", "))]"
        }
        let names = words.filter { $0 != "og" && $0 != "and" }
        let found = names.compactMap(day)
        guard found.count == names.count, found.count > 1, Set(found).count == found.count else { return nil }
        return "[\(found.map { Weekday.keys[$0] }.joined(separator: ", "))]"
    }
}
