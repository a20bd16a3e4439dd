import Files
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("A file written anew where it lies")
struct RewriteTests {
    private let folder = TemporaryFolder()

    private func rewrite(_ path: String, named: [String] = [], from former: String, to text: String) -> Int32? {
        FileTree.rewrite(path, root: folder.path, named: named, from: Array(former.utf8), to: Array(text.utf8))
    }

    @Test("it keeps its mode, and no draft is left")
    func mode() {
        folder.write("content/køkken.md", "før", mode: 0o600)
        #expect(rewrite("content/køkken.md", from: "før", to: "efter") == nil)
        #expect(folder.tree("") == ["content": "/", "content/køkken.md": "efter"])
        #expect(folder.mode("content/køkken.md") == 0o600)
    }

    @Test("what a link leads to is written, and the link stays")
    func link() {
        folder.write("ægte.md", "før")
        folder.write("content/andet.md", "andet")
        folder.link("content/køkken.md", to: "../ægte.md")
        #expect(rewrite("content/køkken.md", from: "før", to: "efter") == nil)
        #expect(folder.tree("")["content/køkken.md"] == "→ ../ægte.md")
        #expect(folder.tree("")["ægte.md"] == "efter")
        // By another name it is written already.
        #expect(rewrite("ægte.md", from: "før", to: "efter") == nil)
    }

    @Test("a file that was changed meanwhile stays as it is")
    func changed() {
        folder.write("køkken.md", "min rettelse")
        #expect(rewrite("køkken.md", from: "før", to: "efter") == EBUSY)
        #expect(folder.tree("") == ["køkken.md": "min rettelse"])
    }

    @Test("a file that is gone, or a folder now, is not made")
    func gone() {
        folder.folder("mappe.md")
        #expect(rewrite("køkken.md", from: "før", to: "efter") == ENOENT)
        #expect(rewrite("mappe.md", from: "før", to: "efter") != nil)
        #expect(folder.tree("") == ["mappe.md": "/"])
    }

    @Test("a file named by somebody is found inside the root and outside of it")
    func named() {
        let other = TemporaryFolder()
        folder.write("a.md", "før")
        other.write("a.md", "før")
        #expect(rewrite("a.md", named: [folder.full("a.md")], from: "før", to: "inde") == nil)
        #expect(rewrite(other.full("a.md"), named: [folder.full("b.md"), other.path], from: "før", to: "ude") == nil)
        #expect(folder.tree("") == ["a.md": "inde"])
        #expect(other.tree("") == ["a.md": "ude"])
    }
}
