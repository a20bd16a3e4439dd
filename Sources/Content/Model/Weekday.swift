/// A day of the week, as front matter names it.
public enum Weekday: Int, Sendable, CaseIterable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// `mon` … `sun`, in order.
    public static let keys = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    public var key: String { Self.keys[rawValue] }

    public init?(key: String) {
        guard let index = Self.keys.firstIndex(of: key) else { return nil }
        self.init(rawValue: index)
    }
}
