/// The report as workflow commands, which GitHub Actions shows beside the lines of a pull request; a summary last, for the log.
public enum GitHubReport {
    public static func write(_ run: CheckedRun, to sink: ([UInt8]) -> Void) {
        var bytes: [UInt8] = []
        for finding in run.findings {
            write(finding, run, into: &bytes)
            if bytes.count >= CheckedRun.portion {
                sink(bytes)
                bytes = []
            }
        }
        bytes += Array(TextReport(words: run.words, isColoured: false).summary(run).utf8)
        sink(bytes + [0x0A])
    }

    private static func write(_ finding: Finding, _ run: CheckedRun, into bytes: inout [UInt8]) {
        let place = finding.remark.place
        bytes += Array("::\(command(finding.severity)) file=".utf8)
        append(run.outside(finding.path), isProperty: true, to: &bytes)
        // Columns of different lines are no stretch to GitHub, which then drops them with a complaint.
        let isStretch = place.line == place.endLine
        bytes += Array((",line=\(place.line)" + (isStretch ? ",col=\(place.column)" : "") + ",endLine=\(place.endLine)").utf8)
        if isStretch { bytes += Array(",endColumn=\(max(place.column, place.endColumn))".utf8) }
        bytes += Array(",title=".utf8)
        append(finding.rule, isProperty: true, to: &bytes)
        bytes += Array("::".utf8)
        append(run.words.message(finding) + "\n" + run.words.help(finding), isProperty: false, to: &bytes)
        bytes.append(0x0A)
    }

    private static func command(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    /// What would end a command, and in a property also what parts properties, is written in hexadecimal.
    private static func append(_ text: String, isProperty: Bool, to bytes: inout [UInt8]) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "%"): bytes += Array("%25".utf8)
            case 0x0D: bytes += Array("%0D".utf8)
            case 0x0A: bytes += Array("%0A".utf8)
            case UInt8(ascii: ":") where isProperty: bytes += Array("%3A".utf8)
            case UInt8(ascii: ",") where isProperty: bytes += Array("%2C".utf8)
            // A control, as the sequences that colour a terminal begin with.
            case ..<0x20, 0x7F: bytes.append(0x20)
            default: bytes.append(byte)
            }
        }
    }
}
