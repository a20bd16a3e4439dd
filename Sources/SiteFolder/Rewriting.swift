#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
internal import Files

extension SiteFolder {
    /// What `rewrite` says of a file that is no longer as it was read.
    public static let changedMeanwhile = EBUSY

    /// Writes a file whole or not at all; gives the system's errno where it could not be. `root` and `paths` are those it was read with.
    public func rewrite(_ path: String, root: String, paths: [String], from former: [UInt8], to bytes: [UInt8]) -> Int32? {
        FileTree.rewrite(path, root: root, named: paths, from: former, to: bytes)
    }
}
