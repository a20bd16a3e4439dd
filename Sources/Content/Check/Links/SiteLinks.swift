internal import Text

/// The pages of a site's files and their addresses, as an editor follows and writes links.
public struct SiteLinks: Sendable {
    /// A file with the address its page has.
    public struct Page: Sendable {
        public let address: String
        public let file: SourceFile
        public let kind: Kind
        public let slug: String
    }

    /// In the order of the paths.
    public let pages: [Page]
    private let byAddress: [String: Int]

    public init(_ texts: [SourceFile], data: [String: [UInt8]], settings: SiteSettings, vocabulary: Vocabulary) {
        let spoken = Set(texts.compactMap { FileName(path: $0.path).language })
        let languages = settings.languages + Language.allCases.filter { spoken.contains($0) && !settings.languages.contains($0) }
        let addresses = SiteAddresses(languages, data: data, vocabulary: vocabulary)
        pages = texts.map { file in
            let (name, kind) = (FileName(path: file.path), Kind(path: file.path))
            let address = addresses.address(kind, name.slug, name.language ?? languages[0])
            return Page(address: address, file: file, kind: kind, slug: name.slug)
        }
        byAddress = Dictionary(pages.enumerated().map { ($1.address, $0) }) { first, _ in first }
    }

    /// The page that an address within the site leads to; what stands behind `#` or `?` does not matter.
    public func page(at address: String) -> Page? {
        var path = decoded(address.prefix { $0 != "#" && $0 != "?" })
        if !path.hasSuffix("/") { path += "/" }
        return byAddress[path].map { pages[$0] }
    }

    /// The files of a kind.
    public func pages(_ kind: Kind) -> some Collection<Page> { pages.lazy.filter { $0.kind == kind } }
}
