internal import Content
internal import Files
internal import Site
internal import Text

/// What a build tells: pages, bytes, and when the site next changes by itself.
enum BuildReport {
    static func text(_ site: Site, _ published: Published, _ report: Report, _ words: Words) -> String {
        let facts: KeyValuePairs = [
            "pages": String(site.pages.count { $0.address.hasSuffix("/") }), "files": String(published.files),
            "size": size(published.bytes),
            "next": site.nextChange?.iso ?? "",
        ]
        var lines = [words.fill("build.done", facts)]
        lines += site.collisions.map { words.fill("build.collision", ["address": $0]) }
        lines.append(words.fill(site.nextChange == nil ? "build.no-change" : "build.next", facts))
        return lines.joined(separator: "\n") + "\n"
    }

    static func json(_ site: Site, _ published: Published, _ report: Report) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.member("checked", report.checked)
            json.member("errors", report.count(.error))
            json.member("pages", site.pages.count { $0.address.hasSuffix("/") })
            json.member("files", published.files)
            json.member("bytes", published.bytes)
            json.member("unchanged", published.unchanged)
            json.member("skipped", Set(report.findings.filter { $0.severity == .error }.map(\.path)).sorted())
            json.member("collisions", site.collisions)
            json.key("nextChange")
            if let day = site.nextChange { json.string(day.iso) } else { json.null() }
        }
        return json.bytes + [0x0A]
    }

    private static func size(_ bytes: Int) -> String { bytes < 1_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB" }
}
