import Testing

@testable import Serve

@Suite("Requests as they come")
struct RequestReadingTests {
    private func read(_ text: String) -> RequestReading.Outcome { RequestReading.read(Array(text.utf8)) }

    private func refusal(_ text: String) -> RequestRefusal? {
        if case .refused(let refusal) = read(text) { refusal } else { nil }
    }

    private func path(_ target: String) -> String? {
        if case .whole(let request, _) = read("GET \(target) HTTP/1.1\r\nHost: x\r\n\r\n") { request.path } else { nil }
    }

    @Test("percent signs are read once")
    func readsPaths() {
        #expect(path("/opslag/k%C3%B8kken/?q=1") == "/opslag/køkken/")
        #expect(path("/%2541") == "/%41")
    }

    @Test(
        "no path leads out of the site",
        arguments: [
            "/..", "/../x", "/a/../b", "/%2e%2e/x", "/..%2fx", "/%2e", "/a/./b", "/%00", "/a%5cb", "/%ff", "/%c0%ae%c0%ae/", "/%", "/%4",
            "x", "*",
        ])
    func refusesPaths(target: String) { #expect(path(target) == nil) }

    @Test("a request is whole when its body has come, and not before")
    func waitsForBody() {
        let head = "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\n"
        guard case .incomplete = read(head + "abcd") else { return #expect(Bool(false)) }
        guard case .whole(let request, let count) = read(head + "abcdeGET") else { return #expect(Bool(false)) }
        #expect(request.body == Array("abcde".utf8))
        #expect(count == head.utf8.count + 5)
    }

    @Test("every beginning of a request is waited for, and never read as another")
    func waitsForEveryPart() {
        let bytes = Array("GET /opslag/ HTTP/1.1\r\nHost: localhost:8080\r\nAccept: */*\r\n\r\n".utf8)
        for length in bytes.indices {
            guard case .incomplete = RequestReading.read(Array(bytes[..<length])) else {
                #expect(Bool(false), "after \(length) bytes")
                return
            }
        }
    }

    @Test("what can be understood in two ways is refused")
    func refusesTheAmbiguous() {
        let post = "POST /x HTTP/1.1\r\nHost: x\r\n"
        #expect(refusal(post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na") == .malformed)
        #expect(refusal(post + "Content-Length: +1\r\n\r\na") == .malformed)
        #expect(refusal(post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n") == .notImplemented)
        #expect(refusal(post + "\r\n") == .lengthRequired)
        #expect(refusal("GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n") == .malformed)
        #expect(refusal("GET / HTTP/1.1\nHost: x\r\n\r\n") == .malformed)
        #expect(refusal("GET / HTTP/1.1\r\nHost : x\r\n\r\n") == .malformed)
        #expect(refusal("GET / HTTP/1.1\r\nA: b\r\n c\r\n\r\n") == .malformed)
        #expect(refusal("GET / HTTP/1.1\r\nHost: \u{1}\r\n\r\n") == .malformed)
        #expect(refusal("get / HTTP/1.1\r\nHost: x\r\n\r\n") == .malformed)
        #expect(refusal("PUT / HTTP/1.1\r\nHost: x\r\n\r\n") == .methodNotAllowed)
        #expect(refusal("GET / HTTP/3\r\nHost: x\r\n\r\n") == .unknownVersion)
    }

    @Test("what is too much is refused before it has all come")
    func refusesTooMuch() {
        #expect(refusal("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 20_000)) == .headTooLarge)
        #expect(refusal("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 999999999\r\n\r\n") == .bodyTooLarge)
        #expect(refusal("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999999\r\n\r\n") == .bodyTooLarge)
    }

    @Test("a form's fields come in their order, with blanks and letters")
    func readsForms() {
        let form = FormFields(Array("title=K%C3%B8kken+hj%C3%A6lp&tasks.name=En&tasks.name=To&empty=&bare".utf8))
        #expect(form["title"] == "Køkken hjælp")
        #expect(form.values("tasks.name") == ["En", "To"])
        #expect(form["empty"] == "")
        #expect(form.has("bare"))
        #expect(!form.isDamaged)
        #expect(FormFields(Array("a=%ff".utf8)).isDamaged)
        #expect(FormFields(Array(String(repeating: "a=1&", count: 3000).utf8)).isDamaged)
    }
}
