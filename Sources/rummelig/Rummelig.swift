internal import ArgumentParser
internal import Content
internal import SiteFolder

@main
struct Rummelig: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rummelig",
        abstract: "Bygger et board af job med plads: Markdown ind, en tjekket hjemmeside ud.",
        version: programVersion,
        subcommands: [
            Build.self, ServeCommand.self, Init.self, New.self, List.self, Close.self, Renew.self, Export.self, DescribeSchema.self,
            Doctor.self,
        ]
    )

    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        let environment = MessageLanguage.ofEnvironment ?? .da
        let language = UsageWords.language(for: arguments) ?? environment
        if let command = arguments.isEmpty ? "rummelig" : helpAsked(arguments, otherwise: "rummelig") {
            let words = language.commandWords(root: "/var/empty")
            return Terminal.write(words["help.\(command)"])
        }
        runAsProgram(in: environment)
    }
}
