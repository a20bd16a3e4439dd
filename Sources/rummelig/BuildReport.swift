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

    /// Versioned: a member that is there stays. Times are in milliseconds.
    static func json(
        _ site: Site, _ published: Published, _ report: Report, today: Day, drafts: Bool, times: [(name: StaticString, time: Duration)]
    ) -> [UInt8] {
        let openings = report.catalog.openings.filter { $0.page.isPublic(on: today, withDrafts: drafts) }
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.member("checked", report.checked)
            json.member("errors", report.count(.error))
            json.member("pages", site.pages.count { $0.address.hasSuffix("/") })
            json.member("files", published.files)
            json.member("bytes", published.bytes)
            json.member("unchanged", published.unchanged)
            json.key("search")
            json.object { json in
                json.member("address", site.search.address)
                json.member("files", site.search.files)
                json.member("bytes", site.search.bytes)
            }
            json.member("today", today.iso)
            json.member("openings", openings.count { $0.isOpen(on: today) })
            json.member("closedOpenings", openings.count { !$0.isOpen(on: today) })
            let skipped = Set(report.findings.filter { $0.severity == .error }.map(\.path)).subtracting(drafts ? [] : report.faultyDrafts)
            json.member("skipped", skipped.sorted())
            json.member("unfinishedDrafts", report.faultyDrafts.sorted())
            json.member("collisions", site.collisions)
            json.key("nextChange")
            if let day = site.nextChange { json.string(day.iso) } else { json.null() }
            json.key("milliseconds")
            json.object { json in
                for (name, time) in times {
                    json.member(name, Int(time.components.seconds * 1000 + time.components.attoseconds / 1_000_000_000_000_000))
                }
            }
        }
        return json.bytes + [0x0A]
    }

    static func size(_ bytes: Int) -> String { bytes < 999_500 ? "\((bytes + 500) / 1000) kB" : "\((bytes + 500_000) / 1_000_000) MB" }
}
