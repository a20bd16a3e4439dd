/// The outlines of municipalities, as a map draws them.
public struct Outlines: Sendable {
    /// `0 0 425 500`
    public let viewBox: String
    /// Round what does not lie where it is drawn; SVG path data.
    public let frame: String?
    private let paths: [String: String]

    /// Reads `content/vocabulary/outlines.yaml`; nil where a site has none, or none that can be read.
    public init?(from files: [String: [UInt8]]) {
        guard let bytes = files[Vocabulary.folder + "outlines.yaml"], let node = try? YAMLReader.read(bytes[...]),
            let viewBox = node.text("view-box").value
        else { return nil }
        self.viewBox = viewBox
        frame = node.text("frame").value
        let entries = node["outlines"]?.entries ?? []
        paths = Dictionary(entries.compactMap { entry in entry.value.text.map { (entry.key, $0) } }) { first, _ in first }
    }

    /// SVG path data, for the even-odd rule.
    public func path(of municipality: Municipality) -> String? { paths[municipality.code] }
}
