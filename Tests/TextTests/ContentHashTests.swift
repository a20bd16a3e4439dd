import Testing
import Text

@Suite("The hash of a file's bytes")
struct ContentHashTests {
    @Test(
        "It is XXH64 as others reckon it",
        arguments: [
            ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
            ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
        ] as [(String, UInt64)])
    func known(text: String, hash: UInt64) { #expect(ContentHash.of(Array(text.utf8)) == hash) }

    @Test("One bit more or less anywhere is another hash, at every length around the steps of 4, 8 and 32 bytes")
    func bits() {
        for count in 0..<100 {
            let bytes = (0..<count).map { UInt8($0 * 7 % 251) }
            var seen: Set = [ContentHash.of(bytes), ContentHash.of(bytes + [0])]
            for place in 0..<count {
                var other = bytes
                other[place] ^= 1
                seen.insert(ContentHash.of(other))
            }
            #expect(seen.count == count + 2)
        }
    }

    @Test("It is written with sixteen digits")
    func digits() {
        #expect(ContentHash.digits(0xAB) == "00000000000000ab")
        #expect(ContentHash.digits(.max) == "ffffffffffffffff")
    }
}
