/// Hours a week: a number or a range of numbers.
public struct WeeklyHours: Sendable, Hashable {
    public let least: Double
    public let most: Double

    public init(least: Double, most: Double) {
        self.least = least
        self.most = most
    }

    /// A full week in Denmark, in hours: the norm of the collective agreements.
    public static let fullWeekInDenmark = 37.0
    /// A full week in Norway, in hours: the norm of the collective agreements; the law's ceiling is 40.
    public static let fullWeekInNorway = 37.5
    /// The law's ceiling in Norway, in hours a week (arbeidsmiljøloven § 10-4).
    public static let ceilingInNorway = 40.0
    /// Above this, in hours a week, a fleksjob is hardly part time.
    public static let nearFullTime = 30.0

    /// Reads `13`, `10-13`, `10–13`, `10 til 13`, `12.5`, `12,5` and `12½`, with or without the word for hours; nil for the rest.
    public init?(reading text: String) {
        if let (least, most) = Self.plain(text.utf8.span) {
            self.init(least: least, most: most)
            return
        }
        var numbers: [Double] = []
        var dashes = 0
        for word in Self.words(of: text) {
            switch word {
            case "-", "–", "—", "til", "to":
                guard numbers.count == 1, dashes == 0 else { return nil }
                dashes += 1
            case "timer", "time", "t", "t.", "hours", "ca.", "ca", "om", "ugen", "uken", "uka", "pr.", "ugentligt": continue
            default:
                guard let number = decimal(word), number.isFinite, numbers.count == dashes else { return nil }
                numbers.append(number)
            }
        }
        guard let first = numbers.first, numbers.count == dashes + 1 else { return nil }
        self.init(least: first, most: numbers.last ?? first)
    }

    /// `13` and `10-13`, as nearly all write it.
    private static func plain(_ text: Span<UInt8>) -> (Double, Double)? {
        guard let dash = text.indices.first(where: { text[$0] == UInt8(ascii: "-") }) else { return plainDecimal(text).map { ($0, $0) } }
        guard let least = plainDecimal(text.extracting(..<dash)), let most = plainDecimal(text.extracting((dash + 1)...))
        else { return nil }
        return (least, most)
    }

    /// The words of a value: a dash is one of its own, but a minus that begins a number stays with it.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "-", "–", "—":
                if word.isEmpty, words.last.map({ decimal($0) == nil }) ?? true {
                    word = "-"
                } else {
                    words += [word, "-"].filter { !$0.isEmpty }
                    word = ""
                }
            case " ", "\u{A0}", "\t", "\n":
                if !word.isEmpty { words.append(word) }
                word = ""
            case "¼": word += ".25"
            case "½": word += ".5"
            case "¾": word += ".75"
            default: word.unicodeScalars.append(scalar)
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}

/// The bands by which the ministry counts hours: 1–5, 6–10 and so on. 5.5 hours are in 6–10.
public struct HourBand: Sendable, Hashable {
    public let first: Int
    public let last: Int

    public static let all = [(1, 5), (6, 10), (11, 15), (16, 20), (21, 25), (26, 30), (31, 40)].map { HourBand(first: $0, last: $1) }

    /// `11-15`, as it stands in an address.
    public var slug: String { "\(first)-\(last)" }

    /// Whether a range of hours touches the band, which begins just above the end of the one before.
    public func holds(_ hours: WeeklyHours) -> Bool {
        hours.most > Double(first - 1) && hours.least <= Double(last)
    }
}

extension WeeklyHours {
    /// `12-15` or `12.5`, as front matter has it.
    public var fieldValue: String { least <= most ? (least...most).fieldValue : "\(least)-\(most)" }
}
