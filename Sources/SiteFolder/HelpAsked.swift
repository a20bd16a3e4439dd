public import ArgumentParser

extension ParsableCommand {
    /// The command that somebody wants to know more of, if that is what they ask; `otherwise` where they name none. Our own help is in three
    /// languages, where the argument parser's is in one.
    public static func helpAsked(_ arguments: [String], otherwise: String) -> String? {
        let commands = configuration.subcommands.compactMap { $0.configuration.commandName }
        let (named, rest) = (arguments.first ?? "", arguments.dropFirst())
        if named == "help" { return rest.first(where: commands.contains) ?? otherwise }
        guard arguments.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) else { return nil }
        return commands.contains(named) ? named : otherwise
    }
}
