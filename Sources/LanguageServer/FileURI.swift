internal import Text

/// Files as editors name them: `file:///home/lev/content/openings/k%C3%B8kken.md`.
enum FileURI {
    /// The path of a file; nil for what is none.
    static func path(_ uri: String) -> String? {
        guard uri.hasPrefix("file://") else { return nil }
        let rest = uri.dropFirst("file://".count)
        guard let slash = rest.firstIndex(of: "/") else { return nil }
        return String(decoding: decoded(Array(rest[slash...].utf8)), as: UTF8.self)
    }

    static func uri(_ path: String) -> String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        let digits = Array("0123456789ABCDEF")
        return "file://"
            + path.utf8.map { plain.contains($0) ? String(Unicode.Scalar($0)) : "%\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }.joined()
    }

    /// A path from the root; one that lies elsewhere stays whole.
    static func path(_ path: String, below root: String?) -> String {
        guard var root else { return path }
        while root.hasSuffix("/"), root.count > 1 { root.removeLast() }
        return path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }

    private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        var found: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let hex = index + 2 < bytes.count ? String(decoding: bytes[index + 1...index + 2], as: UTF8.self) : ""
            if bytes[index] == UInt8(ascii: "%"), let byte = UInt8(hex, radix: 16) {
                found.append(byte)
                index += 3
            } else {
                found.append(bytes[index])
                index += 1
            }
        }
        return found
    }
}
