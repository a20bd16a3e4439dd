/// What is sent back.
struct Answer: Sendable {
    let status: Int
    var type: String
    var body: [UInt8]
    /// More lines of the head, finished.
    var lines: [String] = []
    /// Whether the connection stays open for news, which are sent as they come.
    var isStream = false

    init(_ status: Int = 200, type: String, _ body: [UInt8]) {
        self.status = status
        self.type = type
        self.body = body
    }

    static func html(_ body: [UInt8], status: Int = 200) -> Answer { Answer(status, type: "text/html; charset=utf-8", body) }

    static func json(_ body: [UInt8]) -> Answer { Answer(type: "application/json", body) }

    static func text(_ status: Int, _ text: String) -> Answer {
        Answer(status, type: "text/plain; charset=utf-8", Array((text + "\n").utf8))
    }

    /// Leads on to an address of the site, which is asked for with GET.
    static func redirect(to address: String) -> Answer {
        var answer = Answer.text(303, address)
        answer.lines.append("Location: " + address)
        return answer
    }

    static func stream(_ first: String) -> Answer {
        var answer = Answer(type: "text/event-stream", Array(("retry: 500\n" + first).utf8))
        answer.isStream = true
        return answer
    }

    /// The bytes for the wire; of a HEAD the head alone.
    func bytes(withBody: Bool, keepsAlive: Bool) -> [UInt8] {
        var head = "HTTP/1.1 \(status) \(Self.phrases[status] ?? "Answer")\r\nContent-Type: \(type)\r\n"
        if !isStream { head += "Content-Length: \(body.count)\r\n" }
        head += keepsAlive || isStream ? "Connection: keep-alive\r\n" : "Connection: close\r\n"
        // Nobody else may frame, read or keep what an editor looks at.
        head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nContent-Security-Policy: frame-ancestors 'none'\r\n"
        head += "Cross-Origin-Resource-Policy: same-origin\r\nCross-Origin-Opener-Policy: same-origin\r\nReferrer-Policy: same-origin\r\n"
        for line in lines { head += line + "\r\n" }
        head += "\r\n"
        return Array(head.utf8) + (withBody ? body : [])
    }

    private static let phrases: [Int: String] = [
        200: "OK", 303: "See Other", 307: "Temporary Redirect", 400: "Bad Request", 403: "Forbidden", 404: "Not Found",
        405: "Method Not Allowed", 408: "Request Timeout", 409: "Conflict", 411: "Length Required", 413: "Content Too Large",
        414: "URI Too Long", 422: "Unprocessable Content", 431: "Request Header Fields Too Large", 500: "Internal Server Error",
        501: "Not Implemented", 503: "Service Unavailable", 505: "HTTP Version Not Supported",
    ]
}
