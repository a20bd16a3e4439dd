internal import Templates

/// What is wrong with the site's own templates.
struct TemplateFaults: Error, Sendable { let problems: [TemplateProblem] }
