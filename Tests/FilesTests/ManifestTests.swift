import Files
import Testing
import Text

@Suite("The manifest of what was written")
struct ManifestTests {
    let here = TemporaryFolder()
    var output: String { here.full("public") }
    var manifest: String { here.text("public/.rummelig-manifest.json") }

    @Test("It lists address, kind, hash and size of each file, in the order of paths, and is escaped")
    func written() throws {
        try publish(["ø/index.html": "bløde", "a\"b\\c\u{1}.html": "", "index.html": "ny"], to: output)
        let lines = manifest.split(separator: "\n")
        #expect(lines.count == 5)
        #expect(lines[0] == #"{"version":2,"whole":true,"files":["#)
        #expect(lines[1] == #"{"address":"/a\"b\\c\u0001.html","kind":"","hash":"ef46db3751d8e999","size":0},"#)
        #expect(lines[2].hasPrefix(#"{"address":"/","kind":"","hash":""#))
        let hash = ContentHash.digits(ContentHash.of(Array("bløde".utf8)))
        #expect(lines[3] == #"{"address":"/ø/","kind":"","hash":"\#(hash)","size":6}"#)
    }

    @Test("What it says is what a reader of it gets")
    func readBack() throws {
        let pages = ["ø/index.html": "bløde", "a\"b\\c\u{1}\u{7F}<\u{2028}.html": "", "index.html": "ny", "x/index.htm": "y"]
        let published = try publish(pages, to: output)
        #expect(try Manifest(reading: Array(manifest.utf8)) == published.manifest)
        #expect(Set(published.manifest.entries.map(\.path)) == Set(pages.keys))
        #expect((published.files, published.bytes) == (4, 9))
    }

    @Test("One cut off anywhere is a fault, and never a shorter manifest")
    func cutOff() throws {
        try publish(newSite, to: output)
        let whole = Array(manifest.utf8)
        for length in 1..<whole.count {
            let fault = #expect(throws: Manifest.Fault.self) { try Manifest(reading: Array(whole[..<length])) }
            let isHead = length < #"{"version":2,"whole":"#.utf8.count
            #expect(fault == .half || isHead, "\(length): \(String(describing: fault))")
        }
    }

    @Test(
        "What is no manifest is told apart",
        arguments: [
            ("", .foreign), ("<!DOCTYPE html>", .foreign), ("{}", .foreign), ("{\"version\":1,\"files\":[\n\"a\"\n]}\n", .version),
            ("{\"version\":3,\"files\":[\n\"a\"\n]}\n", .version), ("{\"version\":2,\"whole\":false,\"files\":[\n]}\n", .half),
            ("{\"version\":2,\"whole\":true,\"files\":[\n]}\nmere", .line(3)),
            (one(#"{"address":"/../hemmelig","kind":"","hash":"0000000000000001","size":1}"#), .line(2)),
            (one(#"{"address":"opslag/","kind":"","hash":"0000000000000001","size":1}"#), .line(2)),
            (one(#"{"address":"/a","kind":"","hash":"1","size":1}"#), .line(2)),
            (one(#"{"address":"/a","kind":"","hash":"0000000000000001","size":-1}"#), .line(2)),
            (one(#"{"address":"/a","kind":"","hash":"0000000000000001","size":1,"mere":2}"#), .line(2)),
            (one(#"{"address":"/\ud800","kind":"","hash":"0000000000000001","size":1}"#), .line(2)),
        ] as [(String, Manifest.Fault)])
    func faults(text: String, fault: Manifest.Fault) { #expect(throws: fault) { try Manifest(reading: Array(text.utf8)) } }

    private static func one(_ line: String) -> String { "{\"version\":2,\"whole\":true,\"files\":[\n\(line)\n]}\n" }

    @Test("Changes are told by address: new, other bytes, newly closed, gone")
    func changes() {
        func entry(_ address: String, _ kind: String, _ hash: UInt64) -> Manifest.Entry {
            Manifest.Entry(address: address, kind: kind, hash: hash, size: 9)
        }
        let former = Manifest([
            entry("/", "list", 1), entry("/a/", "opening", 2), entry("/b/", "opening", 3), entry("/c/", "closed", 4),
            entry("/d/", "opening", 5), entry("/e/", "opening", 6),
        ])
        let new = Manifest([
            entry("/", "list", 9), entry("/a/", "opening", 2), entry("/b/", "closed", 8), entry("/c/", "closed", 7),
            entry("/e/", "closed", 6),
            entry("/f/", "closed", 1),
        ])
        let changes = Changes(from: former, to: new, closedKind: "closed")
        #expect(changes.added.map(\.address) == ["/f/"])
        #expect(changes.changed.map(\.address) == ["/", "/c/"])
        #expect(changes.closed.map(\.address) == ["/b/", "/e/"])
        #expect(changes.removed.map(\.address) == ["/d/"])
        #expect(changes.unchanged == 1)
    }
}
