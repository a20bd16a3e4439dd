internal import Content
internal import SiteFolder
internal import Text

/// The button beside a finding: its mend is made in the file, if the file is as the page showed it.
extension Desk {
    mutating func mend(_ form: FormFields) -> Answer {
        guard gate.knows(form) else { return page(403, "trouble.token-title", words["trouble.token"], back: Self.own) }
        let back = form["back"].flatMap(Self.localAddress) ?? Self.own
        guard let path = form["path"], let rule = form["rule"], preview.knows(path) else {
            return page(404, "trouble.lost-title", "", back: back)
        }
        guard let file = SiteFolder.text(path, root: preview.root), StableHash.mark(of: file.bytes) == form["hash"] else {
            return page(409, "trouble.changed-title", words.fill("trouble.changed", ["path": path]), back: back)
        }
        let (line, column) = (form["line"].flatMap { Int($0) }, form["column"].flatMap { Int($0) })
        let mending = preview.checker.mend(file) { finding in
            finding.rule == rule && finding.remark.place.line == line && finding.remark.place.column == column
        }
        guard let mending else { return page(409, "trouble.unsure-title", words.fill("trouble.unsure", ["path": path]), back: back) }
        if let trouble = write(path, from: mending.former, to: mending.bytes, back: back) { return trouble }
        return .redirect(to: back)
    }

    /// Writes a file and takes it in; what went wrong as a page, where something did.
    mutating func write(_ path: String, from former: [UInt8], to bytes: [UInt8], back: String) -> Answer? {
        if let errno = SiteFolder.save(path, root: preview.root, from: former, to: bytes) {
            if errno == SiteFolder.changedMeanwhile {
                return page(409, "trouble.changed-title", words.fill("trouble.changed", ["path": path]), back: back)
            }
            let facts: KeyValuePairs = ["path": path, "reason": Terminal.reason(errno, words)]
            return page(500, "trouble.unwritable-title", words.fill("trouble.unwritable", facts), back: back)
        }
        takeIn(path)
        return nil
    }

    /// A file that was written here is read again at once: the page that is shown next knows it.
    mutating func takeIn(_ path: String) { if preview.update(.files([path])) { hasNews = true } }

    /// An address of this preview; nil for one that would lead elsewhere.
    static func localAddress(_ text: String) -> String? {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return percentEncoded(text, keeping: "/?=&%")
    }
}

extension Preview {
    /// Whether a file is one of the site's that findings are told of.
    func knows(_ path: String) -> Bool {
        text(path) != nil || Checker.dataFiles.contains(path) && folder.data[path] != nil && !folder.builtIn.contains(path)
    }
}
