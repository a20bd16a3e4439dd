internal import Text

/// The openings of a board as an editor asks for them, in one of three forms.
public struct OpeningList: Sendable {
    public let openings: [ListedOpening]
    public let today: Day

    public init(_ openings: [ListedOpening], today: Day) {
        self.openings = openings
        self.today = today
    }

    /// Versioned: a member that is there stays.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { writer in
            writer.member("version", 1)
            writer.member("today", today.iso)
            writer.key("openings")
            writer.array { writer in
                for opening in openings { write(opening, to: &writer) }
            }
        }
        return json.bytes + [0x0A]
    }

    private func write(_ opening: ListedOpening, to json: inout JSONWriter) {
        func member(_ name: StaticString, _ value: String?, _ json: inout JSONWriter) {
            json.key(name)
            if let value { json.string(value) } else { json.null() }
        }
        json.object { json in
            json.member("slug", opening.slug)
            json.member("file", opening.path)
            json.member("language", opening.language.rawValue)
            json.member("status", opening.status(on: today).rawValue)
            json.member("closesThisWeek", opening.closesInWeek(of: today))
            member("title", opening.title, &json)
            member("employer", opening.employer, &json)
            member("municipality", opening.municipality, &json)
            member("hours", opening.hours, &json)
            member("published", opening.published?.iso, &json)
            member("deadline", opening.deadline?.iso, &json)
            member("closed", opening.closed?.iso, &json)
            member("outcome", opening.outcome, &json)
            json.member("errors", opening.errors)
        }
    }

    /// RFC 4180, with a byte order mark, by which spreadsheets know UTF-8. A cell that a spreadsheet would take for a formula is
    /// given an apostrophe in front.
    public func csv() -> [UInt8] {
        let head = [
            "deadline", "status", "hours", "municipality", "employer", "title", "slug", "published", "closed", "outcome", "errors", "file",
        ]
        let rows = openings.map { opening in
            [
                opening.deadline?.iso, opening.status(on: today).rawValue, opening.hours, opening.municipality, opening.employer,
                opening.title, opening.slug, opening.published?.iso, opening.closed?.iso, opening.outcome, String(opening.errors),
                opening.path,
            ]
        }
        let lines = ([head] + rows.map { $0.map { $0 ?? "" } }).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }
        return [0xEF, 0xBB, 0xBF] + Array(lines.joined().utf8)
    }

    static func cell(_ text: String) -> String {
        let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
        let safe = isFormula ? "'" + text : text
        guard safe.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 0x0A || $0 == 0x0D }) else {
            return safe
        }
        return "\"" + safe.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
    }

    /// Groups for people, each with its openings in aligned columns; `width` is the terminal's in characters.
    public func text(_ words: Words, width: Int?, isColoured: Bool) -> String {
        if openings.isEmpty { return words["list.none"] + "\n" }
        let groups: [(String, (ListedOpening) -> Bool)] = [
            ("week", { $0.closesInWeek(of: today) }),
            ("open", { $0.status(on: today) == .open && !$0.closesInWeek(of: today) }), ("future", { $0.status(on: today) == .future }),
            ("draft", { $0.status(on: today) == .draft }), ("closed", { $0.status(on: today) == .closed }),
        ]
        let rows = openings.map { cells($0, words) }
        let widths = (0..<5).map { column in min(Self.widest[column], rows.map { $0[column].count }.max() ?? 0) }
        let sunday = today + (6 - today.weekday)
        var text = ""
        for (key, holds) in groups {
            let own = zip(openings, rows).filter { holds($0.0) }
            guard !own.isEmpty else { continue }
            let head = words.fill("list.\(key)", ["count": String(own.count), "until": sunday.iso])
            text += (text.isEmpty ? "" : "\n") + paint(head, key == "week" ? "1;33" : "1", isColoured) + "\n"
            for (_, row) in own { text += "  " + line(row, widths, width) + "\n" }
        }
        return text
    }

    private static let widest = [10, 7, 18, 26, 60]

    private func cells(_ opening: ListedOpening, _ words: Words) -> [String] {
        let isClosed = opening.closed != nil && opening.status(on: today) == .closed
        let day = (isClosed ? opening.closed : opening.deadline)?.iso ?? "–"
        let errors = opening.errors == 0 ? "" : "  " + words.fill("list.errors", ["count": String(opening.errors)])
        return [
            day, opening.hours.map { words.fill("list.hours", ["hours": $0]) } ?? "–", opening.municipality ?? "–",
            opening.employer ?? "–", opening.title ?? "–", opening.slug + errors,
        ].map { $0.oneLine }
    }

    /// The name that the other commands want stands last, whole, and the rest gives way to it.
    private func line(_ row: [String], _ widths: [Int], _ width: Int?) -> String {
        var widths = widths
        if let width {
            let spare = width - 2 - widths.reduce(0, +) - 2 * 5 - row[5].count
            for (column, least) in [(4, 12), (3, 8), (2, 6)] {
                let over = widths.reduce(0, +) - (width - 12 - row[5].count)
                guard spare < 0, over > 0 else { break }
                widths[column] = max(min(least, widths[column]), widths[column] - over)
            }
        }
        let cells = zip(row, widths).map { text, width in
            let shown = text.count > width ? String(text.prefix(max(0, width - 1))) + "…" : text
            return shown + String(repeating: " ", count: width - shown.count)
        }
        return (cells + [row[5]]).joined(separator: "  ")
    }

    private func paint(_ text: String, _ code: String, _ isColoured: Bool) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
