internal import Content
internal import Templates

/// One row of a list: an opening's hours, place and promises. Rendered once and shown in every list.
struct Card: Sendable {
    let opening: Opening
    let scene: Scene

    private var phrasing: Phrasing { scene.tongue(opening.page.language).phrasing }

    /// Promises shown before "+ 2 mere".
    private static let shown = 3

    private static let signFields: Fields<Promise> = [.text("icon") { $0.icon }, .text("label") { $0.label }]

    static let fields: Fields<Card> = [
        .text("closes") { $0.scene.closes($0.opening) },
        .text("href") { $0.scene.href($0.scene.address($0.opening)) },
        .text("title") { $0.opening.title },
        .text("employer") { $0.scene.employerName($0.opening) },
        .text("place") { $0.scene.place($0.opening) },
        .text("hours") { $0.scene.tongue($0.opening.page.language).hours($0.opening.hours) },
        .group("strip", of: WeekStrip.fields) { WeekStrip($0.opening.hours, fullWeek: $0.opening.country.fullWeek) },
        .list("signs", of: signFields) { card in
            card.opening.accommodations.prefix(shown).map { card.scene.promise($0, card.opening.page.language) }
        },
        .text("more") { card in
            let rest = card.opening.accommodations.count - shown
            return rest > 0 ? card.phrasing.text("more_signs", ["count": String(rest)]) : nil
        },
        .text("scheme") { $0.scene.scheme($0.opening) },
        .text("deadline") { $0.phrasing.text("deadline_short", ["date": $0.phrasing.short($0.opening.lastDay)]) },
        .text("deadline_iso") { $0.opening.lastDay.iso },
    ]
}
