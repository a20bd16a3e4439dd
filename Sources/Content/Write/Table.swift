internal import Text

/// A table that somebody has made in a spreadsheet or written as a YAML list: the first row names the columns.
public struct Table: Sendable {
    public struct Row: Sendable {
        /// The line of the file on which it begins, from 1.
        public let line: Int
        /// By the columns' names; cells that are left empty are not in it.
        public let cells: [(column: String, value: String)]
    }

    public let columns: [String]
    public let rows: [Row]

    /// What keeps a table from being read: `saying` names the sentence.
    public struct Trouble: Error, Sendable {
        public let line: Int
        public let saying: String
        public let facts: [String: String]
    }

    /// A table between commas, semicolons or tabs (RFC 4180), whichever the first line has most of.
    public init(csv bytes: [UInt8]) throws(Trouble) {
        let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let offset = firstInvalidUTF8(in: bytes) {
            throw Trouble(line: bytes[..<offset].count { $0 == 0x0A } + 1, saying: "encoding", facts: [:])
        }
        var reader = CSVReader(bytes)
        let lines = try reader.rows().filter { !$0.cells.allSatisfy { $0.trimmed.isEmpty } }
        guard let head = lines.first else { throw Trouble(line: 1, saying: "empty", facts: [:]) }
        columns = head.cells.map(\.trimmed)
        let names = columns
        if let (index, name) = names.enumerated().first(where: { index, name in names[..<index].contains(name) }).map({ ($0, $1) }) {
            throw Trouble(line: head.line, saying: "repeated", facts: ["column": name.isEmpty ? String(index + 1) : name])
        }
        var rows: [Row] = []
        for line in lines.dropFirst() {
            guard line.cells.count <= names.count || line.cells[names.count...].allSatisfy({ $0.trimmed.isEmpty }) else {
                let facts = ["cells": String(line.cells.count), "columns": String(names.count)]
                throw Trouble(line: line.line, saying: "wide", facts: facts)
            }
            let cells = zip(names, line.cells).map { ($0, $1.trimmed) }.filter { !$0.0.isEmpty && !$0.1.isEmpty }
            rows.append(Row(line: line.line, cells: cells))
        }
        self.rows = rows
    }

    /// A YAML list of maps; a map within one is named with a point: `contact.name`.
    public init(yaml bytes: [UInt8]) throws(Trouble) {
        let node: Node
        do throws(YAMLTrouble) {
            node = try YAMLReader.read(bytes[...])
        } catch {
            throw Trouble(line: error.place.line, saying: "yaml", facts: [:])
        }
        guard let list = node.list, !list.isEmpty else { throw Trouble(line: 1, saying: "yaml", facts: [:]) }
        var columns: [String] = []
        rows = list.map { node in
            let cells = Self.cells(of: node, below: "")
            for cell in cells where !columns.contains(cell.column) { columns.append(cell.column) }
            return Row(line: node.place.line, cells: cells)
        }
        self.columns = columns
    }

    private static func cells(of node: Node, below name: String) -> [(column: String, value: String)] {
        (node.entries ?? []).flatMap { entry in
            let name = name + entry.key
            if let text = entry.value.text?.trimmed, !text.isEmpty { return [(name, text)] }
            if let list = entry.value.list { return [(name, list.compactMap(\.text).joined(separator: "; "))] }
            return cells(of: entry.value, below: name + ".")
        }
    }
}

/// Reads rows of cells; a cell between quotation marks may hold separators, line ends and doubled marks.
private struct CSVReader {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var offset = 0
    private var line = 1

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        let head = bytes.prefix { $0 != 0x0A }
        let counts = [UInt8(ascii: ";"), UInt8(ascii: ","), 0x09].map { sign in (sign, head.count { $0 == sign }) }
        separator = counts.max { $0.1 < $1.1 }.map { $0.1 == 0 ? UInt8(ascii: ";") : $0.0 } ?? UInt8(ascii: ";")
    }

    mutating func rows() throws(Table.Trouble) -> [(line: Int, cells: [String])] {
        var rows: [(line: Int, cells: [String])] = []
        while offset < bytes.count {
            let start = line
            var cells = [try cell()]
            while offset < bytes.count, bytes[offset] == separator {
                offset += 1
                cells.append(try cell())
            }
            if offset < bytes.count, bytes[offset] == 0x0D { offset += 1 }
            if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
            line += 1
            rows.append((start, cells))
        }
        return rows
    }

    private mutating func cell() throws(Table.Trouble) -> String {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") else {
            let rest = bytes[offset...].prefix { $0 != separator && $0 != 0x0A && $0 != 0x0D }
            offset += rest.count
            return String(decoding: rest, as: UTF8.self)
        }
        let start = line
        var text: [UInt8] = []
        offset += 1
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            if byte == UInt8(ascii: "\"") {
                guard offset < bytes.count, bytes[offset] == byte else { return try closed(text, start) }
                offset += 1
            }
            if byte == 0x0A { line += 1 }
            text.append(byte)
        }
        throw Table.Trouble(line: start, saying: "quote", facts: [:])
    }

    private mutating func closed(_ text: [UInt8], _ start: Int) throws(Table.Trouble) -> String {
        while offset < bytes.count, bytes[offset] == 0x20, separator != 0x20 { offset += 1 }
        guard offset == bytes.count || [separator, 0x0A, 0x0D].contains(bytes[offset]) else {
            throw Table.Trouble(line: start, saying: "quote", facts: [:])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
