extension HoursWordingTests {
    /// Hours a week and a whole opening that says them in its own way; among them stand other people's hours.
    static let openingsWithHours: [(hours: ClosedRange<Double>, text: String)] = [
        (
            12...15,
            """
            Lagerhjælper i Kolding. Vi er et lille lager med seks ansatte, og vi sender pakker ud til hele landet. Du pakker ordrer,
            sætter labels på og fejer gulvet sidst på dagen. Du har din egen plads tæt på døren, og ingen forstyrrer dig, mens du
            pakker. Birthe viser dig opgaverne i de første fire uger. Vi tænker, at du er her mellem 12 og 15 timer om ugen, men dagene
            finder vi ud af sammen. Ring til Birthe på 20 30 40 50 mellem kl. 9 og 11.
            """
        ),
        (
            10...10,
            """
            Vores børnehave har plads til en mere i køkkenet. Vi laver mad til 64 børn hver dag, og køkkenet er stille før kl. 10. Du
            skærer grønt, dækker bord og tømmer opvaskeren. Du bestemmer selv rækkefølgen. Stillingen er et fleksjob på ti timer
            ugentligt, fordelt på tirsdag, onsdag og torsdag. Løn efter overenskomst med FOA. Der er 300 meter til bussen. Skriv til
            Lone, hvis du vil se køkkenet, før du søger. Du får svar inden for to uger.
            """
        ),
        (
            12...12,
            """
            Kan du lide planter? Så er gartneriet i Odense måske noget for dig. Vi er syv kolleger, og vi passer 20.000 potteplanter. Du
            vander, omplanter og sætter priser på. Vi arbejder i ro, og du kan altid tage en pause. Du kommer tre dage om ugen, fire
            timer hver dag, og du må gerne begynde senere end os andre. Vi har 15 års erfaring med fleksjob. Start 5. januar 2027.
            Kontakt Peter på peter@example.dk.
            """
        ),
        (
            18...18,
            """
            Kommunens bibliotek søger en assistent. Du sætter bøger på plads, hjælper lånere med automaten og gør udstillinger klar. Der
            er åbent fra 8 til 20, men du arbejder kun om formiddagen. Den ugentlige arbejdstid er 18 timer. Du får en fast
            kontaktperson, og vi holder et kort møde hver mandag. Vi har 45 ansatte fordelt på tre huse. Ansøgningsfrist 15. december.
            Samtaler i uge 51.
            """
        ),
        (
            8...8,
            """
            Renholder til tannlegekontor i Drammen. Vi er fem ansatte, og vi trenger en som kan gjøre rent på venterommet og kjøkkenet.
            Arbeidet skjer etter kl. 15, når pasientene har gått. Du jobber alene, men daglig leder er der hele tiden. Stillingen er på
            åtte timer i uken, fordelt på to dager. Vi følger tariff, og du får opplæring av Kari. Vi svarer innen 14 dager. Søk gjerne
            selv om du ikke har erfaring.
            """
        ),
        (
            15...15,
            """
            Vi søker en medarbeider til lageret vårt i Bergen. Du merker varer, rydder hyller og tar imot pakker. Her er det rolig, og
            du får en fast plass. Vi ser for oss en stilling på 40 prosent, men vi kan snakke om det. Butikken er åpen 60 timer i uken,
            men du velger selv når på dagen du jobber. Vi har hatt ansatte med tilrettelegging i ti år. Ring Ola på 22 33 44 55.
            """
        ),
        (
            20...20,
            """
            Bogholder i fleksjob. Vores VVS-firma har 23 ansatte og en del bilag. Du bogfører, afstemmer bank og sender rykkere. Du
            sidder i eget kontor med dør, og du kan arbejde hjemme to dage. Vi har brug for dig ca. 20 timer om ugen. Chefen Hans er her
            45 timer om ugen, så der er altid nogen at spørge. Løn 180-200 kr. i timen. Start den 1. februar.
            """
        ),
        (
            8...8,
            """
            Hjælp i cykelværkstedet. Du vasker cykler, lapper dæk og rydder op. Vi tager en ting ad gangen. Du møder tirsdag og torsdag,
            4 timer hver dag, og vi spiser frokost sammen kl. 12. Mekaniker Jonas lærer dig op, og han er her alle dage. Vi er fire
            mand, og 75 % af vores kunder er stamkunder. Der er trinfri adgang og parkering lige ved døren i to timer. Skriv en kort
            mail om dig selv.
            """
        ),
        (
            10...12,
            """
            ## Om jobbet

            Vi er en lille genbrugsbutik i Silkeborg med 14 frivillige. Du sorterer tøj, hænger det på bøjler og hjælper ved kassen,
            hvis du har lyst.

            ## Arbejdstid

            Ca. 10-12 timer om ugen, tirsdag til torsdag mellem 10 og 14.

            ## Hvad vi tilbyder

            En fast makker, ekstra pauser og et roligt baglokale. Butikken har åbent 38 timer om ugen, og de frivillige tager weekenden.
            Løn efter overenskomst.
            """
        ),
        (
            6...6,
            """
            Skånejob på plejehjemmet. Vi er et hus med 32 beboere og mange dyr. Du fodrer kaniner, går tur med hunden Bella og læser
            avis for dem, der har lyst. Det vigtigste er, at du har god tid. Jobbet er på 6 timer om ugen, og du kan dele dem, som du
            vil. Plejepersonalet er her døgnet rundt, så du er aldrig alene. Vi har plads til rollator og kørestol. Kontakt Mette, tlf.
            12 34 56 78.
            """
        ),
    ]

    /// Openings in which only other people and other things have hours.
    static let openingsWithoutHours = [
        """
        Køkkenmedhjælper i kantine. Vi laver mad til 180 mennesker hver dag, og vi er otte kolleger. Kantinen har åbent 30 timer om
        ugen. Du skærer grønt og anretter smørrebrød. Kokken Lars arbejder 37 timer om ugen og er der altid, når du er der. Du får
        en pause på en halv time, og der er kaffe hele dagen. Arbejdstiden aftaler vi med dig. Du får svar inden for 48 timer.
        """,
        """
        Medarbejder til vaskeriet. Maskinerne kører 60 timer om ugen, men vi tager det roligt. En vask tager to timer, og imens
        lægger vi sammen. Holdet er på 12, og de fleste har været her i mere end ti år. Din mentor Susanne er her 32 timer om ugen.
        Antallet af timer finder vi ud af sammen. Lønnen er 140 kr. i timen. Skriv inden den 12. december 2026.
        """,
        """
        Pedelmedhjælper på skolen. Skolen har 420 elever og 50 ansatte. Pedellen Karsten arbejder 37 timer om ugen, og du følges med
        ham. Du slår græs, skifter pærer og fejer. Vi bruger ca. 20 timer om ugen på de grønne områder om sommeren. Har du ikke lyst
        til 37 timer om ugen, er dette måske noget for dig. Vi starter med et kursus på seks timer. Ring mellem kl. 8 og 9.
        """,
        """
        Kontorhjælp i Aarhus. Vi er et advokatkontor med 15 ansatte, og telefonen er åben 25 timer om ugen. Du scanner, arkiverer og
        laver kaffe til møder. Et møde varer sjældent mere end to timer. Vores anden fleksjobber arbejder 12 timer om ugen og er
        glad for det. Vi tilpasser arbejdstiden til dig. 50 % af opgaverne kan løses hjemmefra. Frist den 1. december kl. 12.
        """,
        """
        Butikkmedarbeider i Oslo. Butikken holder åpent 72 timer i uken, og vi er tolv på jobb. Kollegaene dine jobber mellom 20 og
        37,5 timer i uken. Du fyller på varer, rydder og setter på priser. Butikksjefen Nina har 100 % stilling og hjelper deg.
        Pausen er på 30 minutter. NAV dekker inntil 75 % av lønnen. Hvor mye du jobber, blir vi enige om. Vi svarer innen 24 timer.
        """,
        """
        Gartnerhjelper i parken. Vi er et lag på seks som til sammen bruker 200 timer i uken på å stelle parken. Du luker, planter
        og koster. Det er to timer mellom pausene, men du kan ta flere. Formannen Arne er ute hele dagen. Kurset i bruk av maskiner
        er på 8 timer. Reisetiden fra sentrum er en halv time. Arbeidstiden bestemmer vi sammen. Søk innen 1. desember.
        """,
        """
        Rengøringsassistent på hotel. Vi har 84 værelser, og et værelse tager 25 minutter. Husholdningen består af ti kolleger, der
        arbejder 30 timer om ugen. Receptionen er bemandet 24 timer i døgnet. Du gør rent på fællesarealerne i dit eget tempo.
        Første dag bruger vi tre timer på at vise dig rundt. Personalet får 25 % rabat i restauranten. Timer og dage aftales. Skriv
        til job@example.dk.
        """,
        """
        Assistent i dyrehandel. Butikken er åben fra 9 til 18. Du fodrer fugle, renser akvarier og taler med kunder. Fiskene skal
        have mad hver 8. time. Ejeren Bo er i butikken 50 timer om ugen, og Maja kommer 15 timer om ugen efter skole. Vi har haft
        fleksjobbere i 12 år. Fuld tid i branchen er 37 timer om ugen, men det er ikke det, vi søger. Arbejdstid efter aftale.
        """,
        """
        Medarbejder til trykkeriet. Trykkemaskinen starter kl. 7 og kører 12 timer om dagen. Du pakker visitkort og sætter adresser
        på. Hver ordre tager en til to timer. Vores elev er her 32 timer om ugen og går i skole resten af tiden. Du får personlig
        assistance op til 20 timer om ugen, hvis kommunen siger ja. Vi betaler efter overenskomsten. Dagene vælger du selv. Ring til
        Ib.
        """,
        """
        Hjælper i børnehaven. Børnehaven har åbent 52 timer om ugen, og 64 børn kommer hver dag. Pædagogerne arbejder 32-37 timer om
        ugen. Du dækker bord, vasker legetøj og er med på tur. En tur varer tre timer. En gang om måneden er der personalemøde i to
        timer, men det behøver du ikke at være med til. Hvor mange timer du skal have, finder vi ud af. Start efter aftale.
        """,
    ]
}
