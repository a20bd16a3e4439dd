internal import ArgumentParser
internal import Content
internal import SiteFolder
internal import Text

/// Lists the openings by the day on which they close.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "Viser opslagene efter frist.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv }

    enum Status: String, ExpressibleByArgument, CaseIterable { case open, closed, draft, future }

    @Option(help: "text, json eller csv.")
    var format = Format.text

    @Option(help: "open, closed, draft eller future; kan nævnes flere gange.")
    var status: [Status] = []

    @Option(help: ArgumentHelp("Kun dem, der lukker inden for så mange dage.", valueName: "days"))
    var closingWithin: Int?

    @Option(help: ArgumentHelp("Kun dem fra en arbejdsgiver; en del af navnet er nok.", valueName: "name"))
    var employer: String?

    @Option(help: ArgumentHelp("Kun dem i en kommune.", valueName: "name"))
    var municipality: String?

    @OptionGroup var options: BoardOptions

    func run() throws {
        let board = try OpenedBoard(options)
        let wanted = Set(status.map(\.rawValue))
        let name = employer.map { folded(Array($0.utf8)) }
        let place = try municipality.map { try slug(ofMunicipality: $0, board) }
        let today = board.today
        let openings = board.openings.filter { opening in
            let status = opening.status(on: today)
            if !wanted.isEmpty, !wanted.contains(status.rawValue) { return false }
            if let name, !folded(Array((opening.employer ?? "").utf8)).contains(name), opening.employerSlug != employer { return false }
            if let place, opening.municipalitySlug != place { return false }
            guard let closingWithin else { return true }
            return status == .open && opening.lastDay.map { $0 - today <= closingWithin } ?? false
        }
        let list = OpeningList(openings, today: today)
        switch format {
        case .json: Terminal.write(list.json())
        case .csv: Terminal.write(list.csv())
        case .text: Terminal.write(list.text(board.words, width: Terminal.width, isColoured: Terminal.hasColour))
        }
    }

    private func slug(ofMunicipality name: String, _ board: OpenedBoard) throws -> String {
        let all = board.checker.context.vocabulary.municipalities
        if let index = all.index(of: name) { return all[index].slug }
        if let one = all.all.first(where: { $0.slug == name }) { return one.slug }
        let near = nearest(to: name, among: all.all.map(\.name))
        let key = near == nil ? "list.no-municipality" : "list.no-municipality-near"
        throw Refusal(board.words.fill(key, ["name": name, "near": near ?? ""]))
    }
}
