internal import Text

/// The settings of a site, from `content/site.yaml`.
public struct SiteSettings: Sendable {
    public static let path = "content/site.yaml"

    public let name: String
    /// Ends with a slash.
    public let baseURL: String
    /// The first is the default.
    public let languages: [Language]
    public let description: String?
    public let publisher: (name: String, url: String?)?
    public let contact: (name: String?, email: String?, phone: String?)?
    public let pageSize: Int
    public let keepClosedDays: Int
    /// Severities that the site sets itself; nil is off.
    public let severities: [String: Severity?]
    /// The day on which the site's examples are shown; set, every page says that the openings are examples.
    public let exampleDay: Day?

    /// What a setting may say: a number beyond it would overflow what is reckoned with it. A century is for good.
    private static let (pageSizes, keptDays) = (1...1_000_000, 0...36_525)

    /// What holds where there is no file.
    public static let standard = SiteSettings(.none)

    /// The language of a site by its data, at the cost of its settings alone.
    public static func language(in data: [String: [UInt8]]) -> Language {
        SiteSettings(DataFiles.read(path, .site, from: data).node).languages[0]
    }

    init(_ node: Node) {
        let base = node.text("base-url").value ?? "http://localhost/"
        name = node.text("name").value ?? "Rummelig"
        baseURL = base.hasSuffix("/") ? base : base + "/"
        let named = node.texts("languages").compactMap(Language.init)
        languages = named.isEmpty ? [.danish] : named.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        description = node.text("description").value
        publisher = node["publisher"].flatMap { node in node.text("name").value.map { ($0, node.text("url").value) } }
        contact = node["contact"].map { ($0.text("name").value, $0.text("email").value, $0.text("phone").value) }
        pageSize = Self.pageSizes.clamping(node.integer("page-size").value ?? 50)
        keepClosedDays = Self.keptDays.clamping(node.integer("keep-closed-days").value ?? 90)
        exampleDay = node["examples"]?.day("today").value
        // A word that is no severity has its own finding, and switches nothing off.
        let rules = (node["rules"]?.entries ?? []).filter { $0.value.text.map { $0 == "off" || Severity(rawValue: $0) != nil } ?? false }
        severities = Dictionary(rules.map { ($0.key, $0.value.text.flatMap(Severity.init)) }) { first, _ in first }
    }

    /// The same settings with another address.
    public func at(baseURL: String) -> SiteSettings { SiteSettings(self, baseURL: baseURL) }

    private init(_ other: SiteSettings, baseURL: String) {
        name = other.name
        self.baseURL = baseURL.hasSuffix("/") ? baseURL : baseURL + "/"
        languages = other.languages
        description = other.description
        publisher = other.publisher
        contact = other.contact
        pageSize = other.pageSize
        keepClosedDays = other.keepClosedDays
        exampleDay = other.exampleDay
        severities = other.severities
    }
}

extension ClosedRange<Int> {
    /// The number of the range that is nearest.
    fileprivate func clamping(_ number: Int) -> Int { Swift.min(Swift.max(number, lowerBound), upperBound) }
}

extension SiteSettings {
    /// The path part of the base address, without a slash at its end: empty, or `/sub`.
    public var basePath: String {
        let parts = baseURL.dropLast().split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
        return parts.isEmpty ? "" : "/" + parts.joined(separator: "/")
    }
}

extension SiteSettings {
    /// What is wrong with the severities that a site sets: names that are no rules, and promises that it would lower.
    static func faults(in node: Node) -> [Finding] {
        (node["rules"]?.entries ?? []).compactMap { entry in
            guard let rule = Rule.byID[entry.key] else {
                let near = nearest(to: entry.key, among: Rule.all.map(\.id))
                let facts = ["key": entry.key, "near": near ?? ""]
                let fix = near.map { Fix(replacing: entry.keyPlace, with: $0) }
                let remark = Remark(entry.keyPlace, near == nil ? "rule" : "rule-near", facts, fix: fix)
                return Finding(path: path, rule: "key-unknown", severity: .error, remark: remark)
            }
            guard rule.isPromise, let value = entry.value.text, value != "error", value == "off" || Severity(rawValue: value) != nil else {
                return nil
            }
            // A warning: nothing is lowered, so nothing is lost but the line.
            let remark = Remark(entry.value.place, "promise", ["key": entry.key, "value": value])
            return Finding(path: path, rule: "value-type", severity: .warning, remark: remark)
        }
    }
}
