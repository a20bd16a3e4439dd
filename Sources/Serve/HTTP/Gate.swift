/// Who may ask: a browser on this machine that stands on a page of ours.
///
/// A foreign page may lead a browser here, by an address of its own that points to this machine or by a form of its own. The `Host` and
/// `Origin` that the browser sends give it away; what changes a file must carry the token of this start besides.
struct Gate: Sendable {
    /// `127.0.0.1:8080` and the like, in small letters.
    let hosts: Set<String>
    /// The secret of this start, in every form that changes a file.
    let token: String

    init(port: UInt16, token: String) {
        let names = ["127.0.0.1", "localhost", "[::1]"]
        hosts = Set(names.map { "\($0):\(port)" } + (port == 80 ? names : []))
        self.token = token
    }

    func admits(_ request: Request) -> Bool {
        guard let host = request.headers["host"]?.lowercased(), hosts.contains(host) else { return false }
        if let origin = request.headers["origin"], origin.lowercased() != "http://" + host { return false }
        let site = request.headers["sec-fetch-site"]
        let isForeign = site == "cross-site" || site == "same-site"
        // A link elsewhere may lead to a page of ours; nothing else may be had from elsewhere.
        if isForeign, request.method == .post || request.headers["sec-fetch-mode"] != "navigate" { return false }
        return true
    }

    /// Whether a form was made by this start of the program.
    func knows(_ form: FormFields) -> Bool {
        guard let given = form["token"]?.utf8, given.count == token.utf8.count else { return false }
        // The time it takes tells nothing.
        return zip(given, token.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    /// 128 bits from the system.
    static func newToken() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next() as UInt64, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }
}
