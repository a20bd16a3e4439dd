internal import Text

/// A path as the file system has it: bytes, no encoding promised, kept with the closing NUL that system calls want.
struct DiskPath: Hashable, Comparable, Sendable {
    let units: [CChar]

    init(_ text: String) {
        let bytes = text.utf8.span
        units = [CChar](capacity: bytes.count + 1) { units in
            for index in bytes.indices { units.append(CChar(bitPattern: bytes[index])) }
            units.append(0)
        }
    }

    /// The path `name` within `folder`; an empty folder is where the reading began.
    init(_ folder: DiskPath, _ name: DiskPath) {
        guard !folder.isEmpty else { self = name; return }
        let (above, below) = (folder.units.span, name.units.span)
        units = [CChar](capacity: above.count + below.count) { units in
            for index in 0..<above.count - 1 { units.append(above[index]) }
            units.append(slash)
            for index in below.indices { units.append(below[index]) }
        }
    }

    init(bytes: some Sequence<UInt8>) { units = bytes.map { CChar(bitPattern: $0) } + [0] }

    /// `units` end with their NUL.
    init(units: [CChar]) { self.units = units }

    static let root = DiskPath("")

    var isEmpty: Bool { units.count == 1 }

    /// The text for people and for comparison with planned paths; bytes that are no UTF-8 are replaced.
    var text: String { unsafe units.withUnsafeBytes { unsafe String(decoding: $0.dropLast(), as: UTF8.self) } }

    /// Absent when the name is no UTF-8.
    var exactText: String? { unsafe units.withUnsafeBytes { unsafe String(validating: $0.dropLast(), as: UTF8.self) } }

    var bytes: [UInt8] { units.dropLast().map { UInt8(bitPattern: $0) } }

    /// The folder it stands in; absent at the top.
    var parent: DiskPath? {
        guard let last = units.lastIndex(of: slash) else { return nil }
        return DiskPath(units: units[..<last] + [0])
    }

    /// Whether both stand in the same folder.
    func isBeside(_ other: DiskPath) -> Bool {
        let start = nameStart
        guard start == other.nameStart else { return false }
        let (left, right) = (units.span, other.units.span)
        for index in 0..<start where left[index] != right[index] { return false }
        return true
    }

    private var nameStart: Int { units.lastIndex(of: slash).map { $0 + 1 } ?? 0 }

    /// Whether it stands below the folder, at any depth.
    func lies(in folder: DiskPath) -> Bool {
        units.count > folder.units.count && units[folder.units.count - 1] == slash && units.starts(with: folder.units.dropLast())
    }

    func hasSuffix(_ suffix: StaticString) -> Bool {
        let start = units.count - 1 - suffix.utf8CodeUnitCount
        guard start >= 0 else { return false }
        for index in 0..<suffix.utf8CodeUnitCount where unsafe UInt8(bitPattern: units[start + index]) != suffix.utf8Start[index] {
            return false
        }
        return true
    }

    /// Order of bytes, the same on every machine and in every locale.
    static func < (one: DiskPath, other: DiskPath) -> Bool {
        let (left, right) = (one.units.span, other.units.span)
        let (leftBytes, rightBytes) = unsafe (left.bytes, right.bytes)
        let shorter = min(left.count, right.count)
        var index = 0
        // Neighbours share much of their beginning.
        while index + 8 <= shorter, EightBytes.load(leftBytes, at: index) == EightBytes.load(rightBytes, at: index) { index += 8 }
        // The closing NUL is less than all else, so of a path and its continuation the path comes first.
        while index < shorter, left[index] == right[index] { index += 1 }
        return index < shorter && UInt8(bitPattern: left[index]) < UInt8(bitPattern: right[index])
    }
}

let slash = CChar(bitPattern: UInt8(ascii: "/"))
