internal import Content

/// Writes what has changed in the form into a file, and nothing else.
struct FormWriting {
    let vocabulary: Vocabulary

    /// The file with the fields that differ from those of the form set to them, and the names of those that could not be set.
    func written(_ values: FormValues, into bytes: [UInt8]) -> (bytes: [UInt8], refused: [String])? {
        guard var file = FileWriting(bytes) else { return nil }
        let former = FormValues(bytes, vocabulary)
        for field in FormField.all {
            switch field.control {
            case .body: if former.body != values.body { file.setBody(values.body) }
            case .days:
                if Set(former.days) != Set(values.days) {
                    file.set(field.path, rows(inOrder(values.days, field)), signs: { $0.text ?? "" })
                }
            case .tasks:
                if former.tasks != values.tasks {
                    file.set(field.path, .orAbsent(values.tasks.map(row)), signs: { sign(FormValues.task($0)) })
                }
            case .accommodations:
                if former.accommodations != values.accommodations {
                    let rows = inFileOrder(values.accommodations, former.accommodations).map(row)
                    file.set(field.path, .orAbsent(rows), signs: { sign(FormValues.accommodation($0, vocabulary)) })
                }
            case .trial: if former.trial != values.trial { file.set(field.path, trial(values.trial)) }
            default: setText(field, former.texts[field.name] ?? "", values.texts[field.name] ?? "", in: &file)
            }
        }
        return (file.bytes, file.refused)
    }

    private func setText(_ field: FormField, _ former: String, _ text: String, in file: inout FileWriting) {
        guard former != text else { return }
        switch field.control {
        case _ where text.isEmpty: file.set(field.path, .absent)
        case .line where field.name != "hours.weekly", .area, .municipality: file.set(field.path, .text(text))
        case .lines: file.set(field.path, rows(text.split(separator: "\n").map(String.init), asText: true), signs: { $0.text ?? "" })
        case .numbers:
            let numbers = text.split(whereSeparator: { $0 == "," || $0 == " " || $0 == ";" }).map(String.init)
            file.set(field.path, rows(numbers), signs: { $0.text ?? "" })
        default: file.set(field.path, .plain(text))
        }
    }

    private func rows(_ words: [String], asText: Bool = false) -> WantedValue {
        .orAbsent(words.map { WantedRow(sign: $0, asText ? .text($0) : .plain($0)) })
    }

    /// Days in the order of the week.
    private func inOrder(_ days: [String], _ field: FormField) -> [String] {
        guard case .days(let all) = field.control else { return days }
        return all.filter(days.contains) + days.filter { !all.contains($0) }
    }

    private func row(_ task: FormValues.Task) -> WantedRow {
        let name = WantedEntry("name", .text(task.name))
        let value: WantedValue = task.hours.isEmpty ? .text(task.name) : .map([name, WantedEntry("hours", .plain(task.hours))])
        return WantedRow(sign: sign(task), value)
    }

    private func sign(_ task: FormValues.Task) -> String { task.name + "\n" + task.hours }

    private func row(_ offered: FormValues.Accommodation) -> WantedRow {
        let note = WantedEntry("note", .text(offered.note))
        let value: WantedValue =
            if offered.isWord {
                .text(offered.note)
            } else if offered.slug.isEmpty {
                .map([WantedEntry("kind", .plain("other")), note])
            } else if offered.note.isEmpty {
                .plain(offered.slug)
            } else {
                .map([WantedEntry("kind", .plain(offered.slug)), note])
            }
        return WantedRow(sign: sign(offered), value)
    }

    private func sign(_ offered: FormValues.Accommodation) -> String { (offered.isWord ? "~" : offered.slug) + "\n" + offered.note }

    /// Those that the file has in its order, the new ones behind: the employer's order is the page's.
    private func inFileOrder(
        _ wanted: [FormValues.Accommodation], _ former: [FormValues.Accommodation]
    ) -> [FormValues.Accommodation] {
        var rest = wanted
        var ordered: [FormValues.Accommodation] = []
        for one in former {
            let isSame = { (other: FormValues.Accommodation) in one.slug.isEmpty ? other == one : other.slug == one.slug }
            if let index = rest.firstIndex(where: isSame) { ordered.append(rest.remove(at: index)) }
        }
        return ordered + rest
    }

    private func trial(_ trial: FormValues.Trial) -> WantedValue {
        switch trial.kind {
        case "": return .absent
        case "agreed":
            let weeks = trial.weeks.isEmpty ? [] : [WantedEntry("weeks", .plain(trial.weeks))]
            let purpose = trial.purpose.isEmpty ? [] : [WantedEntry("purpose", .text(trial.purpose))]
            return weeks.isEmpty && purpose.isEmpty ? .plain("possible") : .map(weeks + purpose)
        default: return .plain(trial.kind)
        }
    }
}

extension WantedValue {
    /// A list without rows is a field that is not there.
    fileprivate static func orAbsent(_ rows: [WantedRow]) -> WantedValue { rows.isEmpty ? .absent : .list(rows) }
}
