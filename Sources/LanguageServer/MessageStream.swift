/// Parts a stream of bytes into messages: a header with `Content-Length`, an empty line, so many bytes (LSP 3.17, base protocol).
public struct MessageStream: Sendable {
    private var bytes: [UInt8] = []
    /// More than that in one message is no editor talking: 16 MiB.
    private static let largest = 16 << 20
    private static let longestHead = 4096

    public init() {}

    public mutating func append(_ more: [UInt8]) { bytes += more }

    /// What came of the bytes so far.
    public enum Next: Equatable {
        case message([UInt8])
        /// The rest of a message is still to come.
        case incomplete
        /// Where the next message begins cannot be told any more.
        case broken
    }

    public mutating func next() -> Next {
        guard let head = endOfHead() else { return bytes.count > Self.longestHead ? .broken : .incomplete }
        guard let length = Self.length(in: bytes[..<head]), length <= Self.largest else { return .broken }
        guard bytes.count - head >= length else { return .incomplete }
        let message = Array(bytes[head..<head + length])
        bytes.removeFirst(head + length)
        return .message(message)
    }

    /// A message with its header.
    public static func framed(_ message: [UInt8]) -> [UInt8] {
        Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
    }

    private func endOfHead() -> Int? {
        var index = 0
        while index + 4 <= min(bytes.count, Self.longestHead) {
            if bytes[index] == 0x0D, bytes[index + 1] == 0x0A, bytes[index + 2] == 0x0D, bytes[index + 3] == 0x0A { return index + 4 }
            index += 1
        }
        return nil
    }

    private static func length(in head: ArraySlice<UInt8>) -> Int? {
        for line in head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
            return Int(parts[1].drop { $0 == " " }).flatMap { $0 >= 0 ? $0 : nil }
        }
        return nil
    }
}
