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

    /// Colour on a terminal that is not dumb, or where CLICOLOR_FORCE asks for it (bixense.com/clicolors); never where NO_COLOR is set
    /// (no-color.org).
    public static var hasColour: Bool {
        if value(of: "NO_COLOR") != nil { return false }
        if let force = value(of: "CLICOLOR_FORCE") { return force != "0" || canRewrite(STDOUT_FILENO) }
        return canRewrite(STDOUT_FILENO)
    }

    /// Whether standard error is a terminal on which a line can be written over.
    static var canRewriteErrors: Bool { canRewrite(STDERR_FILENO) }

    /// Writes over the line of standard error that was written so before; nothing takes it away.
    static func rewriteErrors(_ text: String) {
        let room = width(of: STDERR_FILENO).map { $0 - 1 } ?? 79
        send(Array(("\r\u{1B}[K" + text.prefix(room)).utf8), to: STDERR_FILENO)
    }

    /// Asks somebody at a terminal for a line; nil where nobody sits there, or nothing is said.
    public static func ask(_ question: String) -> String? {
        guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else { return nil }
        send(Array((question + " ").utf8), to: STDERR_FILENO)
        guard let line = readSome() else {
            complain("")
            return nil
        }
        let said = String(decoding: line, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return said.isEmpty ? nil : said
    }

    /// Characters in a line of the terminal; nil where the output is none.
    public static var width: Int? { width(of: STDOUT_FILENO) }

    private static func width(of file: Int32) -> Int? {
        var size = winsize()
        // The struct outlives the call, which keeps no pointer to it.
        guard unsafe ioctl(file, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    private static func canRewrite(_ file: Int32) -> Bool { isatty(file) == 1 && value(of: "TERM") != "dumb" }

    /// A setting of the environment that is not empty.
    private static func value(of name: String) -> String? {
        // The system's own text is copied before anything could change it.
        unsafe getenv(name).map { unsafe String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// What an errno means, in a language; where the strings files do not know it, in the system's words.
    public static func reason(_ errno: Int32, _ words: Words) -> String {
        let key = "reasons.\(errno)"
        return words.has(key) ? words[key] : reason(errno)
    }

    /// A name as it is typed at a prompt: between quotation marks where a shell would else take it apart.
    public static func shellWord(_ name: String) -> String {
        let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789/._-+:@%,=".unicodeScalars.contains($0) }
        return isPlain ? name : "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
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
