internal import Text

/// The words that nearly every text about a job holds: a pattern is not looked for by them.
struct EverydayWords: Sendable {
    private let frequencies: HashTable
    /// In alphabetical order.
    private let spellings: [[UInt8]]

    init(_ scanner: WordScanner) {
        var frequencies: [UInt64: Int32] = [:]
        var spellings: [[UInt8]] = []
        for (frequency, list) in Self.lists {
            let bytes = Array(list.utf8)
            for word in scanner.words(in: bytes.span) {
                frequencies[word.hash] = frequency
                spellings.append(folded(bytes[word.start..<word.end]))
            }
        }
        self.frequencies = HashTable(frequencies)
        self.spellings = spellings.sorted { $0.lexicographicallyPrecedes($1) }
    }

    /// How often texts hold a word, roughly: short words are commoner than long ones.
    func frequency(of word: ScannedWord, _ letters: Int) -> Int { frequencies[word.hash].map { Int($0) } ?? max(1, 6 - letters) }

    /// How often texts hold a word that begins so.
    func frequency(ofStem stem: [UInt8]) -> Int {
        var (low, high) = (0, spellings.count)
        while low < high {
            let middle = (low + high) / 2
            if spellings[middle].lexicographicallyPrecedes(stem) { low = middle + 1 } else { high = middle }
        }
        return low < spellings.count && spellings[low].starts(with: stem) ? 100 : max(1, 8 - stem.count)
    }

    /// Danish, bokmål and English.
    private static let lists: [(Int32, String)] = [
        (
            1000,
            """
            du er og i at til på for med af en et den det der de vi har hvor mange kan skal får som dig din dit dine vores om fra uden være jeg hos ikke
            deg ditt av vår våre å the a an and or to of in on at for with you your we our is are be have will can
            """
        ),
        (
            100,
            """
            os han hun dem man ved eller men så var bliver have få må vil bør gør gøre alle alt andre både dag dage uge ugen uger mange
            måned år kl klokken timer time ingen kun også bare her hvor hvad hvem hvilke hvilken når hvis meget lidt godt god gode gerne
            helst ny nye stor lille små første sidste egen eget efter før mens under over uanset op ned ind ud selv sammen giver ret
            arbejde arbejder arbejdet job jobbet stilling stillingen opgave opgaver opgaven medarbejder medarbejdere kollega kolleger
            kollegaer person personer mennesker folk hjælper medhjælper assistent leder søger søges ønsker ønskes send sende skriv skrive
            skriver fortæl fortælle ring ansøgning kommunen kommune fleksjob skånejob frokost kaffe køkken køkkenet butik butikken kontor
            kontoret kunder børn børnene dansk hund hest træ træer plante planter hus huset bil mand tag sæt læg lægger holder står ligger
            sidder begynder starter varer følger stiller dækker betaler sørger fordel personlig almindelige normalt mellem koster
            erfaring krav team hjælp hjelp tager kommer via tre passer tid bord lager aftale ansat ansatte virksomhed virksomheden lærer
            overenskomst gamle siden først
            fra hva hvem hvilken dersom meg oss dere blir jobb jobben jobber uke uken uker oppgave oppgaver medarbeider søker søkes norsk
            barn fortell nav kjøkken gir dekker betaler flere
            from by been has must may not no only also work job hours week day days month year years people person colleague need like
            good small first last own new
            """
        ),
    ]
}
