/// How much a finding weighs: an error keeps a page from being published.
public enum Severity: String, Sendable, CaseIterable, Comparable {
    case note, warning, error

    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }
}

/// One replacement in a file.
public struct Edit: Sendable, Equatable {
    public let place: Place
    public let text: String

    public init(place: Place, text: String) {
        self.place = place
        self.text = text
    }
}

/// A mend that is certain: the edits belong together. `key` names its description in the strings file.
public struct Fix: Sendable, Equatable {
    public let key: String
    public let edits: [Edit]

    init(key: String, edits: [Edit]) {
        self.key = key
        self.edits = edits
    }

    /// A word of front matter for another, in quotation marks where YAML would read it as more than a word.
    init(replacing place: Place, with word: String) {
        let isPlain = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789 -./()".unicodeScalars.contains($0) }
        self.init(key: "replace", edits: [Edit(place: place, text: isPlain ? word : "\"\(word)\"")])
    }
}

/// What a rule has to say of a draft: a place and the facts of the matter, never a sentence.
///
/// `variant` picks the sentence below the rule in the strings file; `facts` fill its `{placeholders}`.
public struct Remark: Sendable {
    public let place: Place
    public let variant: String
    public let facts: [String: String]
    /// Only where it differs from the rule's own.
    public let severity: Severity?
    public let fix: Fix?
    /// The other place of a contradiction, in the same file.
    public let related: Place?

    public init(
        _ place: Place, _ variant: String = "plain", _ facts: [String: String] = [:], severity: Severity? = nil, fix: Fix? = nil,
        related: Place? = nil
    ) {
        self.place = place
        self.variant = variant
        self.facts = facts
        self.severity = severity
        self.fix = fix
        self.related = related
    }
}

/// A remark with the file and the rule it stands for.
public struct Finding: Sendable {
    public let path: String
    public let rule: String
    public let severity: Severity
    public let remark: Remark

    public init(path: String, rule: String, severity: Severity, remark: Remark) {
        self.path = path
        self.rule = rule
        self.severity = severity
        self.remark = remark
    }

    /// The second place that a finding speaks of: of its own file, or the head of another.
    public var related: (path: String, place: Place)? {
        if let place = remark.related { return (path, place) }
        if let line = remark.facts["line"].flatMap({ Int($0) }) { return (path, Place(line: line, column: 1, endLine: line, endColumn: 1)) }
        return remark.facts["other"].map { ($0, .top) }
    }

    /// By path, then place, then rule: the order of every report.
    public static func precedes(_ left: Finding, _ right: Finding) -> Bool {
        if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
        if left.remark.place != right.remark.place { return left.remark.place < right.remark.place }
        return left.rule < right.rule
    }
}
