/// The words of some documents: which, how heavy in which, each word once in a document.
struct Tally: Sendable {
    /// Words with the number of their stemming before them.
    private(set) var words = WordTable(capacity: 1 << 14)
    /// By word: in how many documents it stands, and in how many titles.
    private(set) var documents: [UInt32] = []
    private(set) var titles: [UInt32] = []
    /// By document: where its words end in the two lists that follow.
    private(set) var ends: [UInt32] = []
    private(set) var members: [UInt32] = []
    private(set) var weights: [Weight] = []

    /// How heavy a word is in a document: sixteenths, and whether it stands in the title.
    struct Weight: Sendable {
        let bits: UInt16

        init(_ sixteenths: Int, inTitle: Bool) { bits = UInt16(min(sixteenths, 0x7FFF)) | (inTitle ? 0x8000 : 0) }

        var sixteenths: Int { Int(bits & 0x7FFF) }
        var isInTitle: Bool { bits & 0x8000 != 0 }
    }

    /// By word: its weight in the document that is being read; 0 for none.
    private var current: [Int32] = []
    private var touched: [UInt32] = []

    mutating func add(_ document: SearchDocument) {
        for text in document.texts() { add(text.bytes, text.markup, document.stemming, text.field.weight, inTitle: text.field == .title) }
        endDocument()
    }

    /// Adds a text of the document that is being read.
    mutating func add(
        _ text: [UInt8], _ markup: SearchDocument.Markup, _ stemming: Stemming, _ weight: Int, inTitle: Bool
    ) {
        let weight = Int32(weight)
        var reader = WordReader(markup: markup, prefix: stemming.rawValue)
        while reader.read(text.span) {
            let word = words.insert(reader.letters.span.extracting(..<reader.length), hash: reader.hash)
            if word == current.count {
                current.append(0)
                documents.append(0)
                titles.append(0)
            }
            let before = current[word]
            if before == 0 { touched.append(UInt32(word)) }
            if inTitle {
                current[word] = (before + weight) | Self.titleBit
            } else if before & (Self.titleBit - 1) < 0x4000 {
                current[word] = before + weight
            }
        }
    }

    private static let titleBit: Int32 = 1 << 20

    mutating func endDocument() {
        members += touched
        for word in touched {
            let word = Int(word)
            let value = current[word]
            let isInTitle = value & Self.titleBit != 0
            weights.append(Weight(Int(value & (Self.titleBit - 1)), inTitle: isInTitle))
            documents[word] += 1
            if isInTitle { titles[word] += 1 }
            current[word] = 0
        }
        touched.removeAll(keepingCapacity: true)
        ends.append(UInt32(members.count))
    }
}

extension SearchDocument.Field {
    /// In sixteenths of what a word of the body weighs.
    var weight: Int {
        switch self {
        case .title: 128
        case .employer, .summary, .purpose, .task: 32
        case .body: 16
        }
    }

    /// Of what a document's facets are called, and of the words that only lead to them.
    static let nameWeight = 48
    static let wordWeight = 16
    /// An opening offers many things, and each is called much: their names weigh less, so that the work itself comes first.
    static let offerShare = 3
}
