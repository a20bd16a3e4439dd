#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
public import Content

/// The system's `write`, which within `Terminal` is hidden behind its own.
private func sentBytes(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int { unsafe write(file, bytes.baseAddress, bytes.count) }

/// What a person or a pipe sees: findings go to standard output, trouble with the run itself to standard error.
public enum Terminal {
    public static func write(_ bytes: [UInt8]) { send(bytes, to: STDOUT_FILENO) }

    public static func write(_ text: String) { send(Array(text.utf8), to: STDOUT_FILENO) }

    public static func complain(_ text: String) { send(Array((text + "\n").utf8), to: STDERR_FILENO) }

    /// What standard input holds by now, waiting for some; nil at its end.
    public static func readSome() -> [UInt8]? {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(STDIN_FILENO, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            return count > 0 ? Array(buffer[..<count]) : nil
        }
    }

    /// Colour for a terminal only, and never where NO_COLOR is set (no-color.org) or the terminal is dumb.
    public static var hasColour: Bool {
        guard isatty(STDOUT_FILENO) == 1 else { return false }
        let refuses = unsafe getenv("NO_COLOR").map { unsafe $0.pointee != 0 } ?? false
        let isDumb = unsafe getenv("TERM").map { unsafe String(cString: $0) == "dumb" } ?? false
        return !refuses && !isDumb
    }

    /// Characters in a line of the terminal; nil where the output is none.
    public static var width: Int? {
        var size = winsize()
        // The struct outlives the call, which keeps no pointer to it.
        guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// What an errno means, in a language; where the strings files do not know it, in the system's words.
    public static func reason(_ errno: Int32, _ words: Words) -> String {
        let key = "reasons.\(errno)"
        return words.has(key) ? words[key] : reason(errno)
    }

    private static func reason(_ errno: Int32) -> String { unsafe String(cString: strerror(errno)) }

    private static func send(_ bytes: [UInt8], to file: Int32) {
        unsafe bytes.withUnsafeBytes { buffer in
            var sent = 0
            while sent < buffer.count {
                let count = unsafe sentBytes(file, UnsafeRawBufferPointer(rebasing: buffer[sent...]))
                if count < 0 {
                    if errno == EINTR { continue }
                    // Whoever read us has seen enough: what the signal would say is said by the code alone.
                    if errno == EPIPE { exit(128 + SIGPIPE) }
                    // A report that nobody gets is no success; where complaints go nowhere, there is no one left to tell.
                    guard file == STDOUT_FILENO else { return }
                    complain("stdout: " + reason(errno))
                    exit(2)
                }
                sent += count
            }
        }
    }
}
