internal import Text

/// What is wrong with a reference.
enum LinkFault {
    /// Nothing is there; `near` is what may have been meant, and certain where it is within two letters and alone.
    case missing(near: String?, isCertain: Bool)
    /// The page has no such heading.
    case anchor(near: String?)
    /// The page is there, but not on the site: a draft, or not yet.
    case draft, future(Day)
    /// An opening that has left the site, a while after its deadline.
    case gone
    /// A municipality without an open opening has no list.
    case emptyList(String)
    /// An address of the web or of mail that lacks its beginning.
    case web, mail
    case blank
    case name(Kind, near: String?)
    case employer(near: String)
}

/// Follows references through a site.
struct LinkFollowing {
    private(set) var files: SiteFiles
    private var addresses: SiteAddresses
    private var aliases: [Kind: [String: Int]] = [:]
    /// Addresses that lead somewhere, whoever writes them: a guide is linked to from a thousand openings.
    private var sound: Set<String> = []
    private var isSameForAll = true
    private var openMunicipalities: [Language: [Int: [Int?: Int]]]?
    private var candidates: [String]?
    /// A search among all addresses is dear: a file with thousands of dead links gets so many.
    private var searches = 100

    init(_ files: SiteFiles, data: [String: [UInt8]]) {
        self.files = files
        addresses = SiteAddresses(self.files.languages(), data: data, vocabulary: files.context.vocabulary)
    }

    /// What is wrong with a reference of a file; nil where it leads somewhere.
    mutating func fault(_ reference: Reference, from entry: Entry, number: Int) -> LinkFault? {
        switch reference {
        case .name(let kind, let name):
            if !files.files(kind, name).isEmpty || alias(kind, name) != nil { return nil }
            return .name(kind, near: near(name, among: names(kind)))
        case .employer(let name):
            guard files.files(.employer, name).isEmpty, alias(.employer, name) == nil else { return nil }
            return near(name, among: names(.employer)).map { .employer(near: $0) }
        case .address(let address): return fault(address, from: entry, number: number)
        }
    }

    private mutating func fault(_ address: String, from entry: Entry, number: Int) -> LinkFault? {
        if sound.contains(address) { return nil }
        isSameForAll = address.hasPrefix("/")
        let fault = followed(address, from: entry, number: number)
        if fault == nil, isSameForAll { sound.insert(address) }
        return fault
    }

    private mutating func followed(_ address: String, from entry: Entry, number: Int) -> LinkFault? {
        let (path, fragment) = LinkFollowing.parts(of: address)
        if path.isEmpty {
            guard let fragment else { return address.isEmpty ? .blank : nil }
            return .anchor(near: near(fragment, among: files.anchors(number)))
        }
        if !path.hasPrefix("/") {
            if path.hasSuffix(".md"), let target = file(named: path, from: entry) {
                return fault(ofFile: target, fragment, from: number)
            }
            if let shape = LinkFollowing.shape(of: path) { return shape }
        }
        let whole = path.hasPrefix("/") ? path : LinkFollowing.resolve(path, at: addresses.address(entry.kind, entry.slug, entry.language))
        switch addresses.meaning(of: whole) {
        case .standing: return nil
        case .figures(let language): return hasFigures(language) ? fault(ofFigure: fragment) : missing(path)
        case .picture(let picture): return files.context.assets[picture] == nil ? missing(path) : nil
        case .section(let kind, let language): return files.has(kind, language) ? nil : missing(path)
        case .municipality(let index, let language):
            return openings(index, nil, language) > 0 ? nil : .emptyList(files.context.vocabulary.municipalities[index].name)
        case .pair(let index, let scheme, let language):
            return openings(index, scheme, language) >= Catalog.fewestOfPair ? nil : missing(path)
        case .file(let kind, let slug, let language):
            if let target = files.file(kind, slug, language) { return fault(ofFile: target, fragment, from: number) }
            return alias(kind, language.rawValue + "/" + slug) == nil ? missing(path) : nil
        case nil: return missing(path)
        }
    }

    /// A file that is there may still be no page, or lack the heading.
    private mutating func fault(ofFile target: Int, _ fragment: String?, from number: Int) -> LinkFault? {
        // What cannot be read has its own finding.
        guard let facts = files.facts(target) else { return nil }
        if target == number { isSameForAll = false }
        if target != number, !files.context.showsDrafts, let hidden = hidden(facts, from: number) { return hidden }
        guard let fragment, Kind(path: files.source(target).path) != .event else { return nil }
        if fragment.isEmpty || fragment == "top" || fragment.hasPrefix("h-") { return nil }
        let anchors = files.anchors(target)
        return anchors.contains(fragment) ? nil : .anchor(near: near(fragment, among: anchors))
    }

    /// Whether there is a page of all figures.
    private func hasFigures(_ language: Language) -> Bool {
        !files.context.figureOrder.isEmpty || files.context.rates.values.contains { $0.isShown(in: language) }
    }

    /// That page has the anchors of its figures and rates.
    private mutating func fault(ofFigure fragment: String?) -> LinkFault? {
        guard let fragment, !fragment.isEmpty, fragment != "top", !fragment.hasPrefix("h-") else { return nil }
        let anchors = (files.context.figureOrder + files.context.rateOrder).map { foldedFragment("#" + $0) }
        return anchors.contains(fragment) ? nil : .anchor(near: near(fragment, among: anchors))
    }

    /// Why a file is no page today; nil where it is one, or where the file that leads to it is not one sooner.
    private mutating func hidden(_ facts: FileFacts, from number: Int) -> LinkFault? {
        let today = files.context.today
        let day = facts.published.flatMap { $0 > today ? $0 : nil }
        let isGone = facts.lastDay.map { today - $0 > files.settings.keepClosedDays } ?? false
        // Most are there, and the file that asks need not be read.
        guard facts.isDraft || day != nil || isGone else { return nil }
        isSameForAll = false
        guard let own = files.facts(number), !own.isDraft else { return nil }
        if facts.isDraft { return .draft }
        if let day { return own.published.map { $0 >= day } ?? false ? nil : .future(day) }
        return isGone ? .gone : nil
    }

    // MARK: Where things stand

    /// The file of a path that is written from the folder of another.
    private mutating func file(named path: String, from entry: Entry) -> Int? {
        guard let whole = ImagePath.resolve(path, from: entry.path) else { return nil }
        return files.files(Kind(path: whole), FileName(path: whole).slug).first { files.source($0).path == whole }
    }

    /// The file with an old name: a slug, or a language and a slug.
    private mutating func alias(_ kind: Kind, _ name: String) -> Int? {
        if let known = aliases[kind] { return known[name] }
        var known: [String: Int] = [:]
        let mark = Needle("aliases")
        for number in files.all(kind) where !files.isOther(number) || mark.stands(in: files.source(number).bytes) {
            guard let facts = files.facts(number) else { continue }
            for alias in facts.aliases {
                known[alias] = number
                known[facts.language.rawValue + "/" + alias] = number
            }
        }
        aliases[kind] = known
        return known[name]
    }

    private func names(_ kind: Kind) -> some Sequence<String> { files.all(kind).lazy.map { [files] in files.slug($0) } }

    /// How many openings of a municipality are open, in one scheme or in all.
    private mutating func openings(_ municipality: Int, _ scheme: Int?, _ language: Language) -> Int {
        func count(_ open: [Language: [Int: [Int?: Int]]]) -> Int {
            let own = open[language]?[municipality] ?? [:]
            return scheme.map { own[$0] ?? 0 } ?? own.values.reduce(0, +)
        }
        if let known = openMunicipalities { return count(known) }
        var open: [Language: [Int: [Int?: Int]]] = [:]
        let (today, shows) = (files.context.today, files.context.showsDrafts)
        for number in files.all(.opening) {
            guard let facts = files.facts(number), let index = facts.municipality, let last = facts.lastDay, last >= today else { continue }
            if shows || !facts.isDraft && facts.published.map({ $0 <= today }) ?? false {
                open[facts.language, default: [:]][index, default: [:]][facts.scheme, default: 0] += 1
            }
        }
        openMunicipalities = open
        return count(open)
    }

    // MARK: What may have been meant

    private mutating func missing(_ path: String) -> LinkFault {
        let whole = path.hasPrefix("/") ? path : "/" + path.drop { $0 == "." || $0 == "/" }
        let folder = LinkFollowing.withoutEnding(whole)
        if folder != path, leads(folder) { return .missing(near: folder, isCertain: true) }
        if let list = addresses.list(named: folder) { return .missing(near: list, isCertain: true) }
        if let near = near(folder, among: allAddresses()) { return .missing(near: near, isCertain: true) }
        // The right name in the wrong folder.
        let slug = slug(of: String(folder.split(separator: "/").last ?? ""))
        let others = slug.isEmpty ? [] : [Kind.guide, .page, .story, .opening, .employer].flatMap { files.files($0, slug) }
        guard others.count == 1 else { return .missing(near: nil, isCertain: false) }
        return .missing(near: address(of: others[0]), isCertain: false)
    }

    private mutating func leads(_ path: String) -> Bool {
        switch addresses.meaning(of: path) {
        case .standing: true
        case .figures(let language): hasFigures(language)
        case .picture(let picture): files.context.assets[picture] != nil
        case .section(let kind, let language): files.has(kind, language)
        case .municipality(let index, let language): openings(index, nil, language) > 0
        case .pair(let index, let scheme, let language): openings(index, scheme, language) >= Catalog.fewestOfPair
        case .file(let kind, let slug, let language): files.file(kind, slug, language) != nil
        case nil: false
        }
    }

    private mutating func address(of number: Int) -> String {
        let path = files.source(number).path
        return addresses.address(Kind(path: path), FileName(path: path).slug, files.language(number))
    }

    private mutating func allAddresses() -> [String] {
        if let candidates { return candidates }
        let pages = (0..<files.count).map { address(of: $0) }
        candidates = Set(pages + addresses.lists()).sorted()
        return candidates ?? []
    }

    private mutating func near(_ name: String, among names: some Sequence<String>) -> String? {
        guard searches > 0, name.utf8.count < 200 else { return nil }
        searches -= 1
        return nearest(to: name, among: names)
    }
}

// MARK: - Addresses as they are written

extension LinkFollowing {
    /// The path of an address with its percent signs read, and its fragment folded as anchors are; both without their signs.
    static func parts(of address: String) -> (path: String, fragment: String?) {
        let hash = address.firstIndex(of: "#")
        let fragment = hash.map { foldedFragment(address[$0...]) }
        let before = address[..<(hash ?? address.endIndex)]
        return (decoded(before.prefix { $0 != "?" }), fragment)
    }

    /// What an editor wrote without the beginning it needs.
    fileprivate static func shape(of path: String) -> LinkFault? {
        let host = path.prefix { $0 != "/" }
        if path.contains("@"), !path.contains("/") { return .mail }
        guard let point = host.lastIndex(of: "."), point != host.startIndex else { return nil }
        let ending = host[host.index(after: point)...].lowercased()
        let isHost = host.hasPrefix("www.") || ["dk", "no", "se", "com", "org", "net", "eu", "info", "nu", "de", "io"].contains(ending)
        return isHost ? .web : nil
    }

    /// A path as a browser reads it on the page at an address.
    fileprivate static func resolve(_ path: String, at address: String) -> String {
        var parts = address.split(separator: "/").map(String.init)
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return "/" + parts.joined(separator: "/") + "/"
    }

    /// `/guides/find-timerne.html`, `/guides/find-timerne.md` and `/guides/find-timerne` as the address of a page.
    fileprivate static func withoutEnding(_ path: String) -> String {
        var path = path[...]
        for ending in [".html", ".htm", ".md"] where path.hasSuffix(ending) { path = path.dropLast(ending.count) }
        return path.hasSuffix("/") ? String(path) : path + "/"
    }
}
