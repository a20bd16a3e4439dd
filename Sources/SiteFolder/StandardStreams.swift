#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Standard input, output and error, which whoever starts us may have closed.
enum StandardStreams {
    /// Lets nothing else have their numbers: else a page might be the file that complaints are written to.
    static func hold() {
        while true {
            // The name is a literal with its NUL.
            let file = unsafe open("/dev/null", O_RDWR | O_CLOEXEC)
            if file > STDERR_FILENO { _ = close(file) }
            if file > STDERR_FILENO || file < 0 { return }
        }
    }
}
