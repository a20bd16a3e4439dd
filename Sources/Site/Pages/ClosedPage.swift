internal import Content
internal import Templates

/// An opening past its last day: it says so, keeps its address for a while, and shows what is open.
struct ClosedPage: Framed {
    let opening: Opening
    let frame: Frame
    let scene: Scene
    let likes: [Int]

    private var tongue: Tongue { scene.tongue(opening.page.language) }
    private var phrasing: Phrasing { tongue.phrasing }

    static let fields: Fields<ClosedPage> = framed([
        .text("employer") { $0.scene.employerName($0.opening) },
        .text("place") { $0.scene.place($0.opening) },
        .text("scheme_line") { $0.scene.scheme($0.opening) },
        .text("hours") { $0.phrasing.hoursAWeek($0.opening.hours).withWholeRanges },
        .text("closed_text") { $0.closedText },
        .text("outcome") { page in page.opening.outcome.map { page.phrasing.text("outcome_", slug: $0) } },
        .pieces("cards") { page, pieces in page.scene.addCards(page.likes, to: &pieces) },
        .text("all_href") { $0.scene.href($0.tongue.addresses.openings) },
        .text("all_label") { $0.phrasing.text("see_all_open") },
    ])

    private var closedText: String {
        let until = phrasing.long(opening.lastDay + scene.catalog.settings.keepClosedDays)
        guard let closed = opening.closed, closed <= opening.deadline else {
            return phrasing.text("closed_text", ["deadline": phrasing.long(opening.deadline), "until": until])
        }
        return phrasing.text("closed_early", ["date": phrasing.long(closed), "until": until])
    }
}
