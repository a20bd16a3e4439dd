internal import Content
internal import Text

/// Fills the form: labels and help in the editor's language, what stands in each field, and what is found of it.
struct FormFilling {
    let words: Words
    let vocabulary: Vocabulary
    let values: FormValues
    let findings: [Finding]
    let bytes: [UInt8]

    /// What `rummelig schema` calls the fields, which speaks to those who know the files. The form's own words win where a field that stands
    /// alone in a list says too little beside a group's heading, or where the help speaks of quotation marks and keys.
    private var fields: FieldWords { FieldWords(words: words, vocabulary: vocabulary) }

    func label(_ name: String) -> String {
        let key = "form.label." + Self.key(name)
        return words.has(key) ? words[key] : fields.label(name.split(separator: ".").map(String.init))
    }

    private func help(_ name: String) -> String {
        let key = "form.help." + Self.key(name)
        return words.has(key) ? words[key] : ""
    }

    /// A name as it stands among the words, where a point parts sections.
    private static func key(_ name: String) -> String { name.replacing(".", with: "-") }

    static func id(_ name: String) -> String { "f-" + (name.isEmpty ? "top" : key(name)) }

    /// Errors first, then in the order of the form.
    var placed: [FormFinding] {
        let field = FieldOfFinding(bytes)
        let order = Dictionary(uniqueKeysWithValues: FormField.all.enumerated().map { ($1.name, $0) })
        let named = findings.map { (finding: $0, name: field($0)) }
        return named.enumerated().sorted { one, other in
            let (first, second) = (one.element, other.element)
            if first.finding.severity != second.finding.severity { return first.finding.severity > second.finding.severity }
            let (rank, otherRank) = (order[first.name] ?? -1, order[second.name] ?? -1)
            return (rank, one.offset) < (otherRank, other.offset)
        }.map { shown($0.element.finding, $0.element.name) }
    }

    private func shown(_ finding: Finding, _ name: String) -> FormFinding {
        let place = finding.remark.place
        let fix = finding.remark.fix
        return FormFinding(
            id: Self.id(name), fieldLabel: name.isEmpty ? "" : label(name), severity: finding.severity.rawValue,
            severityLabel: words["report.\(finding.severity.rawValue)"], message: words.message(finding),
            help: Self.withoutKeys(words.help(finding)),
            isError: finding.severity == .error,
            mend: fix.map { words.fill("fixes.\($0.key)", ["text": $0.edits.first?.text ?? ""]) } ?? "",
            mendValue: fix == nil ? "" : "\(finding.rule) \(place.line) \(place.column)")
    }

    /// What to write in a file says nothing to one who fills in a form: the field is there.
    private static func withoutKeys(_ help: String) -> String {
        let namesKey = help.split(separator: " ").contains { word in
            guard let colon = word.firstIndex(of: ":") else { return false }
            return keys.contains(String(word[..<colon]))
        }
        return namesKey ? "" : help
    }

    private static let keys = Set(FormField.all.flatMap(\.path) + ["kind", "note", "name", "hours", "pay", "extra", "draft"])

    /// `placed` are the findings to be shown at their fields.
    func groups(_ placed: [FormFinding]) -> [FormPage.Group] {
        FormField.groups.map { group in
            let rows = group.fields.map { field in row(field, placed.filter { $0.id == Self.id(field.name) }) }
            let isFolded = group.id == "more" && rows.allSatisfy { $0.findings.isEmpty }
            let help = "form.group-help.\(group.id)"
            return FormPage.Group(
                id: "g-" + group.id, legend: words["form.group.\(group.id)"], help: words.has(help) ? words[help] : "", isFolded: isFolded,
                rows: rows)
        }
    }

    private func row(_ field: FormField, _ found: [FormFinding]) -> FormPage.Row {
        var row = FormPage.Row(
            id: Self.id(field.name), name: field.name, label: label(field.name), help: help(field.name), isRequired: field.isRequired,
            value: field.name == FormField.bodyName ? values.body : values.texts[field.name] ?? "", control: field.control, findings: found)
        let value = row.value
        switch field.control {
        case .choice(let words): row.options = chosen(words.map { ($0, choice($0)) }, value)
        case .scheme: row.options = chosen(vocabulary.schemes.all.map { ($0.slug, $0.label(words.language)) }, value)
        case .sector: row.options = chosen(vocabulary.sectors.all.map { ($0.slug, $0.label(words.language)) }, value)
        case .days(let words):
            row.options = words.map { FormPage.Option(value: $0, label: choice($0), isChosen: values.days.contains($0)) }
            row.options += values.days.filter { !words.contains($0) }.map { FormPage.Option(value: $0, label: $0, isChosen: true) }
        case .tasks:
            let empty = FormValues.Task(name: "", hours: "")
            let rows = values.tasks + Array(repeating: empty, count: values.tasks.count < 3 ? 3 - values.tasks.count : 1)
            row.tasks = rows.enumerated().map { FormPage.TaskRow(number: String($0 + 1), name: $1.name, hours: $1.hours) }
        case .accommodations: fillPicker(&row)
        case .trial:
            row.options = chosen(["none", "possible", "agreed"].map { ($0, choice("trial-" + $0)) }, values.trial.kind)
            (row.weeks, row.purpose) = (values.trial.weeks, values.trial.purpose)
        default: break
        }
        return row
    }

    private func choice(_ word: String) -> String {
        let key = "form.choice.\(word)"
        return words.has(key) ? words[key] : fields.choice(word)
    }

    /// What is chosen stands in the list, even where no such word is known: the finding beside it says so.
    private func chosen(_ options: [(String, String)], _ value: String) -> [FormPage.Option] {
        let known = options.map { FormPage.Option(value: $0, label: $1, isChosen: $0 == value) }
        let unknown =
            value.isEmpty || options.contains { $0.0 == value } ? [] : [FormPage.Option(value: value, label: value, isChosen: true)]
        return [FormPage.Option(value: "", label: words["form.choose"], isChosen: value.isEmpty)] + unknown + known
    }

    private func fillPicker(_ row: inout FormPage.Row) {
        let offered = values.accommodations
        row.groups = vocabulary.accommodationGroups.all.map { group in
            let own = vocabulary.accommodations.all.filter { $0.group == group.slug }
            let options = own.map { term in
                let chosen = offered.first { $0.slug == term.slug }
                return FormPage.Option(
                    value: term.slug, label: term.label(words.language), isChosen: chosen != nil, note: chosen?.note ?? "")
            }
            return FormPage.PickerGroup(label: group.label(words.language), options: options)
        }
        row.order = offered.map(\.slug).filter { !$0.isEmpty }
        row.others = offered.filter { $0.slug.isEmpty && !$0.isWord }.map { FormPage.Option(value: $0.note, label: "") }
        row.others.append(FormPage.Option(value: "", label: ""))
        row.words = offered.filter(\.isWord).map { FormPage.Option(value: $0.note, label: "") }
    }
}
