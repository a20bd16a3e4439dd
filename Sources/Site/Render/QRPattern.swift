/// The modules of a symbol while its pattern is made.
struct QRPattern {
    let size: Int
    var rows: [UInt64]
    /// Where no data may lie.
    private var taken: [UInt64]

    init(size: Int) {
        self.size = size
        rows = Array(repeating: 0, count: size)
        taken = rows
    }

    private mutating func set(_ row: Int, _ column: Int, _ isDark: Bool) {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return }
        taken[row] |= 1 << UInt64(column)
        if isDark { rows[row] |= 1 << UInt64(column) } else { rows[row] &= ~(1 << UInt64(column)) }
    }

    /// Squares within squares around a middle, dark at these distances.
    private mutating func addSquares(_ row: Int, _ column: Int, reach: Int, dark: Set<Int>) {
        for down in -reach...reach {
            for right in -reach...reach { set(row + down, column + right, dark.contains(max(abs(down), abs(right)))) }
        }
    }

    mutating func addFinders() {
        for index in 0..<size {
            set(6, index, index % 2 == 0)
            set(index, 6, index % 2 == 0)
        }
        for (row, column) in [(3, 3), (3, size - 4), (size - 4, 3)] { addSquares(row, column, reach: 4, dark: [0, 1, 3]) }
    }

    mutating func addAlignment(_ lines: [Int]) {
        for row in lines {
            for column in lines where !(row == 6 && (column == 6 || column == size - 7) || row == size - 7 && column == 6) {
                addSquares(row, column, reach: 2, dark: [0, 2])
            }
        }
    }

    /// Level M and mask 0, twice; and the module that is always dark.
    mutating func addFormat() {
        let bits = 0b101_0100_0001_0010
        for index in 0..<15 {
            let isDark = bits >> index & 1 == 1
            set(index < 6 ? index : index < 8 ? index + 1 : size - 15 + index, 8, isDark)
            set(8, index < 8 ? size - 1 - index : index == 8 ? 7 : 14 - index, isDark)
        }
        set(size - 8, 8, true)
    }

    /// The version's number with twelve bits that guard it, twice.
    mutating func addVersion(_ number: Int) {
        var rest = number << 12
        for shift in stride(from: 5, through: 0, by: -1) where rest >> (12 + shift) & 1 == 1 { rest ^= 0x1F25 << shift }
        let bits = number << 12 | rest
        for index in 0..<18 {
            let isDark = bits >> index & 1 == 1
            set(index / 3, size - 11 + index % 3, isDark)
            set(size - 11 + index % 3, index / 3, isDark)
        }
    }

    /// Two columns at a time from the right, up and down in turn; the column of the timing is passed over.
    var places: [QRVersion.Place] {
        var places: [QRVersion.Place] = []
        var isUp = true
        for pair in stride(from: size - 1, to: 0, by: -2) {
            let right = pair <= 6 ? pair - 1 : pair
            for step in 0..<size {
                let row = isUp ? size - 1 - step : step
                for column in [right, right - 1] where taken[row] >> UInt64(column) & 1 == 0 {
                    places.append(QRVersion.Place(row: UInt8(row), column: UInt8(column)))
                }
            }
            isUp.toggle()
        }
        return places
    }
}
