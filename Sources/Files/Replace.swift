#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension Publishing {
    /// Publishes from within the output folder, file by file.
    func replace(_ place: borrowing OutputPlace, _ contents: Contents) throws(PublishTrouble) -> Published {
        guard let output = try place.openedOutput() else { throw PublishTrouble(operation: .open, path: place.shown, errno: ENOENT) }
        if mayClear { Staging.removeStale(in: output.number, of: nil, jobs: jobs) }
        let staging = try telling(.stage, place.shown) { () throws(Refusal) in try Staging(in: output.number, of: nil) }
        defer { staging.discard(jobs: jobs) }
        let staged = try staging.write(plan, contents, over: output.number, place: place, jobs: jobs)
        let plan = staged.plan
        let site = try FormerSite(output.number, plan: plan, place: place, jobs: jobs)
        let draft = try drafted(site, staged, in: staging, place)
        let mover = Mover(source: staging.folder.number, target: output.number, site: site)
        do throws(PathRefusal) {
            let blocked = try mover.makeFolders(plan.folders)
            try mover.move(draft, to: Manifest.path)
            try mover.makeBlockedFolders(blocked)
            for path in plan.paths { try mover.move(path, to: path) }
            mover.removeUnplanned(plan)
            try mover.move(Manifest.path, to: Manifest.path)
        } catch {
            throw PublishTrouble(operation: .replace, path: place.shown(error.path), errno: error.code)
        }
        return Published(
            way: .replaced, manifest: staged.manifest, unchanged: staged.unchanged, kept: site.foreignFiles.count, leftover: nil)
    }

    /// A manifest of the former files and the new, put in place before any page: whenever we are killed, the next publishing knows
    /// all of them as ours.
    private func drafted(
        _ site: FormerSite, _ staged: StagedSite, in staging: borrowing Staging, _ place: borrowing OutputPlace
    ) throws(PublishTrouble) -> DiskPath {
        let new = Set(staged.manifest.entries.map(\.address))
        let gone = site.ours.subtracting([Manifest.path]).map { Manifest.Entry($0, kind: "", Written(hash: 0, size: 0)) }
        let both = Manifest(staged.manifest.entries + gone.filter { !new.contains($0.address) }, isWhole: false)
        let draft = DiskPath(".rummelig-both.json")
        try telling(.write, place.shown(Manifest.path)) { () throws(Refusal) in
            try writeFile(draft, both.encoded, in: staging.folder.number, makingFolder: false)
        }
        return draft
    }
}

/// Moves finished files into the published folder.
private struct Mover {
    let source: Int32
    let target: Int32
    let site: FormerSite

    /// Makes what folders it can without touching a file, or none: a disk too full for them leaves the former site as it was.
    /// Gives those that a file of ours stands in the way of.
    func makeFolders(_ folders: [DiskPath]) throws(PathRefusal) -> [DiskPath] {
        let there = Set(site.tree.folders.map(\.path))
        var made: [DiskPath] = []
        var blocked = Set<DiskPath>()
        for folder in folders.sorted() where !there.contains(folder) {
            if site.ours.contains(folder) || folder.parent.map(blocked.contains) == true {
                blocked.insert(folder)
                continue
            }
            do throws(Refusal) {
                try makeFolder(folder, in: target)
                made.append(folder)
            } catch {
                for folder in made.reversed() { _ = unlinked(folder, in: target, AT_REMOVEDIR) }
                throw PathRefusal(path: folder, code: error.code)
            }
        }
        return blocked.sorted()
    }

    func makeBlockedFolders(_ folders: [DiskPath]) throws(PathRefusal) {
        for folder in folders {
            if site.ours.contains(folder) { _ = unlinked(folder, in: target) }
            do throws(Refusal) {
                try makeFolder(folder, in: target)
            } catch {
                throw PathRefusal(path: folder, code: error.code)
            }
        }
    }

    /// A folder of ours that stands where a file must be goes first.
    func move(_ staged: DiskPath, to path: DiskPath) throws(PathRefusal) {
        do throws(Refusal) {
            do throws(Refusal) {
                try rename(staged, to: path)
            } catch  where error.code == EISDIR {
                clear(path)
                try rename(staged, to: path)
            }
        } catch {
            throw PathRefusal(path: path, code: error.code)
        }
    }

    private func rename(_ staged: DiskPath, to path: DiskPath) throws(Refusal) {
        // The paths carry their NUL and outlive the call.
        _ = try asked { unsafe renameat(source, staged.units, target, path.units) }
    }

    /// Everything in it is ours: a foreign file there would have stopped the publishing before.
    private func clear(_ folder: DiskPath) {
        for inner in site.tree.folders.reversed() where inner.path == folder || inner.path.lies(in: folder) {
            for file in inner.files { _ = unlinked(file, in: target) }
            _ = unlinked(inner.path, in: target, AT_REMOVEDIR)
        }
    }

    /// Our former files that the plan no longer has, and then our folders that are empty.
    func removeUnplanned(_ plan: PublishPlan) {
        let planned = Set(plan.folders)
        for file in site.ours where !plan.hasFile(file) && !planned.contains(file) { _ = unlinked(file, in: target) }
        let foreign = Set(site.foreignFolders)
        for folder in site.tree.folders.reversed()
        where !folder.path.isEmpty && !planned.contains(folder.path) && !plan.hasFile(folder.path)
            && !foreign.contains(folder.path)
        {
            _ = unlinked(folder.path, in: target, AT_REMOVEDIR)
        }
    }
}
