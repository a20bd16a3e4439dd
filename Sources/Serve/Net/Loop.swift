internal import CNet

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Waits for browsers, for saved files and for the end, and does one thing at a time: so nothing is ever shared between threads.
///
/// One person looks at a preview. A page takes a millisecond to make, so that nobody waits for another.
struct Loop {
    private let doors: Doors
    private let stop: Int32
    private var connections: [Connection] = []

    /// Browsers open six at a time; a load generator some more.
    private static let mostConnections = 256
    private static let mostStreams = 64
    /// In milliseconds: so often a stream says that it is there.
    private static let heartbeat = 15_000

    init(_ doors: Doors) {
        self.doors = doors
        stop = net_stop_descriptor()
    }

    /// Runs until the program is asked to end. `watch` is a descriptor that tells of saved files, or -1 where they are looked for every
    /// `pause` milliseconds. `answer` answers a request; `refuse` one that was not understood; `look` gives what open pages are told.
    mutating func run(
        watch: Int32, pause: Int, answer: (Request) -> Answer, refuse: (RequestRefusal) -> Answer, look: () -> [UInt8]?
    ) {
        var lastBeat = Self.now()
        while true {
            var waiting = [pollfd(fd: stop, events: Int16(POLLIN), revents: 0), pollfd(fd: watch, events: Int16(POLLIN), revents: 0)]
            waiting += doors.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let first = waiting.count
            waiting += connections.map { connection in
                let events = connection.wantsToSend ? POLLOUT : POLLIN
                return pollfd(fd: connection.descriptor, events: Int16(events), revents: 0)
            }
            let count = unsafe poll(&waiting, nfds_t(waiting.count), Int32(watch < 0 ? pause : 1000))
            if count < 0, errno != EINTR { return }
            if waiting[0].revents != 0 { return }
            let now = Self.now()
            if waiting[1].revents != 0 || watch < 0, let news = look() { tell(news, now) }
            if now - lastBeat > Self.heartbeat {
                lastBeat = now
                tell(Array(": \n\n".utf8), now)
            }
            serve(waiting[first...].map { $0.revents != 0 }, now, answer, refuse)
            for index in 2..<first where waiting[index].revents != 0 { welcome(at: waiting[index].fd, now) }
        }
    }

    private mutating func serve(
        _ isReady: [Bool], _ now: Int, _ answer: (Request) -> Answer, _ refuse: (RequestRefusal) -> Answer
    ) {
        var kept: [Connection] = []
        kept.reserveCapacity(connections.count)
        for (index, connection) in connections.enumerated() {
            var lives = true
            if index < isReady.count, isReady[index] {
                lives = connection.wantsToSend ? connection.flush(now: now) : connection.receive(now: now)
            }
            // A browser may send its next request before it has the answer to the last.
            while lives, !connection.wantsToSend, let outcome = connection.next() {
                respond(connection, outcome, now, answer, refuse)
                lives = connection.flush(now: now)
            }
            if lives, connection.wantsToSend { lives = connection.flush(now: now) }
            if lives, connection.deadline < now {
                if !connection.isIdle, connection.phase == .reading {
                    connection.send(refuse(.tooSlow), withBody: true, keepsAlive: false, now: now)
                    _ = connection.flush(now: now)
                }
                lives = false
            }
            if lives { kept.append(connection) }
        }
        connections = kept
    }

    private func respond(
        _ connection: Connection, _ outcome: RequestReading.Outcome, _ now: Int, _ answer: (Request) -> Answer,
        _ refuse: (RequestRefusal) -> Answer
    ) {
        switch outcome {
        case .incomplete: return
        case .refused(let refusal): connection.send(refuse(refusal), withBody: true, keepsAlive: false, now: now)
        case .whole(let request, _):
            var made = answer(request)
            if made.isStream, connections.count(where: { $0.phase == .streaming }) >= Self.mostStreams { made = .text(503, "") }
            connection.send(made, withBody: request.method != .head, keepsAlive: request.keepsAlive, now: now)
        }
    }

    private mutating func tell(_ news: [UInt8], _ now: Int) {
        connections.removeAll { $0.phase == .streaming && !($0.push(news) && $0.flush(now: now)) }
    }

    private mutating func welcome(at door: Int32, _ now: Int) {
        while true {
            let descriptor = net_accept(door)
            guard descriptor >= 0 else { return }
            if connections.count >= Self.mostConnections, let idle = connections.firstIndex(where: \.isIdle) {
                connections.remove(at: idle)
            }
            if connections.count >= Self.mostConnections {
                _ = close(descriptor)
            } else {
                connections.append(Connection(descriptor, now: now))
            }
        }
    }

    /// In milliseconds of a clock that is never set.
    static func now() -> Int {
        var time = timespec()
        unsafe clock_gettime(CLOCK_MONOTONIC, &time)
        return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
    }
}
