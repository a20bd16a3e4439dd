extension HoursWordingTests {
    /// Hours a week (`?`: not sure) and the sentence, the words that say it between ‹ and ›.
    static let danishHits = """
        12-15 | Arbejdstiden er ‹ca. 12-15 timer om ugen›.
        12-15 | Vi regner med ‹12–15 timer pr. uge›.
        10-13 | Jobbet er på ‹10 til 13 timer ugentligt›.
        8-12 | Du arbejder ‹mellem 8 og 12 timer om ugen›.
        15 | Stillingen er på ‹femten timer ugentligt›.
        10-12 | Vi søger en kollega ‹ti-tolv timer om ugen›.
        12 | Du arbejder ‹tre timer om dagen fire dage om ugen›.
        12 | ‹3 timer dagligt, 4 dage om ugen›
        12 | Vi forestiller os ‹fire dage á tre timer›.
        12 | Fleksjob ‹12 t/uge›
        12 | Fleksjob, ‹12 t./uge›
        12 | Fleksjob på ‹12 t pr. uge›.
        12.5? | ‹12,5 timer›
        12.5? | ‹12½ time›
        1.5 | Du arbejder ‹halvanden time om ugen›.
        1.5 | ‹Halvanden time om ugen› er nok for os.
        27.75 | Fleksjob, ‹75 %› stilling
        18.5 | Fast ‹50 pct›. stilling i køkkenet
        14.75 | Du ansættes i ‹40 %› stilling.
        27.75 | ‹75 %›
        34 | Du arbejder ‹136 timer over 4 uger›.
        10? | ‹timetal: 10›
        10-12? | Arbejdstid: ‹10-12 timer›
        18 | Vi tilbyder en ‹ugentlig arbejdstid på 18 timer›.
        12? | Du arbejder ‹op til 12 timer om ugen›.
        5? | Du skal kunne arbejde ‹mindst 5 timer›.
        5? | ‹Mindst 5 timer›
        8 | Du arbejder ‹2 x 4 timer om ugen›.
        8 | Du arbejder ‹tirsdag og torsdag, 4 timer hver dag›.
        8 | Du er her ‹to formiddage om ugen a fire timer›.
        12? | Vi søger en medhjælper til en ‹12-timers› stilling.
        15? | ‹15-timers› fleksjob i børnehave
        8? | Fleksjob på ‹8 timer›.
        10? | Stilling på ‹10 timer›.
        20? | Deltid ‹20 timer›
        10? | Vi forestiller os ‹omkring ti timer›.
        21 | Arbejdstiden er ‹enogtyve timer om ugen›.
        25 | Stillingen er på ‹femogtyve timer om ugen›.
        37 | Du skal arbejde ‹syvogtredive timer om ugen›.
        15 | ‹Femten timer om ugen› hjælper du i køkkenet.
        12 | ‹12 timer om ugen› arbejder du i butikken.
        12 | Part-time, ‹12h/week›
        12? | Du arbejder ‹12 timer›.
        12? | Jobbet er på ‹12 timer›.
        12? | Stillingen er ‹12 timer›.
        12 | Du får ‹12 timer om ugen›.
        14? | Arbejdstiden er ‹14 timer›.
        12? | Vi søger en medarbejder til ‹12 timer›.
        12 | Arbejdet udgør ‹12 ugentlige timer›.
        10 | Vi har brug for en ekstra hånd ‹10 timer om ugen›.
        16 | ‹16 timer ugentligt› fordelt på fire dage
        12 | Stillingen er på ‹12 timer fordelt på tre dage›.
        12 | Hver uge arbejder du ‹12 timer› hos os.
        12 | Du arbejder ‹24 timer hver anden uge›.
        15 | Du arbejder ‹30 timer pr. 14 dage›.
        12 | Stillingen er på ‹52 timer om måneden›.
        10 | Du bliver ansat ‹10 timer om ugen› i fleksjob.
        10 | Ansættelse: ‹10 timer/uge›
        8-10 | Vi tænker ‹8-10 timer om ugen›, men det kan aftales.
        15 | Du arbejder tirsdag til torsdag, ‹15 timer om ugen›.
        12 | Du arbejder ‹3 timer hver dag fra mandag til torsdag›.
        12 | ‹Mandag-torsdag, 3 timer pr. dag›
        15 | ‹3 timer om dagen på hverdage›
        12-15 | Du arbejder ‹4–5 timer om dagen, 3 dage om ugen›.
        8 | Du møder ‹to gange om ugen, fire timer hver gang›.
        7 | Du arbejder ‹4 timer tirsdag og 3 timer torsdag›.
        7 | ‹Mandag 3 timer, onsdag 4 timer›
        10 | Det drejer sig om ‹10 timer om ugen›.
        10? | Det drejer sig om ‹10 timer›.
        9 | Der er tale om ‹ni timer om ugen›.
        12 | Har du lyst til at arbejde ‹12 timer om ugen› i et roligt køkken?
        12 | Kan du arbejde ‹12 timer om ugen›?
        12? | Netto tilbyder et fleksjob på ‹12 timer› i Vejle.
        12 | Netto søger en medarbejder ‹12 timer om ugen›.
        18.5 | Stillingsprocent: ‹50 %›
        18.5-22.25 | ‹50–60 %› stilling
        15? | Tolv eller femten? Jobbet er på ‹15 timer›.
        12 | **‹12 timer** om ugen› i fleksjob
        12? | Skånejob (‹12 timer›)
        12? | | Timer | ‹12 timer› |
        12 | ‹Timer pr. uge: 12›
        12? | ‹Antal timer: 12›
        14? | Omfang: ‹14 timer›
        12 | Du arbejder sammen med Birthe ‹12 timer om ugen›.
        12 | Hos os arbejder du ‹12 timer om ugen›.
        12 | Birthe arbejder 37 timer om ugen, men du arbejder ‹12 timer om ugen›.
        12 | Det er ikke et fuldtidsjob, men ‹12 timer om ugen›.
        12 | Du har ingen faste opgaver om aftenen og arbejder ‹12 timer om ugen›.
        10? | Vi kan ikke tilbyde ‹mere end 10 timer om ugen›.
        10? | Du arbejder ‹højst 10 timer om ugen›.
        10? | Du arbejder ‹maks. 10 timer om ugen›.
        20 | Vi søger en medarbejder, der kan arbejde ‹20 timer om ugen›.
        15? | Vi ser for oss ‹rundt femten timer›.
        12? | Et fleksjob med ‹12 timer› og masser af ro.
        10-15 | Timetallet er ‹10-15 timer om ugen› efter aftale.
        12 | Dit skema er på ‹12 timer om ugen›.
        12 | Du hjælper kollegerne i vaskeriet ‹12 timer om ugen›.
        15? | Vi søger en ‹femtentimers› hjælper til et fleksjob.
        15? | ‹Femtentimersstilling› i Odense
        7.5 | Du arbejder ‹syv og en halv time om ugen›.
        5;12? | Du begynder med ‹5 timer om ugen›, stigende til ‹12 timer›.
        12 | Arbejdstiden er i gennemsnit ‹12 timer om ugen›.
        12 | Vi har ‹12 timer om ugen› til dig.
        12 | En arbejdsuge på ‹12 timer› passer de fleste.
        10 | Du er hos os ‹ti timer om ugen›.
        18 | Den ‹ugentlige arbejdstid er 18 timer›.
        12 | Vi leder efter en stabil person til lageret, ‹12 timer om ugen›.
        16 | Stillingen er et fleksjob på ‹16 timer pr. uge›, og du bestemmer selv dagene.
        12 | Arbejdet er fordelt på tre formiddage, i alt ‹12 timer om ugen›.
        10 | Jobbet passer til dig, der kan arbejde ‹10 timer om ugen›.
        5 | Vi kan tilbyde ‹fem timer ugentligt› til at starte med.
        15-20 | Vi søger en kontormedarbejder i fleksjob ‹15-20 timer om ugen›.
        8 | Du skal være her ‹otte timer om ugen›.
        10 | Kom og vær med i vores køkken ‹10 timer om ugen›.
        12 | Omfanget er ‹cirka 12 timer om ugen›.
        6 | Vi har brug for dig ‹6 timer om ugen›, gerne om formiddagen.
        20 | Ansættelsen er ‹20 timer pr. uge› med start 1. januar 2027.
        12-14 | Timetal ‹12-14 timer pr uge›
        13 | Arbejdstiden er aftalt til ‹13 timer om ugen›.
        15 | Arbejdstiden vil som udgangspunkt være ‹15 timer om ugen›.
        14 | Der er tale om en deltidsstilling på ‹14 timer ugentligt›.
        10? | Jobbet er tænkt som et skånejob på ‹ti timer›.
        12 | Vi kunne godt bruge en hånd ‹12 timer om ugen›.
        20? | Stillingen er normeret til ‹20 timer›.
        9 | Du er med tre formiddage om ugen, ‹9 timer om ugen› i alt.
        9 | Du er med ‹tre formiddage om ugen, tre timer hver gang›.
        12 | Du kommer ‹tirsdag, onsdag og torsdag, fire timer hver dag›.
        12 | Vi forestiller os ‹tre dage om ugen med fire timer›.
        15 | Arbejdstid: ‹mandag til fredag, 3 timer dagligt›
        12 | ‹12 timer om ugen› – det er, hvad vi har brug for.
        12 | Et job på ‹tolv timer om ugen› i et lille køkken
        16 | Du arbejder mandag og tirsdag, i alt ‹16 timer om ugen›.
        10 | Vi tilpasser opgaverne, så de passer til ‹10 timer om ugen›.
        10? | Vi ansætter dig i ‹10 timer›, og du bestemmer selv, om du vil mere.
        12 | Er du klar på ‹12 timer om ugen› i et roligt miljø?
        12 | Som køkkenmedhjælper arbejder du ‹12 timer om ugen›.
        12 | I dit nye job arbejder du ‹12 timer om ugen› fordelt på tre dage.
        12 | Du bliver ansat på ‹12 timer om ugen›.
        12-16 | Rengøringsassistent søges, ‹12-16 timer ugentligt›
        12? | Pedel, ‹12 timer›
        18 | Fleksjobber til genbrugsbutik ‹18 timer om ugen›
        25 | Vi søger en bogholder til ‹25 timer om ugen›.
        15 | Stillingen som bogholder er på ‹15 timer om ugen›.
        15 | Køkkenet i Solsikken søger en medhjælper i fleksjob på ‹15 timer om ugen›.
        11 | Vi har et job til dig på ‹11 timer om ugen›.
        11 | Vi har et fleksjob på ‹11 timer om ugen›.
        15 | Børnehuset Solsikken har et ledigt fleksjob på ‹15 timer om ugen›.
        10 | Du starter med ‹10 timer om ugen›.
        4 | Jobbet er lille: ‹fire timer om ugen›.
        12 | Det er ‹12 timer om ugen›, og du vælger selv dagene.
        12 | Det bliver ‹12 timer om ugen›.
        10-12 | Du kan regne med ‹10 til 12 timer om ugen›.
        12 | Vi aftaler dagene sammen, men det er ‹tolv timer om ugen›.
        37 | Stillingen er på fuld tid, ‹37 timer om ugen›.
        12 | Du har ‹12 timer om ugen›.
        12-15 | Vi har plads til en medarbejder ‹12-15 timer om ugen›.
        10 | Løn efter overenskomst, ‹10 timer om ugen›, start snarest.
        14.75 | Stillingen er ‹40 %›.
        14.75 | Deltidsstilling ‹40 %›
        14.75 | Vi har ledig ‹40 %› fast stilling for deg.
        12 | Arbeidstiden er ‹tre dager i uken, fire timer hver dag›.
        15? | Stillingen er på ‹om lag 15 timer›.
        12 | Arbejdstiden er ‹cirka tolv timer om ugen›.
        12-15 | Vi har brug for hjælp ‹12-15 timer om ugen›.
        10 | Der er ‹10 timer om ugen›.
        10-12 | Du arbejder ‹10-12 timer ugentlig› efter aftale.
        15 | Arbejdet svarer til ‹15 timer om ugen›.
        13 | ‹13 timer om ugen›, fordelt på onsdag, torsdag og fredag.
        8 | Timerne ligger tirsdag og torsdag, ‹8 timer om ugen›.
        12 | Vi søger en frisk, stabil og smilende opvasker, som har lyst til at arbejde ‹12 timer om ugen› i vores kantine.
        9 | ‹Tre formiddage à tre timer›
        9 | Arbejdstiden er ‹tre formiddage à tre timer›.
        10 | Du er hos os i ‹10 timer om ugen›.
        16 | I alt bliver det ‹16 timer om ugen›.
        10 | Jobbet er på ‹ca. 10 t. om ugen›.
        12 | Vi tilbyder ‹12 t/ugen›.
        15 | ‹Ca. 15 timer/uge›
        """
}
