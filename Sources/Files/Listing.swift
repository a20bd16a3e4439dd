#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The files to be read, found before any is opened: folders are walked by one thread, files are read by all.
struct Listing {
    /// A path for `openat`, and what is known already when it is not a file to read.
    struct Found: Sendable {
        let path: DiskPath
        let content: FileTree.Content?
    }

    private(set) var found: [Found] = []
    /// Every folder that was looked into.
    private(set) var folders: [DiskPath] = []
    private let base: Int32
    /// Folders reached by a link so far. Each is followed once, so that a web of links costs no more than its folders.
    private var linked: Set<Identity> = []
    /// What `base` is for paths that are to be resolved.
    private let root: DiskPath
    /// Where the folder named last really is: no link in it leads out of it.
    private var boundary: DiskPath?

    /// `base` is the open folder that `root` names; an empty one is the working folder.
    init(base: Int32, root: DiskPath = .root) { (self.base, self.root) = (base, root) }

    /// A file or folder named by the caller, so hidden ones count too, and it may be a link. An empty path is the base itself.
    mutating func add(_ path: DiskPath) {
        boundary = Place.real(onDisk(path))
        do throws(Refusal) {
            let status = try FileStatus.of(path.isEmpty ? DiskPath(".") : path, in: base, following: true)
            visit(path, status.kind, ancestors: [], byLink: false)
        } catch {
            found.append(Found(path: path, content: .unreadable(error.code)))
        }
    }

    private mutating func visit(_ path: DiskPath, _ kind: FileStatus.Kind, ancestors: [Identity], byLink: Bool) {
        if !path.isEmpty, path.exactText == nil {
            found.append(Found(path: path, content: .unreadable(EILSEQ)))
            return
        }
        switch kind {
        case .file: found.append(Found(path: path, content: nil))
        case .folder: descend(path, ancestors, byLink)
        case .link, .other: found.append(Found(path: path, content: .unreadable(EOPNOTSUPP)))
        }
    }

    private mutating func descend(_ path: DiskPath, _ ancestors: [Identity], _ byLink: Bool) {
        do throws(Refusal) {
            let (identity, names) = try look(into: path)
            if byLink, ancestors.contains(identity) || !linked.insert(identity).inserted { throw Refusal(code: ELOOP) }
            folders.append(path)
            if path.hasSuffix(".md") { found.append(Found(path: path, content: .folder)) }
            let above = ancestors + [identity]
            for (name, kind) in names where !Self.isSkipped(name) { step(DiskPath(path, name), kind, above) }
        } catch {
            found.append(Found(path: path, content: .unreadable(error.code)))
        }
    }

    /// Leaves nothing open, so that depth costs no descriptors.
    private func look(into path: DiskPath) throws(Refusal) -> (Identity, [(name: DiskPath, kind: FileStatus.Kind?)]) {
        let folder = try openedFolder(path, in: base, following: true)
        let identity = try FileStatus.ofOpen(folder.number).identity
        return (identity, try entries(of: folder))
    }

    /// Most entries tell their kind themselves; only links, and file systems that tell nothing, cost a question.
    private mutating func step(_ path: DiskPath, _ kind: FileStatus.Kind?, _ ancestors: [Identity]) {
        if let kind, kind != .link { return visit(path, kind, ancestors: ancestors, byLink: false) }
        do throws(Refusal) {
            let target = try FileStatus.of(path, in: base, following: true)
            // Who may put a link into a folder may not thereby publish, or have shown, what lies elsewhere on the machine.
            guard leadsInside(path) else { throw Refusal(code: EPERM) }
            visit(path, target.kind, ancestors: ancestors, byLink: true)
        } catch {
            found.append(Found(path: path, content: .unreadable(error.code)))
        }
    }

    private func leadsInside(_ link: DiskPath) -> Bool {
        guard let boundary, let target = Place.real(onDisk(link)) else { return false }
        return target == boundary || target.lies(in: boundary)
    }

    private func onDisk(_ path: DiskPath) -> DiskPath {
        let whole = root.isEmpty ? path : path.isEmpty ? root : DiskPath(root, path)
        return whole.isEmpty ? DiskPath(".") : whole
    }

    /// Hidden files, and what editors leave beside the file being edited: `x~`, `.x.swp`, `x.swp`, `#x#`.
    static func isSkipped(_ name: DiskPath) -> Bool {
        let first = UInt8(bitPattern: name.units[0])
        return first == UInt8(ascii: ".") || name.isEmpty || name.hasSuffix("~") || name.hasSuffix(".swp") || name.hasSuffix(".swo")
            || (first == UInt8(ascii: "#") && name.units.count > 2 && name.hasSuffix("#"))
    }
}
