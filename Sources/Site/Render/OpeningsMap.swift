internal import Content
internal import Templates

/// A map of the municipalities, lit by the number of openings in steps; what it shows stands beside it as a list.
struct OpeningsMap: Sendable {
    struct Shape: Sendable {
        let link: Link
        let path: String
        /// To 4, the brightest.
        let step: Int
    }

    struct Step: Sendable {
        let number: Int
        let label: String
    }

    let viewBox: String
    let frame: String?
    /// The municipalities without openings, as one path.
    let land: String
    let shapes: [Shape]
    let steps: [Step]
    /// Every municipality with openings, by name.
    let links: [Link]

    /// Nil where no municipality with an outline has openings in the language.
    init?(_ scene: Scene, _ language: Language) {
        guard let outlines = scene.outlines else { return nil }
        let all = scene.vocabulary.municipalities.all
        let counts = all.indices.map { scene.board.list(.municipality($0), language).count }
        let drawn = all.indices.compactMap { index in outlines.path(of: all[index]).map { (index: index, path: $0) } }
        let bounds = OpeningsMap.bounds(drawn.map { counts[$0.index] }.max() ?? 0)
        if bounds.isEmpty { return nil }
        let phrasing = scene.tongue(language).phrasing
        viewBox = outlines.viewBox
        frame = outlines.frame
        land = drawn.filter { counts[$0.index] == 0 }.map(\.path).joined()
        let dimmest = OpeningsMap.brightest - bounds.count + 1
        shapes = drawn.filter { counts[$0.index] > 0 }.map { index, path in
            let link = scene.link(toMunicipality: index, language)
            let label = link.label + ": " + phrasing.openings(counts[index])
            let place = bounds.firstIndex { counts[index] <= $0 } ?? bounds.count - 1
            return Shape(link: Link(link.href, label), path: path, step: dimmest + place)
        }
        steps = bounds.enumerated().map { place, bound in
            let first = place == 0 ? 1 : bounds[place - 1] + 1
            let range = first == bound ? phrasing.openings(bound) : "\(first)–\(phrasing.openings(bound))"
            return Step(number: dimmest + place, label: range)
        }
        links = all.indices.filter { counts[$0] > 0 }.map { scene.link(toMunicipality: $0, language) }.sorted {
            Collation.precedes($0.label, $1.label, language)
        }
    }

    private static let brightest = 4

    /// The largest count of each step: at most four, of equal height.
    static func bounds(_ most: Int) -> [Int] {
        let steps = min(brightest, most)
        return (0..<steps).map { (($0 + 1) * most + steps - 1) / steps }
    }

    private static let shapeFields: Fields<Shape> = [
        .text("href") { $0.link.href }, .text("label") { $0.link.label }, .text("path") { $0.path }, .text("step") { String($0.step) },
    ]

    private static let stepFields: Fields<Step> = [.text("step") { String($0.number) }, .text("label") { $0.label }]

    static let fields: Fields<OpeningsMap> = [
        .text("view_box") { $0.viewBox }, .text("frame") { $0.frame }, .text("land") { $0.land },
        .list("shapes", of: shapeFields) { $0.shapes }, .list("steps", of: stepFields) { $0.steps },
        .list("places", of: Link.counted) { $0.links },
    ]
}
