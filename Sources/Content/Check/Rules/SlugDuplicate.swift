extension Rule {
    /// Two files of one kind and language must not have the same address; the later path is at fault.
    static let slugDuplicate = Rule(
        "slug-duplicate", .file, .error,
        .board { entries in
            var first: [String: String] = [:]
            return entries.compactMap { entry in
                // A name in another script leaves nothing to make an address of.
                if entry.slug.isEmpty { return (entry.path, Remark(.top, "empty")) }
                let address = "\(entry.kind.rawValue)/\(entry.language.rawValue)/\(entry.slug)"
                guard let other = first[address] else {
                    first[address] = entry.path
                    return nil
                }
                return (entry.path, Remark(.top, "plain", ["slug": entry.slug, "other": other]))
            }
        })
}
