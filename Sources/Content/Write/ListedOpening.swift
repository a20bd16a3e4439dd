internal import Text
internal import Work

/// An opening in a list for editors, sound or not: what can be read of it.
public struct ListedOpening: Sendable {
    public enum Status: String, Sendable, CaseIterable { case open, future, draft, closed }

    public let path: String
    public let slug: String
    public let language: Language
    public let title: String?
    public let employer: String?
    /// The slug of the employer's file, or of the name.
    public let employerSlug: String?
    public let municipality: String?
    public let municipalitySlug: String?
    /// As the field has them: `10-13`.
    public let hours: String?
    public let published: Day?
    public let deadline: Day?
    public let closed: Day?
    public let outcome: String?
    public let isDraft: Bool
    /// Errors that keep it off the site.
    public let errors: Int

    /// The last day on which it is open; nil where no deadline can be read.
    public var lastDay: Day? { deadline.map { Opening.lastDay(deadline: $0, closed: closed) } ?? closed.map { $0 + -1 } }

    public func status(on day: Day) -> Status {
        if isDraft { return .draft }
        if let lastDay, lastDay < day { return .closed }
        if let published, published > day { return .future }
        return .open
    }

    /// Whether the last day to apply is still to come in the week of a day, which ends on Sunday.
    public func closesInWeek(of day: Day) -> Bool {
        guard status(on: day) == .open, let lastDay else { return false }
        return lastDay - day <= 6 - day.weekday
    }
}

extension Checker {
    /// Every opening of a board, by the day on which it closes; those without one come last.
    public func openings(_ count: Int, jobs: Int, file: @escaping @Sendable (Int) -> SourceFile) -> [ListedOpening] {
        let names = employerNames(count, file)
        let found = inParallel(count, jobs: jobs) { index -> ListedOpening? in
            let file = file(index)
            guard Kind(path: file.path) == .opening else { return nil }
            return ListedOpening(file, by: self, employers: names)
        }
        return found.compactMap { $0 }.sorted { one, other in
            let (left, right) = (one.lastDay?.number ?? .max, other.lastDay?.number ?? .max)
            return left == right ? one.path.utf8.lexicographicallyPrecedes(other.path.utf8) : left < right
        }
    }

    private func employerNames(_ count: Int, _ file: (Int) -> SourceFile) -> [String: String] {
        var names: [String: String] = [:]
        for index in 0..<count {
            let file = file(index)
            guard Kind(path: file.path) == .employer, let front = FieldReading(file) else { continue }
            names[FileName(path: file.path).slug] = front.node.text("name").value ?? front.node.text("title").value
        }
        return names
    }
}

/// The fields of a file, where they can be read.
private struct FieldReading {
    let node: Node

    init?(_ file: SourceFile) {
        guard firstInvalidUTF8(in: file.bytes) == nil, let front = try? FrontMatter(of: file.bytes),
            let node = try? YAMLReader.read(file.bytes[front.yaml], firstLine: 2)
        else { return nil }
        self.node = node
    }
}

extension ListedOpening {
    fileprivate init(_ file: SourceFile, by checker: Checker, employers: [String: String]) {
        let node = FieldReading(file)?.node ?? .none
        let name = FileName(path: file.path)
        path = file.path
        slug = name.slug
        language = name.language ?? node.text("language").value.flatMap(Language.init) ?? checker.settings.languages[0]
        title = node.text("title").value
        let employer = node.text("employer").value
        self.employer = employer.map { employers[$0] ?? $0 }
        employerSlug = employer.map { Text.slug(of: $0) }
        let place = node["location"]?.text("municipality").value
        let municipality = place.flatMap(checker.context.vocabulary.municipalities.index(of:)).map {
            checker.context.vocabulary.municipalities[$0]
        }
        self.municipality = municipality?.name ?? place
        municipalitySlug = municipality?.slug ?? place.map { Text.slug(of: $0) }
        let hours = HoursDraft(node)
        self.hours = hours.weekly.value?.fieldValue
        published = node.day("published").value
        deadline = node.day("deadline").value
        closed = node.day("closed").value
        outcome = node.text("outcome").value
        isDraft = node.flag("draft").value ?? false
        errors = checker.findings(in: file).count { $0.severity == .error }
    }
}
