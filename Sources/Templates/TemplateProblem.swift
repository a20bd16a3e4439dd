/// Something in a template that must be mended before any page can be made: what it is and where, without words for people.
public struct TemplateProblem: Error, Hashable, Sendable {
    /// The template's path as it was given.
    public let file: String
    /// From 1.
    public let line: Int
    /// In Unicode scalars, from 1; a byte order mark does not count.
    public let column: Int
    /// In Unicode scalars, no further than the end of the line.
    public let length: Int
    public let kind: Kind

    public enum Kind: Hashable, Sendable {
        /// No template of this name; the place is the first of a file of that name.
        case unknownTemplate(String, suggestion: String?, available: [String])
        /// `{{x}}` where no `x` can be seen; for `{{a.x}}`, `name` is `x` and `available` what `a` has.
        case unknownName(String, suggestion: String?, available: [String])
        case unknownPartial(String, suggestion: String?, available: [String])
        /// A partial that comes back to itself; the chain begins and ends with it.
        case recursivePartial(String, chain: [String])
        /// `{{x}}` on finished HTML would escape it twice; meant is `{{{x}}}`.
        case escapedHTML(String)
        /// `{{{x}}}` or `{{&x}}` on plain text would let markup through; meant is `{{x}}`.
        case unescapedText(String)
        /// `{{x}}` on what has no text of its own; meant is a section or a name inside it.
        case notWritable(String, Shape.Form)
        /// `{{x.y}}` where `x` has no names inside; `x` stands here.
        case notGroup(String, Shape.Form)
        /// `{{#x}}` or `{{^x}}` without its `{{/x}}`.
        case unclosedSection(String)
        /// `{{/x}}` where no section is open.
        case strayClose(String)
        /// `{{/x}}` where another section is the one to close.
        case mismatchedClose(String, open: String)
        /// `{{` without its `}}`, or `{{{` without its `}}}`.
        case unclosedTag
        /// Nothing, or something that is no name, between the braces.
        case badName(String)
        /// `{{=<% %>=}}`: the delimiters are always `{{` and `}}`.
        case setDelimiters
        /// A kind of tag that other Mustaches have: `{{<parent}}`, `{{$block}}`, `{{>*dynamic}}`.
        case unsupportedTag(String)
        /// Sections and partials inside each other, deeper than the limit.
        case tooDeep(limit: Int)
        /// Partials put together into more than the limit, in bytes, a tag counted as sixteen.
        case tooLarge(limit: Int)
    }
}

extension TemplateProblem {
    /// The problems of several pages as one report: in order of file and place, one for each place.
    public static func merged(_ lists: [[TemplateProblem]]) -> [TemplateProblem] {
        var seen: Set<Place> = []
        return lists.joined()
            .filter { seen.insert(Place(file: $0.file, line: $0.line, column: $0.column)).inserted }
            .sorted { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
    }

    private struct Place: Hashable {
        let file: String
        let line: Int
        let column: Int
    }
}

/// All that is wrong with a template and with the partials it uses.
public struct TemplateProblems: Error, Hashable, Sendable {
    /// In order of file and place; never empty.
    public let list: [TemplateProblem]

    public init(list: [TemplateProblem]) { self.list = list }
}
