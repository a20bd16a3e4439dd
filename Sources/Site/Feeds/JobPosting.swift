internal import Content
internal import Markdown
internal import Text

/// Structured data for an open opening, as schema.org's JobPosting. Everything in it stands on the page as well.
struct JobPosting {
    let opening: Opening
    let said: Said
    let scene: Scene
    let body: [UInt8]

    private var language: Language { opening.page.language }
    private var phrasing: Phrasing { scene.tongue(language).phrasing }

    /// A whole script element; the JSON writer lets no text end it.
    var script: [UInt8] {
        StructuredData.script(room: 2 * body.count + 2048, write)
    }

    private func write(_ json: inout JSONWriter) {
        json.member("@type", "JobPosting")
        json.member("title", opening.title)
        json.key("description")
        json.string(joining: introduction.span, body.span)
        json.member("datePosted", opening.published.iso)
        json.member("validThrough", CopenhagenTime.lastSecond(of: opening.lastDay))
        json.member("employmentType", opening.hours.least >= opening.country.fullWeek ? "FULL_TIME" : "PART_TIME")
        // One applies by telephone or mail, not on the page.
        json.member("directApply", false)
        json.member("url", scene.url(scene.address(opening)))
        json.key("identifier")
        json.object { json in
            json.member("@type", "PropertyValue")
            json.member("name", said.employer)
            json.member("value", opening.page.slug)
        }
        organisation(into: &json)
        place(into: &json)
        conditions(into: &json)
    }

    private func organisation(into json: inout JSONWriter) {
        json.key("hiringOrganization")
        json.object { json in
            json.member("@type", "Organization")
            json.member("name", said.employer)
            if let web = scene.board.employer(opening.employer, language).flatMap({ scene.catalog.employers[$0].web }) {
                json.member("sameAs", web)
            }
        }
        json.key("applicationContact")
        json.object { json in
            json.member("@type", "ContactPoint")
            json.member("name", opening.contact.name)
            if let phone = opening.contact.phone { json.member("telephone", phone) }
            if let email = opening.contact.email { json.member("email", email) }
        }
    }

    private func place(into json: inout JSONWriter) {
        if opening.location.workplace == .remote {
            json.member("jobLocationType", "TELECOMMUTE")
            json.key("applicantLocationRequirements")
            json.object { json in
                json.member("@type", "Country")
                json.member("name", phrasing.country(opening.country))
            }
        }
        guard let index = opening.location.municipality else { return }
        let municipality = scene.vocabulary.municipalities[index]
        json.key("jobLocation")
        json.object { json in
            json.member("@type", "Place")
            json.key("address")
            json.object { json in
                json.member("@type", "PostalAddress")
                if let street = opening.location.address { json.member("streetAddress", street) }
                if let postcode = opening.location.postcode { json.member("postalCode", postcode) }
                json.member("addressLocality", municipality.name)
                if let region = scene.vocabulary.region(of: municipality, on: scene.today) {
                    json.member("addressRegion", region.term.label(language))
                }
                json.member("addressCountry", municipality.country.rawValue)
            }
        }
    }

    private func conditions(into json: inout JSONWriter) {
        json.member(
            "workHours",
            [said.hours, opening.week.schedule ?? phrasing.days(opening.week.days)].filter { !$0.isEmpty }.joined(by: ", "))
        json.member("jobBenefits", opening.accommodations.map { scene.promise($0, language).label }.joined(by: ", "))
        json.member("responsibilities", opening.tasks.map(\.name).joined(by: ". "))
        json.member("totalJobOpenings", opening.positions)
        if let start = opening.start { json.member("jobStartDate", start.iso) }
        if let sector = opening.sector { json.member("industry", scene.vocabulary.sectors[sector].label(language)) }
        if let isco = opening.isco { json.member("occupationalCategory", isco) }
        salary(into: &json)
    }

    /// Left out where a benefit makes up most of the income: the wage alone would mislead.
    private func salary(into json: inout JSONWriter) {
        let scheme = scene.vocabulary.schemes[opening.scheme].slug
        guard scheme != "skaanejob", scheme != "vta-o", opening.broker == nil, let pay = opening.pay, let least = pay.from ?? pay.to,
            let most = pay.to ?? pay.from
        else { return }
        json.key("baseSalary")
        json.object { json in
            json.member("@type", "MonetaryAmount")
            json.member("currency", opening.country == .norway ? "NOK" : "DKK")
            json.key("value")
            json.object { json in
                json.member("@type", "QuantitativeValue")
                json.member("unitText", pay.unit == "month" ? "MONTH" : "HOUR")
                json.member("minValue", min(least, most))
                json.member("maxValue", max(least, most))
            }
        }
    }

    /// HTML that stands before the text in the description: the summary and the tasks.
    private var introduction: [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(1024)
        if let summary = opening.page.summary {
            html.append("<p>")
            html.appendEscaped(summary)
            html.append("</p>")
        }
        html.append("<ul>")
        for task in opening.tasks {
            html.append("<li>")
            html.appendEscaped(task.name)
            html.append("</li>")
        }
        html.append("</ul>")
        return html
    }
}
