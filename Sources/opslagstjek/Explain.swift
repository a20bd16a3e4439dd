internal import ArgumentParser
internal import Content
internal import SiteFolder
internal import Text

/// Tells why a rule exists.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Siger, hvorfor en regel findes, og viser et forkert og et rigtigt eksempel."
    )

    @Argument(help: ArgumentHelp("Reglens navn, fx hours-missing.", valueName: "rule"))
    var rule: String

    @Option(help: "Sprog: da, nb eller en.")
    var language: MessageLanguage?

    @Option(help: "Boardets mappe; dens egne ord vinder over de indbyggede.")
    var root = "."

    func run() throws {
        let words = MessageLanguage.spoken(language, root: root).explanations(root: root)
        guard let known = Rule.byID[rule] else {
            guard let near = nearest(to: rule, among: Rule.all.map(\.id)) else {
                throw Refusal(words.fill("report.unknown-rule-plain", ["rule": rule]))
            }
            throw Refusal(words.fill("report.unknown-rule", ["rule": rule, "near": near]))
        }
        let text = ExplanationText(words: words, isColoured: Terminal.hasColour)
        Terminal.write(text.write(Explanation(of: known, in: words)))
    }
}

extension MessageLanguage {
    /// The words of the checker and of its explanations, a site's own over the built-in ones.
    func explanations(root: String) -> Words { Words(value, files: Strings.explanations(value, root: root)) }
}
