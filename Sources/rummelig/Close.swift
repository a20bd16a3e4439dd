internal import ArgumentParser
internal import Content
internal import SiteFolder

/// Closes an opening before its deadline.
struct Close: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "close", abstract: "Lukker et opslag før fristen.")

    enum Outcome: String, ExpressibleByArgument, CaseIterable { case filled, withdrawn }

    @Argument(help: ArgumentHelp("Opslagets navn, som rummelig list viser det, eller dets fil.", valueName: "slug"))
    var slug: String

    @Option(help: "filled (besat) eller withdrawn (trukket tilbage).")
    var outcome: Outcome?

    @Option(help: ArgumentHelp("Dagen, det er lukket fra (ellers i dag).", valueName: "date"))
    var on: String?

    @OptionGroup var options: BoardOptions

    func run() throws {
        let board = try OpenedBoard(options)
        let words = board.words
        let given = try Clock.day(given: on, words)
        let edit = OpeningEdit(board: board)
        for opening in try edit.openings(named: slug) {
            // One that is closed already stays closed since then.
            let day = given ?? opening.closed ?? board.today
            let outcome = outcome?.rawValue ?? opening.outcome
            if let published = opening.published, day < published {
                let facts: KeyValuePairs = ["path": opening.path, "published": published.iso, "closed": day.iso]
                throw Refusal(words.fill("close.before-published", facts))
            }
            let facts: KeyValuePairs = [
                "path": opening.path, "closed": day.iso, "outcome": outcome.map { words["outcomes.\($0)"] } ?? "",
            ]
            if opening.closed == day, opening.outcome == outcome {
                Terminal.write(words.fill("close.already", facts) + "\n")
                continue
            }
            try edit.write(opening) { file in
                file.set(["closed"], .plain(day.iso)) && (outcome.map { file.set(["outcome"], .plain($0)) } ?? true)
            }
            Terminal.write(words.fill(outcome == nil ? "close.done" : "close.done-outcome", facts) + "\n")
        }
    }
}

/// Opens an opening again, or keeps it open longer.
struct Renew: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "renew", abstract: "Giver et opslag en ny frist og åbner det igen.")

    @Argument(help: ArgumentHelp("Opslagets navn, som rummelig list viser det, eller dets fil.", valueName: "slug"))
    var slug: String

    @Option(help: ArgumentHelp("Den nye frist, som år-måned-dag.", valueName: "date"))
    var deadline: String

    @OptionGroup var options: BoardOptions

    func run() throws {
        let board = try OpenedBoard(options)
        let words = board.words
        guard let day = try Clock.day(given: deadline, words) else { return }
        guard day >= board.today else {
            throw Refusal(words.fill("renew.past", ["deadline": day.iso, "today": board.today.iso]))
        }
        let edit = OpeningEdit(board: board)
        for opening in try edit.openings(named: slug) {
            let facts: KeyValuePairs = ["path": opening.path, "deadline": day.iso]
            if opening.deadline == day, opening.closed == nil, opening.outcome == nil {
                Terminal.write(words.fill("renew.already", facts) + "\n")
                continue
            }
            try edit.write(opening) { file in
                file.set(["deadline"], .plain(day.iso)) && file.set(["closed"], .absent) && file.set(["outcome"], .absent)
            }
            Terminal.write(words.fill(opening.closed == nil ? "renew.done" : "renew.reopened", facts) + "\n")
        }
    }
}
