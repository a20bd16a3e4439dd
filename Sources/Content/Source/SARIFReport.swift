internal import Text

/// The report as SARIF 2.1.0, the form that code-scanning services and editors exchange.
///
/// Paths hold from the folder the program was started in (`%SRCROOT%`), which the file does not name: the same content gives the same
/// bytes on every machine.
public struct SARIFReport {
    private let run: CheckedRun
    private let version: String
    private let explanations: Words
    private let places = Dictionary(uniqueKeysWithValues: Rule.all.enumerated().map { ($1.id, $0) })

    /// `explanations` are the words that say what the rules are for.
    public init(_ run: CheckedRun, version: String, explanations: Words) {
        self.run = run
        self.version = version
        self.explanations = explanations
    }

    public func write(to sink: ([UInt8]) -> Void) {
        var json = JSONWriter()
        json.object { json in
            json.member("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
            json.member("version", "2.1.0")
            json.key("runs")
            json.array { json in
                json.object { json in
                    json.key("tool")
                    json.object { json in
                        json.key("driver")
                        json.object { driver(into: &$0) }
                    }
                    json.member("columnKind", "unicodeCodePoints")
                    json.key("originalUriBaseIds")
                    json.object { json in
                        json.key(Self.base)
                        json.object { text("description", run.words["report.base"], into: &$0) }
                    }
                    json.key("invocations")
                    json.array { json in json.object { $0.member("executionSuccessful", run.isComplete) } }
                    json.key("results")
                    results(into: &json, to: sink)
                }
            }
        }
        sink(json.take() + [0x0A])
    }

    private static let base: StaticString = "%SRCROOT%"

    private func driver(into json: inout JSONWriter) {
        json.member("name", "opslagstjek")
        json.member("version", version)
        json.member("semanticVersion", version)
        json.member("language", run.words.language.rawValue)
        json.key("rules")
        json.array { json in
            for rule in Rule.all { json.object { self.rule(rule, into: &$0) } }
        }
    }

    private func rule(_ rule: Rule, into json: inout JSONWriter) {
        let explanation = Explanation(of: rule, in: explanations)
        json.member("id", rule.id)
        text("shortDescription", explanation.summary, into: &json)
        text("fullDescription", explanation.why, into: &json)
        text("help", explanation.why + " " + explanation.law, into: &json)
        json.key("defaultConfiguration")
        json.object { $0.member("level", rule.severity.rawValue) }
        json.key("properties")
        json.object { $0.member("tags", [rule.group.rawValue]) }
    }

    private func results(into json: inout JSONWriter, to sink: ([UInt8]) -> Void) {
        var lines = LinesByPath(run.source)
        var (path, seen) = ("", [Fingerprint: Int]())
        json.array { json in
            for finding in run.findings {
                if path != finding.path { (path, seen) = (finding.path, [:]) }
                let fingerprint = Fingerprint(finding, in: lines.of(finding.path))
                seen[fingerprint, default: 0] += 1
                json.object { result(finding, "\(fingerprint.text):\(seen[fingerprint] ?? 1)", into: &$0) }
                if json.bytes.count >= CheckedRun.portion { sink(json.take()) }
            }
        }
    }

    /// `fingerprint` stays when lines are added above: what it holds of equal findings is only which of them this one is.
    private func result(_ finding: Finding, _ fingerprint: String, into json: inout JSONWriter) {
        json.member("ruleId", finding.rule)
        if let place = places[finding.rule] { json.member("ruleIndex", place) }
        json.member("level", finding.severity.rawValue)
        text("message", run.words.message(finding) + " " + run.words.help(finding), into: &json)
        json.key("locations")
        json.array { json in json.object { location(finding.path, finding.remark.place, into: &$0) } }
        if let related = finding.related {
            json.key("relatedLocations")
            json.array { json in json.object { location(related.path, related.place, into: &$0) } }
        }
        json.key("partialFingerprints")
        json.object { $0.member("primaryLocationLineHash", fingerprint) }
        guard let fix = finding.remark.fix else { return }
        json.key("fixes")
        json.array { json in json.object { self.fix(fix, finding.path, into: &$0) } }
    }

    private func fix(_ fix: Fix, _ path: String, into json: inout JSONWriter) {
        text("description", run.words.offer(fix), into: &json)
        json.key("artifactChanges")
        json.array { json in
            json.object { json in
                artifact(path, into: &json)
                json.key("replacements")
                json.array { json in
                    for edit in fix.edits {
                        json.object { json in
                            region("deletedRegion", edit.place, into: &json)
                            text("insertedContent", edit.text, into: &json)
                        }
                    }
                }
            }
        }
    }

    private func location(_ path: String, _ place: Place, into json: inout JSONWriter) {
        json.key("physicalLocation")
        json.object { json in
            artifact(path, into: &json)
            region("region", place, into: &json)
        }
    }

    private func artifact(_ path: String, into json: inout JSONWriter) {
        let path = run.outside(path)
        json.key("artifactLocation")
        json.object { json in
            json.member("uri", (path.hasPrefix("/") ? "file://" : "") + percentEncoded(path, keeping: "/"))
            if !path.hasPrefix("/") { json.member("uriBaseId", Self.base.description) }
        }
    }

    private func region(_ name: StaticString, _ place: Place, into json: inout JSONWriter) {
        json.key(name)
        json.object { json in
            json.member("startLine", place.line)
            json.member("startColumn", place.column)
            json.member("endLine", place.endLine)
            json.member("endColumn", place.endColumn)
        }
    }

    private func text(_ name: StaticString, _ text: String, into json: inout JSONWriter) {
        json.key(name)
        json.object { $0.member("text", text) }
    }
}
