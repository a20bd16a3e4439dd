import Content
import Testing

@Suite("Settings and strings that somebody mistyped")
struct SettingsTests {
    private func settings(_ lines: String) -> SiteSettings {
        let text = "name: Plads til flere\nbase-url: https://job.example/\n" + lines
        let data = Board.data.merging([SiteSettings.path: Array(text.utf8)]) { $1 }
        return Checker(data: data, for: .checking, today: Board.today, fallbackToday: Board.today).settings
    }

    @Test("Numbers beyond reason are brought within it, so that nothing reckoned with them overflows")
    func numbers() {
        #expect(settings("page-size: 20\nkeep-closed-days: 0\n").pageSize == 20)
        #expect(settings("page-size: 20\nkeep-closed-days: 0\n").keepClosedDays == 0)
        let large = settings("page-size: \(Int.max)\nkeep-closed-days: \(Int.max)\n")
        #expect(large.pageSize == 1_000_000)
        #expect(large.keepClosedDays == 36_525)
        let small = settings("page-size: -3\nkeep-closed-days: -3\n")
        #expect(small.pageSize == 1)
        #expect(small.keepClosedDays == 0)
    }

    @Test("A strings file that is no YAML is told with its path and the place of the mistake")
    func strings() throws {
        #expect(Words.fault(in: Board.data)?.path == nil)
        let path = "templates/strings/da.yaml"
        let fault = try #require(Words.fault(in: [path: Array("ui:\n  skip: Gå\n  menu: \"Hovedmenu\n".utf8)]))
        #expect(fault.path == path)
        #expect(fault.remark.place.line == 3)
    }
}
