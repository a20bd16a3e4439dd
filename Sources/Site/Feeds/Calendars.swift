internal import Content
internal import Text

/// Days and meetings as calendar files (RFC 5545). Times stand in UTC, so that no table of summer times is needed; a file's stamps are
/// those of the content, never of the clock.
struct Calendars {
    let scene: Scene
    let language: Language

    private var phrasing: Phrasing { scene.tongue(language).phrasing }

    /// All events of a language that are not over.
    var events: [UInt8] {
        calendar(name: scene.catalog.settings.name + ": " + phrasing.text("events_title")) { file in
            for event in scene.coming(language) { write(event, into: &file) }
        }
    }

    func event(_ event: Event) -> [UInt8] { calendar { write(event, into: &$0) } }

    /// So many deadlines a calendar holds: who subscribes to one gets the later ones in time.
    static let mostDeadlines = 50

    /// The last days to apply for the openings of a list that close first.
    func deadlines(_ key: ListKey) -> [UInt8] {
        let days = scene.board.list(key, language).map { (index: $0, day: scene.catalog.openings[$0].lastDay) }
        // Only those are put in order that may be among the first.
        let latest = days.map(\.day).sorted().prefix(Self.mostDeadlines).last
        let openings = days.filter { $0.day <= latest ?? $0.day }.map { scene.catalog.openings[$0.index] }
            .sorted { ($0.lastDay, $0.page.slug) < ($1.lastDay, $1.page.slug) }
        let title = phrasing.text("deadlines_title")
        return calendar(name: scene.catalog.settings.name + ": " + (key == .all ? title : title + ", " + scene.label(key, language))) {
            file in
            for opening in openings.prefix(Self.mostDeadlines) { write(deadlineOf: opening, into: &file) }
        }
    }

    private func write(deadlineOf opening: Opening, into file: inout CalendarWriter) {
        let url = scene.url(scene.address(opening))
        entry("deadline", of: opening.page.slug, stamp: opening.published, into: &file) { file in
            days(opening.lastDay, opening.lastDay, into: &file)
            file.text("SUMMARY", phrasing.text("ics_deadline", ["title": opening.title, "employer": scene.employerName(opening)]))
            file.text("DESCRIPTION", contact(opening) + "\n" + url)
            file.line("URL", url)
        }
    }

    /// The talks after the first weeks; nothing where the first day is not known.
    func followUps(_ opening: Opening) -> [UInt8] {
        guard let start = opening.start else { return [] }
        let url = scene.url(scene.address(opening))
        return calendar { file in
            for weeks in opening.followUp {
                entry("follow-up-\(weeks)", of: opening.page.slug, stamp: opening.published, into: &file) { file in
                    days(start + weeks * 7, start + weeks * 7, into: &file)
                    let facts: KeyValuePairs = ["title": opening.title, "weeks": String(weeks)]
                    file.text("SUMMARY", phrasing.text(weeks == 1 ? "ics_follow_up_one" : "ics_follow_up", facts))
                    file.text("DESCRIPTION", phrasing.text("ics_follow_up_text") + "\n" + url)
                    file.line("URL", url)
                }
            }
        }
    }

    private func contact(_ opening: Opening) -> String {
        let contact = opening.contact
        return phrasing.text("print_ask") + ": " + [contact.name, contact.phone, contact.email].compactMap(\.self).joined(by: ", ")
    }

    private func write(_ event: Event, into file: inout CalendarWriter) {
        entry("event", of: event.page.slug, stamp: event.page.published ?? scene.today, into: &file) { file in
            times(event, into: &file)
            file.text("SUMMARY", event.title)
            if let place = event.place { file.text("LOCATION", place) }
            let organiser = phrasing.text("event_organiser", ["name": event.organiser])
            let more = event.signup.map { phrasing.text("event_signup") + ": " + $0 } ?? event.url
            file.text("DESCRIPTION", [event.page.summary, organiser, more].compactMap(\.self).joined(separator: "\n"))
            file.line("URL", scene.url(scene.address(event)))
        }
    }

    /// A day where either end has no time; else instants.
    private func times(_ event: Event, into file: inout CalendarWriter) {
        guard let starts = event.starts.instant, event.ends == nil || event.ends?.instant != nil else {
            return days(event.starts.day, event.lastDay, into: &file)
        }
        file.date("DTSTART", CopenhagenTime.utc(starts))
        if let ends = event.ends?.instant { file.date("DTEND", CopenhagenTime.utc(ends)) }
    }

    /// Whole days, the last of them included: the format names the day after.
    private func days(_ first: Day, _ last: Day, into file: inout CalendarWriter) {
        file.date("DTSTART;VALUE=DATE", first.iso)
        file.date("DTEND;VALUE=DATE", (last + 1).iso)
        file.line("TRANSP", "TRANSPARENT")
    }

    private func calendar(name: String? = nil, _ entries: (inout CalendarWriter) -> Void) -> [UInt8] {
        var file = CalendarWriter()
        file.line("BEGIN", "VCALENDAR")
        file.line("VERSION", "2.0")
        file.line("PRODID", "-//rummelig//rummelig//\(language.rawValue.uppercased())")
        file.line("CALSCALE", "GREGORIAN")
        if let name { file.text("X-WR-CALNAME", name) }
        entries(&file)
        file.line("END", "VCALENDAR")
        return file.bytes
    }

    /// The same entry has the same name in every file and after every change.
    private func entry(
        _ kind: String, of slug: String, stamp day: Day, into file: inout CalendarWriter, _ lines: (inout CalendarWriter) -> Void
    ) {
        file.line("BEGIN", "VEVENT")
        file.line("UID", "\(kind)-\(slug)-\(language.rawValue)@\(scene.host)")
        file.date("DTSTAMP", scene.end(of: day + -1))
        lines(&file)
        file.line("END", "VEVENT")
    }
}

extension Scene {
    /// The events of a language that are not over, the first first.
    func coming(_ language: Language) -> [Event] {
        board.events.map { catalog.events[$0] }.filter { $0.page.language == language && $0.lastDay >= today }
    }

    /// An event stands on the page of all.
    func address(_ event: Event) -> String { tongue(event.page.language).addresses.events + "#" + anchor(event) }

    /// Apart from the headings of the page.
    func anchor(_ event: Event) -> String { "h-" + event.page.slug }
}
