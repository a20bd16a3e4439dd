public import Content
internal import Text

/// What is wrong with the arguments, in the language of the one who typed them.
///
/// The argument parser tells its mistakes in English sentences only: the words between their quotation marks are taken over into
/// sentences of ours. One that is not known here stands as it is.
public enum UsageWords {
    /// The built-in words in the language that the arguments ask for, as far as they can be understood.
    public static func words(for arguments: [String], otherwise: MessageLanguage) -> Words {
        (language(for: arguments) ?? otherwise).builtInWords
    }

    /// The language that the arguments ask for.
    public static func language(for arguments: [String]) -> MessageLanguage? {
        var language: MessageLanguage?
        for (index, argument) in arguments.enumerated() {
            let value =
                argument == "--language"
                ? arguments.dropFirst(index + 1).first : argument.hasPrefix("--language=") ? String(argument.dropFirst(11)) : nil
            if let value, let named = MessageLanguage(rawValue: value) { language = named }
        }
        return language
    }

    /// `commands` are the names of those that the program has, one of which it may need; `first` is the first argument.
    public static func sentence(
        _ english: String, program: String, commands: [String], needsCommand: Bool = false, first: String? = nil, _ words: Words
    ) -> String {
        let asked = first.flatMap { commands.contains($0) ? "\(program) \($0)" : nil } ?? program
        return (told(english, commands, needsCommand, first, words) ?? english) + "\n" + words.fill("usage.see", ["program": asked])
    }

    private static func told(_ english: String, _ commands: [String], _ needsCommand: Bool, _ first: String?, _ words: Words) -> String? {
        // The part from one sign to the next quotation mark, or to another sign.
        func part(_ start: String, _ end: String = "'") -> String? {
            guard let from = english.firstRange(of: start), let to = english[from.upperBound...].firstRange(of: end) else { return nil }
            return String(english[from.upperBound..<to.lowerBound])
        }
        func option(_ text: String) -> String { String(text.prefix { $0 != " " }) }
        func unknownCommand(_ name: String) -> String {
            let told = words.fill("usage.unknown-command", ["value": name])
            guard let near = nearest(to: name, among: commands) else { return told }
            return told + " " + words.fill("usage.command-near", ["near": near])
        }
        // An option behind a command that is not there says nothing of the option.
        if needsCommand, let first, !first.hasPrefix("-"), !commands.contains(first) { return unknownCommand(first) }
        if let name = part("Unknown option '") {
            guard let near = part("Did you mean '") else { return words.fill("usage.unknown-option", ["option": name]) }
            return words.fill("usage.unknown-option-near", ["option": name, "near": near])
        }
        if let name = part("Missing value for '") { return words.fill("usage.missing-value", ["option": option(name)]) }
        if let value = part("The value '", "' is invalid for '"), let name = part("' is invalid for '") {
            let facts: KeyValuePairs = ["option": option(name), "value": value, "allowed": choices(english) ?? ""]
            if name.hasPrefix("--port") { return words.fill("usage.bad-port", ["value": value]) }
            let key = choices(english) == nil ? "usage.bad-value" : name.hasPrefix("<") ? "usage.bad-argument" : "usage.bad-choice"
            return words.fill(key, facts)
        }
        if let name = part("The option '") { return words.fill("usage.takes-no-value", ["option": name]) }
        if let value = part("Unexpected argument '") ?? part("nexpected arguments: '", "'\n") ?? part("nexpected arguments: '") {
            if first == option(value) { return unknownCommand(option(value)) }
            return words.fill("usage.unexpected", ["value": value])
        }
        if let name = part("Missing expected argument '") {
            let key = "usage.argument." + name.filter { $0 != "<" && $0 != ">" }
            return words.fill("usage.missing-argument", ["name": words.has(key) ? words[key] : name])
        }
        return nil
    }

    /// The words that an option takes.
    private static func choices(_ english: String) -> String? {
        guard let start = english.firstRange(of: "Please provide one of ") else { return nil }
        let list = english[start.upperBound...].split { "', \n:.".contains($0) }
        return list.filter { !["and", "or", "the", "following", "-"].contains($0) }.joined(separator: ", ")
    }
}

extension StringProtocol {
    /// Where a text stands in this one first.
    fileprivate func firstRange(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}
