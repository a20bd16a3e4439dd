extension Checker {
    /// What is found in one file looked at by itself: a Markdown file, or one of the data files beside them.
    public func findings(in file: SourceFile) -> [Finding] {
        let data = [file.path: file.bytes]
        let found: [Finding]
        switch file.path {
        case SiteSettings.path: found = DataFiles.read(file.path, .site, from: data).findings
        case DataFiles.figures: found = DataFiles.read(file.path, .figures, from: data).findings
        case DataFiles.rates: found = DataFiles.read(file.path, .rates, from: data).findings
        default:
            let judged = judge(file)
            let allowances = judged.aside?.remarks.compactMap { finding($0, in: file.path) } ?? []
            return (judged.findings + allowances).sorted(by: Finding.precedes)
        }
        guard var aside = DataFiles.allowances(in: data)[file.path] else { return found }
        return found.filter { !aside.takes($0) }
    }

    /// The data files that are mended as the Markdown files are.
    public static let dataFiles = [SiteSettings.path, DataFiles.figures, DataFiles.rates]
}
