internal import Content
internal import Templates

/// All employers that have a page, by the alphabet.
struct EmployersPage: Framed {
    let language: Language
    let frame: Frame
    let scene: Scene
    let counts: [Int: Int]

    private var tongue: Tongue { scene.tongue(language) }

    static let fields: Fields<EmployersPage> = framed([
        .text("intro") { $0.tongue.phrasing.text("employers_intro") },
        .list("groups", of: groupFields) { $0.groups },
    ])

    struct Letter: Sendable {
        let letter: String
        let links: [Link]
    }

    private static let groupFields: Fields<Letter> = [
        .text("id") { $0.letter.lowercased() }, .text("title") { $0.letter }, .list("items", of: Link.counted) { $0.links },
    ]

    private var groups: [Letter] {
        let links = scene.employers(language).map { index in
            let employer = scene.catalog.employers[index]
            let chain = employer.otherChain.map { tongue.phrasing.text("employer_chain", ["name": $0]) } ?? ""
            return Link(
                scene.href(tongue.addresses.employer(employer.page.slug)), employer.name, count: String(counts[index] ?? 0), line: chain)
        }.sorted { Collation.precedes($0.label, $1.label, language) }
        return Letter.grouped(links, language)
    }
}

extension EmployersPage.Letter {
    /// Links that follow the alphabet, one group for each letter.
    static func grouped(_ links: [Link], _ language: Language) -> [EmployersPage.Letter] {
        var groups: [EmployersPage.Letter] = []
        for link in links {
            let letter = Collation.initial(link.label, language)
            if groups.last?.letter == letter {
                groups[groups.count - 1] = EmployersPage.Letter(letter: letter, links: groups[groups.count - 1].links + [link])
            } else {
                groups.append(EmployersPage.Letter(letter: letter, links: [link]))
            }
        }
        return groups
    }
}

struct EmployerPage: Framed {
    let employer: Employer
    let frame: Frame
    let scene: Scene
    let body: [UInt8]
    /// Its open openings, newest first.
    let openings: [Int]
    let stories: [Link]

    private var phrasing: Phrasing { scene.tongue(employer.page.language).phrasing }

    static let fields: Fields<EmployerPage> = framed([
        .text("line") { page in
            page.employer.page.summary
                ?? page.employer.otherChain.map { page.phrasing.text("employer_chain", ["name": $0]).capitalisedFirst }
        },
        .group("web", of: Link.plain) { page in
            page.employer.web.map { Link($0, $0.withoutScheme.withoutLastSlash) }
        },
        .text("number") { page in
            page.employer.cvr.map { page.phrasing.text("cvr", ["number": $0]) }
                ?? page.employer.orgnr.map { page.phrasing.text("orgnr", ["number": $0]) }
        },
        .group("logo", of: PicturePlace.fields) { page in page.employer.logo.flatMap(page.scene.place) },
        .html("body") { $0.body },
        .text("count") { $0.phrasing.number(Double($0.openings.count)) },
        .text("count_rest") { $0.phrasing.openingsWord($0.openings.count) },
        .pieces("cards") { page, pieces in page.scene.addCards(page.openings, to: &pieces) },
        .flag("has_stories") { !$0.stories.isEmpty },
        .list("stories", of: Link.titled) { $0.stories },
    ])
}

extension Employer {
    /// The chain it belongs to, where that is called something else.
    fileprivate var otherChain: String? { chain == name ? nil : chain }
}
