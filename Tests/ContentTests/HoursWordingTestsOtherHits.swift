extension HoursWordingTests {
    /// Bokmål, a little nynorsk, and English, in the form of `danishHits`.
    static let otherHits = """
        15 | Stillingen er ‹15 timer i uken›.
        15 | Du jobber ‹15 timer i uka›.
        27.75 | Vi har ledig ‹75 prosent› stilling.
        25 | Stillingen er på ‹tjuefem timer i uken›.
        37 | Arbeidstiden er ‹trettisju timer per uke›.
        12 | You work ‹12 hours a week›.
        12-15 | The job is ‹12-15 hours per week›.
        15 | Vi søker en medarbeider i ‹15 timer i uken›.
        25 | You work ‹twenty-five hours a week›.
        15 | Gjennomsnittlig arbeidstid er ‹15 timer per uke›.
        14.75 | Vi søker renholder i ‹40 %› stilling.
        15 | Hos oss jobber du ‹15 timer i uka› på lageret.
        18 | Vi trenger en hjelper ‹18 timer i uken›.
        15-20 | Du jobber ‹mellom 15 og 20 timer i uken›.
        12 | Du jobber ‹fire timer om dagen tre dager i uken›.
        10 | Dette er en stilling på ‹10 timer per uke›.
        10 | Vi kan tilby ‹ti timer i uken› til å begynne med.
        20 | The position is ‹20 hours per week›.
        15 | We are looking for a kitchen assistant for ‹15 hours a week›.
        10-12 | You will work ‹10 to 12 hours weekly›.
        8 | Part-time job, ‹8 hours a week›
        12 | Working hours: ‹12 hours per week›
        15 | Stillinga er på ‹15 timar i veka›.
        15 | Du vil jobbe ‹15 timer i uken› fordelt på tre dager.
        15 | Arbeidsmengden er ‹ca. 15 timer per uke›.
        15 | Vi ønsker oss en medarbeider ‹15 timer i uken›.
        20 | Deltidsstilling, ‹20 timer i uka›.
        10 | Her kan du jobbe ‹10 timer i uken› i ditt eget tempo.
        12 | Stillingen er på ‹tolv timer pr. uke›.
        18.5 | Det er en ‹50 prosent› fast stilling.
        16 | You will be working ‹16 hours a week›.
        10 | It is a part-time job of ‹10 hours per week›.
        10 | The job is for ‹ten hours a week›.
        20 | ‹Hours: 20 per week›
        12 | Stillinga er på ‹12 timer i veka›.
        10 | Du jobber ‹ti timer per uke›, gjerne fordelt på to dager.
        20 | Stillingen er på ‹20 timer per uke› med mulighet for mer.
        12 | Vi søker deg som kan jobbe ‹12 timer i uken›.
        9.25 | En ‹25 prosent› stilling i kantina
        12 | You can work ‹12 hours a week›.
        15 | Arbeidstid: ‹15 timer i uken›, dagtid
        15 | Vi ser etter deg som kan jobbe ‹15 timer i uken›.
        15 | Stillingen har ‹15 timer i uken›.
        15 | Butikken trenger hjelp ‹15 timer i uken›.
        15 | Kafeen vår søker en hjelper til ‹15 timer i uken›.
        15 | Du får en stilling på ‹15 timer i uken›, og Kari lærer deg opp.
        15 | Tenk deg ‹15 timer i uken› blant planter.
        15 | ‹15 timer i uken› fordeler vi slik det passer deg.
        22.25 | Du jobber ‹60 %› hos oss.
        18.5 | Vi søker en vaktmester i ‹50 %› stilling.
        18.5 | Vi søker vaktmester, ‹50 %›.
        18.5 | Ansettelse ‹50 %›, fast
        15 | Stillingen er på ‹ca. femten timer i uka›.
        12 | Arbeidet er på ‹tolv timer i uken›.
        """
}
