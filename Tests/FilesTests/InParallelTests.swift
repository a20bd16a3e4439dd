import Testing
import Work

@Suite("Work on all cores")
struct InParallelTests {
    @Test("Results stand in index order, whatever the number of jobs", arguments: [0, 1, 2, 3, 16])
    func order(jobs: Int) {
        #expect(inParallel(1_000, jobs: jobs) { $0 * 3 } == (0..<1_000).map { $0 * 3 })
    }

    @Test("Nothing to do gives nothing", arguments: [1, 4])
    func nothing(jobs: Int) {
        #expect(inParallel(0, jobs: jobs) { $0 } == [])
    }

    @Test("Uneven work gives every result once")
    func uneven() {
        let sums = inParallel(64, jobs: 4) { index in (0..<(index % 7 == 0 ? 200_000 : 10)).reduce(index, &+) }
        #expect(sums == (0..<64).map { index in (0..<(index % 7 == 0 ? 200_000 : 10)).reduce(index, &+) })
    }

    @Test("The error of the lowest failing index is thrown, at every run", arguments: [1, 2, 8])
    func lowestError(jobs: Int) {
        for _ in 0..<50 {
            #expect(throws: Failure(index: 100)) {
                try inParallel(1_000, jobs: jobs) { (index: Int) throws(Failure) -> Int in
                    if index >= 100 { throw Failure(index: index) }
                    return index
                }
            }
        }
    }

    @Test("The buffer is empty at every call")
    func buffer() {
        let texts = inParallel(300, jobs: 2) { (index: Int, buffer: inout [UInt8]) -> String in
            buffer += "opslag \(index)".utf8
            return String(decoding: buffer, as: UTF8.self)
        }
        #expect(texts == (0..<300).map { "opslag \($0)" })
    }

    struct Failure: Error, Equatable { let index: Int }
}
