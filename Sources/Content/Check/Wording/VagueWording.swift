internal import Text

/// Wording that sounds like an accommodation and promises nothing.
enum VagueWording {
    /// Folded, in Danish, bokmål and English.
    private static let phrases = [
        "efter aftale", "efter behov", "aftales", "aftales individuelt", "vi er fleksible", "fleksibel", "fleksible", "fleksibilitet",
        "fleksible rammer",
        "vi tager hensyn", "vi viser hensyn", "hensyn", "skaanehensyn", "individuelle hensyn", "individuelt", "alt kan aftales",
        "vi finder ud af det",
        "naermere aftale", "efter naermere aftale", "godt arbejdsmiljoe", "rummelighed", "rummelig arbejdsplads", "vi er rummelige",
        "etter avtale", "etter behov", "avtales", "avtales individuelt", "vi er fleksible", "fleksibelt", "vi tar hensyn",
        "tilrettelegging",
        "vi tilrettelegger", "individuell tilrettelegging", "godt arbeidsmiljoe", "by agreement", "as agreed", "we are flexible",
        "flexible",
    ]

    static func holds(_ words: String) -> Bool {
        let words = String(decoding: folded(words), as: UTF8.self).filter { $0 != "." && $0 != "," }.trimmed
        return phrases.contains(words)
    }
}
