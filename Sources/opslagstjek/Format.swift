internal import ArgumentParser
internal import Content
internal import SiteFolder

/// The forms of the report.
enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, github, junit

    /// Writes the report to standard output, in portions. `explanations` are read for the form that explains the rules.
    func show(_ run: CheckedRun, isStrict: Bool, explanations: () -> Words) {
        let send: ([UInt8]) -> Void = { Terminal.write($0) }
        switch self {
        case .text: TextReport(words: run.words, isColoured: Terminal.hasColour).write(run, to: send)
        case .json: JSONReport.write(run.findings, checked: run.paths.count, words: run.words, to: send)
        case .sarif: SARIFReport(run, version: programVersion, explanations: explanations()).write(to: send)
        case .github: GitHubReport.write(run, to: send)
        case .junit: JUnitReport.write(run, isStrict: isStrict, to: send)
        }
    }
}
