internal import Markdown

extension Rule {
    /// A heading more than one level below the one before it, which a screen reader's list of headings shows as a gap.
    ///
    /// A page's title is the first level; `#` in a text is written as the second. An opening's text stands below a heading of the
    /// page, and its first heading may be of the third.
    static let headingSkipped = Rule(
        "heading-skipped", .markdown, .warning,
        .file { draft, _ in
            var above = draft.kind == .opening ? 2 : 1
            var isFirst = true
            var remarks: [Remark] = []
            for heading in draft.outline.headings {
                let level = max(heading.level, 2)
                if level > above + 1, remarks.count < mostInAFile {
                    let most = String(repeating: "#", count: isFirst ? 2 : above + 1)
                    let facts = ["marks": String(repeating: "#", count: level), "most": most]
                    remarks.append(Remark(draft.outline.place(of: heading.range), isFirst ? "first" : "plain", facts))
                }
                above = level
                isFirst = false
            }
            return remarks
        })
}
