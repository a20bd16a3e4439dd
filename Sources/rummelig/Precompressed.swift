internal import Compression
internal import Files

/// What `--precompress` writes beside the site's files, for servers that look for it (`gzip_static`, `brotli_static`, `precompressed`).
enum Precompressed {
    static let companions = [
        Companion(suffix: ".gz", kind: "gzip") { compressed($0, $1, .gzip) },
        Companion(suffix: ".br", kind: "brotli") { compressed($0, $1, .brotli) },
    ]

    /// In bytes: what fits into one packet anyway is not worth two files.
    private static let smallest = 1_024

    /// Pictures and fonts are compressed already.
    private static let texts = [".html", ".json", ".xml", ".txt", ".webmanifest", ".ics", ".csv"]
    /// Few, and sent with every first visit.
    private static let assets = [".css", ".js", ".mjs", ".svg", ".wasm"]

    private static func compressed(_ path: String, _ content: [UInt8], _ form: Compression) -> [UInt8]? {
        let isAsset = assets.contains { path.hasSuffix($0) }
        guard content.count >= smallest, isAsset || texts.contains(where: { path.hasSuffix($0) }) else { return nil }
        return form.compressed(content, thoroughly: isAsset)
    }
}
