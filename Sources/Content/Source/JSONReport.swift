internal import Text

/// The report as JSON, version 1 of the contract: `checked`, counts and findings, in the order of the report.
public enum JSONReport {
    public static func write(_ findings: [Finding], checked: Int, words: Words) -> [UInt8] {
        var bytes: [UInt8] = []
        write(findings, checked: checked, words: words) { bytes += $0 }
        return bytes
    }

    /// The same in portions.
    public static func write(_ findings: [Finding], checked: Int, words: Words, to sink: ([UInt8]) -> Void) {
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.member("checked", checked)
            json.member("errors", findings.count { $0.severity == .error })
            json.member("warnings", findings.count { $0.severity == .warning })
            json.member("notes", findings.count { $0.severity == .note })
            json.key("findings")
            json.array { json in
                for finding in findings {
                    write(finding, words, into: &json)
                    if json.bytes.count >= CheckedRun.portion { sink(json.take()) }
                }
            }
        }
        sink(json.take() + [0x0A])
    }

    private static func write(_ finding: Finding, _ words: Words, into json: inout JSONWriter) {
        let place = finding.remark.place
        json.object { json in
            json.member("file", finding.path)
            json.member("line", place.line)
            json.member("column", place.column)
            json.member("endLine", place.endLine)
            json.member("endColumn", place.endColumn)
            json.member("rule", finding.rule)
            json.member("severity", finding.severity.rawValue)
            json.member("message", words.message(finding))
            json.member("help", words.help(finding))
            guard let fix = finding.remark.fix else { return }
            json.key("fix")
            json.object { json in
                json.member("description", words.offer(fix))
                json.key("edits")
                json.array { json in
                    for edit in fix.edits { write(edit, into: &json) }
                }
            }
        }
    }

    private static func write(_ edit: Edit, into json: inout JSONWriter) {
        json.object { json in
            json.member("startLine", edit.place.line)
            json.member("startColumn", edit.place.column)
            json.member("endLine", edit.place.endLine)
            json.member("endColumn", edit.place.endColumn)
            json.member("text", edit.text)
        }
    }
}
