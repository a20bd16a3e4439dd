internal import Text

/// The words that nearly every text about a job holds: a pattern is not looked for by them.
struct EverydayWords: Sendable {
    private let hashes: Set<UInt64>
    private let spellings: [[UInt8]]

    init(_ scanner: WordScanner) {
        let bytes = Array(Self.list.utf8)
        let words = scanner.words(in: bytes.span)
        hashes = Set(words.map(\.hash))
        spellings = words.map { folded(bytes[$0.start..<$0.end]) }
    }

    /// Of an everyday word, against that of a rare one.
    private static let often = 100

    /// How often texts hold a word, roughly: short words are commoner than long ones.
    func frequency(of word: ScannedWord, _ letters: [UInt8]) -> Int { hashes.contains(word.hash) ? Self.often : max(1, 6 - letters.count) }

    /// How often texts hold a word that begins so.
    func frequency(ofStem stem: [UInt8]) -> Int {
        spellings.contains { $0.starts(with: stem) } ? Self.often : max(1, 8 - stem.count)
    }

    /// Danish, bokmål and English.
    private static let list = """
        du dig din dit dine vi vores os jeg han hun den det de der dem man en et i på til for med af om fra ved hos og eller men at som så er
        var være bliver har have få får kan skal må vil bør gør gøre alle alt andre både dag dage uge ugen uger måned år kl klokken timer
        time ikke ingen kun også bare her hvor hvad hvem hvilke hvilken når hvis meget lidt godt god gode gerne helst ny nye stor lille små
        første sidste egen eget efter før mens mellem under over uden uanset op ned ind ud selv sammen arbejde arbejder arbejdet job jobbet
        stilling stillingen opgave opgaver opgaven medarbejder medarbejdere kollega kolleger kollegaer person personer mennesker folk
        hjælper medhjælper assistent leder søger søges ønsker ønskes send sende skriv skrive skriver fortæl fortælle ring ansøgning
        kommunen kommune fleksjob skånejob løn tilskud frokost kaffe køkken køkkenet butik butikken kontor kontoret kunder børn børnene
        dansk hund hest træ træer plante planter hus huset bil mand tag sæt læg lægger holder står ligger sidder begynder starter varer
        deg ditt av fra hos hva hvem hvilken når dersom også bare her meg oss vår våre dere blir være jobb jobben uke uken uker måned
        oppgave oppgaver medarbeider kollega søker søkes ønsker norsk barn fortell skrive nav lønn kjøkken butikk kontor kunder
        you your we our us the a an and or but to of in on at for with by from is are be been have has will can must may not no only also
        work job hours week day days month year years people person assistant colleague need like good small first last own new
        """
}
