internal import ArgumentParser
internal import Content
internal import SiteFolder

/// Lists every rule.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Viser alle regler, gruppe for gruppe, med vægt og en linje om hver."
    )

    @Option(help: "text, json, eller markdown med forklaringer og eksempler.")
    var format = Format.text

    @Option(help: "Sprog: da, nb eller en.")
    var language: MessageLanguage?

    @Option(help: "Boardets mappe; dens egne ord vinder over de indbyggede.")
    var root = "."

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, markdown }

    func run() {
        let words = MessageLanguage.spoken(language, root: root).explanations(root: root)
        switch format {
        case .text: Terminal.write(ExplanationText(words: words, isColoured: Terminal.hasColour).list(Rule.all))
        case .json: Terminal.write(RulesJSON.write(Rule.all, words: words))
        case .markdown: Terminal.write(RulesMarkdown(words: words).write(Rule.all))
        }
    }
}
