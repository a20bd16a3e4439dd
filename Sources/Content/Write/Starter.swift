/// A file to begin with: the commented one that the programs carry, or an old opening that stands model for a new one.
public enum Starter {
    /// A commented file with its words filled in: the days, the file's own path, and what the vocabulary has to choose from.
    public static func filled(
        _ template: [UInt8], path: String, published: Day, vocabulary: Vocabulary, language: Language
    ) -> [UInt8] {
        let choices = StarterChoices(vocabulary: vocabulary, language: language)
        let facts = [
            "path": path, "published": published.iso, "deadline": deadline(from: published).iso, "schemes": choices.schemes,
            "sectors": choices.sectors, "accommodations": choices.accommodations, "today": published.iso,
        ]
        let text = GappedText(String(decoding: template, as: UTF8.self)).filled { facts[$0] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { StarterChoices.wrapped(String($0)) }
        return Array(lines.joined(separator: "\n").utf8)
    }

    /// Four weeks, to the day of the week: what nobody has chosen should be neither hurried nor forgotten.
    public static func deadline(from published: Day) -> Day { published + 28 }

    /// An old opening as model for a new one: its dates moved to today, and without what belongs to the old one alone.
    ///
    /// It stays open as long as the old one did, within reason. Nil where its front matter cannot be read.
    public static func renewed(_ bytes: [UInt8], today: Day) -> FileWriting? {
        guard var file = FileWriting(bytes), ["closed", "outcome", "aliases"].allSatisfy({ file.set([$0], .absent) }) else { return nil }
        let published = file.text(["published"]).flatMap { Day(iso: $0) }
        let old = file.text(["deadline"]).flatMap { Day(iso: $0) }
        var length = 28
        if let published, let old { length = min(max(old - published, 7), 182) }
        guard file.set(["published"], .plain(today.iso)), file.set(["deadline"], .plain((today + length).iso)) else { return nil }
        if let published, let start = file.text(["start"]).flatMap({ Day(iso: $0) }) {
            // As many days after the deadline as before.
            let gap = max(1, start - (old ?? published))
            guard file.set(["start"], .plain((today + length + gap).iso)) else { return nil }
        }
        return file
    }

    /// A text with the values of a table's row in place of its `{columns}`.
    public static func filled(_ bytes: [UInt8], columns: [String: String]) -> [UInt8] {
        Array(GappedText(String(decoding: bytes, as: UTF8.self)).filled { columns[$0] }.utf8)
    }

    /// The columns that a text names.
    public static func names(_ column: String, in bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains("{" + column + "}")
    }
}

/// What the vocabulary offers, as comments in a file that somebody is about to fill in.
private struct StarterChoices {
    let vocabulary: Vocabulary
    let language: Language
    private static let between = " · "
    /// In characters.
    private static let widest = 110

    var schemes: String { terms(vocabulary.schemes.fitting(Country(of: language))) }

    var sectors: String { terms(vocabulary.sectors.all) }

    /// A line for each group.
    var accommodations: String {
        vocabulary.accommodationGroups.all.map { group in
            let labels = vocabulary.accommodations.all.filter { $0.group == group.slug }.map { $0.label(language) }
            return "#   \(group.label(language)): " + labels.joined(separator: Self.between)
        }.joined(separator: "\n")
    }

    private func terms(_ terms: [Term]) -> String {
        terms.map { term in
            // What stands in a label's own brackets is said elsewhere.
            let label = String(term.label(language).prefix { $0 != "(" }).trimmed
            return label.lowercased() == term.slug ? term.slug : "\(term.slug) (\(label))"
        }.joined(separator: Self.between)
    }

    /// A long comment on as many lines as it needs.
    static func wrapped(_ line: String) -> String {
        let indent = line.prefix { $0 == " " || $0 == "#" }
        guard line.count > widest, indent.contains("#") else { return line }
        var lines: [String] = []
        var current = ""
        for part in line.dropFirst(indent.count).split(separator: between) {
            if !current.isEmpty, current.count + between.count + part.count + indent.count > widest {
                lines.append(current)
                current = String(part)
            } else {
                current += (current.isEmpty ? "" : between) + part
            }
        }
        return (lines.map { $0 + " ·" } + [current]).enumerated().map { indent + ($0 == 0 ? "" : "  ") + $1 }.joined(separator: "\n")
    }
}
