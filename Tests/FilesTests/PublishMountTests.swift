import Files
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

@Suite("Publishing on file systems that refuse", .enabled(if: mayMount, "mounting needs root on Linux"))
struct PublishMountTests {
    let here = TemporaryFolder()
    /// More than the small disk holds.
    let tooMuch = Dictionary(uniqueKeysWithValues: (0..<200).map { ("stor/\($0).html", String(repeating: "æ", count: 2_000)) })

    @Test("A full disk leaves the former site and no staging folder")
    func fullDisk() throws {
        #expect(here.mountSmallDisk("disk", kilobytes: 256))
        try publish(formerSite, to: here.full("disk/public"))
        let former = here.tree("disk")
        let trouble = #expect(throws: PublishTrouble.self) { try publish(tooMuch, to: here.full("disk/public")) }
        #expect(trouble?.operation == .write)
        #expect(trouble?.errno == ENOSPC)
        #expect(here.tree("disk") == former)
    }

    @Test("A full disk that is itself the output leaves the former site too")
    func fullMountPoint() throws {
        #expect(here.mountSmallDisk("public", kilobytes: 256))
        try publish(formerSite, to: here.full("public"))
        let former = here.tree("")
        #expect(throws: PublishTrouble.self) { try publish(tooMuch, to: here.full("public")) }
        #expect(here.tree("") == former)
    }

    @Test("Into a mount point files are replaced one by one, and foreign ones stay", arguments: [false, true])
    func mountPoint(bound: Bool) throws {
        here.folder("lager")
        #expect(bound ? here.mountAgain("lager", at: "public") : here.mountSmallDisk("public", kilobytes: 256))
        #expect(try publish(formerSite, to: here.full("public")).way == .replaced)
        here.write("public/CNAME", "rummelig.example")
        here.folder("public/tom")
        for pages in [newSite, ["om": "fil", "index.html": "x"], ["om/index.html": "side"], ["om": "igen"]] {
            let published = try publish(pages, to: here.full("public"))
            #expect(published.way == .replaced)
            #expect(published.kept == 1)
            #expect(here.pages("public") == pages.merging(["CNAME": "rummelig.example"]) { $1 })
        }
        #expect(here.names("public") == [".rummelig-manifest.json", "CNAME", "om", "tom"])
        here.unmount("public")
    }

    @Test("Another file system mounted within the output is left alone, and so published around")
    func mountWithin() throws {
        try publish(formerSite, to: here.full("public"))
        #expect(here.mountSmallDisk("public/arkiv", kilobytes: 64))
        here.write("public/arkiv/2025.html", "arkiv")
        #expect(try publish(newSite, to: here.full("public")).way == .replaced)
        #expect(here.pages("public") == newSite.merging(["arkiv/2025.html": "arkiv"]) { $1 })
        #expect(here.names("") == ["public"])
        here.unmount("public/arkiv")
        #expect(try publish(newSite, to: here.full("public")).way == .exchanged)
    }

    @Test("A disk mounted read-only is trouble, and nothing changes")
    func readOnly() throws {
        #if os(Linux)
        #expect(here.mountSmallDisk("disk", kilobytes: 256))
        try publish(formerSite, to: here.full("disk/public"))
        #expect(unsafe mount("none", here.full("disk"), "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0)
        #expect(throws: PublishTrouble(operation: .open, path: here.full("disk/public"), errno: EROFS)) {
            try publish(newSite, to: here.full("disk/public"))
        }
        #expect(throws: PublishTrouble(operation: .stage, path: here.full("disk/ny"), errno: EROFS)) {
            try publish(newSite, to: here.full("disk/ny"))
        }
        #expect(here.pages("disk/public") == formerSite)
        #endif
    }

    @Test("What a publishing killed between two moves left is taken up by the next")
    func killedBetweenMoves() throws {
        #expect(here.mountSmallDisk("public", kilobytes: 256))
        try publish(formerSite, to: here.full("public"))
        // As after the kill: both lists in the manifest, one new page in place, the rest staged.
        here.write("public/.rummelig-manifest.json", "{\"version\":1,\"files\":[\n\"halv/index.html\",\n\"index.html\"\n]}\n")
        here.write("public/halv/index.html", "ny")
        here.write("public/.rummelig-new/resten/index.html", "ny")
        try publish(["index.html": "sidste"], to: here.full("public"))
        #expect(here.pages("public") == formerSite.merging(["index.html": "sidste"]) { $1 })
        #expect(!here.isThere("public/halv"))
        #expect(!here.isThere("public/.rummelig-new"))
    }
}
