extension Rule {
    /// Two files of one kind and language must not have the same address; the later path is at fault.
    static let slugDuplicate = Rule(
        "slug-duplicate", .file, .error,
        .board { entries in
            var first = HashIndex(count: entries.count)
            return entries.indices.compactMap { number in
                let entry = entries[number]
                // A name in another script leaves nothing to make an address of.
                if entry.slug.isEmpty { return (entry.path, Remark(.top, "empty")) }
                if first.insert(number, entry.addressHash) { return nil }
                guard let other = first.first(entry.addressHash, where: { entries[$0].hasAddress(of: entry) }), other != number else {
                    return nil
                }
                return (entry.path, Remark(.top, "plain", ["slug": entry.slug, "other": entries[other].path]))
            }
        })
}

extension Entry {
    fileprivate func hasAddress(of other: Entry) -> Bool { kind == other.kind && language == other.language && slug == other.slug }
}
