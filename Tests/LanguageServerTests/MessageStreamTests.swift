import LanguageServer
import Testing

@Suite("Messages in a stream")
struct MessageStreamTests {
    @Test("A message that comes in pieces is whole when the last piece is there")
    func pieces() {
        var stream = MessageStream()
        let messages = [Array("{\"køkken\":1}".utf8), [0x31]]
        var found: [[UInt8]] = []
        for byte in messages.flatMap(MessageStream.framed) {
            stream.append([byte])
            if case .message(let message) = stream.next() { found.append(message) }
        }
        #expect(found == messages)
        #expect(stream.next() == .incomplete)
    }

    @Test(
        "A head without a length, or with one beyond reason, breaks the stream",
        arguments: [
            "Content-Type: x\r\n\r\n{}", "Content-Length: -1\r\n\r\n", "Content-Length: 99999999999\r\n\r\n",
            "Content-Length: elleve\r\n\r\n",
        ])
    func broken(text: String) {
        var stream = MessageStream()
        stream.append(Array(text.utf8))
        #expect(stream.next() == .broken)
    }
}
