extension HoursWordingTests {
    /// Danish and bokmål as advertisements of the last years word it, in the form of `danishHits`.
    static let recentHits = """
        12 | Vi kan tilbyde dig en fast arbejdsuge på ‹3 x 4 timer›.
        5-10 | Jobbet er på ‹mellem 5 og 10 timer om ugen›, afhængigt af hvad din bevilling siger.
        9? | Mødetiden er 9-12, tre dage om ugen, altså ‹ni timer› i alt.
        12 | Stillingen er på ‹12 (tolv) timer pr. uge›.
        6 | Vi lægger ud med ‹6 timer om ugen› og ser tiden an.
        10 | Du skal arbejde ‹to dage om ugen a 5 timer›.
        10 | Arbejdstiden er ‹to timer dagligt, mandag til fredag›.
        10 | Vi søger en fleksjobber ‹ca. 10 t. ugl›. til vores lager.
        15? | Fleksjobber til grøn vedligehold, ‹ca 15 timer›.
        8-10 | ‹Arbejdstimer: 8-10 pr. uge› efter aftale
        11 | ‹Ugentligt timetal: 11›
        6-8 | ‹Ugentlige timer: 6-8›
        14 | Din nye hverdag hos os bliver på ‹14 timer om ugen›.
        12 | Vores kommende kollega arbejder ‹12 timer om ugen›.
        15 | Den nye medarbejder får ‹15 timer om ugen› i værkstedet.
        10? | Kantinen er i gang 45 timer om ugen, og dine timer er ‹10 af dem›.
        8? | Butikken har åbent 56 timer om ugen, men din stilling er på ‹8 timer›.
        9? | Museet er åbent 30 timer om ugen, og heraf er de ‹9› dine.
        12 | De andre arbejder 37 timer, og du arbejder ‹12 timer ugentligt›.
        18.5 | Halvdelen af en fuld stilling, dvs. ‹18,5 timer om ugen›.
        9 | Du er her ‹mandag, tirsdag og torsdag, 3 timer ad gangen›.
        6 | Opgaverne kan klares på ‹omkring 6 timer om ugen›.
        8-12 | Vi har opgaver svarende til ‹8-12 timer om ugen›.
        10 | Vi har brug for ‹ca. 10 timers hjælp om ugen›.
        15-18 | Stillingen kan tilpasses, men vi har tænkt på ‹15-18 timer ugentligt›.
        12? | ‹4 timer, tre dage om ugen›.
        10 | ‹5 formiddage á 2 timer›
        12 | Stillingen er på ‹12 (tolv) timer per uke›.
        12 | Arbeidstiden er ‹tre timer om dagen, mandag til torsdag›.
        8 | Vi ser for oss ‹rundt åtte timer i uka› til å begynne med.
        6-8 | vi trenger en hjelper ‹ca 6-8 timer i uka›
        12? | Kafeen har åpent 50 timer i uka, og stillingen din er på ‹12 timer›.
        15 | Den nye kollegaen vår får ‹15 timer i uka›.
        10-12 | ‹Arbeidstimer per uke: 10-12›
        10 | Du er hos oss ‹to dager i uka, fem timer hver dag›.
        16? | Verkstedet går 40 timer i uka, og ‹16 av dem› er dine.
        15 | Hver dag i ‹tre timer, mandag til fredag›.
        10-15 | ‹Antall timer: 10-15 i uka›
        8 | Det er snakk om ‹2 x 4 timer i uka›.
        12 | Jobbet er på ‹3 timer dagligt fra mandag til torsdag›.
        15? | Vi har åbent 48 timer om ugen, hvoraf du har ‹15›.
        9 | Dit job bliver på ‹9 timer ugentligt›, mens resten af holdet har fuld tid.
        15? | Lagermedarbejder på deltid – ‹15 timer›
        8-10 | Gartnermedhjælper, gerne med kørekort, ‹8-10 timer ugentligt›
        10 | Du kommer hver dag og er her i ‹to timer, mandag til fredag›.
        9? | Hver ‹mandag, onsdag og fredag arbejder du tre timer›.
        8-10 | Vi forestiller os ‹2 dage á 4-5 timer›.
        8 | Det svarer til en arbejdsuge på ‹otte timer›.
        14 | Ugen er på ‹14 timer› for dig.
        12 | Arbejdstid: ‹ca. 12 timer pr. uge›, placeret efter aftale
        12 | Du bestemmer, om de ‹12 timer om ugen› skal ligge om morgenen.
        10-15 | Vi har timer nok til ‹10-15 timer om ugen›.
        6 | Vi søger en, der kan lægge ‹6 timer om ugen› hos os.
        8 | Vi kan tilby en jobb på ‹to ganger fire timer i uka›.
        8 | Du jobber ‹fire timer på tirsdag og fire timer på torsdag›.
        9 | Arbeidsmengden tilsvarer ‹cirka 9 timer i uka›.
        12 | Jobben din blir på ‹12 timer i uka›, lederen din har 37,5.
        12 | Butikkmedarbeider (‹12 timer i uka›)
        5 | Du får ‹fem timer i uka› på kontoret.
        8-10 | Vi ønsker oss en som kan jobbe ‹8-10 timer i uka›, gjerne fordelt på to dager.
        18.5 | Stillingen er på ‹halvtreds procent›.
        12? | Fleksjob i køkken og kantine (‹12 t›)
        8 | Du skal regne med at møde ‹to gange om ugen a 4 timer›.
        10 | Vi har i første omgang tænkt ‹10 timer om ugen›.
        9 | ‹Timer: ca. 9 om ugen›
        12 | Arbejdstid: ‹3 dage x 4 timer›
        15? | Værkstedet har åbent 37 timer om ugen, og du er her i de ‹15 af dem›.
        12 | Kontoret har åbent mandag til fredag, og din arbejdstid er ‹12 timer om ugen›.
        10 | Mens de andre har fuld tid, får du ‹10 timer om ugen›.
        12 | Vi vil gerne have dig ‹12 timer om ugen›, men mindre kan også gå.
        10 | Du ansættes ‹10 timer om ugen› med mulighed for flere.
        8 | Der er plads til dig i ‹8 timer om ugen›.
        8 | ‹Tirsdage og torsdage, fire timer hver gang›
        9 | Ugen deles i ‹tre vagter à 3 timer›.
        12 | Det passer med ‹omkring 12 ugentlige timer›.
        10 | Vi har jobb til deg ‹ti timer i uka›.
        12 | Du får en avtale på ‹12 timer i uka›.
        12 | Arbeidstid: ‹tre dager i uka, fire timer per dag›
        12? | Biblioteket har åpent 40 timer i uka, og du er her ‹12 av dem›.
        15 | Din arbeidstid blir ‹15 timer i uka›, og kollegaene har 37,5.
        15 | Dine ‹arbejdstimer er 15 om ugen›.
        10-12 | Normalt er ugen på ‹10-12 timer›.
        6-9 | Vi tilbyder et job på ‹2-3 formiddage om ugen a 3 timer›.
        10 | Stillingen er på ‹10 timer, som fordeles på to dage›.
        15 | Dit job er ‹15 timer om ugen›, ingen andre her har under 30.
        """
}
