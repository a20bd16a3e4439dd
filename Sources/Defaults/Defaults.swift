/// A file that both programs carry with them.
public struct DefaultFile: Sendable {
    /// Where it stands in a site of one's own, as `templates/opening.mustache`.
    public let path: String
    private let text: StaticString

    init(path: String, text: StaticString) {
        self.path = path
        self.text = text
    }

    /// The file's bytes. Each scalar of the embedded literal stands for one byte, so that pictures fit in a literal too.
    public var bytes: [UInt8] {
        text.withUTF8Buffer { buffer in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(buffer.count)
            var rest = unsafe buffer[...]
            // ASCII stands for itself, and nearly all is ASCII.
            while let index = unsafe rest.firstIndex(where: { $0 >= 0x80 }) {
                unsafe bytes.append(contentsOf: rest[..<index])
                unsafe bytes.append((rest[index] & 0x03) << 6 | rest[index + 1] & 0x3F)
                unsafe rest = rest[(index + 2)...]
            }
            unsafe bytes.append(contentsOf: rest)
            return bytes
        }
    }
}

/// The default templates, strings, assets and vocabulary, by path. A site's own file of the same path replaces one.
public let defaultFiles: [DefaultFile] = embedded.map { DefaultFile(path: $0.path, text: $0.text) }
