internal import Content
internal import Templates

/// The form for an opening, filled in.
struct FormPage: Sendable {
    let title: String
    /// The file; empty for an opening that has none yet.
    let path: String
    let hash: String
    let token: String
    /// What the form was filled in from where that is no longer what stands on the disk, percent-encoded.
    let base: String
    /// What has come of the last press of a button.
    let notice: String
    let trouble: String
    /// The file as it stands now, where it is not what the form began with.
    let againHref: String?
    let pageHref: String?
    let groups: [Group]
    let findings: [FormFinding]
    let summary: String
    let summaryTitle: String
    let preview: [UInt8]
    let municipalities: [String]
    let language: [Option]

    static let fields: Fields<FormPage> = [
        .text("title") { $0.title }, .text("path") { $0.path }, .text("hash") { $0.hash }, .text("token") { $0.token },
        .text("base") { $0.base }, .text("notice") { $0.notice }, .text("trouble") { $0.trouble }, .text("again_href") { $0.againHref },
        .text("page_href") { $0.pageHref },
        .list("groups", of: Group.fields) { $0.groups }, .flag("has_findings") { !$0.findings.isEmpty },
        .list("findings", of: FormFinding.fields) { $0.findings }, .text("summary") { $0.summary },
        .text("summary_title") { $0.summaryTitle }, .html("preview") { $0.preview },
        .texts("municipalities") { $0.municipalities }, .flag("is_new") { $0.path.isEmpty },
        .flag("has_language") { $0.path.isEmpty && $0.language.count > 1 }, .list("language", of: Option.fields) { $0.language },
    ]

    struct Group: Sendable {
        let id: String
        let legend: String
        let help: String
        let isFolded: Bool
        let rows: [Row]

        static let fields: Fields<Group> = [
            .text("id") { $0.id }, .text("legend") { $0.legend }, .text("help") { $0.help }, .flag("is_folded") { $0.isFolded },
            .list("rows", of: Row.fields) { $0.rows },
        ]
    }

    /// One field with its label, help, findings and control.
    struct Row: Sendable {
        let id: String
        let name: String
        let label: String
        let help: String
        let isRequired: Bool
        let value: String
        let control: FormField.Control
        let findings: [FormFinding]
        var options: [Option] = []
        var tasks: [TaskRow] = []
        var groups: [PickerGroup] = []
        var others: [Option] = []
        var words: [Option] = []
        var order: [String] = []
        var weeks = ""
        var purpose = ""

        private var kind: String {
            switch control {
            case .line, .number: "line"
            case .day: "day"
            case .area, .lines: "area"
            case .numbers: "line"
            case .choice, .scheme, .sector: "choice"
            case .municipality: "municipality"
            case .flag: "flag"
            case .days: "days"
            case .tasks: "tasks"
            case .accommodations: "accommodations"
            case .trial: "trial"
            case .body: "body"
            }
        }
        private var isError: Bool { findings.contains { $0.isError } }

        static let fields: Fields<Row> = [
            .text("id") { $0.id }, .text("name") { $0.name }, .text("label") { $0.label }, .text("help") { $0.help },
            .flag("required") { $0.isRequired }, .text("value") { $0.value }, .flag("invalid") { $0.isError },
            .list("found", of: FormFinding.fields) { $0.findings },
            .flag("is_line") { $0.kind == "line" }, .flag("is_day") { $0.kind == "day" }, .flag("is_area") { $0.kind == "area" },
            .flag("is_choice") { $0.kind == "choice" }, .flag("is_municipality") { $0.kind == "municipality" },
            .flag("is_flag") { $0.kind == "flag" }, .flag("is_days") { $0.kind == "days" }, .flag("is_tasks") { $0.kind == "tasks" },
            .flag("is_accommodations") { $0.kind == "accommodations" }, .flag("is_trial") { $0.kind == "trial" },
            .flag("is_body") { $0.kind == "body" }, .flag("is_number") { if case .number = $0.control { true } else { false } },
            .list("options", of: Option.fields) { $0.options }, .list("tasks", of: TaskRow.fields) { $0.tasks },
            .list("groups", of: PickerGroup.fields) { $0.groups }, .list("others", of: Option.fields) { $0.others },
            .list("words", of: Option.fields) { $0.words }, .texts("order") { $0.order }, .text("weeks") { $0.weeks },
            .text("purpose") { $0.purpose }, .flag("checked") { !$0.value.isEmpty },
            // A browser's calendar would drop what is no date, and with it what stands in the file.
            .flag("is_calendar") { $0.value.isEmpty || Day(iso: $0.value) != nil },
        ]
    }

    struct Option: Sendable {
        let value: String
        let label: String
        var isChosen = false
        var note = ""

        static let fields: Fields<Option> = [
            .text("value") { $0.value }, .text("label") { $0.label }, .flag("chosen") { $0.isChosen }, .text("note") { $0.note },
        ]
    }

    struct TaskRow: Sendable {
        let number: String
        let name: String
        let hours: String

        static let fields: Fields<TaskRow> = [.text("number") { $0.number }, .text("name") { $0.name }, .text("hours") { $0.hours }]
    }

    struct PickerGroup: Sendable {
        let label: String
        let options: [Option]

        static let fields: Fields<PickerGroup> = [.text("label") { $0.label }, .list("options", of: Option.fields) { $0.options }]
    }
}

/// A finding as the form shows it.
struct FormFinding: Sendable {
    /// The element to go to.
    let id: String
    let fieldLabel: String
    let severity: String
    let severityLabel: String
    let message: String
    let help: String
    let isError: Bool
    /// What the button mends, with what tells the finding; empty where there is none.
    let mend: String
    let mendValue: String

    static let fields: Fields<FormFinding> = [
        .text("id") { $0.id }, .text("field_label") { $0.fieldLabel }, .text("severity") { $0.severity },
        .text("severity_label") { $0.severityLabel }, .text("message") { $0.message }, .text("help") { $0.help },
        .text("mend") { $0.mend }, .text("mend_value") { $0.mendValue },
    ]
}
