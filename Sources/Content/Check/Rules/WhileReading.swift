/// The rules that reading itself keeps: what makes a file no file of ours.
extension Rule {
    static let encoding = Rule("encoding", .file, .error, .whileReading)
    static let frontMatterMissing = Rule("front-matter-missing", .file, .error, .whileReading)
    static let frontMatterSyntax = Rule("front-matter-syntax", .file, .error, .whileReading)
    static let keyUnknown = Rule("key-unknown", .file, .error, .whileReading)
    static let keyDuplicate = Rule("key-duplicate", .file, .error, .whileReading)
    static let fileTooLarge = Rule("file-too-large", .file, .error, .whileReading)
}
