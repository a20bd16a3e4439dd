/// Gaps that fall as chance has it, in hardly more bits than they hold.
enum RiceCode {
    /// A digit K, how many gaps there are, then for each `gap >> K` ones, a zero and the lowest K bits; six bits to a digit.
    static func line(_ gaps: [Int]) -> [UInt8] {
        var line: [UInt8] = []
        let low = (0..<16).min { cost(gaps, low: $0) < cost(gaps, low: $1) } ?? 0
        line.append(Digits.digit(low))
        Digits.append(gaps.count, to: &line)
        var (bits, count) = (0, 0)
        func put(_ bit: Int) {
            bits = bits << 1 | bit
            count += 1
            if count == 6 {
                line.append(Digits.digit(bits))
                (bits, count) = (0, 0)
            }
        }
        for gap in gaps {
            for _ in 0..<gap >> low { put(1) }
            put(0)
            for place in (0..<low).reversed() { put(gap >> place & 1) }
        }
        while count > 0 { put(0) }
        return line
    }

    /// In bits.
    private static func cost(_ gaps: [Int], low: Int) -> Int { gaps.reduce(0) { $0 + ($1 >> low) + 1 + low } }
}
