/// Words that end with a full stop which ends no sentence, in Danish, Norwegian and English.
enum Abbreviations {
    enum Kind {
        /// Always has something behind it: "kl. 9", "f.eks. Birthe".
        case leads
        /// May stand last: "gulve m.m. Du får …".
        case canEnd
    }

    private static let leading = """
        adr afd afs ang ank apr att bd bl bl.a bla blv ca cand ctr d d.v.s dir dr dvs e.g eg eks ekskl etg evt f f.eks feb feks fom f.o.m \
        fr frk f.t gl gns gnsn hhv h.h.v hr i.e ifm i.f.m ifht i.f.h.t ift i.f.t iht i.h.t inkl int jf jfr kap kl kt lic medd mht m.h.t \
        m.h.p mr mrs nr omkr opr orgnr overs p par pga p.g.a pkt pr prof ref s sct skt sml st str tlf tel t.o.m u uddr v vedr vejl vha v.h.a vs
        """

    private static let closing = """
        a.m aps aug cand.jur cand.mag cand.merc cand.polyt cand.scient co dec d.d dgl d.s.s e.l el.lign enh etc ff fl flg f.m i.l inc jan jr \
        jul jun kr kvm lign ltd m maks max md mdr mfl m.fl mia mill min mio mm m.m mv m.v nov o.a o.fl okt o.l ol osb o.s.b osv o.s.v pct p.m \
        p.t pt sek sep sept sr stk t tim tsk ugtl årl
        """

    private static let kinds: HashTable = {
        func hashes(_ words: String, _ kind: Int32) -> [(UInt64, Int32)] {
            words.split(separator: " ").map { (HoursLexicon.hash($0.utf8), kind) }
        }
        return HashTable(Dictionary(hashes(leading, 1) + hashes(closing, 2)) { first, _ in first })
    }()

    /// The longest of them, and of those without a point inside, in bytes.
    private static let (longest, longestPlain) = (13, 5)

    /// What kind of abbreviation the word before a full stop is; nil where it is none.
    static func kind(of text: Span<UInt8>, _ word: Range<Int>) -> Kind? {
        guard word.count <= longestPlain || word.count <= longest && word.contains(where: { text[$0] == UInt8(ascii: ".") }) else {
            return nil
        }
        switch kinds[hash(of: text, word)] {
        case 1: return .leads
        case 2: return .canEnd
        default: return nil
        }
    }

    /// Whether a word names what letters are classes of, so that "kørekort B." ends a sentence and "Anders B. Holm" does not.
    static func isClassed(_ text: Span<UInt8>, _ word: Range<Int>) -> Bool {
        word.count <= 16 && classed[hash(of: text, word)] != nil
    }

    private static let classed: HashTable = {
        let words = """
            afdeling afsnit bane blok bygning bygg erhverv fløj førerkort gruppe hal hus indgang inngang kategori klasse kørekort licence \
            linje niveau nivå opgang oppgang plan rum skole spor type vitamin zone
            """
        return HashTable(Dictionary(words.split(separator: " ").map { (HoursLexicon.hash($0.utf8), 1) }) { first, _ in first })
    }()

    /// As `HoursLexicon` hashes, of the letters made small; Æ, Ø and Å begin no abbreviation.
    private static func hash(of text: Span<UInt8>, _ word: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in word {
            let byte = text[index]
            hash = (hash ^ UInt64(byte &- 0x41 < 26 ? byte | 0x20 : byte)) &* 0x0000_0100_0000_01b3
        }
        return hash
    }
}
