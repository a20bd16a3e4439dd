internal import Content
internal import Search

/// The site as its search sees it: open openings, guides, stories and events of all languages, and what facets' values are called.
extension Scene {
    func searchIndex(_ words: SearchWords, jobs: Int) -> SearchIndex {
        let documents = SearchDocuments(scene: self)
        return SearchIndex(documents.all(jobs: jobs), names: SearchNaming(scene: self, words: words).names, day: today.number, jobs: jobs)
    }
}

extension Language {
    /// English takes the Danish algorithm.
    var stemming: Stemming { self == .bokmaal ? .norwegian : .danish }
}
