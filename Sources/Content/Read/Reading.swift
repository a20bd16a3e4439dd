/// A field as it was found: not there, there but not to be understood, or read.
public enum Reading<Value: Sendable>: Sendable {
    case absent
    case unreadable(Place)
    case read(Value, Place)

    public var value: Value? {
        if case .read(let value, _) = self { value } else { nil }
    }

    public var place: Place? {
        switch self {
        case .absent: nil
        case .unreadable(let place), .read(_, let place): place
        }
    }

    public var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }
}

extension Node {
    /// Reads the value under a key with a function that gives nil for what it cannot read.
    func reading<Value>(_ key: String, _ read: (Node) -> Value?) -> Reading<Value> {
        guard let node = self[key] else { return .absent }
        guard let value = read(node) else { return .unreadable(node.place) }
        return .read(value, node.place)
    }

    func text(_ key: String) -> Reading<String> {
        // Asked of each field, so nothing but the words is copied.
        guard case .map(let entries) = content, let index = entries.index(of: key), !entries[index].value.isBlank else { return .absent }
        let place = entries[index].value.place
        guard case .scalar(let words, _) = entries[index].value.content else { return .unreadable(place) }
        let text = words.trimmed
        return text.isEmpty ? .unreadable(place) : .read(text, place)
    }

    func number(_ key: String) -> Reading<Double> { reading(key) { $0.text.flatMap(decimal(_:)) } }

    func integer(_ key: String) -> Reading<Int> { reading(key) { $0.text.flatMap { Int($0) } } }

    func day(_ key: String) -> Reading<Day> { reading(key) { $0.text.flatMap { Day(iso: $0) } } }

    func flag(_ key: String) -> Reading<Bool> { reading(key) { $0.text.flatMap(truth(_:)) } }

    /// The entries of a list, or the one value that stands in its place.
    func texts(_ key: String) -> [String] {
        guard let node = self[key] else { return [] }
        return (node.list ?? [node]).compactMap { $0.text?.trimmed }.filter { !$0.isEmpty }
    }
}

/// Reads `12.5` and `12,5`.
func decimal(_ text: String) -> Double? {
    if let number = plainDecimal(text.utf8.span) { return number }
    guard text.utf8.count <= 12, text.utf8.allSatisfy({ ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2C || $0 == 0x2D }) else {
        return nil
    }
    return Double(String(text.map { $0 == "," ? "." : $0 }))
}

/// Digits with at most one point or comma between them: of at most twelve bytes, so that one division gives the nearest number.
func plainDecimal(_ text: Span<UInt8>) -> Double? {
    guard text.count <= 12, let first = text.indices.first, text[first] &- 0x30 < 10, text[text.count - 1] &- 0x30 < 10 else { return nil }
    var (digits, scale, isBehind) = (0, 1, false)
    for index in text.indices {
        let byte = text[index]
        if byte &- 0x30 < 10 {
            digits = digits * 10 + Int(byte &- 0x30)
            if isBehind { scale *= 10 }
        } else {
            guard !isBehind, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") else { return nil }
            isBehind = true
        }
    }
    return Double(digits) / Double(scale)
}

/// Reads a yes or a no as YAML and as Danish and Norwegian editors write it.
func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "ja", "on": true
    case "false", "no", "nej", "nei", "off": false
    default: nil
    }
}

extension String {
    /// Without white space at either end.
    var trimmed: String {
        // Letters and digits of ASCII at both ends, as nearly always: nothing to trim.
        if let first = utf8.first, let last = utf8.last, first > 0x20, first < 0x7F, last > 0x20, last < 0x7F { return self }
        var rest = Substring(self).unicodeScalars
        while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
        while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
