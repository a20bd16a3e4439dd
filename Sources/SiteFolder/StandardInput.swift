#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
public import Content
internal import Files

extension SiteFolder {
    /// What an editor sends through standard input, as a file of the site.
    public enum StandardInput {
        /// A text that nobody has given a place is judged as an opening of this name.
        public static let unplaced = "stdin.md"

        /// Reads to the end. `path` names a place in the root, from the working folder or from the root itself.
        public static func read(path: String?, root: String) throws(ReadingRefusal) -> SourceFile {
            let path = path.map { place($0, root: root) } ?? unplaced
            switch FileTree.bytes(from: STDIN_FILENO, limit: SourceFile.largest) {
            case .failure(let trouble): throw ReadingRefusal(errno: trouble.errno)
            case .success(let bytes) where bytes.count > SourceFile.largest: return SourceFile(path: path, tooLarge: bytes.count)
            case .success(let bytes): return SourceFile(path: path, bytes: bytes)
            }
        }

        private static func place(_ path: String, root: String) -> String {
            if let within = FileTree.path(of: path, from: root), !within.isEmpty { return within }
            var path = Substring(path)
            while path.hasPrefix("./") { path = path.dropFirst(2) }
            return String(path)
        }
    }

    /// The system's errno.
    public struct ReadingRefusal: Error { public let errno: Int32 }

    /// Writes one file whole or not at all; gives the system's errno where it could not be.
    public static func write(_ path: String, _ bytes: [UInt8]) -> Int32? { FileTree.write(path, bytes) }

    /// Bytes of a file that were named outright; nil with the errno where they cannot be read.
    public static func file(_ path: String) throws(ReadingRefusal) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ReadingRefusal(errno: errno) }
        defer { _ = close(descriptor) }
        switch FileTree.bytes(from: descriptor, limit: 1 << 30) {
        case .failure(let trouble): throw ReadingRefusal(errno: trouble.errno)
        case .success(let bytes): return bytes
        }
    }
}
