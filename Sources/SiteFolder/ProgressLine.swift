#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
public import Content
internal import Synchronization

/// How far a long run has come, for somebody at a terminal: one line on standard error that is written over itself, and gone at the end.
///
/// The work only counts, by one atomic addition a piece; a thread of its own looks ten times a second.
public final class ProgressLine: Sendable {
    private struct Stage: Sendable {
        let key: String
        let count: Int
    }

    private struct Line {
        var stage: Stage?
        var shown = ""
        var isOver = false
    }

    private let words: Words
    private let done = Atomic<Int>(0)
    /// Held by the one who writes and by the one who goes on to the next stage: never by the work.
    private let line = Mutex(Line())

    /// `isWanted` is false where the run is to be silent; so it is where standard error is no terminal that can write a line over.
    public init(_ words: Words, isWanted: Bool) {
        self.words = words
        if isWanted, Terminal.canRewriteErrors { startWatching() }
    }

    /// Goes on to a stage of so many pieces; 0 where they are not counted. `key` names its words below `progress.`.
    public func begin(_ key: String, of count: Int = 0) {
        line.withLock { $0.stage = Stage(key: key, count: count) }
        done.store(0, ordering: .relaxed)
    }

    /// A piece of the stage is done. Any thread may say so.
    public func count() { done.wrappingAdd(1, ordering: .relaxed) }

    /// Takes the line away, so that something else can be said; it comes back by itself.
    public func clear() { line.withLock { Self.clear(&$0) } }

    public func end() {
        line.withLock { line in
            Self.clear(&line)
            line.isOver = true
        }
    }

    private static func clear(_ line: inout Line) {
        if !line.shown.isEmpty { Terminal.rewriteErrors("") }
        line.shown = ""
    }

    private func startWatching() {
        // The thread holds the object until it has seen the end.
        let held = unsafe Unmanaged.passRetained(self).toOpaque()
        let watch: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { held in
            if let held = unsafe held { unsafe Unmanaged<ProgressLine>.fromOpaque(held).takeRetainedValue().watch() }
            return nil
        }
        var thread = pthread_t()
        guard unsafe pthread_create(&thread, nil, watch, held) == 0 else {
            return unsafe Unmanaged<ProgressLine>.fromOpaque(held).release()
        }
        pthread_detach(thread)
    }

    private func watch() {
        // What is over within a second needs no line.
        usleep(1_000_000)
        while true {
            let isOver = line.withLock { line in
                let said = line.isOver ? "" : line.stage.map(said) ?? ""
                if said != line.shown { Terminal.rewriteErrors(said) }
                line.shown = said
                return line.isOver
            }
            if isOver { return }
            usleep(100_000)
        }
    }

    private func said(_ stage: Stage) -> String {
        let done = min(done.load(ordering: .relaxed), stage.count)
        return words.fill("progress.\(stage.key)", ["done": String(done), "count": String(stage.count)])
    }
}
