/// The Reed–Solomon code that lets a symbol be read with stains on it, in the field of 256 elements by the polynomial 0x11D.
struct QRCorrection: Sendable {
    /// Codewords that correct a block; at most 32.
    let count: Int
    /// What a codeword that leaves the register adds to it: the generator's coefficients times its value, the first one lowest.
    private let products: [SIMD4<UInt64>]

    init(count: Int) {
        self.count = count
        let generator = Self.generator(count)
        products = (0..<256).map { factor in
            var words = SIMD4<UInt64>()
            for (index, coefficient) in generator.enumerated() {
                words[index / 8] |= UInt64(Self.times(coefficient, UInt8(factor))) << UInt64(index % 8 * 8)
            }
            return words
        }
    }

    /// The remainder of a block by the generator: a register of `count` bytes that moves by one for each codeword.
    func corrections(of block: ArraySlice<UInt8>) -> [UInt8] {
        var rest = SIMD4<UInt64>()
        for byte in block {
            let product = products[Int(byte ^ UInt8(truncatingIfNeeded: rest[0]))]
            let next = SIMD4(rest[1], rest[2], rest[3], 0)
            rest = (rest &>> 8) | (next &<< 56)
            rest ^= product
        }
        return (0..<count).map { UInt8(truncatingIfNeeded: rest[$0 / 8] >> UInt64($0 % 8 * 8)) }
    }

    private static let powers: [UInt8] = {
        var value = 1
        return (0..<255).map { _ in
            defer { value = value << 1 ^ (value & 0x80 != 0 ? 0x11D : 0) }
            return UInt8(value)
        }
    }()

    private static let logarithms: [UInt8] = {
        var table = [UInt8](repeating: 0, count: 256)
        for (power, value) in powers.enumerated() { table[Int(value)] = UInt8(power) }
        return table
    }()

    private static func times(_ one: UInt8, _ other: UInt8) -> UInt8 {
        one == 0 || other == 0 ? 0 : powers[(Int(logarithms[Int(one)]) + Int(logarithms[Int(other)])) % 255]
    }

    /// The product of (x − 2⁰) … (x − 2ⁿ⁻¹), without its leading 1.
    private static func generator(_ degree: Int) -> [UInt8] {
        var all: [UInt8] = [1]
        for root in powers.prefix(degree) {
            let shifted = all + [0]
            all = shifted.indices.map { $0 == 0 ? shifted[0] : shifted[$0] ^ times(all[$0 - 1], root) }
        }
        return Array(all.dropFirst())
    }
}
