internal import Content
internal import Files
internal import Site

/// What a build tells the page of a CI job, in Markdown.
struct BuildSummary {
    let words: Words

    func published(_ site: Site, _ published: Published, _ report: Report, today: Day, drafts: Bool) -> String {
        let openings = report.catalog.openings.filter { $0.page.isPublic(on: today, withDrafts: drafts) }
        let left = Set(report.findings.filter { $0.severity == .error }.map(\.path)).subtracting(report.faultyDrafts)
        let rows: [(String, String)] = [
            ("open", String(openings.count { $0.isOpen(on: today) })), ("closed", String(openings.count { !$0.isOpen(on: today) })),
            ("pages", String(site.pages.count { $0.address.hasSuffix("/") })), ("files", String(published.files)),
            ("size", BuildReport.size(published.bytes)), ("unchanged", String(published.unchanged)),
            ("next", site.nextChange?.iso ?? "–"), ("drafts", String(report.faultyDrafts.count)),
        ]
        var lines = ["## " + words["summary.done"], "", "| | |", "|---|---:|"]
        lines += rows.map { "| \(words["summary.\($0)"]) | \($1) |" }
        if !left.isEmpty {
            lines += ["", "### " + words.fill("summary.left", ["count": String(left.count)]), ""]
            lines += findings(report.findings.filter { $0.severity == .error && left.contains($0.path) })
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func refused(_ errors: [Finding], output: String) -> String {
        let lines = ["## " + words["summary.refused"], "", words.fill("build.refused", ["output": "`\(output)`"]), ""]
        return (lines + findings(errors)).joined(separator: "\n") + "\n"
    }

    /// A job's page is cut at a mebibyte, and nobody reads more than this.
    private static let most = 100

    private func findings(_ findings: [Finding]) -> [String] {
        let rows = findings.prefix(Self.most).map { finding in
            let place = "`\(finding.path):\(finding.remark.place.line)`"
            return "| \(place) | `\(finding.rule)` | \(cell(words.message(finding))) \(cell(words.help(finding))) |"
        }
        let rest = findings.count - rows.count
        let head = "| \(words["summary.place"]) | \(words["summary.rule"]) | \(words["summary.finding"]) |"
        return [head, "|---|---|---|"] + rows + (rest > 0 ? ["", words.fill("summary.more", ["count": String(rest)])] : [])
    }

    /// What an editor has written is shown as it is: no sign of it is Markdown or HTML.
    private func cell(_ text: String) -> String {
        text.reduce(into: "") { cell, sign in
            if sign == "\n" {
                cell += " "
            } else if "\\`*_[]<>|#&~!@".contains(sign) {
                cell += "\\" + String(sign)
            } else {
                cell += String(sign)
            }
        }
    }
}
