internal import Content
internal import Templates

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

    private var firstName: String { contact.name.split(separator: " ").first.map(String.init) ?? contact.name }

    /// Digits and a plus only; Danish and Norwegian numbers without a country's code get theirs.
    private var phoneLink: String? {
        guard let phone = contact.phone else { return nil }
        let digits = phone.filter { ("0"..."9").contains($0) }
        guard !digits.isEmpty else { return nil }
        if phone.hasPrefix("+") { return "tel:+" + digits }
        return "tel:" + (digits.count == 8 ? (opening.country == .norway ? "+47" : "+45") : "") + digits
    }

    private var emailLink: String? {
        contact.email.map { email in
            let subject = phrasing.text("contact_subject", ["title": opening.title])
            return "mailto:\(percentEncoded(email, keeping: "@"))?subject=\(percentEncoded(subject))"
        }
    }
}

/// A text as it may stand in an address: everything but letters, digits and a few marks as %XX.
func percentEncoded(_ text: String, keeping more: String = "") -> String {
    func digit(_ value: UInt8) -> UInt8 { value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10 }
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count * 2)
    for byte in text.utf8 {
        let isPlain: Bool =
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: true
            default: !more.isEmpty && more.utf8.contains(byte)
            }
        if isPlain {
            encoded.append(byte)
        } else {
            encoded.append(UInt8(ascii: "%"))
            encoded.append(digit(byte >> 4))
            encoded.append(digit(byte & 15))
        }
    }
    return String(decoding: encoded, as: UTF8.self)
}
