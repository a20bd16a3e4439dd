/// The list of what we wrote, kept in the published folder, so that the next build knows its own files from other people's.
///
/// `{"version":1,"files":[…]}`: paths by their bytes, one a line, itself not among them.
enum Manifest {
    static let path = DiskPath(".rummelig-manifest.json")

    static func encoded(_ files: [DiskPath]) -> [UInt8] {
        var json = Array(#"{"version":1,"files":["#.utf8)
        for (index, file) in files.enumerated() {
            json += (index == 0 ? "\n\"" : ",\n\"").utf8
            if !file.units.dropLast().contains(where: { $0 & 0x60 == 0 || $0 == 0x22 || $0 == 0x5C }) {
                json += file.bytes
                json.append(UInt8(ascii: "\""))
                continue
            }
            for unit in file.units.dropLast() {
                let byte = UInt8(bitPattern: unit)
                switch byte {
                case UInt8(ascii: "\""), UInt8(ascii: "\\"): json += [UInt8(ascii: "\\"), byte]
                case 0..<0x20: json += [UInt8](#"\u00"#.utf8) + [hex(byte >> 4), hex(byte & 15)]
                default: json.append(byte)
                }
            }
            json.append(UInt8(ascii: "\""))
        }
        return json + "\n]}\n".utf8
    }

    /// The paths of a manifest that we wrote; absent for anything else, so that a damaged one makes nothing ours.
    static func decoded(_ json: [UInt8]) -> [DiskPath]? {
        var rest = json[...]
        guard rest.take(#"{"version":1,"files":["#) else { return nil }
        var files: [DiskPath] = []
        while rest.take(files.isEmpty ? "\n\"" : ",\n\"") {
            guard let file = text(&rest).map({ DiskPath(bytes: $0) }), file.isFitForPublishing else { return nil }
            files.append(file)
        }
        return rest.take("\n]}\n") && rest.isEmpty ? files : nil
    }

    /// Up to and past the closing quote.
    private static func text(_ rest: inout ArraySlice<UInt8>) -> [UInt8]? {
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return text
            case UInt8(ascii: "\\"):
                if rest.take("u00") {
                    guard let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
                    rest = rest.dropFirst(2)
                    text.append(code)
                } else if let next = rest.popFirst() {
                    text.append(next)
                }
            default: text.append(byte)
            }
        }
        return nil
    }

    private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10 }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func take(_ text: StaticString) -> Bool {
        let expected = "\(text)".utf8
        guard starts(with: expected) else { return false }
        self = dropFirst(expected.count)
        return true
    }
}
