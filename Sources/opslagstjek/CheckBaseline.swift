internal import Content
internal import SiteFolder

/// What a check has found, before a baseline is asked.
struct Found {
    let findings: [Finding]
    /// The files that were checked.
    let paths: [String]
    let isWholeBoard: Bool
    let source: (String) -> [UInt8]?

    init(findings: [Finding], paths: [String], isWholeBoard: Bool, folder: SiteFolder) {
        self.findings = findings
        self.paths = paths
        self.isWholeBoard = isWholeBoard
        source = { folder.bytes(of: $0) }
    }
}

extension Check {
    /// The findings that are left when those of the baseline are taken away, which is written first where that is asked for.
    func heldAgainstBaseline(
        _ found: Found, isComplete: Bool, _ words: Words, isAsked: (_ rule: String) -> Bool
    ) throws -> (findings: [Finding], known: Int) {
        let comparison: Baseline.Comparison
        if let path = writeBaseline {
            let new = Baseline(of: found.findings, source: found.source)
            // Of a board that could not be read whole only a part would be known.
            if isComplete {
                if let errno = SiteFolder.write(path, new.written) {
                    throw Refusal(words.fill("report.unwritable", ["path": path, "reason": Terminal.reason(errno, words)]))
                }
                Terminal.complain(words.fill("report.baseline-written", ["path": path, "count": String(new.count)]))
            }
            comparison = new.compare(found.findings, source: found.source) { _, _ in false }
        } else if let path = baseline {
            let checked = Set(found.paths)
            comparison = try readBaseline(path, words).compare(found.findings, source: found.source) { file, rule in
                isAsked(rule) && (found.isWholeBoard || checked.contains(file))
            }
            if comparison.gone > 0, isComplete {
                Terminal.complain(words.fill("report.baseline-gone", ["path": path, "count": String(comparison.gone)]))
            }
        } else {
            return (found.findings, 0)
        }
        return (comparison.new, comparison.known)
    }

    private func readBaseline(_ path: String, _ words: Words) throws -> Baseline {
        let bytes: [UInt8]
        do throws(SiteFolder.ReadingRefusal) {
            bytes = try SiteFolder.file(path)
        } catch {
            let told = words.fill("report.unreadable", ["path": path, "reason": Terminal.reason(error.errno, words)])
            throw Refusal(told + " " + words.fill("report.baseline-write", ["path": path]))
        }
        do throws(Baseline.Fault) {
            return try Baseline(reading: bytes)
        } catch {
            throw Refusal(words.fill("report.baseline-unreadable", ["path": path, "line": String(error.line)]))
        }
    }
}
