internal import Text

/// What a rule may know beside the file it judges.
public struct CheckContext: Sendable {
    public let vocabulary: Vocabulary
    public let today: Day
    /// The statistics and the rates in kroner that texts may cite, by their ids.
    public let figures: [String: Figure]
    public let rates: [String: Rate]
    /// Their ids in the order of the files, each once.
    public let figureOrder, rateOrder: [String]
    /// The ids of all entries, of the faulty ones too: those have their own findings.
    let rateIDs, figureIDs: Set<String>
    /// Files of the content folder that are no text, by path from the root, with their sizes in bytes.
    public let assets: [String: Int]
    /// Whether drafts, and pages of a day to come, stand on the site too.
    let showsDrafts: Bool
    /// The rules that the site has switched off.
    private let off: Set<String>

    init(
        vocabulary: Vocabulary, today: Day, figures: [Figure], rates: [Rate], assets: [String: Int], numbers: [NumberEntry] = [],
        showsDrafts: Bool, off: Set<String>
    ) {
        rateIDs = Set(numbers.filter(\.isRate).map(\.id))
        figureIDs = Set(numbers.filter { !$0.isRate }.map(\.id))
        self.vocabulary = vocabulary
        self.today = today
        self.figures = Dictionary(figures.map { ($0.id, $0) }) { first, _ in first }
        self.rates = Dictionary(rates.map { ($0.id, $0) }) { first, _ in first }
        figureOrder = CheckContext.once(figures.map(\.id))
        rateOrder = CheckContext.once(rates.map(\.id))
        self.assets = assets
        self.showsDrafts = showsDrafts
        self.off = off
    }

    private static func once(_ ids: [String]) -> [String] {
        var seen = Set<String>()
        return ids.filter { seen.insert($0).inserted }
    }

    /// Whether a rule says nothing, so that another must say it.
    func isOff(_ rule: Rule) -> Bool { off.contains(rule.id) }
}

/// One thing the checker looks for. Its words for people stand in the strings file of each language, under its id.
public struct Rule: Sendable {
    public enum Group: String, Sendable, CaseIterable {
        case file, required, hours, accommodations, dignity, promises, language, freshness, media, markdown, housekeeping
    }

    enum Check: Sendable {
        /// Found while the file is read.
        case whileReading
        /// Found by the phrases of the vocabulary, all such rules in one pass.
        case phrases
        case opening(@Sendable (OpeningDraft, CheckContext) -> [Remark])
        /// Files of any kind.
        case file(@Sendable (Draft, CheckContext) -> [Remark])
        /// All files at once.
        case board(@Sendable ([Entry]) -> [(path: String, remark: Remark)])
        /// Each entry of the rates and figures.
        case number(@Sendable (NumberEntry, CheckContext) -> [Remark])
        indirect case several([Check])
        /// All files of the site, those too that are not judged in this run; the data are the YAML files by path.
        case site(@Sendable (SiteFiles, _ data: [String: [UInt8]]) -> [(path: String, remark: Remark)])
    }

    public let id: String
    public let group: Group
    public let severity: Severity
    let check: Check

    init(_ id: String, _ group: Group, _ severity: Severity, _ check: Check) {
        self.id = id
        self.group = group
        self.severity = severity
        self.check = check
    }

    /// What the product promises: the errors about hours and accommodations can be neither lowered nor allowed.
    public var isPromise: Bool { severity == .error && isOfPromises }

    /// The same of what it says of one file: an error of those groups, where a rule has milder ones too.
    func promises(_ remark: Remark) -> Bool { (remark.severity ?? severity) == .error && isOfPromises }

    var isOfPromises: Bool { group == .hours || group == .accommodations }
}

extension Rule {
    /// Every rule, in the order of the contract. A new rule is one file and one line here.
    public static let all: [Rule] = [
        .encoding, .frontMatterMissing, .frontMatterSyntax, .keyUnknown, .keyDuplicate, .valueType, .fileTooLarge, .slugDuplicate,
        .fieldMissing, .titleMissing, .employerMissing, .schemeMissing, .schemeUnknown, .locationMissing, .municipalityUnknown,
        .postcodeMismatch, .tasksMissing, .contactMissing, .datesMissing, .datesInvalid, .deadlineFar,
        .hoursMissing, .hoursOnlyInText, .hoursUnreadable, .hoursOutOfRange, .hoursContradiction, .hoursFullTime, .hoursNoSchedule,
        .intensityDemanded,
        .accommodationsMissing, .accommodationsOnlyInText, .accommodationUnknown, .accommodationsVague, .accommodationsMany,
        .accommodationContradiction, .accommodationNoteNeeded,
        // Law and dignity.
        .agePreference, .sexPreference, .originPreference, .asksHealth, .asksFamily, .asksBelief, .asksPhoto, .undignified, .unpaidWork,
        .personalNumber, .privateEmail,
        // Promises.
        .supportPromised, .trialWithoutPurpose, .trialTooLong, .payMissing,
        // Plain language.
        .lixHigh, .sentenceLong, .shortTooLong,
        // Freshness.
        .expired, .guideUnchecked, .rateOutdated, .figureWithoutSource, .figureMismatch, .numberWithoutSource,
        .programmeMissing, .consentMissing, .imageMissing, .imageAltMissing, .imageHeavy,
        // Markdown.
        .linkBroken, .linkUnsafe, .htmlDropped, .headingSkipped,
        // Housekeeping.
        .allowWithoutReason, .allowUnused, .translationMissing,
    ]

    public static let byID: [String: Rule] = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0) })
}
