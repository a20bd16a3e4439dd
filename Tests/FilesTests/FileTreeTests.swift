import Files
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("Reading a tree of files")
struct FileTreeTests {
    let here = TemporaryFolder()

    func read(_ folders: [String] = [""], limits: FileTree.Limits = .init(), jobs: Int = 2) -> FileTree {
        FileTree.read(root: here.path, folders: folders, limits: limits, jobs: jobs)
    }

    func summary(_ tree: FileTree) -> [String] {
        tree.entries.map {
            switch $0.content {
            case .bytes(let bytes): "\($0.path): \(String(decoding: bytes, as: UTF8.self))"
            case .tooLarge(let size): "\($0.path) too large \(size)"
            case .folder: "\($0.path) folder"
            case .unreadable(let code): "\($0.path) unreadable \(code)"
            }
        }
    }

    @Test("Entries stand in the order of their paths' bytes, whatever the order on disk", arguments: [1, 2])
    func byteOrder(jobs: Int) {
        for path in ["å.md", "a/ø.md", "a-b/x.md", "Ærø.md", "z.md", "a/b.md", "a.md", "ø/æ.md"] { here.write(path, path) }
        #expect(read(jobs: jobs).entries.map(\.path) == ["a-b/x.md", "a.md", "a/b.md", "a/ø.md", "z.md", "Ærø.md", "å.md", "ø/æ.md"])
    }

    @Test("Bytes come as they are: BOM, CRLF, NUL, nothing at all")
    func bytes() {
        here.write("bom.md", [0xEF, 0xBB, 0xBF] + "a\r\nb\0".utf8)
        here.write("tom.md", "")
        #expect(read()["bom.md"] == .bytes([0xEF, 0xBB, 0xBF, 97, 13, 10, 98, 0]))
        #expect(read()["tom.md"] == .bytes([]))
        #expect(read()["tom"] == nil)
    }

    @Test("Hidden files and editors' leavings are skipped")
    func skipped() {
        for path in [".git/x.md", ".a.md.swp", "a.md~", "#a.md#", "a.swp", "b/.DS_Store", "b/.skjult.md"] { here.write(path, "nej") }
        here.write("b/#1.md", "ja")
        #expect(summary(read()) == ["b/#1.md: ja"])
    }

    @Test("A file above the limit is told with its size; text and other files have each their own")
    func limits() {
        here.write("a.md", "12345")
        here.write("b.yaml", "1234")
        here.write("logo.svg", "12345678")
        here.write("stor.css", "123456789")
        #expect(
            summary(read(limits: .init(text: 4, other: 8)))
                == ["a.md too large 5", "b.yaml: 1234", "logo.svg: 12345678", "stor.css too large 9"])
    }

    @Test("A folder called like a file is told, and read all the same")
    func folderNamedLikeFile() {
        here.write("opslag.md/kok.md", "kok")
        #expect(summary(read()) == ["opslag.md folder", "opslag.md/kok.md: kok"])
    }

    @Test("A link to nothing and a link to itself are told")
    func badLinks() {
        here.link("væk.md", to: "findes-ikke.md")
        here.link("ring.md", to: "ring.md")
        #expect(summary(read()) == ["ring.md unreadable \(ELOOP)", "væk.md unreadable \(ENOENT)"])
    }

    @Test("Links to files and folders are followed, links in a circle never")
    func folderLinks() {
        here.write("a/x.md", "x")
        here.link("a/op", to: "..")
        here.link("b", to: "a")
        here.link("c.md", to: "a/x.md")
        #expect(
            summary(read()) == ["a/op unreadable \(ELOOP)", "a/x.md: x", "b/op unreadable \(ELOOP)", "b/x.md: x", "c.md: x"])
    }

    @Test("A link that leads out of the folder is refused, and what it leads to is not read")
    func linksOut() {
        here.write("hemmelig", "kodeord")
        here.write("hjemme/x.md", "x")
        here.write("hjemmefra/z.md", "z")
        here.link("hjemme/ud.md", to: "../hemmelig")
        here.link("hjemme/mappe", to: "..")
        here.link("hjemme/nabo", to: "../hjemmefra")
        here.link("hjemme/rod.md", to: here.full("hemmelig"))
        here.link("hjemme/ind.md", to: "x.md")
        // The folder that was named may itself be a link.
        here.link("via", to: "hjemme")
        for folder in ["hjemme", "via"] {
            let found = summary(FileTree.read(root: here.path, folders: [folder], jobs: 1))
            let refused = ["mappe", "nabo", "rod.md", "ud.md"].map { "\(folder)/\($0) unreadable \(EPERM)" }
            #expect(found.sorted() == (refused + ["\(folder)/ind.md: x", "\(folder)/x.md: x"]).sorted())
        }
    }

    @Test("A web of links costs no more than its folders")
    func linkWeb() {
        for number in 0..<24 {
            here.folder("m\(number)")
            here.link("m\(number)/a", to: "../m\((number + 1) % 24)")
            here.link("m\(number)/b", to: "../m\((number + 1) % 24)")
        }
        #expect(read().entries.count < 24 * 24 * 2)
    }

    @Test("What is no file is told and not opened: a pipe would hold us for ever")
    func pipe() {
        _ = unsafe mkfifo(here.full("rør.md"), 0o644)
        #expect(summary(read()) == ["rør.md unreadable \(EOPNOTSUPP)"])
    }

    @Test("A name that is no UTF-8 is told")
    func badName() {
        let name: [CChar] = Array(here.path.utf8CString.dropLast()) + [47, CChar(bitPattern: 0xE6), 46, 109, 100, 0]
        close(unsafe open(name, O_WRONLY | O_CREAT, 0o644))
        #expect(summary(read()) == ["\u{FFFD}.md unreadable \(EILSEQ)"])
        _ = unsafe unlink(name)
    }

    @Test("Only the folders asked for are read, and one that is not there is told")
    func folders() {
        here.write("content/openings/a.md", "a")
        here.write("content/site.yaml", "b")
        here.write("public/index.html", "c")
        #expect(
            summary(read(["content", "templates"]))
                == ["content/openings/a.md: a", "content/site.yaml: b", "templates unreadable \(ENOENT)"])
        #expect(summary(read(["content/site.yaml"])) == ["content/site.yaml: b"])
    }

    @Test("A root that is not there is one entry")
    func noRoot() {
        #expect(FileTree.read(root: here.full("nej"), jobs: 1).entries == [.init(path: "", content: .unreadable(ENOENT))])
    }

    @Test("Named files are told relative to the root, once, hidden ones too; outside it as they were given")
    func named() {
        let other = TemporaryFolder()
        other.write("fremmed.md", "f")
        here.write("content/a.md", "a")
        here.write("content/.skjult.md", "s")
        let tree = FileTree.read(
            named: [
                here.full("content/./a.md"), here.full("content"), here.full("content/../content/.skjult.md"), other.full("fremmed.md"),
                here.full("content/mangler.md"),
            ], root: here.path, jobs: 1)
        #expect(
            summary(tree) == [
                other.full("fremmed.md") + ": f", "content/.skjult.md: s", "content/a.md: a", "content/mangler.md unreadable \(ENOENT)",
            ])
    }
}
