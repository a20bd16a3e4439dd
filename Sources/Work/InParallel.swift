import Dispatch
import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The number of processors that this process may count on, at least one.
public func processorCount() -> Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
}

/// Runs a pure function over `0..<count` on `jobs` threads and gives the results in index order.
///
/// Whoever is free takes the next chunk, so uneven work spreads itself. When calls fail, the error of the lowest failing
/// index is thrown, whatever the number of jobs; work not yet begun is dropped. `jobs: 1` runs on the calling thread.
public func inParallel<T: Sendable, E: Error>(
    _ count: Int, jobs: Int, _ body: @Sendable (Int) throws(E) -> T
) throws(E) -> [T] {
    try inParallel(count, jobs: jobs) { (index: Int, _: inout [UInt8]) throws(E) -> T in try body(index) }
}

/// The same with a byte buffer for each thread: empty at every call, its room kept from call to call.
public func inParallel<T: Sendable, E: Error>(
    _ count: Int, jobs: Int, _ body: @Sendable (Int, inout [UInt8]) throws(E) -> T
) throws(E) -> [T] {
    let threads = min(max(jobs, 1), count)
    if threads <= 1 {
        var buffer: [UInt8] = []
        return try run(0..<max(count, 0), &buffer, body)
    }
    // Some sixteen chunks a thread: small enough that no thread waits long for the last one.
    let size = max(1, count / (threads * 16))
    let chunks = (count + size - 1) / size
    let next = Atomic<Int>(0)
    let done = Mutex([Result<[T], E>?](repeating: nil, count: chunks))
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
        var buffer: [UInt8] = []
        while true {
            let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
            guard chunk < chunks else { return }
            let range = chunk * size..<min(count, (chunk + 1) * size)
            let result: Result<[T], E>
            do throws(E) {
                result = .success(try run(range, &buffer, body))
            } catch {
                // Chunks are handed out in order, so every lower one has begun and will tell of its own failure.
                next.store(chunks, ordering: .relaxed)
                result = .failure(error)
            }
            done.withLock { $0[chunk] = result }
        }
    }
    return try joined(done.withLock { $0 }, count)
}

/// Runs two pure functions at once and gives both results.
public func both<A: Sendable, B: Sendable>(jobs: Int, _ first: @Sendable () -> A, _ second: @Sendable () -> B) -> (A, B) {
    let results = inParallel(2, jobs: jobs) { index -> (A?, B?) in index == 0 ? (first(), nil) : (nil, second()) }
    // Each index has filled its own half.
    return (results[0].0!, results[1].1!)
}

private func run<T, E: Error>(
    _ range: Range<Int>, _ buffer: inout [UInt8], _ body: (Int, inout [UInt8]) throws(E) -> T
) throws(E) -> [T] {
    var results: [T] = []
    results.reserveCapacity(range.count)
    for index in range {
        buffer.removeAll(keepingCapacity: true)
        results.append(try body(index, &buffer))
    }
    return results
}

private func joined<T, E: Error>(_ chunks: [Result<[T], E>?], _ count: Int) throws(E) -> [T] {
    var results: [T] = []
    results.reserveCapacity(count)
    for chunk in chunks {
        // A chunk is missing only above one that failed, and that one is met first.
        guard let chunk else { break }
        results.append(contentsOf: try chunk.get())
    }
    return results
}
