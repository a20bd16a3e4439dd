/// What a browser asks: one request, read whole.
struct Request: Sendable {
    enum Method: String, Sendable { case get = "GET", head = "HEAD", post = "POST" }

    let method: Method
    /// From the site's root, percent signs read, without the query: never with `..`, a NUL or a backslash.
    let path: String
    /// What stands behind the question mark, as it was sent.
    let query: String
    /// Names in small letters, each once.
    let headers: [String: String]
    let body: [UInt8]
    /// Whether the connection stays open for another.
    let keepsAlive: Bool
}

/// Why a request is not answered, with the code of HTTP that says so.
enum RequestRefusal: Int, Error, Sendable {
    case malformed = 400
    case forbidden = 403
    case notFound = 404
    case methodNotAllowed = 405
    case tooSlow = 408
    case lengthRequired = 411
    case bodyTooLarge = 413
    case addressTooLong = 414
    case headTooLarge = 431
    case notImplemented = 501
    case unknownVersion = 505
}

extension Request {
    /// The fields of a form: of the query of a GET, of the body of a POST.
    var form: FormFields { FormFields(method == .post ? body : Array(query.utf8)) }
}
