internal import Text

/// Wording that sounds like an accommodation and promises nothing.
enum VagueWording {
    /// Words that put off or praise, folded, in Danish, bokmål and English: what consists of these and of small words alone is vague.
    private static let empty = words(
        """
        aftale aftaler aftales behov fleksibel fleksible fleksibelt fleksibilitet hensyn hensynet skaanehensyn skaanehensynene individuel
        individuelle individuelt tilpasning tilpasninger tilpasset rummelig rummelige rummelighed dialog formaaen evne
        avtale avtaler avtales behov tilrettelegging tilretteleggingen tilrettelegger individuell tilpasning inkluderende
        agreement agreed flexible flexibility considerate needs individual individually adjustments accommodations
        """)
    /// Words that add nothing to those.
    private static let small = words(
        """
        efter ved i til paa om med af og eller de der det den som en et er kan skal vil vi du dig din dit dine jeres os vores sammen alt alle
        naermere muligt mulige noedvendige relevante saerlige forskellige diverse enkelte enkeltes loebende gode god godt gerne altid tager
        tage viser vise giver har tages finder ud arbejdsplads arbejdspladsen rammer vilkaar arbejdstid arbejdstider timer situation hinanden
        etter aa av deg ditt dere oss vaar naermere mulig noedvendig noedvendige saerskilte tar ta viser arbeidsplass arbeidstid tider hverandre
        by as to on the and or we are you your is be will can with after for all good our
        """)
    /// Wording in which no such word stands.
    private static let phrases: Set<String> = ["vi finder ud af det", "godt arbejdsmiljoe", "godt arbeidsmiljoe"]

    static func holds(_ words: String) -> Bool {
        let words = String(decoding: folded(words), as: UTF8.self).split { $0.isWhitespace || $0.isPunctuation }.map(String.init)
        let isEmpty = words.contains(where: empty.contains) && words.allSatisfy { empty.contains($0) || small.contains($0) }
        return isEmpty || phrases.contains(words.joined(separator: " "))
    }

    private static func words(_ text: String) -> Set<String> { Set(text.split(whereSeparator: \.isWhitespace).map(String.init)) }
}
