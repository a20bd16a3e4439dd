internal import Templates

/// The templates of one language, each checked against the fields of its page. A class, as every page takes one from it.
final class TemplateBook: Sendable {
    let front: Template<FrontPage>
    let card: Template<Card>
    let list: Template<ListPage>
    let facets: Template<FacetsPage>
    let opening: Template<OpeningPage>
    let closed: Template<ClosedPage>
    let stories: Template<StoriesPage>
    let story: Template<StoryPage>
    let guides: Template<GuidesPage>
    let guide: Template<GuidePage>
    let employers: Template<EmployersPage>
    let employer: Template<EmployerPage>
    let events: Template<EventsPage>
    let figures: Template<FiguresPage>
    let rules: Template<RulesPage>
    let municipalities: Template<MunicipalitiesPage>
    let municipality: Template<MunicipalityPage>
    let page: Template<TextPage>
    let redirect: Template<RedirectPage>
    let lost: Template<LostPage>

    /// Compiles every template, or tells all that is wrong with any of them.
    init(_ set: TemplateSet, constants: Constants) throws(TemplateProblems) {
        var problems: [[TemplateProblem]] = [set.problems]
        func compile<Page>(_ name: String, _ fields: Fields<Page>) -> Template<Page>? {
            switch set.compile(name, fields, constants: constants) {
            case .success(let template): return template
            case .failure(let found):
                problems.append(found.list)
                return nil
            }
        }
        let front = compile("front", FrontPage.fields)
        let card = compile("card", Card.fields)
        let list = compile("openings", ListPage.fields)
        let facets = compile("facets", FacetsPage.fields)
        let opening = compile("opening", OpeningPage.fields)
        let closed = compile("closed", ClosedPage.fields)
        let stories = compile("stories", StoriesPage.fields)
        let story = compile("story", StoryPage.fields)
        let guides = compile("guides", GuidesPage.fields)
        let guide = compile("guide", GuidePage.fields)
        let employers = compile("employers", EmployersPage.fields)
        let employer = compile("employer", EmployerPage.fields)
        let events = compile("events", EventsPage.fields)
        let figures = compile("figures", FiguresPage.fields)
        let rules = compile("rules", RulesPage.fields)
        let municipalities = compile("municipalities", MunicipalitiesPage.fields)
        let municipality = compile("municipality", MunicipalityPage.fields)
        let page = compile("page", TextPage.fields)
        let redirect = compile("redirect", RedirectPage.fields)
        let lost = compile("404", LostPage.fields)
        let merged = TemplateProblem.merged(problems)
        guard merged.isEmpty, let front, let card, let list, let facets, let opening, let closed, let stories, let story, let guides,
            let guide,
            let employers, let employer, let events, let figures, let rules, let municipalities, let municipality,
            let page, let redirect, let lost
        else { throw TemplateProblems(list: merged) }
        self.front = front
        self.card = card
        self.list = list
        self.facets = facets
        self.opening = opening
        self.closed = closed
        self.stories = stories
        self.story = story
        self.guides = guides
        self.guide = guide
        self.employers = employers
        self.employer = employer
        self.events = events
        self.figures = figures
        self.rules = rules
        self.municipalities = municipalities
        self.municipality = municipality
        self.page = page
        self.redirect = redirect
        self.lost = lost
    }
}
