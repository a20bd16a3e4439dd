import Files
import Testing

@Suite("A second form of a file, beside it")
struct CompanionTests {
    let here = TemporaryFolder()
    var output: String { here.full("public") }
    /// Small letters turned into large ones, for pages whose text begins with "lang".
    static let large = Companion(suffix: ".stor", kind: "stor") { path, content in
        let text = String(decoding: content, as: UTF8.self)
        return path.hasSuffix(".html") && text.hasPrefix("lang") ? Array(text.uppercased().utf8) : nil
    }

    @discardableResult
    private func publish(_ pages: [String: String], to output: String) throws -> Published {
        let paths = pages.keys.sorted()
        return try Files.publish(to: output, paths: paths, jobs: 2, companions: [Self.large], kind: { _ in "side" }) { index, buffer in
            buffer += pages[paths[index]]!.utf8
        }
    }

    @Test("It is written where there is one, stands in the manifest, and goes when its file no longer has one")
    func beside() throws {
        let first = try publish(["index.html": "lang køkkenhave", "kort.html": "kort", "stil.css": "lang"], to: output)
        let expected = ["index.html": "lang køkkenhave", "index.html.stor": "LANG KØKKENHAVE", "kort.html": "kort", "stil.css": "lang"]
        #expect(here.pages("public") == expected)
        #expect(first.manifest.entries.map(\.address) == ["/", "/index.html.stor", "/kort.html", "/stil.css"])
        #expect(first.manifest.entries.map(\.kind) == ["side", "stor", "side", "side"])
        #expect(try publish(["index.html": "lang køkkenhave"], to: output).unchanged == 2)
        try publish(["index.html": "kort"], to: output)
        #expect(here.pages("public") == ["index.html": "kort"])
    }

    @Test("A page that is planned at its address wins")
    func planned() throws {
        try publish(["index.html": "lang", "index.html.stor": "min egen"], to: output)
        #expect(here.pages("public") == ["index.html": "lang", "index.html.stor": "min egen"])
    }

    @Test("In a mount point too it comes and goes with its file", .enabled(if: mayMount, "mounting needs root on Linux"))
    func mountPoint() throws {
        #expect(here.mountSmallDisk("public", kilobytes: 256))
        try publish(["a/index.html": "lang", "index.html": "lang liste"], to: output)
        #expect(here.pages("public").count == 4)
        #expect(try publish(["a/index.html": "kort", "index.html": "lang liste"], to: output).way == .replaced)
        #expect(here.pages("public") == ["a/index.html": "kort", "index.html": "lang liste", "index.html.stor": "LANG LISTE"])
        #expect(here.names("public") == [".rummelig-manifest.json", "a", "index.html", "index.html.stor"])
    }
}
