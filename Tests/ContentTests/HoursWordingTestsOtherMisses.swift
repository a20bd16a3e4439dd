extension HoursWordingTests {
    /// Bokmål and English, of the kind of `danishMisses`.
    static let otherMisses = """
        NAV dekker 75 % av lønnen.
        Du er 50 % ufør.
        Butikken er åpen 60 timer i uken.
        Kollegaene dine jobber 37,5 timer i uken.
        Daglig leder jobber 100 %.
        Åpningstiden er 50 timer i uka.
        Møtet varer to timer.
        Kurset er på 12 timer fordelt på tre dager.
        Vi svarer innen 48 timer.
        De andre ansatte jobber 30 timer i uken.
        Kari har 80 % stilling.
        Du får 20 % rabatt i butikken.
        The shop is open 60 hours a week.
        She works 37 hours a week.
        Our staff work 37 hours a week.
        We reply within 24 hours.
        Avdelingslederen har 100 % stilling.
        Sjefen jobber 40 timer i uken.
        Kari jobber 37,5 timer i uken.
        Vi holder åpent 60 timer i uken.
        Butikken holder åpent 60 timer i uken.
        Alle de andre jobber fulltid, 37,5 timer i uken.
        Full stilling er 37,5 timer i uken.
        Du får opplæring to timer i uken.
        Kjøkkensjefen er her 40 timer i uken.
        Vi har møte en time i uka.
        Our manager is here 40 hours a week.
        The café opens 12 hours a day.
        Lunch takes half an hour.
        You will not work 37 hours a week.
        The course is 12 hours.
        Lønnstilskuddet er 75 % de første månedene.
        Butikken har opp til 70 timers åpningstid i uken.
        Vi leverer innen 24 timer.
        Det tar to timer å vaske gulvet.
        Vaskemaskinen går i to timer.
        Kollegaen din Per er her 37,5 timer i uken.
        Lederen din jobber 40 timer i uken.
        Verkstedet er åpent 45 timer i uken.
        De som jobber her, har 37,5 timer i uken.
        Alminnelig arbeidstid er 37,5 timer i uken.
        En vanlig uke er 37,5 timer.
        The kitchen is open 50 hours a week.
        Most of our staff work 30 hours a week.
        John works 20 hours a week.
        The drive takes two hours.
        Daglig leder Kari er her 40 timer i uken.
        Kari, som leder kjøkkenet, jobber 37,5 timer i uken.
        Vi er fire som jobber 30 timer i uken.
        Resten av laget jobber 37,5 timer i uken.
        En pause på 30 minutter er med i arbeidstiden.
        Åpent 10–18, 45 timer i uken.
        Kjøkkenet er i drift 50 timer i uken.
        Barna er her 45 timer i uken.
        Brukerne kommer 20 timer i uken.
        Kommunen gir inntil 20 timer i uken med assistanse.
        Avdelingen bruker 40 timer i uken på renhold.
        Kokken jobber 30 timer i uken, og resten av tiden er du alene.
        Køkkenet leverer 300 måltider på fire timer.
        Familien som eier gården, jobber 60 timer i uken.
        """
}
