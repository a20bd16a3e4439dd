extension HoursWordingTests {
    /// As in `recentHits`, with the hours of others.
    static let recentMisses = """
        Vores kollega Mette på 37 timer lærer dig op.
        Vi søger en kollega til et hold, hvor de fleste har 30 timer om ugen.
        Køkkenet er åbent mandag til fredag i 10 timer.
        Telefonen er åben tre timer mandag til fredag.
        Hunden skal luftes to timer hver dag, mandag til fredag.
        Butikken har åbent 50 timer om ugen, og kolleger dækker de 30 af dem.
        Biblioteket har åbent 60 timer om ugen, og de 20 af dem er uden personale.
        Din kollega er her 25 timer, og resten af tiden er du alene.
        En kollega på 37 timer har ansvaret.
        Vores nye leder har 37 timer om ugen.
        Den nye maskine sparer os 10 timer om ugen.
        Vi har ansat en ny kok, som arbejder 30 timer om ugen.
        Vores nyeste kollega Jonas har 20 timer om ugen i butikken.
        Prisen er 10 (ti) kroner.
        Kurset er på 12 (tolv) timer.
        Anlægget kører hver dag i 12 timer, mandag til fredag.
        Kontoret er bemandet 35 timer, og vagttelefonen 168 timer ugentligt.
        Vi er åbne 3 timer mandag til fredag.
        Børnene er her 8 timer mandag til fredag.
        Vi er 45 medarbejdere, de fleste på 30-37 timer om ugen.
        Elever fra 8. klasse kommer 3 timer om ugen.
        Mentoren har 2 timer om ugen til dig.
        Fleksjobordningen gælder helt ned til 1 time om ugen.
        Gennemsnittet i branchen er omkring ni timer om dagen.
        Du kan også søge, hvis du kun kan arbejde få timer om ugen.
        Vi holder lukket 3 x 1 time om ugen for at gøre rent.
        Du får en ugentlig time og et busudvalg.
        Du får en ugentlig time hos vores massør.
        Du har en ukentlig time i svømmehallen.
        Oplæringen varer ca 10-15 timer.
        Kør selv 2 x 40 km, eller tag bussen, der går hver time.
        Kafeen har åpent 50 timer i uka, og de frivillige tar 20 av dem.
        Sjefen er her 40 timer i uka.
        En kollega på 37,5 timer har ansvaret for deg.
        Vi har åpent fire timer mandag til fredag.
        Opplæringen tar rundt ni timer.
        Barna er i barnehagen åtte timer hver dag, mandag til fredag.
        Den nye maskinen går 20 timer i uka.
        Daglig leder jobber 37,5 timer i uka, de andre mindre.
        Kurset går over 2 x 5 timer.
        Biblioteket er åpent 60 timer i uka, hvorav 20 er ubetjent.
        Vi har flere ansatte på 20 timer i uka.
        Bussen bruker 10 (ti) minutter.
        Vores nye kollega Sara har 20 timer om ugen i butikken.
        Vi fik en ny kollega i foråret, som er her 30 timer om ugen.
        Vi har åbent 50 timer om ugen, og en af kollegerne er her i de 30 af dem.
        Skolen har åbent 40 timer om ugen, og i de 10 af dem er der ingen elever.
        Hallen er åben hver dag i 12 timer.
        Vi har kaffepause to gange om dagen i 15 minutter.
        Medarbejderne arbejder 3 timer mandag til fredag i vinterhalvåret.
        Opgaven svarer ikke til et job på 37 timer om ugen.
        Vi har opgaver nok til tre kolleger på 37 timer om ugen.
        Personalet er på 12 (tolv) og arbejder i snit 32 timer om ugen.
        Assistenten Karl, 30 timer, viser dig rundt.
        Bageriet har åbent 70 timer om ugen, og heraf er 20 om natten.
        Fuld tid er 37 timer, og din nye leder Mona har fuld tid.
        Vi fikk en ny kollega i vår, hun jobber 20 timer i uka.
        Hallen er åpen hver dag i 14 timer, mandag til søndag.
        Du lærer opp i oppgavene på rundt 10 timer.
        Stillingen din blir laget i dag, og kollegaene har 37,5 timer i uka.
        Ferien er på fem uker, og julebordet varer 6 timer.
        Halvtreds procent af vores kunder er faste.
        Butikken har åbent 50 timer om ugen, og vi har 80 kunder i de 12 af dem.
        Firs procent af os cykler på arbejde.
        Vores åbningstider er mandag til fredag i 8 timer.
        Vi har tænkt på dem, der ikke kan arbejde 37 timer om ugen.
        Kollegerne har opgaver svarende til 37 timer om ugen.
        Arbejdstiden er den samme for alle i kommunen, 37 timer om ugen.
        Mødetiden er 9 til 12.
        Vi arbejder 3 timer mandag til fredag, og resten tager natholdet.
        Hver mandag og onsdag har vi åbent i to timer.
        Hver tirsdag og torsdag er der banko i tre timer.
        Vi giver 10 timers hjælp om ugen til byens foreninger.
        Du får 2 timers hjælp om ugen af en mentor.
        Femti prosent av elevene går hit.
        Butikken er åpen 60 timer i uka, og Kari er her 30 av dem.
        Hver tirsdag og torsdag har vi felles lunsj i en time.
        Vi trenger noen som kan avløse Kari, som jobber 30 timer i uka.
        Den nye sjefen vår har 40 timer i uka.
        Afdelingen har åbent 3 timer mandag til fredag, og du er med, når du kan.
        Vores kollega Bente har haft jobbet i 10 timer om ugen i fem år.
        Du overtager efter Lis, som havde 20 timer om ugen.
        Vi bruger 2 x 3 timer om ugen på møder.
        Kaffen er gratis, og frokosten koster 25 kr.
        Vi er 6 kolleger på hold a 4 timer.
        Din mødetid aftales, men porten er åben 14 timer om dagen.
        Natholdet er her 8 timer, aftenholdet 7 timer.
        Ordningen kræver mindst 5 timer om ugen hos andre arbejdsgivere.
        Du kan få op til 20 timers personlig assistance om ugen.
        Klubben har træning hver mandag og onsdag i to timer.
        Busserne kører hver dag i 18 timer.
        Hjemmehjælperne er hos os hver dag i to timer, mandag til fredag.
        Vi søger en afløser for Hanne, der arbejder 25 timer om ugen, og du får færre.
        Sammenlagt er butikken åben 70 timer.
        Ud af ugens 37 timer er værkstedet optaget de 20 af dem.
        Kørekort B er en fordel, og turen er på 2 timer.
        Ansøgningen tager ti minutter, og svaret kommer inden for 72 timer.
        Fuldtidsnormen er 37 timer om ugen, og en fleksjobber kan have færre.
        Forløbet starter med 4 ugers praktik på 10 timer om ugen.
        Vi har vakt hver dag i 24 timer.
        Praksisen varer i fire uker med 15 timer i uka.
        Sykehjemmet har 40 ansatte, og de fleste har 20–30 timer i uka.
        Kollegaen du avløser, hadde 30 timer i uka.
        Lageret er åpent mandag til fredag, 10 timer om dagen.
        Den nye kollegaen Anne har 25 timer i uka.
        Ukene 28–30 holder vi stengt, og ellers har vi åpent 50 timer i uka.
        Kurs i truck tar 32 timer, og vi betaler.
        Du har adgang til et værksted, en lærer og en ugentlig time på biblioteket.
        Du får to timer om ugen på biblioteket.
        """
}
