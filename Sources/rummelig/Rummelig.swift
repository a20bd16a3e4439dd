internal import ArgumentParser
internal import SiteFolder

@main
struct Rummelig: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rummelig",
        abstract: "Bygger et board af job med plads: Markdown ind, en tjekket hjemmeside ud.",
        version: programVersion,
        subcommands: [Build.self, Init.self, New.self, List.self, Close.self, Renew.self]
    )

    static func main() { runAsProgram() }
}
