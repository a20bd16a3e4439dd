/// The field of 256 elements that the correction counts in, by the polynomial 0x11D.
enum Galois {
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
    static func generator(_ degree: Int) -> [UInt8] {
        var all: [UInt8] = [1]
        for root in powers.prefix(degree) {
            let shifted = all + [0]
            all = shifted.indices.map { $0 == 0 ? shifted[0] : shifted[$0] ^ times(all[$0 - 1], root) }
        }
        return Array(all.dropFirst())
    }

    static func remainder(_ data: ArraySlice<UInt8>, _ generator: [UInt8]) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: generator.count)
        for byte in data {
            let factor = byte ^ rest[0]
            for index in 1..<rest.count { rest[index - 1] = rest[index] ^ times(generator[index - 1], factor) }
            rest[rest.count - 1] = times(generator[rest.count - 1], factor)
        }
        return rest
    }
}
