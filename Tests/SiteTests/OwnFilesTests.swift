import Content
import Defaults
import Foundation
import Templates
import Testing

@Suite("A site's own files stand in for those built in")
struct OwnFilesTests {
    private let texts = ["content/openings/a.md": opening()]

    private func text(_ path: String) throws -> String { String(decoding: try #require(Built.data[path]), as: UTF8.self) }

    private func problems(_ own: [String: String]) -> [TemplateProblem] {
        do {
            _ = try Built(texts, own: own)
            return []
        } catch let problems as TemplateProblems {
            return problems.list
        } catch {
            Issue.record("\(error)")
            return []
        }
    }

    @Test("A misspelt field is told with file, line, column and what was meant, before any page is made")
    func misspelt() throws {
        let found = problems(["templates/card.mustache": "<li>\n<h3>{{title}}</h3> {{employr}}\n</li>\n"])
        let problem = try #require(found.first)
        #expect(found.count == 1, "once, though three languages and four pages use it")
        #expect((problem.file, problem.line, problem.column) == ("templates/card.mustache", 2, 22))
        guard case .unknownName("employr", "employer"?, _) = problem.kind else {
            Issue.record("\(problem.kind)")
            return
        }
    }

    @Test("All that is wrong with all templates is told at once, in order")
    func allAtOnce() {
        let found = problems([
            "templates/opening.mustache": "{{>top}}\n{{#contact}}{{nam}}{{/contact}}\n{{body}}\n",
            "templates/closed.mustache": "{{{title}}}\n{{>botom}}\n",
            "templates/404.mustache": "{{#ways}}\n",
        ])
        #expect(
            found.map { "\($0.file.dropFirst(10)):\($0.line):\($0.column)" } == [
                "404.mustache:1:1", "closed.mustache:1:4", "closed.mustache:2:4", "opening.mustache:2:15", "opening.mustache:3:3",
            ])
    }

    @Test("A template of the site's own is used, and only in its place")
    func template() throws {
        let built = try Built(texts, own: ["templates/card.mustache": "<li>Kort over {{title}} hos {{employer}}</li>\n"])
        #expect(try built.text("/opslag/").contains("<li>Kort over Køkkenmedhjælper i børnehave hos Børnehuset Solsikken</li>"))
        #expect(try built.text("/opslag/a/").contains("<h1>Køkkenmedhjælper i børnehave</h1>"))
    }

    @Test("A strings file of the site's own says things its own way, in pages and in addresses")
    func strings() throws {
        let own = try text("templates/strings/da.yaml").replacingOccurrences(
            of: "nav_openings: \"Opslag\"", with: "nav_openings: \"Ledige job\""
        )
        .replacingOccurrences(of: "openings: opslag", with: "openings: job")
        let built = try Built(texts, own: ["templates/strings/da.yaml": own])
        #expect(built.has("/job/a/") && built.has("/job/kommune/silkeborg/") && !built.has("/opslag/"))
        #expect(try built.markup("/job/").texts.contains { $0.text == "Ledige job" })
        #expect(try built.text("/sitemap.xml").contains("https://job.example/job/a/"))
    }

    @Test("A vocabulary of the site's own names its own accommodations")
    func vocabulary() throws {
        let path = "content/vocabulary/accommodations.yaml"
        let more =
            "  - slug: own-cat\n    group: social\n    da: Katten må komme med\n    nb: Katten kan være med\n    en: The cat may come\n"
        let files = ["content/openings/a.md": opening(["accommodations": "accommodations: [own-cat, katten maa komme med]"])]
        let built = try Built(files, own: [path: text(path) + more])
        #expect(try built.text("/opslag/a/").contains("<strong>Katten må komme med</strong>"))
        #expect(try built.text("/opslag/skaanehensyn/own-cat/").contains("Køkkenmedhjælper i børnehave"))
        #expect(try built.text("/nb/stillinger/").contains("<html lang=\"nb\">"))
    }

    @Test("An asset of the site's own gets a new mark in its address, so that no browser keeps the old one")
    func assets() throws {
        func styles(_ own: [String: String]) throws -> String {
            let built = try Built(texts, own: own)
            return try #require(built.markup("/").all("link").first { $0["rel"] == "stylesheet" }?["href"])
        }
        let (standard, own) = try (styles([:]), styles(["templates/assets/site.css": "body { color: black }"]))
        #expect(standard.hasPrefix("/assets/site.css?v=") && own.hasPrefix("/assets/site.css?v=") && standard != own)
        #expect(
            try Built(texts, own: ["templates/assets/site.css": "body { color: black }"]).text("/assets/site.css")
                == "body{color:black}")
    }
}
