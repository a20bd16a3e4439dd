internal import CCmark

/// The library that reads Markdown, as it names its version.
public func markdownLibraryVersion() -> String {
    // A text that lives as long as the program.
    unsafe String(cString: cmark_version_string())
}
