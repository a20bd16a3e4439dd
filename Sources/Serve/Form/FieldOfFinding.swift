internal import Content

/// Which field of the form a finding belongs to: by its place in the file, or by its rule where something is missing.
struct FieldOfFinding {
    private let front: Node
    private let bodyLine: Int
    private static let names = Set(FormField.all.map(\.name))

    init(_ bytes: [UInt8]) {
        front = FileWriting(bytes)?.front ?? .none
        let head = bytes.dropLast(MarkdownBody.of(bytes).count)
        bodyLine = head.count { $0 == 0x0A } + 1
    }

    /// Empty for one that belongs to no field.
    func callAsFunction(_ finding: Finding) -> String {
        let place = finding.remark.place
        if let missing = Self.missing["\(finding.rule).\(finding.remark.variant)"] ?? Self.missing[finding.rule] { return missing }
        if finding.rule == "dates-missing" { return finding.remark.facts["key"] ?? "" }
        if place == .top { return "" }
        if place.line >= bodyLine { return FormField.bodyName }
        let entry = (front.entries ?? []).last { $0.keyPlace.line <= place.line }
        guard let entry else { return "" }
        if Self.names.contains(entry.key) { return entry.key }
        let below = (entry.value.entries ?? []).last { ($0.keyPlace.line, $0.keyPlace.column) <= (place.line, place.column) }
        if let below, Self.names.contains(entry.key + "." + below.key) { return entry.key + "." + below.key }
        return FormField.all.first { $0.path[0] == entry.key }?.name ?? ""
    }

    /// Rules that belong to one field wherever their words stand.
    private static let missing: [String: String] = [
        "title-missing": "title", "employer-missing": "employer", "scheme-missing": "scheme", "scheme-unknown": "scheme",
        "location-missing": "location.municipality", "municipality-unknown": "location.municipality",
        "postcode-mismatch": "location.postcode", "tasks-missing": "tasks", "contact-missing": "contact.name",
        "contact-missing.way": "contact.phone",
        "hours-missing": "hours.weekly", "hours-only-in-text": "hours.weekly", "hours-unreadable": "hours.weekly",
        "hours-out-of-range": "hours.weekly", "hours-full-time": "hours.weekly", "hours-no-schedule": "hours.schedule",
        "accommodations-missing": "accommodations", "accommodations-only-in-text": "accommodations",
        "accommodation-unknown": "accommodations", "accommodations-vague": "accommodations", "accommodations-many": "accommodations",
        "accommodation-note-needed": "accommodations", "pay-missing": "pay.agreement", "deadline-far": "deadline", "expired": "deadline",
        "short-too-long": "short", "trial-without-purpose": "trial", "trial-too-long": "trial", "lix-high": "body",
        "slug-duplicate": "title",
    ]
}
