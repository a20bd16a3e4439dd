#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// How many files the system lets this process hold open at once.
enum OpenFiles {
    /// What a run with two threads takes is ten; each further thread takes one or two for a moment. Below seven the system's own library
    /// of threads ends the process by a signal, without a word.
    static let needed = 16

    /// The number of files allowed, raised to the `needed` where the limit is the user's own to raise.
    static func allowed() -> Int {
        var limit = rlimit()
        guard unsafe getrlimit(kind, &limit) == 0, limit.rlim_cur < rlim_t(needed) else { return needed }
        limit.rlim_cur = min(rlim_t(needed), limit.rlim_max)
        _ = unsafe setrlimit(kind, &limit)
        return Int(limit.rlim_cur)
    }

    #if canImport(Glibc)
    private static let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
    private static let kind = RLIMIT_NOFILE
    #endif
}
