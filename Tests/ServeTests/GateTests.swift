import Testing

@testable import Serve

@Suite("Who may ask the preview")
struct GateTests {
    private let gate = Gate(port: 8080, token: "0123456789abcdef")

    private func request(_ headers: [String: String], _ method: Request.Method = .get) -> Request {
        Request(method: method, path: "/", query: "", headers: headers, body: [], keepsAlive: true)
    }

    @Test(
        "this machine's names with the port are welcome", arguments: ["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "LocalHost:8080"])
    func welcomes(host: String) { #expect(gate.admits(request(["host": host]))) }

    @Test(
        "every other host is refused: an address of a stranger's may lead here",
        arguments: [
            "", "evil.example", "127.0.0.1", "127.0.0.1:80", "localhost:8080.evil.example", "0.0.0.0:8080", "127.0.0.2:8080", "[::]:8080",
        ])
    func refuses(host: String) {
        #expect(!gate.admits(request(["host": host])))
        #expect(!gate.admits(request([:])))
    }

    @Test("a form on a stranger's page is refused")
    func refusesForeignForms() {
        let host = ["host": "127.0.0.1:8080"]
        func asks(_ more: [String: String], _ method: Request.Method = .post) -> Bool {
            gate.admits(request(host.merging(more) { $1 }, method))
        }
        #expect(asks(["origin": "http://127.0.0.1:8080"]))
        #expect(!asks(["origin": "http://localhost:8080"]))
        #expect(!asks(["origin": "null"]))
        #expect(!asks(["origin": "https://127.0.0.1:8080"]))
        #expect(!asks(["sec-fetch-site": "cross-site"]))
        #expect(!asks(["sec-fetch-site": "same-site", "sec-fetch-mode": "navigate"]))
        #expect(asks(["sec-fetch-site": "cross-site", "sec-fetch-mode": "navigate"], .get))
        #expect(!asks(["sec-fetch-site": "cross-site", "sec-fetch-mode": "no-cors"], .get))
    }

    @Test("a form without this start's token is not known")
    func knowsItsOwn() {
        func form(_ token: String) -> FormFields { FormFields(Array("token=\(token)".utf8)) }
        #expect(gate.knows(form("0123456789abcdef")))
        #expect(!gate.knows(form("0123456789abcdee")))
        #expect(!gate.knows(form("")))
        #expect(!gate.knows(FormFields([])))
        #expect(Gate.newToken() != Gate.newToken())
        #expect(Gate.newToken().utf8.count == 32)
    }

    @Test("the way back leads to a page of ours", arguments: ["//evil.example", "https://evil.example", "/\\evil.example", "/a b", ""])
    func leadsNowhereElse(address: String) {
        #expect(Desk.localAddress(address) == nil)
        #expect(Desk.localAddress("/opslag/æble/?x=1") == "/opslag/%C3%A6ble/?x=1")
    }
}
