import Files
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("Files that did not change are not written again")
struct InheritanceTests {
    let here = TemporaryFolder()
    var output: String { here.full("public") }

    private func number(_ path: String) -> UInt64 {
        var status = stat()
        return unsafe lstat(here.full(path), &status) == 0 ? UInt64(status.st_ino) : 0
    }

    @Test("The same bytes are the same file; other bytes of the same number are another", arguments: [1, 4])
    func kept(jobs: Int) throws {
        let pages = Dictionary(uniqueKeysWithValues: (0..<300).map { ("opslag/\($0 % 7)/nr-\($0)/index.html", "side \($0)") })
        #expect(try publish(pages, to: output, jobs: jobs).unchanged == 0)
        let (same, other) = (number("public/opslag/1/nr-1/index.html"), number("public/opslag/2/nr-2/index.html"))
        let edited = pages.merging(["opslag/2/nr-2/index.html": "side Y", "ny/index.html": "ny"]) { $1 }
        let published = try publish(edited, to: output, jobs: jobs)
        #expect((published.way, published.unchanged) == (.exchanged, 299))
        #expect(here.pages("public") == edited)
        #expect(number("public/opslag/1/nr-1/index.html") == same)
        #expect(number("public/opslag/2/nr-2/index.html") != other)
        #expect(here.names("") == ["public"])
    }

    @Test("A file that somebody tampered with is made anew, whatever the manifest says of it")
    func tampered() throws {
        try publish(formerSite, to: output)
        here.write("public/index.html", "gammeI")
        try publish(formerSite, to: output)
        #expect(here.pages("public") == formerSite)
    }

    @Test("Nor is one kept that others may write to, that has a second name, or that is a link")
    func unfit() throws {
        try publish(formerSite, to: output)
        _ = unsafe chmod(here.full("public/index.html"), 0o666)
        _ = unsafe link(here.full("public/opslag/kok/index.html"), here.full("andet-navn"))
        here.write("andetsteds.css", "p{}")
        _ = unsafe unlink(here.full("public/assets/stil.css"))
        here.link("public/assets/stil.css", to: "../../andetsteds.css")
        #expect(try publish(formerSite, to: output).unchanged == 1)
        #expect(here.pages("public") == formerSite)
        #expect(here.mode("public/index.html") == 0o644)
        here.write("andet-navn", "ændret")
        #expect(here.pages("public") == formerSite)
    }

    @Test("Where no manifest stands nothing is taken over")
    func withoutManifest() throws {
        try publish(formerSite, to: output)
        _ = unsafe unlink(here.full("public/.rummelig-manifest.json"))
        #expect(try publish(formerSite, to: output).unchanged == 0)
        #expect(here.pages("public") == formerSite)
    }

    @Test("Folders in the place of files, and files in the place of folders, are no trouble")
    func otherKinds() throws {
        try publish(["om": "fil", "tal/index.html": "x"], to: output)
        #expect(try publish(["om/index.html": "side", "tal": "fil"], to: output).unchanged == 0)
        #expect(here.pages("public") == ["om/index.html": "side", "tal": "fil"])
        // An empty folder of others where a file is planned gives way, and leaves the file its rights.
        _ = unsafe unlink(here.full("public/tal"))
        here.folder("public/tal")
        try publish(["tal": "fil"], to: output)
        #expect(here.mode("public/tal") == 0o644)
    }
}
