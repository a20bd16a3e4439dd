internal import Text

/// What an engine must know of the fields before it takes them; for lines of JSON there is nothing to say.
public enum ExportSchema {
    /// JSON for the call that makes the index or the collection; absent where the form needs none.
    public static func json(for form: ExportForm, index: String) -> [UInt8]? {
        switch form {
        case .jsonl: nil
        case .typesense: typesense(index)
        case .opensearch: opensearch
        }
    }

    private enum Kind { case words, name, names, number, day, point, id }

    /// The fields of docs/export.md with what they are searched or filtered as.
    private static let fields: [(name: String, kind: Kind, isOptional: Bool)] = [
        ("url", .id, false), ("language", .name, false), ("title", .words, false), ("employer", .words, false), ("scheme", .name, false),
        ("scheme_label", .words, false), ("via", .name, true), ("municipality", .name, true), ("municipality_label", .words, true),
        ("municipality_code", .name, true), ("region", .name, true), ("region_label", .words, true), ("place", .point, true),
        ("postcode", .name, true), ("country", .name, false), ("sector", .name, true), ("sector_label", .words, true),
        ("accommodations", .names, false), ("accommodation_labels", .names, false), ("words", .names, false),
        ("hours_least", .number, false), ("hours_most", .number, false), ("workplace", .name, false), ("published", .id, false),
        ("deadline", .id, false), ("published_day", .day, false), ("deadline_day", .day, false), ("summary", .words, true),
        ("tasks", .names, false), ("body", .words, false),
    ]

    /// Lists that are searched as words, not only filtered by.
    private static let spoken: Set = ["accommodation_labels", "words", "tasks"]

    private static func typesense(_ index: String) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("name", index)
            json.key("fields")
            json.array { json in
                for (name, kind, isOptional) in fields {
                    json.object { json in
                        json.member("name", name)
                        let isList = kind == .names
                        switch kind {
                        case .words, .name, .id: json.member("type", "string")
                        case .names: json.member("type", "string[]")
                        case .number: json.member("type", "float")
                        case .day: json.member("type", "int32")
                        case .point: json.member("type", "geopoint")
                        }
                        if kind == .id { json.member("index", false) }
                        if isOptional || kind == .id { json.member("optional", true) }
                        if kind == .name || isList && !spoken.contains(name) { json.member("facet", true) }
                        if kind == .words || spoken.contains(name) {
                            json.member("locale", "da")
                            json.member("stem", true)
                        }
                        // The last part of a compound: "hjælper" finds "køkkenhjælper".
                        if name == "title" { json.member("infix", true) }
                    }
                }
            }
            json.member("default_sorting_field", "published_day")
        }
        return json.bytes + [0x0A]
    }

    /// Danish for every text, and Norwegian beside it in the subfield `nb`; "aa", "ae" and "oe" are typed for å, æ and ø.
    private static var opensearch: [UInt8] {
        let settings =
            #"{"settings":{"analysis":{"char_filter":{"danish_letters":{"type":"mapping","#
            + #""mappings":["aa => å","Aa => å","AA => å","ae => æ","Ae => æ","AE => æ","oe => ø","Oe => ø","OE => ø"]}},"#
            + #""filter":{"danish_stop":{"type":"stop","stopwords":"_danish_"},"danish_stem":{"type":"stemmer","language":"danish"},"#
            + #""norwegian_stop":{"type":"stop","stopwords":"_norwegian_"},"#
            + #""norwegian_stem":{"type":"stemmer","language":"norwegian"}},"#
            + #""analyzer":{"danish_text":{"type":"custom","tokenizer":"standard","char_filter":["danish_letters"],"#
            + #""filter":["lowercase","danish_stop","danish_stem"]},"#
            + #""norwegian_text":{"type":"custom","tokenizer":"standard","char_filter":["danish_letters"],"#
            + #""filter":["lowercase","norwegian_stop","norwegian_stem"]}}}},"#
            + #""mappings":{"dynamic":"strict","properties":{"id":{"type":"keyword"},"#
        let text = #"{"type":"text","analyzer":"danish_text","fields":{"nb":{"type":"text","analyzer":"norwegian_text"}}}"#
        let properties = fields.map { name, kind, _ in
            let type =
                switch kind {
                case .words: text
                case .names: spoken.contains(name) ? text : #"{"type":"keyword"}"#
                case .name: #"{"type":"keyword"}"#
                case .number: #"{"type":"float"}"#
                case .day: #"{"type":"integer"}"#
                case .point: #"{"type":"geo_point"}"#
                case .id: name == "url" ? #"{"type":"keyword","index":false}"# : #"{"type":"date","format":"yyyy-MM-dd"}"#
                }
            return "\"\(name)\":\(type)"
        }
        return Array((settings + properties.joined(separator: ",") + "}}}\n").utf8)
    }
}
