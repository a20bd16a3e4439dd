import CCmark
import Markdown
import Testing
import Text

@Suite("The renderer writes what cmark writes", .needsSuites)
struct CmarkEqualityTests {
    @Test(
        "every example of the suites, but for what we leave out on purpose",
        arguments: [
            "commonmark/commonmark-0.31.2.json", "commonmark/commonmark-master-2026-03.json", "cmark/regression.json",
            "cmark/smart_punct.json", "cmark-gfm/spec.json", "cmark-gfm/extensions.json", "cmark-gfm/regression.json",
        ])
    func examples(suite: String) throws {
        let examples = try Suites.examples(suite)
        #expect(examples.count > 10)
        for markdown in examples { expectEqual(markdown) }
    }

    @Test("a whole specification at once")
    func specification() throws {
        expectEqual(try Suites.text("commonmark/spec-0.31.2.txt"))
    }

    @Test(
        "the samples of cmark's bench",
        arguments: [
            "block-bq-flat", "block-bq-nested", "block-code", "block-fences", "block-heading", "block-hr", "block-html", "block-lheading",
            "block-list-flat", "block-list-nested", "block-ref-flat", "block-ref-nested", "inline-autolink", "inline-backticks",
            "inline-em-flat", "inline-em-nested", "inline-em-worst", "inline-entity", "inline-escape", "inline-html", "inline-links-flat",
            "inline-links-nested", "inline-newlines", "lorem1", "rawtabs",
        ])
    func samples(name: String) throws {
        expectEqual(try Suites.text("cmark/bench-samples/\(name).md"))
    }

    private func expectEqual(_ markdown: String) {
        var options = RenderOptions()
        options.asCmark = true
        options.topHeading = 1
        options.headingAnchors = false
        var buffer: [UInt8] = []
        renderHTML([UInt8](markdown.utf8), into: &buffer, options: options)
        // We write ' as a reference too, so that text is safe between quotes of either kind.
        let ours = String(decoding: buffer, as: UTF8.self).replacing("&#39;", with: "'")
        // cmark leaves the address of a link out, where we have only words.
        let isUnsafe = ["javascript:", "vbscript:", "data:", "file:"].contains { markdown.lowercased().contains($0) }
        if !isUnsafe { #expect(ours == cmark(markdown), "\(markdown.prefix(200))") }
    }

    private func cmark(_ markdown: String) -> String {
        let bytes = Array(markdown.utf8CString)
        return unsafe bytes.withUnsafeBufferPointer { text in
            guard let root = unsafe cmark_parse_document(text.baseAddress, text.count - 1, CMARK_OPT_DEFAULT) else { return "" }
            defer { unsafe cmark_node_free(root) }
            guard let html = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT) else { return "" }
            defer { unsafe cmark_get_default_mem_allocator().pointee.free(html) }
            return unsafe String(cString: html)
        }
    }
}
