#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// One browser's connection: what has come of its next request, and what is still to be sent.
final class Connection {
    enum Phase: Sendable { case reading, sending, streaming }

    let descriptor: Int32
    private(set) var phase = Phase.reading
    /// The moment, in milliseconds of the loop's clock, at which patience ends.
    private(set) var deadline: Int
    private var input: [UInt8] = []
    private var output: [UInt8] = []
    private var sent = 0
    private var keepsAlive = true
    private var hasToldToGoOn = false

    /// In milliseconds: for a request that has begun, for an answer to be taken, and between two requests.
    static let (patience, idle) = (10_000, 60_000)

    init(_ descriptor: Int32, now: Int) {
        self.descriptor = descriptor
        deadline = now + Self.patience
    }

    deinit { _ = close(descriptor) }

    var wantsToSend: Bool { sent < output.count }

    /// Whether nothing of a request has come since the last answer.
    var isIdle: Bool { phase == .reading && input.isEmpty && !wantsToSend }

    /// Takes what has come; false where the other end has gone.
    func receive(now: Int) -> Bool {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe recv(descriptor, &piece, piece.count, 0)
        if count < 0 { return errno == EAGAIN || errno == EINTR }
        if count == 0 { return false }
        if phase == .streaming { return true }
        if input.isEmpty { deadline = now + Self.patience }
        // Who sends a large body may take as long as it goes on.
        if input.count > RequestReading.mostHead { deadline = now + Self.patience }
        input += piece[..<count]
        return input.count <= RequestReading.mostBody + RequestReading.mostHead + piece.count
    }

    /// The next request, where one has come whole; a refusal ends the connection once it is told.
    func next() -> RequestReading.Outcome? {
        guard phase == .reading, !input.isEmpty else { return nil }
        let outcome = RequestReading.read(input)
        switch outcome {
        case .incomplete(let awaitsGoAhead):
            if awaitsGoAhead, !hasToldToGoOn {
                hasToldToGoOn = true
                output += Array("HTTP/1.1 100 Continue\r\n\r\n".utf8)
            }
            return nil
        case .whole(_, let count):
            input.removeFirst(count)
            hasToldToGoOn = false
        case .refused: input.removeAll()
        }
        return outcome
    }

    func send(_ answer: Answer, withBody: Bool, keepsAlive: Bool, now: Int) {
        self.keepsAlive = keepsAlive
        output += answer.bytes(withBody: withBody, keepsAlive: keepsAlive)
        phase = answer.isStream ? .streaming : .sending
        deadline = answer.isStream ? .max : now + Self.patience
    }

    /// More of a stream; one that nobody takes is given up.
    func push(_ bytes: [UInt8]) -> Bool {
        output += bytes
        return output.count - sent < 1 << 16
    }

    /// Sends what can be sent; false where the connection is over.
    func flush(now: Int) -> Bool {
        while wantsToSend {
            let rest = output[sent...]
            let flags = Int32(bitPattern: Self.noSignal)
            let count = unsafe rest.withUnsafeBytes { buffer in unsafe sendBytes(descriptor, buffer, flags) }
            if count < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN
            }
            sent += count
            if phase != .streaming { deadline = now + Self.patience }
        }
        output.removeAll(keepingCapacity: output.capacity < 1 << 20)
        sent = 0
        guard phase == .sending else { return true }
        phase = .reading
        deadline = now + (input.isEmpty ? Self.idle : Self.patience)
        return keepsAlive
    }

    #if canImport(Glibc)
    private static let noSignal = UInt32(truncatingIfNeeded: Int(MSG_NOSIGNAL))
    #else
    private static let noSignal: UInt32 = 0
    #endif
}

/// The system's `send`, which within `Connection` is hidden behind its own.
private func sendBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, _ flags: Int32) -> Int {
    unsafe send(descriptor, bytes.baseAddress, bytes.count, flags)
}
