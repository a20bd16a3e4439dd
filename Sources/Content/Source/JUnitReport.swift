internal import Text

/// The report as JUnit XML, which CI servers show as tests: a suite for each file, a test for each finding.
///
/// What ends the run with 1 is a failure: errors, and in a strict run warnings. The rest are tests that pass and have something to
/// say. A file without findings is one test that passed.
public enum JUnitReport {
    public static func write(_ run: CheckedRun, isStrict: Bool, to sink: ([UInt8]) -> Void) {
        var xml = XMLWriter()
        let least: Severity = isStrict ? .warning : .error
        let suites = suites(run)
        let tests = suites.reduce(0) { $0 + max(1, $1.findings.count) }
        xml.raw("<testsuites name=\"opslagstjek\" tests=\"\(tests)\" failures=\"\(run.findings.count { $0.severity >= least })\"")
        xml.raw(" errors=\"0\">\n")
        for suite in suites {
            write(suite.path, suite.findings, least, run, into: &xml)
            if xml.bytes.count >= CheckedRun.portion { sink(xml.take()) }
        }
        xml.raw("</testsuites>\n")
        sink(xml.take())
    }

    /// Every file that was checked, and those beside them that have findings, by path.
    private static func suites(_ run: CheckedRun) -> [(path: String, findings: ArraySlice<Finding>)] {
        var found: [(path: String, findings: ArraySlice<Finding>)] = []
        var start = 0
        while start < run.findings.count {
            let path = run.findings[start].path
            let end = run.findings[start...].firstIndex { $0.path != path } ?? run.findings.count
            found.append((path, run.findings[start..<end]))
            start = end
        }
        let faulty = Set(found.map(\.path))
        found += run.paths.lazy.filter { !faulty.contains($0) }.map { ($0, []) }
        return found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func write(
        _ path: String, _ findings: ArraySlice<Finding>, _ least: Severity, _ run: CheckedRun, into xml: inout XMLWriter
    ) {
        xml.raw("<testsuite")
        xml.attribute("name", path)
        xml.raw(
            " tests=\"\(max(1, findings.count))\" failures=\"\(findings.count { $0.severity >= least })\" errors=\"0\" skipped=\"0\">\n")
        if findings.isEmpty {
            xml.raw("<testcase name=\"opslagstjek\"")
            xml.attribute("classname", path)
            xml.raw("/>\n")
        }
        for finding in findings { write(finding, least, run, into: &xml) }
        xml.raw("</testsuite>\n")
    }

    private static func write(_ finding: Finding, _ least: Severity, _ run: CheckedRun, into xml: inout XMLWriter) {
        let place = finding.remark.place
        let message = run.words.message(finding)
        xml.raw("<testcase")
        xml.attribute("name", "\(finding.rule) \(place.line):\(place.column)")
        xml.attribute("classname", finding.path)
        xml.attribute("file", run.outside(finding.path))
        xml.raw(" line=\"\(place.line)\"><")
        let isFailure = finding.severity >= least
        if isFailure {
            xml.raw("failure")
            xml.attribute("type", finding.severity.rawValue)
            xml.attribute("message", message)
        } else {
            xml.raw("system-out")
        }
        xml.raw(">")
        let severity = run.words["report.\(finding.severity.rawValue)"]
        xml.text("\(finding.path):\(place.line):\(place.column) \(severity) \(finding.rule)\n\(message)\n\(run.words.help(finding))\n")
        xml.raw(isFailure ? "</failure></testcase>\n" : "</system-out></testcase>\n")
    }
}
