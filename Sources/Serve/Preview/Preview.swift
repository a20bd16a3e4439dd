internal import Content
internal import Site
internal import SiteFolder
internal import Templates
internal import Work

/// The site as its files stand, kept in memory: a file that changes is read and judged alone, and a page is made when it is asked for.
struct Preview {
    let root: String
    private let givenDay: Day?
    let withDrafts: Bool
    private let jobs: Int

    private(set) var folder: SiteFolder
    private(set) var checker: Checker
    private(set) var report: Report
    /// The last one that could be made.
    private(set) var site: Site?
    /// Why the site could not be made as the files stand: faults of templates.
    private(set) var templateProblems: TemplateFaults?
    /// The Markdown files in the order of their paths, and what came of each.
    private var texts: [SourceFile]
    private var judged: [Checker.Judged]
    private var pictures: [String: [UInt8]] = [:]
    /// Where the addresses that were asked for stood among the pages when they were.
    private var pages: [String: Int] = [:]
    private(set) var findingsByPath: [String: [Finding]] = [:]
    /// The day of the clock on which all was judged.
    private var clockDay: Day
    /// Of this start of the program.
    let start: String
    /// Counts the changes.
    private(set) var version = 1

    init(root: String, today: Day?, withDrafts: Bool, jobs: Int) {
        self.root = root
        givenDay = today
        self.withDrafts = withDrafts
        self.jobs = jobs
        clockDay = Clock.today()
        start = String(UInt32.random(in: 0...UInt32.max), radix: 16)
        folder = SiteFolder.forBuilding(root: root, content: nil, templates: nil, jobs: jobs)
        checker = Self.checker(folder, today, clockDay, withDrafts)
        texts = folder.texts
        judged = Self.judged(checker, texts, jobs)
        report = Self.report(checker, judged, texts)
        plan()
    }

    var today: Day { checker.context.today }

    // MARK: Keeping up

    /// Takes in files that were saved, moved or deleted; false where nothing has become another.
    mutating func update(_ change: FolderChange) -> Bool {
        guard case .files(let all) = change else {
            reload()
            return true
        }
        let paths = all.filter(isPart)
        guard paths.allSatisfy(\.isText) else {
            reload()
            return true
        }
        var isChanged = false
        let former = paths.map(picturesNamed)
        for path in paths.sorted() where take(path, SiteFolder.text(path, root: root)) { isChanged = true }
        guard isChanged else { return false }
        follow(isOpeningsOnly: paths.allSatisfy { Kind(path: $0) == .opening } && former == paths.map(picturesNamed))
        return true
    }

    /// Whether a file is one of the site's: editors leave others beside it for a moment.
    private func isPart(_ path: String) -> Bool {
        path.isText || folder.data[path] != nil || folder.assets[path] != nil || SiteFolder.isThere(path, root: root)
    }

    /// The day has changed at midnight; false where it has not, or was given.
    mutating func keepDay() -> Bool {
        guard givenDay == nil, Clock.today() != clockDay else { return false }
        reload()
        return true
    }

    private mutating func reload() {
        clockDay = Clock.today()
        folder = SiteFolder.forBuilding(root: root, content: nil, templates: nil, jobs: jobs)
        checker = Self.checker(folder, givenDay, clockDay, withDrafts)
        texts = folder.texts
        judged = Self.judged(checker, texts, jobs)
        report = Self.report(checker, judged, texts)
        pictures = [:]
        plan()
    }

    /// Puts one file in its place, or takes it away; false where it is as it was.
    private mutating func take(_ path: String, _ file: SourceFile?) -> Bool {
        let index = place(of: path)
        let isThere = index < texts.count && texts[index].path == path
        guard let file else {
            guard isThere else { return false }
            texts.remove(at: index)
            judged.remove(at: index)
            return true
        }
        if isThere {
            if texts[index].bytes == file.bytes, texts[index].size == file.size { return false }
            texts[index] = file
            judged[index] = checker.judge(file)
        } else {
            texts.insert(file, at: index)
            judged.insert(checker.judge(file), at: index)
        }
        return true
    }

    private func place(of path: String) -> Int {
        var (low, high) = (0, texts.count)
        while low < high {
            let middle = (low + high) / 2
            if texts[middle].path.utf8.lexicographicallyPrecedes(path.utf8) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Judges the whole again and plans what has changed, both at once.
    private mutating func follow(isOpeningsOnly: Bool) {
        let (checker, judged, texts, withDrafts, jobs) = (checker, judged, texts, withDrafts, jobs)
        // A site whose templates have a fault is of former settings.
        let former = templateProblems == nil ? site : nil
        let judge = { @Sendable in Self.report(checker, judged, texts) }
        guard isOpeningsOnly, let former else {
            report = judge()
            return plan()
        }
        let (next, report) = former.following(checker.catalog(of: judged), withDrafts: withDrafts, jobs: jobs, beside: judge)
        self.report = report
        guard let next else { return plan() }
        version += 1
        findingsByPath = Dictionary(grouping: report.findings, by: \.path)
        site = next
    }

    private mutating func plan() {
        version += 1
        findingsByPath = Dictionary(grouping: report.findings, by: \.path)
        let wanted = report.catalog.picturePaths
        if Set(wanted) != Set(pictures.keys) { pictures = SiteFolder.pictures(wanted, content: root + "/content", jobs: jobs) }
        do throws(TemplateFaults) {
            site = try Self.planned(report.catalog, folder, pictures, today, withDrafts, jobs)
            templateProblems = nil
        } catch {
            templateProblems = error
        }
    }

    // MARK: Asking

    /// The bytes of a Markdown file as they were judged.
    func text(_ path: String) -> SourceFile? {
        let index = place(of: path)
        return index < texts.count && texts[index].path == path ? texts[index] : nil
    }

    /// What a file is called, where it could be read.
    func entry(_ path: String) -> Entry? {
        let index = place(of: path)
        return index < texts.count && texts[index].path == path ? judged[index].entry : nil
    }

    var textPaths: [String] { texts.map(\.path) }

    /// The page at an address.
    mutating func page(at address: String) -> PlannedPage? {
        guard let site else { return nil }
        if let index = pages[address], index < site.pages.count, site.pages[index].address == address { return site.pages[index] }
        // The pages are others, or this is none of them: one look at each is less than finding places for all.
        guard let index = site.pages.firstIndex(where: { $0.address == address }) else { return nil }
        pages[address] = index
        return site.pages[index]
    }

    /// The pictures that the text of an opening names.
    private func picturesNamed(_ path: String) -> [String] {
        if case .opening(let opening)? = entry(path)?.value { opening.page.pictures } else { [] }
    }

    func render(_ page: PlannedPage) -> [UInt8] {
        var bytes: [UInt8] = []
        site?.render(page, into: &bytes) { pictures[$0] ?? [] }
        return bytes
    }

    // MARK: Making

    private static func checker(_ folder: SiteFolder, _ today: Day?, _ clockDay: Day, _ withDrafts: Bool) -> Checker {
        Checker(
            data: folder.data, sound: folder.builtIn, assets: folder.assets, for: .previewing, withDrafts: withDrafts, today: today,
            fallbackToday: clockDay)
    }

    private static func judged(_ checker: Checker, _ texts: [SourceFile], _ jobs: Int) -> [Checker.Judged] {
        inParallel(texts.count, jobs: jobs) { checker.judge(texts[$0]) }
    }

    private static func report(_ checker: Checker, _ judged: [Checker.Judged], _ texts: [SourceFile]) -> Report {
        checker.report(on: judged) { texts[$0] }
    }

    private static func planned(
        _ catalog: Catalog, _ folder: SiteFolder, _ pictures: [String: [UInt8]], _ today: Day, _ withDrafts: Bool, _ jobs: Int
    ) throws(TemplateFaults) -> Site {
        do throws(TemplateProblems) {
            return try Site(catalog, data: folder.data, pictures: pictures, today: today, withDrafts: withDrafts, jobs: jobs)
        } catch {
            throw TemplateFaults(problems: error.list)
        }
    }
}

extension String {
    /// Whether a path is that of a Markdown file of the content.
    var isText: Bool { hasPrefix("content/") && hasSuffix(".md") }
}
