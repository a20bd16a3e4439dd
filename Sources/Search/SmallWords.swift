/// Words that stand everywhere and say nothing: they are in the index without postings.
enum SmallWords {
    static func contains(_ stem: ArraySlice<UInt8>) -> Bool {
        stem.count <= 12 && stems.find(stem.span, hash: WordHash.of(stem.span)) != nil
    }

    private static let stems: WordTable = {
        var table = WordTable()
        let stemmers = Stemmers()
        for word in words.utf8.split(separator: 0x20) {
            for stemming in Stemming.allCases { table.put(stemmers.stem(Array(word), stemming)) }
        }
        return table
    }()

    /// Of Danish, bokmål and English, folded; none that also names work, time or place.
    private static let words = """
        og i på med til af for et en at det der som de den er du vi har kan om fra jeg ikke men så eller hos ved som vil skal \
        dig os jer vores din dit dine sit sin sine man bliver blive ej at også når hvor hvis hvad hvem ud ind op ned \
        av ein eit på deg oss dere som å ikkje blir ble sine noe noen nå hva hvem når også til \
        the and of to in for you we are with on at or be an that this from your our will can not
        """
}
