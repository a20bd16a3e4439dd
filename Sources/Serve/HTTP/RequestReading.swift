internal import Text

/// Reads requests of HTTP/1.1 (RFC 9112), strictly: what can be understood in two ways is refused.
enum RequestReading {
    /// In bytes, the head with its first line; in lines.
    static let (mostHead, mostLines) = (16 << 10, 100)
    /// In bytes: a file of the largest size, percent-encoded, and the fields beside it.
    static let mostBody = 8 << 20

    enum Outcome {
        /// More is to come; true when the browser waits to be told to go on with its body.
        case incomplete(awaitsGoAhead: Bool)
        /// With the number of bytes it took.
        case whole(Request, Int)
        case refused(RequestRefusal)
    }

    /// Reads the first request of what has come so far.
    static func read(_ bytes: [UInt8]) -> Outcome {
        guard let headEnd = endOfHead(in: bytes) else {
            return bytes.count > mostHead ? .refused(.headTooLarge) : .incomplete(awaitsGoAhead: false)
        }
        guard headEnd <= mostHead else { return .refused(.headTooLarge) }
        do throws(RequestRefusal) {
            let head = try Head(bytes[..<headEnd])
            let length = try head.bodyLength()
            guard bytes.count - headEnd >= length else { return .incomplete(awaitsGoAhead: head.headers["expect"] == "100-continue") }
            let body = Array(bytes[headEnd..<(headEnd + length)])
            let request = Request(
                method: head.method, path: head.path, query: head.query, headers: head.headers, body: body, keepsAlive: head.keepsAlive)
            return .whole(request, headEnd + length)
        } catch {
            return .refused(error)
        }
    }

    /// Behind the empty line that ends the head.
    private static func endOfHead(in bytes: [UInt8]) -> Int? {
        var index = 0
        let last = min(bytes.count, mostHead + 4) - 3
        while index < last {
            if bytes[index] == 0x0D, bytes[index + 1] == 0x0A, bytes[index + 2] == 0x0D, bytes[index + 3] == 0x0A { return index + 4 }
            index += 1
        }
        return nil
    }
}

/// The lines before a request's body.
private struct Head {
    let method: Request.Method
    let path: String
    let query: String
    let headers: [String: String]
    let keepsAlive: Bool

    init(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) {
        // A line ends with both signs, and neither may stand alone.
        guard bytes.count(where: { $0 == 0x0A }) == bytes.count(where: { $0 == 0x0D }) else { throw .malformed }
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { $0.last == 0x0D ? $0.dropLast() : $0 }
        lines.removeLast(2)
        guard lines.count <= RequestReading.mostLines else { throw .headTooLarge }
        guard let first = lines.first, !first.contains(0x0D) else { throw .malformed }
        let parts = first.split(separator: 0x20, omittingEmptySubsequences: false)
        guard parts.count == 3 else { throw .malformed }
        let version = String(decoding: parts[2], as: UTF8.self)
        guard version.hasPrefix("HTTP/") else { throw .malformed }
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else { throw .unknownVersion }
        headers = try Self.headers(lines.dropFirst())
        guard parts[0].allSatisfy({ $0 >= 0x41 && $0 <= 0x5A }), !parts[0].isEmpty else { throw .malformed }
        guard let method = Request.Method(rawValue: String(decoding: parts[0], as: UTF8.self)) else { throw .methodNotAllowed }
        self.method = method
        guard parts[1].count <= 4096 else { throw .addressTooLong }
        (path, query) = try Self.target(parts[1])
        let connection = headers["connection"]?.lowercased() ?? ""
        keepsAlive = version == "HTTP/1.1" && connection != "close"
    }

    private static func headers(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(RequestRefusal) -> [String: String] {
        var headers: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { throw .malformed }
            let name = line[..<colon]
            guard name.allSatisfy(isTokenSign) else { throw .malformed }
            let value = line[(colon + 1)...]
            guard value.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else { throw .malformed }
            let key = String(decoding: name, as: UTF8.self).lowercased()
            let text = String(decoding: value.drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
            let trimmed = text.last == " " || text.last == "\t" ? String(text.reversed().drop { $0 == " " || $0 == "\t" }.reversed()) : text
            guard let former = headers[key] else {
                headers[key] = trimmed
                continue
            }
            // What decides where a request ends and whom it is for may be said once only.
            if ["host", "origin", "content-length", "transfer-encoding", "content-type", "expect"].contains(key) { throw .malformed }
            headers[key] = former + ", " + trimmed
        }
        return headers
    }

    /// A sign of a token, as RFC 9110 has it.
    private static func isTokenSign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    private static func target(_ bytes: ArraySlice<UInt8>) throws(RequestRefusal) -> (path: String, query: String) {
        guard bytes.first == UInt8(ascii: "/"), bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
            throw .malformed
        }
        let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        guard let path = percentDecoded(bytes[..<mark]) else { throw .malformed }
        guard path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }) else { throw .malformed }
        // No page has such a name: who asks for one wants out of the site.
        guard !path.utf8.split(separator: UInt8(ascii: "/")).contains(where: { $0.elementsEqual("..".utf8) || $0.elementsEqual(".".utf8) })
        else { throw .notFound }
        return (path, String(decoding: bytes[mark...].dropFirst(), as: UTF8.self))
    }

    /// How many bytes follow; a length told by chunks is not understood.
    func bodyLength() throws(RequestRefusal) -> Int {
        guard headers["transfer-encoding"] == nil else { throw .notImplemented }
        guard let text = headers["content-length"] else {
            if method == .post { throw .lengthRequired }
            return 0
        }
        guard !text.isEmpty, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { throw .malformed }
        guard let length = Int(text), length <= RequestReading.mostBody else { throw .bodyTooLarge }
        return length
    }
}
