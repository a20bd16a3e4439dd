/// The text of a Markdown file without its front matter, however faulty that is.
public enum MarkdownBody {
    public static func of(_ bytes: [UInt8]) -> [UInt8] {
        guard let front = try? FrontMatter(of: bytes) else { return bytes }
        return Array(bytes[front.body...])
    }
}
