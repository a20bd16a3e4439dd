internal import Content
internal import Templates
internal import Text

/// Whom to call, and what to write.
struct ContactBlock: Sendable {
    let opening: Opening
    let phrasing: Phrasing

    private var contact: Opening.Contact { opening.contact }

    static let fields: Fields<ContactBlock> = [
        .text("name") { $0.contact.name },
        .text("role") { $0.contact.role },
        .text("times") { $0.contact.times },
        .text("phone") { $0.contact.phone },
        .text("phone_href") { $0.phoneLink },
        .text("call_label") { block in block.contact.phone.map { block.phrasing.text("contact_call", ["phone": $0]) } },
        .text("email") { $0.contact.email },
        .text("email_href") { $0.emailLink },
        .text("write_label") { $0.phrasing.text("contact_write", ["name": $0.firstName]) },
        .flag("via_municipality") { $0.contact.viaMunicipality },
    ]

    private var firstName: String {
        let name = contact.name
        return name.utf8.firstIndex(of: UInt8(ascii: " ")).map { String(name[..<$0]) } ?? name
    }

    private var phoneLink: String? { contact.phone.flatMap { telephoneLink($0, opening.country) } }

    private var emailLink: String? {
        contact.email.map { email in
            let subject = phrasing.text("contact_subject", ["title": opening.title])
            return "mailto:\(percentEncoded(email, keeping: "@"))?subject=\(percentEncoded(subject))"
        }
    }
}

/// Digits and a plus only; Danish and Norwegian numbers without a country's code get theirs. Nil where there is no digit.
func telephoneLink(_ phone: String, _ country: Country) -> String? {
    let digits = phone.utf8.filter { $0 &- 0x30 < 10 }
    guard !digits.isEmpty else { return nil }
    let code = phone.hasPrefix("+") ? "+" : digits.count != 8 ? "" : country == .norway ? "+47" : "+45"
    return "tel:" + code + String(decoding: digits, as: UTF8.self)
}
