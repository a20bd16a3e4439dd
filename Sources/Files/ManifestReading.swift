extension Manifest {
    /// Why a file is no manifest to compare with.
    public enum Fault: Error, Equatable, Sendable {
        /// It does not begin as one.
        case foreign
        /// It is of a version that says less, or of one to come.
        case version
        /// It is cut off, or was written while files were being replaced.
        case half
        /// No build writes such a line; counted from 1.
        case line(Int)
    }

    /// Reads what a build wrote, to the letter: anything else is a fault, so that no guess becomes a deletion. A reader of any JSON would
    /// take other spellings too, could not tell the line of a fault, and would make a tree of some million lines.
    public init(reading bytes: [UInt8]) throws(Fault) {
        let manifest = try Manifest.read(bytes)
        guard manifest.isWhole else { throw .half }
        self = manifest
    }

    /// The paths that are ours by a manifest in the published folder, also of one that was half replaced or of version 1; none for
    /// anything else, so that a damaged one makes nothing ours.
    static func owned(by bytes: [UInt8]) -> [DiskPath] {
        if let manifest = try? read(bytes) { return manifest.entries.map { DiskPath($0.path) } }
        return firstVersion(bytes) ?? []
    }

    private static func read(_ bytes: [UInt8]) throws(Fault) -> Manifest {
        var rest = bytes[...]
        let isWhole = rest.take(head)
        guard isWhole || rest.take(halfHead) else {
            // The start of our own head, and no more, is a file cut off very early.
            if !bytes.isEmpty, head.starts(with: bytes) || halfHead.starts(with: bytes) { throw .half }
            throw bytes.starts(with: #"{"version":"#.utf8) ? .version : .foreign
        }
        var entries: [Entry] = []
        while !rest.take(foot) {
            guard rest.take(entries.isEmpty ? "\n" : ",\n") else { throw isCutOff(rest) ? .half : .line(entries.count + 2) }
            guard let entry = rest.takeEntry() else {
                throw rest.contains(UInt8(ascii: "\n")) ? .line(entries.count + 2) : .half
            }
            entries.append(entry)
        }
        guard rest.isEmpty else { throw .line(entries.count + 3) }
        return Manifest(entries, isWhole: isWhole)
    }

    private static func isCutOff(_ rest: ArraySlice<UInt8>) -> Bool { foot.starts(with: rest) || rest.isEmpty || Array(rest) == [0x2C] }

    private static func firstVersion(_ bytes: [UInt8]) -> [DiskPath]? {
        var rest = bytes[...]
        guard rest.take(#"{"version":1,"files":["#) else { return nil }
        var paths: [DiskPath] = []
        while rest.take(paths.isEmpty ? "\n" : ",\n") {
            guard let path = rest.takeText().map({ DiskPath($0) }), path.isFitForPublishing else { return nil }
            paths.append(path)
        }
        return rest.take(foot) && rest.isEmpty ? paths : nil
    }
}

extension ArraySlice<UInt8> {
    fileprivate mutating func take(_ text: StaticString) -> Bool { take("\(text)".utf8) }

    fileprivate mutating func take(_ expected: some Collection<UInt8>) -> Bool {
        guard starts(with: expected) else { return false }
        self = dropFirst(expected.count)
        return true
    }

    /// One line, when it is one that a build writes and names a file that may stand in the published folder.
    fileprivate mutating func takeEntry() -> Manifest.Entry? {
        guard take(#"{"address":"#), let address = takeText(), address.utf8.first == UInt8(ascii: "/"),
            take(#","kind":"#), let kind = takeText(),
            take(#","hash":"#), let digits = takeText(), digits.utf8.count == 16, let hash = UInt64(digits, radix: 16),
            take(#","size":"#), let size = Int(String(decoding: prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
        else { return nil }
        self = drop { (0x30...0x39).contains($0) }
        let entry = Manifest.Entry(address: address, kind: kind, hash: hash, size: size)
        return take("}") && DiskPath(entry.path).isFitForPublishing ? entry : nil
    }

    /// A JSON string with its quotation marks, as our own writer writes it.
    fileprivate mutating func takeText() -> String? {
        guard take("\"") else { return nil }
        var text: [UInt8] = []
        while let byte = popFirst() {
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let escaped = takeEscaped() else { return nil }
                text += escaped
            case ..<0x20: return nil
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func takeEscaped() -> [UInt8]? {
        switch popFirst() {
        case UInt8(ascii: "u"):
            guard count >= 4, let code = UInt32(String(decoding: prefix(4), as: UTF8.self), radix: 16), let scalar = Unicode.Scalar(code)
            else { return nil }
            self = dropFirst(4)
            return Array(String(Character(scalar)).utf8)
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case .some(let byte) where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\"): return [byte]
        default: return nil
        }
    }
}
