public import ArgumentParser
public import Content
internal import SiteFolder

/// Tells other tools of the fields.
struct DescribeSchema: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Beskriver felterne for andre programmer: JSON Schema, Decap CMS, VS Code.")

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case jsonSchema = "json-schema"
        case decap, vscode
    }

    @Argument(help: ArgumentHelp("opening, story, guide, employer, event, page eller site; ellers dem alle.", valueName: "kind"))
    var kind: DescribedKind?

    @Option(help: "json-schema, decap eller vscode.")
    var format = Format.jsonSchema

    @Option(help: ArgumentHelp("Boardets mappe, hvis eget ordforråd vinder over det indbyggede.", valueName: "dir"))
    var root = "."

    @Option(help: "Sprog: da, nb eller en.")
    var language: MessageLanguage?

    func run() throws {
        let folder = SiteFolder.forChecking(root: root, paths: [], jobs: 1)
        let checker = Checker(data: folder.data, sound: folder.builtIn, for: .checking, today: nil, fallbackToday: Clock.today())
        let language = MessageLanguage.spoken(language, in: folder.data)
        let (words, vocabulary) = (language.commandWords(root: root), checker.context.vocabulary)
        switch format {
        case .jsonSchema: Terminal.write(JSONSchema(words: words, vocabulary: vocabulary).write(kind))
        case .decap: Terminal.write(DecapConfiguration(words: words, vocabulary: vocabulary, settings: checker.settings).write(kind))
        case .vscode: Terminal.write(Snippets(words: words, vocabulary: vocabulary).write(kind))
        }
    }
}

extension DescribedKind: ExpressibleByArgument {}
