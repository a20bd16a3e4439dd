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
            var index = 0
            while index < buffer.count {
                let byte = unsafe buffer[index]
                if byte < 0x80 {
                    bytes.append(byte)
                    index += 1
                } else {
                    let next = unsafe buffer[index + 1]
                    bytes.append((byte & 0x03) << 6 | next & 0x3F)
                    index += 2
                }
            }
            return bytes
        }
    }
}

/// The default templates, strings, assets and vocabulary, by path. A site's own file of the same path replaces one.
public let defaultFiles: [DefaultFile] = embedded.map { DefaultFile(path: $0.path, text: $0.text) }
