internal import CNet

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The doors that the preview listens at: 127.0.0.1 and, where the machine has it, ::1, at one port.
final class Doors {
    let port: UInt16
    let descriptors: [Int32]

    /// Port 0 takes a free one.
    init(port: UInt16) throws(Taken) {
        let first = net_listen(0, port)
        guard first >= 0 else { throw Taken(errno: errno) }
        let taken = net_port(first)
        let second = net_listen(1, taken)
        if second < 0, errno == EADDRINUSE {
            // Whoever has the other address would get half of our browsers.
            _ = close(first)
            throw Taken(errno: EADDRINUSE)
        }
        self.port = taken
        descriptors = second >= 0 ? [first, second] : [first]
    }

    deinit { for descriptor in descriptors { _ = close(descriptor) } }

    struct Taken: Error { let errno: Int32 }

    /// The next port above one that is free at this moment.
    static func freePort(above port: UInt16) -> UInt16? {
        guard port < .max else { return nil }
        for candidate in (port + 1)...min(port &+ 100 > port ? port + 100 : .max, .max) {
            if let doors = try? Doors(port: candidate) { return doors.port }
        }
        return nil
    }
}
