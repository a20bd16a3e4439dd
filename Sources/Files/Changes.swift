/// What a publishing changed against an earlier manifest, each list by the bytes of the addresses.
public struct Changes: Sendable, Equatable {
    public let added: [Manifest.Entry]
    public let changed: [Manifest.Entry]
    /// Files of the kind `closedKind` that were of another kind before: they changed too, but stand here only.
    public let closed: [Manifest.Entry]
    /// As the earlier manifest has them.
    public let removed: [Manifest.Entry]
    /// The number of files that are as they were.
    public let unchanged: Int

    public init(from former: Manifest, to new: Manifest, closedKind: String) {
        let before = Dictionary(former.entries.map { ($0.address, $0) }) { first, _ in first }
        var (added, changed, closed) = ([Manifest.Entry](), [Manifest.Entry](), [Manifest.Entry]())
        for entry in new.entries {
            guard let earlier = before[entry.address] else {
                added.append(entry)
                continue
            }
            if entry.kind == closedKind, earlier.kind != closedKind {
                closed.append(entry)
            } else if entry.hash != earlier.hash || entry.size != earlier.size {
                changed.append(entry)
            }
        }
        let now = Set(new.entries.map(\.address))
        (self.added, self.changed, self.closed) = (added, changed, closed)
        removed = former.entries.filter { !now.contains($0.address) }
        unchanged = new.entries.count - added.count - changed.count - closed.count
    }
}
