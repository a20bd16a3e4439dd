extension Checker {
    /// What is found in one file looked at by itself: a Markdown file, or one of the data files beside them.
    public func findings(in file: SourceFile) -> [Finding] {
        switch file.path {
        case SiteSettings.path: DataFiles.read(file.path, .site, from: [file.path: file.bytes]).findings
        case DataFiles.figures: DataFiles.read(file.path, .figures, from: [file.path: file.bytes]).findings
        case DataFiles.rates: DataFiles.read(file.path, .rates, from: [file.path: file.bytes]).findings
        default: judge(file).findings.sorted(by: Finding.precedes)
        }
    }

    /// The data files that `findings(in:)` knows.
    public static let dataFiles = [SiteSettings.path, DataFiles.figures, DataFiles.rates]
}
