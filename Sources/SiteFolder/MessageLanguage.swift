internal import ArgumentParser
internal import Content
internal import SiteFolder

/// The language that a command speaks.
enum MessageLanguage: String, ExpressibleByArgument, CaseIterable {
    case da, nb, en

    var value: Language {
        switch self {
        case .da: .danish
        case .nb: .bokmaal
        case .en: .english
        }
    }

    /// The checker's words in this language, a site's own over the built-in ones.
    func words(in data: [String: [UInt8]]) -> Words { Words(value, files: Strings.check(value, in: data)) }
}
