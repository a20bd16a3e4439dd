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
    // Some sixty chunks a thread: small enough that no thread waits long for the last one, or for the one with the largest file.
    let size = max(1, count / (threads * 64))
    let chunks = (count + size - 1) / size
    let next = Atomic<Int>(0)
    let outcomes = Mutex([Chunk<E>](repeating: .missing, count: chunks))
    let results = unsafe [T](unsafeUninitializedCapacity: count) { places, filled in
        // Each chunk fills its own places and nobody else's; what is read back is read when all threads are done.
        nonisolated(unsafe) let places = unsafe places
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            var buffer: [UInt8] = []
            while true {
                let chunk = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard chunk < chunks else { return }
                let range = chunk * size..<min(count, (chunk + 1) * size)
                var index = range.lowerBound
                do throws(E) {
                    while index < range.upperBound {
                        buffer.removeAll(keepingCapacity: true)
                        unsafe (places.baseAddress! + index).initialize(to: try body(index, &buffer))
                        index += 1
                    }
                    outcomes.withLock { $0[chunk] = .filled }
                } catch {
                    // Chunks are handed out in order, so every lower one has begun and will tell of its own failure.
                    next.store(chunks, ordering: .relaxed)
                    unsafe UnsafeMutableBufferPointer(rebasing: places[range.lowerBound..<index]).deinitialize()
                    outcomes.withLock { $0[chunk] = .failed(error) }
                }
            }
        }
        let all = outcomes.withLock { $0 }
        guard all.contains(where: { !$0.isFilled }) else { return filled = count }
        for (chunk, outcome) in all.enumerated() where outcome.isFilled {
            unsafe UnsafeMutableBufferPointer(rebasing: places[chunk * size..<min(count, (chunk + 1) * size)]).deinitialize()
        }
    }
    for outcome in outcomes.withLock({ $0 }) { if case .failed(let error) = outcome { throw error } }
    return results
}

/// What became of a chunk; missing only above one that failed.
private enum Chunk<E: Error> {
    case missing, filled
    case failed(E)

    var isFilled: Bool { if case .filled = self { true } else { false } }
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
