/// What is wrong with HTML that may hold only the tags, attributes and addresses that the renderer knows; nil for nothing.
func problem(in html: String) -> String? {
    let attributes: [String: Set<String>] = [
        "a": ["href", "title", "rel", "class"], "img": ["src", "alt", "title"], "code": ["class"], "ol": ["start"],
        "span": ["class", "title"],
        "th": ["class", "scope", "role"], "div": ["class", "tabindex", "role", "aria-label"], "h2": ["id"], "h3": ["id"], "h4": ["id"],
        "h5": ["id"],
        "h6": ["id"],
        "p": [], "ul": [], "li": [], "blockquote": [], "pre": [], "hr": [], "br": [], "em": [], "strong": [], "table": ["role"], "caption": [],
        "thead": ["role"], "tbody": ["role"], "tr": ["role"], "td": ["class", "role", "data-column"],
    ]
    var rest = Array(html.unicodeScalars)[...]
    func take(_ while: (Unicode.Scalar) -> Bool) -> String {
        let part = rest.prefix(while: `while`)
        rest = rest.dropFirst(part.count)
        return String(String.UnicodeScalarView(part))
    }
    while true {
        let text = take { $0 != "<" }
        if text.contains(where: { $0 == ">" || $0 == "\"" || $0 == "'" }) { return "unescaped text \(text.prefix(80))" }
        if rest.isEmpty { return nil }
        rest = rest.dropFirst()
        let closes = rest.first == "/"
        if closes { rest = rest.dropFirst() }
        let name = take { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
        guard let allowed = attributes[name] else { return "tag \(name)" }
        while rest.first == " ", rest.dropFirst().first != "/" {
            rest = rest.dropFirst()
            let attribute = take { $0 != "=" && $0 != ">" && $0 != " " }
            guard !closes, allowed.contains(attribute) else { return "attribute \(attribute)" }
            guard rest.starts(with: "=\"".unicodeScalars) else { return "attribute without quotes" }
            rest = rest.dropFirst(2)
            let value = take { $0 != "\"" }
            rest = rest.dropFirst()
            if value.contains("<") || value.contains(">") { return "unescaped value \(value)" }
            if ["href", "src"].contains(attribute), let scheme = scheme(of: value), !["http", "https", "mailto", "tel"].contains(scheme) {
                return "address \(value)"
            }
        }
        if rest.starts(with: " /".unicodeScalars) { rest = rest.dropFirst(2) }
        guard rest.first == ">" else { return "tag not closed" }
        rest = rest.dropFirst()
    }
}

private func scheme(of address: String) -> String? {
    let address = address.replacing("&amp;", with: "&").filter { $0 > " " }
    guard let colon = address.firstIndex(of: ":"), !address[..<colon].contains(where: { "/?#".contains($0) }) else { return nil }
    return address[..<colon].lowercased()
}
