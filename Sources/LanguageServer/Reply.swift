internal import Text

/// The frame of an answer by JSON-RPC 2.0.
enum Reply {
    enum Code: Int {
        case parseError = -32700
        case invalidRequest = -32600
        case methodNotFound = -32601
    }

    static func result(_ id: JSONValue, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
        message { json in
            json.key("id")
            json.value(id)
            json.key("result")
            write(&json)
        }
    }

    static func error(_ id: JSONValue, _ code: Code, _ text: String) -> [UInt8] {
        message { json in
            json.key("id")
            json.value(id)
            json.key("error")
            json.object { json in
                json.member("code", code.rawValue)
                json.member("message", text)
            }
        }
    }

    static func notification(_ method: String, _ write: (inout JSONWriter) -> Void) -> [UInt8] {
        message { json in
            json.member("method", method)
            json.key("params")
            json.object(write)
        }
    }

    private static func message(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("jsonrpc", "2.0")
            write(&json)
        }
        return json.bytes
    }
}

extension JSONWriter {
    mutating func member(_ name: StaticString, _ position: Position) {
        key(name)
        object { json in
            json.member("line", position.line)
            json.member("character", position.character)
        }
    }

    mutating func range(_ name: StaticString, _ start: Position, _ end: Position) {
        key(name)
        object { json in
            json.member("start", start)
            json.member("end", end)
        }
    }

    mutating func range(_ name: StaticString, _ place: Range<Int>, in document: TextDocument, _ encoding: PositionEncoding) {
        range(name, document.position(of: place.lowerBound, encoding), document.position(of: place.upperBound, encoding))
    }
}
