internal import Work

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension FileTree {
    /// Reads everything under `folders` of `root`; `[""]` is the whole root. A folder may also name a single file.
    ///
    /// Links are followed as far as they stay in the folder they were met in; one that leads out of it is EPERM. Hidden files and editors' leavings are skipped. A folder that is not there is an
    /// entry with ENOENT: whether that is trouble is the caller's to say.
    public static func read(root: String, folders: [String] = [""], limits: Limits = Limits(), jobs: Int) -> FileTree {
        let base: Descriptor
        do throws(Refusal) {
            base = try openedFolder(DiskPath(root), in: Descriptor.workingFolder, following: true)
        } catch {
            return FileTree([Entry(path: "", content: .unreadable(error.code))])
        }
        var listing = Listing(base: base.number, root: DiskPath(root))
        for folder in folders { listing.add(DiskPath(folder)) }
        return FileTree(contents(of: listing.found, base: base.number, limits, jobs))
    }

    /// Reads the files and folders that somebody named, each relative to the working folder or absolute.
    ///
    /// Paths in the answer are relative to `root` where they lie under it and as given elsewhere. A file named outright is
    /// read even when hidden. What is named twice stands once.
    public static func read(named paths: [String], root: String, limits: Limits = Limits(), jobs: Int) -> FileTree {
        let base: Descriptor
        do throws(Refusal) {
            base = try openedFolder(DiskPath(root), in: Descriptor.workingFolder, following: true)
        } catch {
            return FileTree([Entry(path: "", content: .unreadable(error.code))])
        }
        var inside = Listing(base: base.number, root: DiskPath(root))
        var outside = Listing(base: Descriptor.workingFolder)
        let rootPlace = Place(root)
        for path in paths {
            let given = DiskPath(path)
            if let relative = rootPlace.relative(given) { inside.add(relative) } else { outside.add(given) }
        }
        return FileTree(
            contents(of: inside.found, base: base.number, limits, jobs)
                + contents(of: outside.found, base: Descriptor.workingFolder, limits, jobs))
    }

    private static func contents(of found: [Listing.Found], base: Int32, _ limits: Limits, _ jobs: Int) -> [Entry] {
        inParallel(found.count, jobs: jobs) { index in
            let file = found[index]
            return Entry(path: file.path.text, content: file.content ?? content(of: file.path, base, limits.limit(for: file.path)))
        }
    }

    private static func content(of path: DiskPath, _ base: Int32, _ limit: Int) -> Content {
        do throws(Refusal) {
            // Without O_NONBLOCK a pipe that took the file's place meanwhile would hold us for ever.
            let file = try opened(path, in: base, O_RDONLY | O_NONBLOCK)
            let status = try FileStatus.ofOpen(file.number)
            guard status.kind == .file else { return .unreadable(EOPNOTSUPP) }
            guard status.size <= limit else { return .tooLarge(status.size) }
            return .bytes(try allBytes(of: file.number, expected: status.size))
        } catch {
            return .unreadable(error.code)
        }
    }
}
