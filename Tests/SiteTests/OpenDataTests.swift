import Foundation
import Testing

@Suite("The open data")
struct OpenDataTests {
    /// What of a value breaks a schema: the words that ours uses, and no others.
    private func faults(_ value: Any, _ schema: [String: Any], _ root: [String: Any], at path: String = "") -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = reference.components(separatedBy: "/").last ?? ""
            return faults(value, (root["$defs"] as? [String: [String: Any]])?[name] ?? ["type": "missing"], root, at: path)
        }
        let known: Set = [
            "$schema", "$id", "$defs", "title", "description", "type", "required", "properties", "additionalProperties", "items", "enum",
            "const", "pattern", "format", "minItems", "uniqueItems", "minimum", "maximum", "exclusiveMinimum",
        ]
        var found = Set(schema.keys).subtracting(known).map { "\(path): the test does not know \($0)" }
        if let names = schema["enum"] as? [String], !names.contains(value as? String ?? "") { found.append("\(path): \(value)") }
        if let constant = schema["const"] as? Int, value as? Int != constant { found.append("\(path): \(value)") }
        switch schema["type"] as? String {
        case "object":
            guard let object = value as? [String: Any] else { return found + ["\(path): no object"] }
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            for name in schema["required"] as? [String] ?? [] where object[name] == nil { found.append("\(path): no \(name)") }
            for (name, member) in object {
                guard let own = properties[name] else {
                    found.append("\(path): \(name) is not documented")
                    continue
                }
                found += faults(member, own, root, at: path + "/" + name)
            }
        case "array":
            guard let array = value as? [Any] else { return found + ["\(path): no array"] }
            if array.count < schema["minItems"] as? Int ?? 0 { found.append("\(path): too few") }
            for (index, item) in array.enumerated() {
                found += faults(item, schema["items"] as? [String: Any] ?? [:], root, at: "\(path)/\(index)")
            }
        case "string":
            guard let text = value as? String else { return found + ["\(path): no text"] }
            if let pattern = schema["pattern"] as? String, text.range(of: pattern, options: .regularExpression) == nil {
                found.append("\(path): \(text)")
            }
        case "number", "integer":
            guard let number = value as? Double else { return found + ["\(path): no number"] }
            let least = schema["minimum"] as? Double ?? -.infinity
            if number < least || number > schema["maximum"] as? Double ?? .infinity { found.append("\(path): \(number)") }
            if let bound = schema["exclusiveMinimum"] as? Double, number <= bound { found.append("\(path): \(number)") }
        case "boolean": if !(value is Bool) { found.append("\(path): no yes or no") }
        case nil: break
        default: found.append("\(path): \(schema["type"] ?? "")")
        }
        return found
    }

    @Test("Everything in the file is what the schema beside it says, and the schema leaves nothing out")
    func schema() throws {
        let built = try SmallSite.build()
        let (data, schema) = (try built.json("/opslag/openings.json"), try built.json("/opslag/openings.schema.json"))
        #expect(faults(data, schema, schema) == [])
        #expect(data["$schema"] as? String == "https://job.example/opslag/openings.schema.json")
        var broken = data
        broken["version"] = 2
        broken["openings"] = [["title": "Bager", "hours": ["least": 0], "løn": 1] as [String: Any]]
        #expect(faults(broken, schema, schema).count > 10, "the test itself can fail")
    }

    @Test("It holds every open opening of every language, and no other")
    func which() throws {
        let built = try SmallSite.build()
        let openings = try #require(built.json("/opslag/openings.json")["openings"] as? [[String: Any]])
        #expect(openings.count == 6 && Set(openings.map { $0["language"] as? String }) == ["da", "nb"])
        #expect(!built.has("/nb/stillinger/openings.json"))
    }

    @Test("Numbers are numbers and names are slugs; whom to call is no open data")
    func members() throws {
        let text = try SmallSite.build().text("/opslag/openings.json")
        let openings = try #require(SmallSite.build().json("/opslag/openings.json")["openings"] as? [[String: Any]])
        let one = try #require(openings.first { $0["title"] as? String == "Køkkenmedhjælper i børnehave" })
        let hours = try #require(one["hours"] as? [String: Any])
        #expect(hours["least"] as? Double == 10 && hours["most"] as? Double == 13 && hours["days"] as? [String] == ["tue", "wed", "thu"])
        let kinds = (one["accommodations"] as? [[String: Any]])?.map { $0["kind"] as? String }
        #expect(kinds == ["extra-breaks", "quiet-workspace", "named-contact", "other"])
        #expect((one["municipality"] as? [String: Any])?["code"] as? String == "0740" && one["country"] as? String == "DK")
        #expect(one["validThrough"] as? String == "2026-12-15T23:59:59+01:00" && one["employer"] as? String == "Børnehuset Solsikken")
        #expect(!text.contains("Birthe Holm") && !text.contains("birthe@solsikken.example") && !text.contains("00 86 12 40"))
    }
}
