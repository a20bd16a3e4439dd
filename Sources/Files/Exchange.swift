internal import CFiles

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension Publishing {
    /// Publishes by one exchange of folders; absent, and nothing changed, where that is not possible.
    func exchange(_ place: borrowing OutputPlace, in parent: Int32, _ contents: Contents) throws(PublishTrouble) -> Published? {
        if mayClear { Staging.removeStale(in: parent, of: place.name, jobs: jobs) }
        guard let output = try place.openedOutput() else { return try create(place, in: parent, contents) }
        let former = try telling(.open, place.shown) { () throws(Refusal) in try FileStatus.ofOpen(output.number) }
        let above = try telling(.open, place.shown) { () throws(Refusal) in try FileStatus.ofOpen(parent) }
        guard former.identity.device == above.identity.device, files_is_mount_root(output.number) == 0 else { return nil }
        let staging: Staging
        do throws(Refusal) {
            staging = try Staging(in: parent, of: place.name)
        } catch  where [EACCES, EPERM, EROFS].contains(error.code) {
            return nil
        } catch {
            throw PublishTrouble(operation: .stage, path: place.shown, errno: error.code)
        }
        do throws(PublishTrouble) {
            staging.adopt(former)
            guard try allowsExchange(staging, place),
                let (staged, site) = try fillStaging(staging, from: output.number, place, contents),
                try swap(staging, place, in: parent)
            else {
                staging.discard(jobs: jobs)
                return nil
            }
            let isGone = removeFormer(site, staged.plan, staging, from: output.number, place, in: parent)
            return Published(
                way: .exchanged, manifest: staged.manifest, unchanged: staged.unchanged, kept: site.foreignFiles.count,
                leftover: isGone ? nil : staging.name.text)
        } catch {
            staging.discard(jobs: jobs)
            throw error
        }
    }

    private func create(_ place: borrowing OutputPlace, in parent: Int32, _ contents: Contents) throws(PublishTrouble) -> Published {
        let staging = try telling(.stage, place.shown) { () throws(Refusal) in try Staging(in: parent, of: place.name) }
        do throws(PublishTrouble) {
            let staged = try staging.write(plan, contents, over: nil, place: place, jobs: jobs)
            try telling(.exchange, place.shown) { () throws(Refusal) in
                // The paths carry their NUL and outlive the call.
                _ = try asked { unsafe renameat(parent, staging.name.units, parent, place.name.units) }
            }
            return Published(way: .created, manifest: staged.manifest, unchanged: 0, kept: 0, leftover: nil)
        } catch {
            staging.discard(jobs: jobs)
            throw error
        }
    }

    /// Tries the exchange on two empty folders, before any page is rendered in vain.
    private func allowsExchange(_ staging: borrowing Staging, _ place: borrowing OutputPlace) throws(PublishTrouble) -> Bool {
        let (one, other) = (DiskPath("1"), DiskPath("2"))
        let base = staging.folder.number
        var isAllowed = true
        do throws(Refusal) {
            try makeFolder(one, in: base)
            try makeFolder(other, in: base)
            _ = try asked { unsafe files_exchange(base, one.units, base, other.units) }
        } catch {
            // A full disk is told by the writing itself, with a path.
            isAllowed = error.code == ENOSPC || error.code == EDQUOT
        }
        for folder in [one, other] where !unlinked(folder, in: base, AT_REMOVEDIR) {
            // It would be published.
            throw PublishTrouble(operation: .stage, path: place.shown, errno: errno)
        }
        return isAllowed
    }

    /// The new pages and other people's files; absent when part of the output lies on another file system.
    private func fillStaging(
        _ staging: borrowing Staging, from output: Int32, _ place: borrowing OutputPlace, _ contents: Contents
    ) throws(PublishTrouble) -> (staged: StagedSite, site: FormerSite)? {
        // Where no build has left its manifest nothing is ours, and no file need be looked for.
        let isOurs = (try? FileStatus.of(Manifest.path, in: output, following: false)) != nil
        let staged = try staging.write(plan, contents, over: isOurs ? output : nil, place: place, jobs: jobs)
        // As late as may be, so that a file just put there comes along.
        let site = try FormerSite(output, plan: staged.plan, place: place, jobs: jobs)
        guard !site.tree.folders.contains(where: \.isMountRoot) else { return nil }
        do throws(PathRefusal) {
            try CarryOver(former: output, new: staging.folder.number).carry(files: site.foreignFiles, folders: site.foreignFolders)
        } catch  where error.code == EXDEV {
            return nil
        } catch {
            throw PublishTrouble(operation: .carry, path: place.shown(error.path), errno: error.code)
        }
        return (staged, site)
    }

    /// The one step. False where the system does not allow it on these two folders (layers of a container, a sticky folder above).
    private func swap(_ staging: borrowing Staging, _ place: borrowing OutputPlace, in parent: Int32) throws(PublishTrouble) -> Bool {
        do throws(Refusal) {
            _ = try asked { unsafe files_exchange(parent, staging.name.units, parent, place.name.units) }
            return true
        } catch  where [EXDEV, EBUSY, EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM, EACCES].contains(error.code) {
            return false
        } catch {
            throw PublishTrouble(operation: .exchange, path: place.shown, errno: error.code)
        }
    }

    /// Deletes the former tree, which now has the staging folder's name: only what was seen and carried. What somebody put there
    /// since then is brought along first.
    private func removeFormer(
        _ site: FormerSite, _ plan: PublishPlan, _ staging: borrowing Staging, from former: Int32, _ place: borrowing OutputPlace,
        in parent: Int32
    ) -> Bool {
        _ = site.tree.remove(from: former, jobs: jobs)
        if unlinked(staging.name, in: parent, AT_REMOVEDIR) { return true }
        guard let rest = try? DiskTree(of: former, jobs: jobs, skipping: { Staging.isStagingName($0, of: nil) }) else { return false }
        let seen = Set(site.tree.folders.flatMap(\.files))
        let late = rest.folders.flatMap(\.files).filter { !seen.contains($0) && !plan.hasFile($0) }
        do throws(PathRefusal) {
            try CarryOver(former: former, new: staging.folder.number).carry(files: late, folders: [])
        } catch {
            return false
        }
        return removeTree(staging.name, in: parent, jobs: jobs)
    }
}
