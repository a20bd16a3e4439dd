internal import Text

/// What a run of the checker has to show, for reports of every form.
public struct CheckedRun {
    public let findings: [Finding]
    /// The Markdown files that were checked, in the order of the report.
    public let paths: [String]
    /// Findings that a file has set aside with a reason, and those that a baseline knows.
    public let allowed, known: Int
    /// Whether all that was asked for could be read.
    public let isComplete: Bool
    /// Whether the mends that can be made have been made.
    public let isMended: Bool
    public let words: Words
    /// What stands before a path, so that it holds from the folder the program was started in: empty, or it ends with a slash.
    public let prefix: String
    /// The bytes of a file by its path.
    public let source: (String) -> [UInt8]?

    public init(
        findings: [Finding], paths: [String], allowed: Int = 0, known: Int = 0, isComplete: Bool = true, isMended: Bool = false,
        words: Words, prefix: String = "", source: @escaping (String) -> [UInt8]?
    ) {
        self.findings = findings
        self.paths = paths
        self.allowed = allowed
        self.known = known
        self.isComplete = isComplete
        self.isMended = isMended
        self.words = words
        self.prefix = prefix
        self.source = source
    }

    /// A report is handed on whenever so many bytes are written: of 100,000 files no more is held.
    static let portion = 1 << 16

    /// A path as those see it who do not know the root.
    func outside(_ path: String) -> String { path.hasPrefix("/") || path.hasPrefix("../") ? path : prefix + path }

    public func count(_ severity: Severity) -> Int { findings.count { $0.severity == severity } }
}

/// The lines of the file that was asked for last: findings come file by file.
struct LinesByPath {
    private let source: (String) -> [UInt8]?
    private var path: String?
    private var lines = LineIndex([])

    init(_ source: @escaping (String) -> [UInt8]?) { self.source = source }

    mutating func of(_ path: String) -> LineIndex {
        if self.path != path { (self.path, lines) = (path, LineIndex(source(path) ?? [])) }
        return lines
    }
}
