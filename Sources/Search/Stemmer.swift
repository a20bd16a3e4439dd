internal import CStemmer
internal import Text

/// libstemmer for one algorithm. Not for several threads at once.
@safe struct Stemmer: ~Copyable {
    private let handle: OpaquePointer

    init(_ stemming: Stemming) {
        // The library knows both names, so there is a stemmer unless memory is out.
        unsafe handle = sb_stemmer_new(stemming.name, "UTF_8")!
    }

    deinit { unsafe sb_stemmer_delete(handle) }

    /// How often at most the algorithm is run on a word.
    static let rounds = 3

    /// Puts the stem of a folded word in place of what `bytes` held. A word that holds a digit is its own stem.
    ///
    /// What the algorithm leaves is given to it again while it ends like a bent word: it makes "køkken" of "køkkenet", but "køk" of
    /// "køkken". And an `e` that comes and goes before an `l` is gone: "møbel", "møbler"; so is the `es` that it takes for an ending in "proces".
    func stem(_ word: Span<UInt8>, into bytes: inout [UInt8]) {
        bytes.removeAll(keepingCapacity: true)
        bytes.append(word)
        if word.holdsDigit { return }
        for _ in 0..<Self.rounds {
            let length = bytes.count
            snowball(&bytes)
            if bytes.count == length || !Self.looksBent(bytes) { break }
        }
        let count = bytes.count
        if count > 3, bytes[count - 1] == UInt8(ascii: "l"), bytes[count - 2] == UInt8(ascii: "e"), !Self.isVowel(bytes[count - 3]) {
            bytes.remove(at: count - 2)
        } else if count > 3, bytes.suffix(3).elementsEqual("ces".utf8) {
            bytes.removeLast(2)
        }
    }

    /// Whether it ends in `e`, `en`, `er` or `et`.
    private static func looksBent(_ word: [UInt8]) -> Bool {
        guard let last = word.last, word.count > 1 else { return false }
        if last == UInt8(ascii: "e") { return true }
        return word[word.count - 2] == UInt8(ascii: "e")
            && (last == UInt8(ascii: "n") || last == UInt8(ascii: "r") || last == UInt8(ascii: "t"))
    }

    /// Also of the second byte of `æ`, `ø`, `å`.
    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"), UInt8(ascii: "y"), 0x80...: true
        default: false
        }
    }

    /// Snowball as it is, once.
    func snowball(_ bytes: inout [UInt8]) {
        let length = unsafe bytes.withUnsafeBufferPointer { memory -> Int in
            guard let start = memory.baseAddress, unsafe sb_stemmer_stem(handle, start, Int32(memory.count)) != nil else { return 0 }
            return Int(unsafe sb_stemmer_length(handle))
        }
        // Neither algorithm does anything but take letters off the end.
        bytes.removeLast(bytes.count - length)
    }

    func stem(_ word: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        stem(word.span, into: &bytes)
        return bytes
    }
}

/// One stemmer for each algorithm.
struct Stemmers: ~Copyable {
    private let danish = Stemmer(.danish)
    private let norwegian = Stemmer(.norwegian)

    func stem(_ word: Span<UInt8>, _ stemming: Stemming, into bytes: inout [UInt8]) {
        switch stemming {
        case .danish: danish.stem(word, into: &bytes)
        case .norwegian: norwegian.stem(word, into: &bytes)
        }
    }

    func stem(_ word: [UInt8], _ stemming: Stemming) -> [UInt8] {
        var bytes: [UInt8] = []
        stem(word.span, stemming, into: &bytes)
        return bytes
    }

    /// Snowball as it is, once.
    func snowball(_ word: [UInt8], _ stemming: Stemming) -> [UInt8] {
        var bytes = word
        switch stemming {
        case .danish: danish.snowball(&bytes)
        case .norwegian: norwegian.snowball(&bytes)
        }
        return bytes
    }
}
