internal import Files
internal import Text

/// What a build changed, for programs that deploy it or tell of it: one entry a line, so that it can be read by people as well.
enum ChangesReport {
    static func json(_ changes: Changes) -> [UInt8] {
        var json = Array("{\"version\":1,\"unchanged\":\(changes.unchanged)".utf8)
        for (name, entries) in [
            ("added", changes.added), ("changed", changes.changed), ("closed", changes.closed), ("removed", changes.removed),
        ] {
            json += ",\n\"\(name)\":[".utf8
            for (index, entry) in entries.enumerated() {
                var line = JSONWriter()
                line.object { line in
                    line.member("address", entry.address)
                    line.member("path", entry.path)
                    line.member("kind", entry.kind)
                    line.member("size", entry.size)
                }
                json += (index == 0 ? "\n" : ",\n").utf8
                json += line.bytes
            }
            json += (entries.isEmpty ? "]" : "\n]").utf8
        }
        return json + "}\n".utf8
    }
}
