import Files
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Publishes texts by path, in the order of their paths.
@discardableResult
func publish(_ pages: [String: String], to output: String, jobs: Int = 2) throws -> Published {
    let paths = pages.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return try Files.publish(to: output, paths: paths, jobs: jobs) { index, buffer in buffer += pages[paths[index]]!.utf8 }
}

let formerSite = ["index.html": "gammel", "opslag/kok/index.html": "kok", "a/b/c/d.html": "dyb", "assets/stil.css": "p{}"]
let newSite = ["index.html": "ny", "opslag/gartner/index.html": "gartner", "opslag/index.html": "liste", "assets/stil.css": "q{}"]

@Suite("Publishing by exchange")
struct PublishTests {
    let here = TemporaryFolder()
    var output: String { here.full("public") }

    @Test("The first publishing makes the folder, and those above it")
    func first() throws {
        let published = try publish(formerSite, to: here.full("ud/site/public"))
        #expect(published.way == .created)
        #expect((published.files, published.bytes, published.kept) == (4, 15, 0))
        #expect(here.pages("ud/site/public") == formerSite)
    }

    @Test("The next replaces the whole tree and leaves nothing beside it", arguments: [1, 2, 5])
    func next(jobs: Int) throws {
        try publish(formerSite, to: output, jobs: jobs)
        #expect(try publish(newSite, to: output, jobs: jobs).way == .exchanged)
        #expect(here.pages("public") == newSite)
        #expect(here.tree("public")["a"] == nil)
        #expect(here.names("") == ["public"])
    }

    @Test("A thousand pages are each in their place, the same for one job as for four")
    func many() throws {
        let pages = Dictionary(uniqueKeysWithValues: (0..<1_000).map { ("opslag/\($0 % 40)/nr-\($0)/index.html", "side \($0)") })
        try publish(pages, to: here.full("en"), jobs: 1)
        try publish(pages, to: here.full("fire"), jobs: 4)
        #expect(here.pages("en") == pages)
        #expect(here.tree("en") == here.tree("fire"))
    }

    @Test("Files that we did not write stay, with their rights: also links, and folders that are empty")
    func foreign() throws {
        try publish(formerSite, to: output)
        here.write("public/CNAME", "rummelig.example")
        here.write("public/opslag/kok/billede.jpg", "jpg")
        here.write("public/script.sh", "#!", mode: 0o750)
        here.folder("public/tom")
        here.link("public/fremmed", to: "../andetsteds")
        #expect(try publish(newSite, to: output).kept == 4)
        let expected = newSite.merging(
            ["CNAME": "rummelig.example", "opslag/kok/billede.jpg": "jpg", "script.sh": "#!", "fremmed": "→ ../andetsteds"]) { $1 }
        #expect(here.pages("public") == expected)
        #expect(here.tree("public")["tom"] == "/")
        #expect(here.mode("public/script.sh") == 0o750)
        try publish(newSite, to: output)
        #expect(here.pages("public") == expected)
    }

    @Test("In a folder without a manifest everything stays that is not planned")
    func adopted() throws {
        here.write("public/.gitignore", "*")
        here.write("public/index.html", "skrevet i hånden")
        here.write("public/gammel.html", "gammel")
        try publish(newSite, to: output)
        #expect(here.pages("public") == newSite.merging([".gitignore": "*", "gammel.html": "gammel"]) { $1 })
    }

    @Test(
        "A damaged manifest makes nothing ours",
        arguments: [
            "", "{}", #"{"version":1,"files":["# + "\n\"../hemmelig\"\n]}\n",
            #"{"version":2,"whole":true,"files":["# + "\n"
                + #"{"address":"/../hemmelig","kind":"","hash":"0000000000000001","size":6}"# + "\n]}\n",
        ])
    func damagedManifest(text: String) throws {
        here.write("hemmelig", "bliver")
        try publish(formerSite, to: output)
        here.write("public/.rummelig-manifest.json", text)
        try publish(newSite, to: output)
        #expect(here.pages("public") == formerSite.merging(newSite) { $1 })
        #expect(here.text("hemmelig") == "bliver")
    }

    @Test("A path may turn from file to folder and back")
    func fileToFolder() throws {
        let one = ["om": "fil", "tal/2026/index.html": "x"]
        let two = ["om/index.html": "side", "tal": "fil"]
        for pages in [one, two, one] {
            try publish(pages, to: output)
            #expect(here.pages("public") == pages)
        }
    }

    @Test("A foreign file where a folder is planned is trouble, and nothing changes")
    func clash() throws {
        here.write("public/opslag", "min egen")
        #expect(throws: PublishTrouble(operation: .carry, path: output + "/opslag", errno: ENOTDIR)) { try publish(newSite, to: output) }
        here.write("anden/index.html/min.txt", "min egen")
        #expect(throws: PublishTrouble(operation: .carry, path: here.full("anden/index.html"), errno: EISDIR)) {
            try publish(newSite, to: here.full("anden"))
        }
        #expect(here.pages("") == ["public/opslag": "min egen", "anden/index.html/min.txt": "min egen"])
        #expect(here.names("") == ["anden", "public"])
    }

    @Test("Links within the published folder are never followed, neither to write nor to delete")
    func linksInside() throws {
        here.write("dyrebar/kok/index.html", "dyrebar")
        try publish(formerSite, to: output)
        here.remove("public/opslag")
        _ = unsafe rmdir(here.full("public/opslag"))
        here.link("public/opslag", to: "../dyrebar")
        #expect(throws: PublishTrouble.self) { try publish(formerSite, to: output) }
        try publish(["index.html": "x"], to: output)
        #expect(here.pages("public") == ["index.html": "x", "opslag": "→ ../dyrebar"])
        #expect(here.text("dyrebar/kok/index.html") == "dyrebar")
    }

    @Test("What a killed publishing left is cleared away, and nothing else")
    func stale() throws {
        here.write(".public.rummelig-new/opslag/kok/index.html", "halv")
        here.write(".public.rummelig-new-2/x", "halv")
        here.write(".public.rummelig-newer/x", "min")
        here.write(".anden.rummelig-new/x", "anden")
        try publish(newSite, to: output)
        #expect(here.names("") == [".anden.rummelig-new", ".public.rummelig-newer", "public"])
    }

    @Test("A link to the folder stays a link")
    func linkToOutput() throws {
        try publish(formerSite, to: here.full("rigtig/site"))
        here.link("public", to: "rigtig/site")
        try publish(newSite, to: output + "/")
        #expect(here.tree("")["public"] == "→ rigtig/site")
        #expect(here.pages("rigtig/site") == newSite)
        #expect(here.names("rigtig") == ["site"])
    }

    @Test("A file in the folder's place, or a link to nothing, is trouble")
    func outputIsFile() {
        here.write("public", "fil")
        here.link("løs", to: "intet")
        #expect(throws: PublishTrouble(operation: .open, path: output, errno: ENOTDIR)) { try publish(newSite, to: output) }
        #expect(throws: PublishTrouble(operation: .open, path: here.full("løs"), errno: ENOENT)) {
            try publish(newSite, to: here.full("løs"))
        }
        #expect(here.tree("") == ["public": "fil", "løs": "→ intet"])
    }

    @Test(
        "A path that no tree can hold is trouble before anything is written",
        arguments: [
            (["/etc/passwd"], EINVAL), (["a/../b"], EINVAL), (["a//b"], EINVAL), (["a/"], EINVAL), ([""], EINVAL), (["a\0b"], EINVAL),
            (["./a"], EINVAL), ([".rummelig-manifest.json"], EINVAL), ([".rummelig-new/x"], EINVAL), (["a", "a"], EEXIST),
            (["a", "a/b"], ENOTDIR), (["a/b/c", "a/b"], ENOTDIR),
        ])
    func badPlan(paths: [String], code: Int32) {
        #expect(throws: PublishTrouble(operation: .plan, path: code == ENOTDIR && paths[0] != "a" ? "a/b" : paths[0], errno: code)) {
            try Files.publish(to: output, paths: paths, jobs: 1) { _, _ in }
        }
        #expect(here.names("") == [])
    }

    @Test("A name too long for the disk leaves the former site")
    func nameTooLong() throws {
        try publish(formerSite, to: output)
        let name = String(repeating: "å", count: 200)
        #expect(throws: PublishTrouble(operation: .write, path: output + "/" + name, errno: ENAMETOOLONG)) {
            try publish(newSite.merging([name: "x"]) { $1 }, to: output)
        }
        #expect(here.pages("public") == formerSite)
        #expect(here.names("") == ["public"])
    }

    @Test("Who may do what with the folder stays as it was")
    func rights() throws {
        try publish(formerSite, to: output)
        _ = unsafe chmod(output, 0o2770)
        try publish(newSite, to: output)
        #expect(here.mode("public") == 0o2770)
    }

    @Test("A second publishing waits for the first and says so once")
    func waits() throws {
        let lock = unsafe open(here.path, O_RDONLY)
        #expect(flock(lock, LOCK_EX) == 0)
        var said = 0
        let published = try Files.publish(
            to: output, paths: ["a"], jobs: 1,
            waiting: {
                said += 1
                #expect(here.names("") == [])
                close(lock)
            }
        ) { _, _ in }
        #expect(said == 1)
        #expect(published.way == .created)
        #expect(here.names("") == ["public"])
    }

    @Test("Two publishings at once give one whole site")
    func atOnce() async throws {
        let output = output
        try await withThrowingTaskGroup { group in
            for site in [formerSite, newSite, formerSite, newSite] {
                group.addTask { for _ in 0..<4 { try publish(site, to: output, jobs: 1) } }
            }
            try await group.waitForAll()
        }
        #expect(here.pages("public") == formerSite || here.pages("public") == newSite)
        #expect(here.names("") == ["public"])
    }
}
