extension Rule {
    /// A guide or a page that one of the site's languages lacks. An opening is for those who can do the job where it is, an employer,
    /// a story and an event are of their country: none of them needs a translation.
    static let translationMissing = Rule(
        "translation-missing", .housekeeping, .note,
        .site { files, _ in
            let languages = files.settings.languages
            if languages.count < 2 { return [] }
            var files = files
            return files.numbered.compactMap { number, entry in
                guard entry.kind == .guide || entry.kind == .page, !entry.slug.isEmpty, !(files.facts(number)?.isDraft ?? true) else {
                    return nil
                }
                let twins = files.files(entry.kind, entry.slug)
                let spoken = Set(twins.map { files.language($0) })
                let missing = languages.filter { !spoken.contains($0) }
                // Of two translations the first says what the third language lacks.
                let first = twins.filter { !files.isOther($0) }.min { files.source($0).path < files.source($1).path }
                guard !missing.isEmpty, first == number else { return nil }
                let codes = missing.map(\.rawValue).joined(separator: ", ")
                let suffix = missing[0] == languages[0] ? "" : "." + missing[0].rawValue
                return (entry.path, Remark(.top, "plain", ["languages": codes, "file": entry.slug + suffix + ".md"]))
            }
        })
}
