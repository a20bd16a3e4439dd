import Markdown
import Text

/// What must hold of a text of any bytes: `make fuzz` asks it of those it makes up, a test of those that were kept.
enum MarkdownFuzz {
    /// What is wrong; nil where all holds.
    static func fault(in bytes: [UInt8]) -> String? {
        var options = RenderOptions()
        options.link = { destination in
            if destination.hasPrefix("rate:") { return .cite(href: destination, title: destination) }
            return destination.hasPrefix("x") ? .none : .href(destination)
        }
        options.image = { $0.hasPrefix("x") ? nil : $0 }
        options.tableLabel = String(decoding: bytes.prefix(40), as: UTF8.self)
        var html: [UInt8] = []
        renderHTML(bytes, into: &html, options: options)
        if firstInvalidUTF8(in: html) != nil { return "the page is no UTF-8" }
        if html.count > 200 * bytes.count + 2_000 { return "\(bytes.count) bytes became \(html.count)" }
        if let problem = problem(in: String(decoding: html, as: UTF8.self)) { return problem }
        var again: [UInt8] = []
        let outline = Outline(of: bytes, renderingInto: &again, options: options)
        if again != html { return "read with its outline, the text gives another page" }
        let outside = outline.blocks.contains { $0.text.upperBound > outline.text.count || $0.line < 1 }
        return outside ? "a block lies outside the text" : nil
    }
}
