#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// What the system answered when it refused: an errno.
struct Refusal: Error, Equatable {
    let code: Int32

    static func == (one: Refusal, code: Int32) -> Bool { one.code == code }
}

/// Repeats a call that a signal broke off; -1 becomes a refusal.
@inline(__always)
func asked<Answer: FixedWidthInteger>(_ call: () -> Answer) throws(Refusal) -> Answer {
    while true {
        let answer = call()
        if answer != -1 { return answer }
        let code = errno
        if code != EINTR { throw Refusal(code: code) }
    }
}

/// An open file or folder, closed when it goes out of use.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32

    init(_ number: Int32) { self.number = number }

    deinit { _ = close(number) }

    /// Closes now and tells, since some file systems keep "disk full" until then.
    consuming func closed() throws(Refusal) {
        let answer = close(number)
        let code = errno
        discard self
        // After EINTR the descriptor is gone all the same (Linux), so a second try could close a stranger's.
        if answer == -1, code != EINTR { throw Refusal(code: code) }
    }

    /// Gives the number to somebody who closes it.
    consuming func surrendered() -> Int32 {
        let number = number
        discard self
        return number
    }

    /// Where relative paths begin when nothing is open.
    static var workingFolder: Int32 { AT_FDCWD }
}
