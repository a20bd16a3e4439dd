internal import Work

/// The whole new tree, written and not yet shown.
struct StagedSite: Sendable {
    /// With the companions, each after its file.
    let plan: PublishPlan
    let manifest: Manifest
    /// Files that are the former ones under their names.
    let unchanged: Int
}

extension Staging {
    /// Writes every file of the plan, its companions and the manifest; `former` is the open folder that may hold some of them already.
    func write(
        _ plan: PublishPlan, _ contents: Contents, over former: Int32?, place: borrowing OutputPlace, jobs: Int
    ) throws(PublishTrouble) -> StagedSite {
        try makeHolders(plan, place)
        let base = folder.number
        let shown = place.shown
        let inheritance = former.map { Inheritance(former: $0, new: base) }
        let files = try inParallel(plan.sorted.count, jobs: jobs) {
            (place: Int, buffer: inout [UInt8]) throws(PublishTrouble) -> StagedFile in
            let (path, index) = plan.sorted[place]
            contents.fill(index, &buffer)
            let isFirst = place == 0 || !path.isBeside(plan.sorted[place - 1].path)
            func staged(_ path: DiskPath, _ bytes: [UInt8], makingFolder: Bool) throws(PublishTrouble) -> Bool {
                do throws(Refusal) {
                    if let inheritance, try inheritance.take(path, ifItHolds: bytes, makingFolder: makingFolder) { return true }
                    try writeFile(path, bytes, in: base, makingFolder: makingFolder)
                    return false
                } catch {
                    throw PublishTrouble(operation: .write, path: shown + "/" + path.text, errno: error.code)
                }
            }
            let isKept = try staged(path, buffer, makingFolder: isFirst)
            var companions: [StagedFile.Beside] = []
            for companion in contents.companions {
                let beside = DiskPath(bytes: path.bytes + companion.suffix.utf8)
                guard !plan.hasFile(beside), let bytes = companion.bytes(path.text, buffer) else { continue }
                let isKept = try staged(beside, bytes, makingFolder: false)
                companions.append(StagedFile.Beside(path: beside, kind: companion.kind, written: Written(bytes), isKept: isKept))
            }
            return StagedFile(written: Written(buffer), isKept: isKept, companions: companions)
        }
        let site = try StagedSite(plan, files, contents)
        try telling(.write, place.shown(Manifest.path)) { () throws(Refusal) in
            try writeFile(Manifest.path, site.manifest.encoded, in: base, makingFolder: false)
        }
        return site
    }

    /// Folders that hold folders come first and by one thread; a folder of files only is made with its first file.
    private func makeHolders(_ plan: PublishPlan, _ place: borrowing OutputPlace) throws(PublishTrouble) {
        let base = folder.number
        var holders = Set<DiskPath>()
        var former = DiskPath.root
        for folder in plan.folders {
            if !folder.isBeside(former), let parent = folder.parent { holders.insert(parent) }
            former = folder
        }
        for holder in holders.sorted() {
            try telling(.write, place.shown(holder)) { () throws(Refusal) in try makeFolder(holder, in: base) }
        }
    }
}

/// What was written for one file of the plan.
private struct StagedFile: Sendable {
    struct Beside: Sendable {
        let path: DiskPath
        let kind: String
        let written: Written
        let isKept: Bool
    }

    let written: Written
    let isKept: Bool
    let companions: [Beside]
}

extension StagedSite {
    /// `files` in the order of `plan.sorted`.
    fileprivate init(_ plan: PublishPlan, _ files: [StagedFile], _ contents: Contents) throws(PublishTrouble) {
        var all: [(path: DiskPath, entry: Manifest.Entry)] = []
        all.reserveCapacity(files.count)
        for ((path, index), file) in zip(plan.sorted, files) {
            all.append((path, Manifest.Entry(path, kind: contents.kind(index), file.written)))
            for beside in file.companions { all.append((beside.path, Manifest.Entry(beside.path, kind: beside.kind, beside.written))) }
        }
        unchanged = files.reduce(0) { count, file in count + (file.isKept ? 1 : 0) + file.companions.count { $0.isKept } }
        guard all.count > files.count else {
            (self.plan, manifest) = (plan, Manifest(all.map(\.entry)))
            return
        }
        // A server answers with the companion of a page, so it follows its page closely.
        var besides = [[DiskPath]](repeating: [], count: plan.paths.count)
        for ((_, index), file) in zip(plan.sorted, files) { besides[index] = file.companions.map(\.path) }
        self.plan = try PublishPlan(zip(plan.paths, besides).flatMap { [$0] + $1 })
        manifest = Manifest(all.sorted { $0.path < $1.path }.map(\.entry))
    }
}
