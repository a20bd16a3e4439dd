extension HoursWordingTests {
    /// Sentences with hours or percents that are not the hours of the job.
    static let danishMisses = """
        Vi er 37 ansatte.
        Du arbejder kl. 9-13.
        Tirsdag fra 9 til 13.
        Peter har 20 års erfaring.
        Butikken har åbent 60 timer om ugen.
        Vi har åbent 60 timer om ugen.
        Butikken har åbent 60 timer.
        Åbningstid: 60 timer om ugen.
        Birthe arbejder 37 timer om ugen.
        Din kollega er her 30 timer.
        Din kollega er her 30 timer om ugen.
        Mine kolleger arbejder 37 timer.
        Vores kolleger arbejder 37 timer om ugen.
        Vores deltidsansatte arbejder 20 timer om ugen.
        Holdet lægger 148 timer om ugen.
        Holdet lægger 40 timer om ugen.
        Afdelingen bruger 40 timer om ugen på rengøring.
        Du får svar inden for 24 timer.
        De første 2 timer er du sammen med en kollega.
        Du holder pause hver anden time.
        Der er 2 timers kørsel.
        Du får en pause på en halv time.
        Du får 15 minutters pause hver time.
        Vi giver svar inden 48 timer.
        Mødet varer to timer.
        Kurset er på 12 timer.
        37 timer er fuld tid.
        En fuld uge er 37 timer.
        Du får 4 timer til at dække bord.
        4 timer til at dække bord.
        4 timer om ugen til at dække bord.
        Start den 12. januar.
        Ring på 20 30 40 50.
        Lønnen er 150 kr. i timen.
        Svar inden 14 dage.
        Vi holder lukket i uge 34.
        Du skal ikke arbejde 37 timer om ugen.
        Det bliver 120 timer om året.
        Vi arbejder 37 timer om ugen.
        Hun arbejder 25 timer om ugen.
        Jeg arbejder 12 timer om ugen.
        De fleste arbejder 37 timer om ugen.
        Du arbejder sammen med Lone, der er her 30 timer om ugen.
        Din nærmeste leder Birthe er på kontoret 37 timer om ugen.
        Caféen er åben 50 timer om ugen.
        Vaskeriet kører 60 timer om ugen.
        Maskinerne kører 40 timer om ugen.
        Undervisningen fylder 26 timer om ugen.
        Der er personale til stede 60 timer om ugen.
        Du kan få personlig assistance op til 20 timer om ugen.
        Kurset er tre timer om ugen i seks uger.
        Vi holder møde to timer om ugen.
        Vi søger en medarbejder til vores butik, som har åbent 60 timer om ugen.
        Du får to timers oplæring hver uge.
        Jobbet kræver 50 % effektivitet.
        75 % af vores kunder er faste.
        Personalet får 25 % rabat.
        Kommunen betaler 50 % af lønnen.
        Du har en arbejdsevne på 50 %.
        Vi har levert til kunder i 24 timer i døgnet.
        Vagten er på fem timer.
        Du kan sidde ned to timer ad gangen.
        Toget tager to timer.
        Jobbet ligger 2 timer fra København.
        Du møder 2 timer før åbning.
        Vi spiser frokost to timer senere.
        Overenskomsten er på 37 timer om ugen.
        Fuld tid hos os er 37 timer om ugen.
        I stedet for 37 timer får du ro.
        12-timers vagter er ikke noget for os.
        Kontoret er bemandet 20 timer om ugen.
        Telefontid: 10 timer om ugen.
        Kokken er i køkkenet 37 timer om ugen, og du hjælper til.
        Vi er tre, som arbejder 37 timer om ugen.
        37 timer om ugen er Birthe i køkkenet.
        Opgaven tager fire timer om ugen.
        Du bruger fire timer om ugen på opvask.
        Rengøringen tager 4 timer om ugen.
        37,5 timer er full stilling.
        Der er gratis parkering i 2 timer.
        Børnene er her 40 timer om ugen.
        En fuldtidsansat arbejder 37 timer om ugen.
        Elever må arbejde 12 timer om ugen.
        Birthes stilling er på 37 timer om ugen.
        Hans job er på 30 timer.
        Vores arbejdstid er 37 timer om ugen.
        Du arbejder 4 timer om dagen.
        Jobbet er ikke på 37 timer om ugen.
        Jonas har et fleksjob på 10 timer om ugen.
        Den tidligere medarbejder havde 30 timer om ugen.
        Toiletterne gøres rene hver 2. time.
        Vi bager 200 boller på tre timer.
        Kaffen holder sig varm i 2 timer.
        Du er 18 år eller ældre.
        10-12-årige børn
        Din mentor er her 20 timer om ugen.
        Vi har en pedel, der arbejder 37 timer om ugen.
        I køkkenet arbejder Lone 37 timer om ugen.
        I køkkenet arbejder kokken 37 timer om ugen.
        Om sommeren har vi åbent 70 timer om ugen.
        Vi er her fra tidlig morgen, og Lone er her 37 timer om ugen.
        Du møder Lone, som er her 25 timer om ugen.
        Lone og Peter arbejder begge 37 timer om ugen.
        Vores pedel arbejder 37 timer om ugen.
        Husets pedel arbejder 30 timer om ugen.
        En af dine kolleger arbejder 15 timer om ugen.
        Flere af vores medarbejdere arbejder 15 timer om ugen.
        Vi har fire kolleger i fleksjob på 10-15 timer om ugen.
        To af os arbejder 30 timer om ugen.
        Alle hos os arbejder 37 timer om ugen.
        Andre arbejder 20 timer om ugen.
        Svømmehallen er åben 80 timer om ugen.
        Der er åbent 12 timer om dagen.
        Der er vagt 24 timer i døgnet.
        Vi svarer på mails inden for 24 timer på hverdage.
        Der går 2 timer, før brødet er bagt.
        Dejen skal hvile 12 timer.
        Deadline er om 48 timer.
        Hver 2. time tømmer vi opvaskeren.
        En tur tager halvanden time.
        Samtalen tager en time.
        Du får en time om ugen med din mentor.
        Vi mødes en time om ugen.
        En gang om ugen har vi møde i to timer.
        Personalemødet er to timer om måneden.
        Du får et kursus på 8 timer.
        Du får et kursus på 12 timer om ugen i fire uger.
        Introduktionen er fordelt på 6 timer.
        Vi kører ud med varer 20 timer om ugen.
        Skolen har 300 elever og 40 ansatte, der tilsammen arbejder 1.200 timer om ugen.
        Vi har 37 timers arbejdsuge i kommunen, men den gælder ikke dette job.
        Transporten er 2 timer om ugen.
        Fuld tid er 37 timer om ugen, men vi kan aftale noget andet.
        Fuldtid svarer til 37 timer om ugen.
        Ved fuld tid arbejder man 37 timer om ugen.
        Er 37 timer om ugen for meget for dig?
        37 timer om ugen er for meget for mange.
        Vi ved, at 37 timer om ugen ikke er for alle.
        Hvis du ikke kan arbejde 37 timer om ugen, kan et fleksjob være en mulighed.
        Magter du ikke 37 timer om ugen?
        Du behøver ikke arbejde 37 timer om ugen.
        Din leder arbejder 37 timer om ugen, men har altid tid til dig.
        Køkkenlederen har 37 timer om ugen.
        Butikschefen er i butikken 45 timer om ugen.
        Kantinen har åbent fem dage om ugen, 6 timer om dagen.
        Birthe er her fire dage om ugen, 7 timer om dagen.
        Vi har åbent mandag til fredag, 8 timer om dagen.
        Opgaven er to timer om ugen.
        De frivillige lægger 10 timer om ugen.
        Frivillige hjælper os 10 timer om ugen.
        En frivillig hjælper 3 timer om ugen.
        Hun har et fleksjob på 10 timer om ugen.
        Han er ansat i 37 timer.
        Min kollega har 30 timer om ugen.
        50 % af opgaverne er i køkkenet.
        Vi har øget salget med 50 %.
        Kommunen giver tilskud til 50 % af lønnen.
        Vi er 60 % kvinder.
        Dit job er 50 % praktisk og 50 % på kontor.
        Maskinen kører med 75 % kraft.
        Du kan arbejde med 50 % effektivitet.
        Effektivitet: 50 %
        Intensiteten er 50 %.
        Peter arbejder 80 %.
        Skolens leder har 100 % stilling.
        Reisetiden er 2 timer.
        Pausen er på 30 minutter hver tredje time.
        Maten skal stå i 3 timer.
        Varerne leveres 3 gange om ugen, og det tager 2 timer.
        Huset er bemandet døgnet rundt, 24 timer.
        Vi har 12 timers åbningstid om dagen.
        Parkering er gratis de første 3 timer.
        Medicinen gives hver 6. time.
        Jernbanen kører hver halve time.
        Lone er i huset 30 timer om ugen.
        Der er altid en voksen i rummet, også de 12 timer om ugen, hvor pædagogen er væk.
        Køkkenlederen Lone arbejder 37 timer om ugen og hjælper dig gerne.
        Vi er fire på holdet, og vi arbejder mellem 20 og 37 timer om ugen.
        Vores anden medarbejder i fleksjob arbejder 15 timer om ugen.
        Vores nuværende fleksjobber arbejder 15 timer om ugen.
        Teamet består af tre personer, der tilsammen arbejder 90 timer om ugen.
        Køkkenet er bemandet 50 timer om ugen.
        Køkkenet bruger 12 timer om ugen på at bage.
        Biblioteket har åbningstid 70 timer om ugen.
        Biblioteket holder åbent i 70 timer om ugen.
        Åbningstiden er på 60 timer om ugen, men du er her kun om formiddagen.
        Vi vasker 40 kilo tøj på to timer.
        """
}
