#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What was published.
public struct Published: Sendable, Equatable {
    public enum Way: Sendable {
        /// There was no output folder before.
        case created
        /// The whole folder was exchanged in one step.
        case exchanged
        /// The system allowed no exchange; each file was put in place whole, one after the other.
        case replaced
    }

    public let way: Way
    /// Every file written, companions too, without the manifest itself.
    public let manifest: Manifest
    /// Of those, the files that were there already, to the byte: they were not written again and keep their date.
    public let unchanged: Int
    /// Files of other people that stayed.
    public let kept: Int
    /// What is left of the former tree because the system would not delete it; the next publishing tries again.
    public let leftover: String?

    /// The files written or kept, without the manifest.
    public var files: Int { manifest.entries.count }
    /// Their bytes.
    public var bytes: Int { manifest.entries.reduce(0) { $0 + $1.size } }
}

/// A second form of files, written beside them: `index.html.gz` beside `index.html`.
public struct Companion: Sendable {
    public let suffix: String
    /// The manifest's word for it.
    public let kind: String
    /// The bytes for a file with this path and content; absent where there is to be none. Runs on all threads.
    public let bytes: @Sendable (_ path: String, _ content: [UInt8]) -> [UInt8]?

    public init(suffix: String, kind: String, bytes: @escaping @Sendable (_ path: String, _ content: [UInt8]) -> [UInt8]?) {
        (self.suffix, self.kind, self.bytes) = (suffix, kind, bytes)
    }
}

/// Makes `output` one whole new tree of `paths`, or throws and leaves it as it was.
///
/// `fill` gives the bytes of the file with that index, appended to an empty buffer; it runs on `jobs` threads, in any order. `kind` is
/// the manifest's word for the file with that index. A companion whose path is planned as well gives way.
///
/// A file that stands in `output` with the same bytes, rights and owner is taken over under its name and not written again. That is
/// found by reading it; no manifest is believed, and only where there is none is nothing looked for.
///
/// The new tree is written into a hidden folder beside `output` and the two are exchanged in one step: whatever kills the process,
/// `output` is the former tree or the new one, whole. (Loss of power is not covered: nothing is forced to the disk.)
/// Files that no former build wrote stay, but a planned path wins over a foreign file there.
///
/// Where the system allows no exchange (`output` is itself a mount point, a file system without it, a folder above that we may not
/// write to) the new tree is written into a hidden folder *within* `output` and then moved file by file, in the order of `paths`:
/// so list a page before those that link to it. Trouble up to the first move (a full disk, say) still leaves the former tree;
/// killed during the moves, every file is whole, former or new, and the next publishing completes it.
///
/// A second publishing in the same folder at once waits; `waiting` is called once when that takes more than half a second.
public func publish(
    to output: String, paths: [String], jobs: Int, companions: [Companion] = [], kind: @escaping @Sendable (Int) -> String = { _ in "" },
    waiting: () -> Void = {}, fill: @escaping @Sendable (Int, inout [UInt8]) -> Void
) throws(PublishTrouble) -> Published {
    let contents = Contents(fill: fill, kind: kind, companions: companions)
    let plan = try PublishPlan(paths)
    let place = try OutputPlace(output)
    if let parent = place.parentNumber {
        let isLocked = try telling(.lock, output) { () throws(Refusal) in try lock(parent, waiting: waiting) }
        let publishing = Publishing(plan: plan, jobs: jobs, mayClear: isLocked)
        if let published = try publishing.exchange(place, in: parent, contents) { return published }
        return try publishing.replace(place, contents)
    }
    guard let folder = try place.openedOutput() else { throw PublishTrouble(operation: .open, path: output, errno: EACCES) }
    let isLocked = try telling(.lock, output) { () throws(Refusal) in try lock(folder.number, waiting: waiting) }
    return try Publishing(plan: plan, jobs: jobs, mayClear: isLocked).replace(place, contents)
}

/// What both ways of publishing share.
struct Publishing {
    let plan: PublishPlan
    let jobs: Int
    /// Only who holds the lock knows that a staging folder belongs to nobody alive.
    let mayClear: Bool
}

/// What stands in the planned files, by their index in the plan.
struct Contents: Sendable {
    let fill: @Sendable (Int, inout [UInt8]) -> Void
    let kind: @Sendable (Int) -> String
    let companions: [Companion]
}
