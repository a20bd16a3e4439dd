#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
public import ArgumentParser
internal import Content

/// The version of both programs.
public let programVersion = "0.1.0"

/// A run that cannot go on, in words for the one who started it; it ends with code 2.
public struct Refusal: Error {
    public let message: String

    public init(_ message: String) { self.message = message }
}

extension ParsableCommand {
    /// Runs the command that the arguments name; whatever stops it ends with a code of ours. `language` is that of complaints about the
    /// arguments where these name none.
    public static func runAsProgram(in language: MessageLanguage) {
        StandardStreams.hold()
        do {
            let allowed = OpenFiles.allowed()
            guard allowed >= OpenFiles.needed else {
                let words = UsageWords.words(for: Array(CommandLine.arguments.dropFirst()), otherwise: language)
                throw Refusal(words.fill("usage.open-files", ["allowed": String(allowed), "needed": String(OpenFiles.needed)]))
            }
            var command = try parseAsRoot()
            try command.run()
        } catch {
            Ending(of: error, Self.self, in: language).leave()
        }
    }
}

/// How a command ends: the argument parser's own codes are mapped to ours.
public struct Ending {
    private let message: String
    private let code: Int32

    /// 0 for help and version, the command's own code where it gave one, else 2.
    init(of error: any Error, _ command: (some ParsableCommand).Type, in language: MessageLanguage) {
        if let refusal = error as? Refusal {
            (message, code) = (refusal.message, 2)
        } else if let given = error as? ExitCode {
            (message, code) = ("", given.rawValue)
        } else {
            let isFine = command.exitCode(for: error) == .success
            let program = command.configuration.commandName ?? ""
            code = isFine ? 0 : 2
            message =
                isFine
                ? command.fullMessage(for: error)
                : UsageWords.sentence(
                    command.message(for: error), program: program,
                    commands: command.configuration.subcommands.compactMap { $0.configuration.commandName },
                    needsCommand: command.configuration.defaultSubcommand == nil, first: CommandLine.arguments.dropFirst().first,
                    UsageWords.words(for: Array(CommandLine.arguments.dropFirst()), otherwise: language))
        }
    }

    /// Ends well with the values as they are: the system takes all memory back at once, where giving up a large board piece by piece
    /// takes longer than a hundred pages.
    public static func succeed<each Value>(keeping values: repeat each Value) -> Never {
        repeat withExtendedLifetime(each values) {}
        exit(0)
    }

    func leave() -> Never {
        if !message.isEmpty {
            if code == 0 { Terminal.write(message + "\n") } else { Terminal.complain(message) }
        }
        exit(code)
    }
}
