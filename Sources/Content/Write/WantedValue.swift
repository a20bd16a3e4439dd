/// A value as a form or a command wants it to stand in front matter.
public indirect enum WantedValue: Sendable, Equatable {
    /// The field is to go.
    case absent
    /// Words for people: in quotation marks where YAML, or a reader, would take them for something else.
    case text(String)
    /// A number, a day, a word of a closed list.
    case plain(String)
    case list([WantedRow])
    case map([WantedEntry])

    /// A list of words for people.
    public static func list(_ texts: [String]) -> WantedValue { .list(texts.map { WantedRow(sign: $0, .text($0)) }) }
}

/// An entry of a map that is to be written.
public struct WantedEntry: Sendable, Equatable {
    public let key: String
    public let value: WantedValue

    public init(_ key: String, _ value: WantedValue) { (self.key, self.value) = (key, value) }
}

/// An entry of a list that is to be written; `sign` tells it from the others, so that what stands there already stays as it is.
public struct WantedRow: Sendable, Equatable {
    public let sign: String
    public let value: WantedValue

    public init(sign: String, _ value: WantedValue) { (self.sign, self.value) = (sign, value) }
}
