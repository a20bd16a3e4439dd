extension HoursWordingTests {
    /// More of the kind of `danishHits`.
    static let moreDanishHits = """
        15 | Stilling: ‹15 timer/uge›
        20? | ‹20 timers› stilling
        20? | ‹20-timers›-stilling
        25? | Vi søger en medarbejder til et ‹25 timers› fleksjob.
        14 | Kontrakten lyder på ‹14 timer om ugen›.
        11 | Arbejdstiden ligger på ‹omkring elleve timer om ugen›.
        12 | Du får et job på ‹12 timer om ugen› med god tid til pauser.
        4-6 | ‹Fire til seks timer om ugen› er nok til at begynde med.
        15 | Stillingen er deltid med ‹15 timer om ugen›.
        15 | Vi ansætter en kok på ‹15 timer om ugen›.
        18 | Som udgangspunkt taler vi om ‹18 timer om ugen›.
        10 | Vi regner med, at du arbejder ‹10 timer om ugen›.
        10 | Det passer fint med ‹10 timer om ugen›.
        12 | Tænk dig et job, hvor du arbejder ‹12 timer om ugen› og har helt fri resten.
        12 | Opgaverne fylder ‹12 timer om ugen›.
        12 | Opgaverne svarer til ‹12 timer om ugen›.
        12 | Dine opgaver svarer til ‹ca. 12 timer om ugen›.
        10 | Vi har ‹ti timer om ugen›, som vi gerne vil give til en fleksjobber.
        20? | Fleksjob – ‹20 timer› – Aarhus
        7 | Et lille job på ‹syv timer om ugen› venter på dig.
        12 | Du vil typisk arbejde ‹12 timer om ugen›.
        12 | Du skal regne med ‹12 timer om ugen›.
        12 | Du forventes at arbejde ‹12 timer om ugen›.
        12 | Vi forventer, at jobbet er på ‹12 timer om ugen›.
        12 | Der skal arbejdes ‹12 timer om ugen›.
        12 | Normeringen er ‹12 timer om ugen›.
        12 | ‹Ugentlig arbejdstid: 12 timer›
        12 | ‹Ugentligt timetal: 12›
        12 | Arbejdstid pr. uge: ‹12 timer›
        12 | ‹Timer om ugen: 12›
        12 | **Arbejdstid:** ‹12 timer om ugen›
        12? | **‹Timer:** 12›
        12 | - **‹Timer om ugen:** 12›
        12-13 | Arbejdstiden udgør ‹12 - 13 timer om ugen›.
        12.5 | Arbejdstiden er ‹12,5 time om ugen›.
        12.5 | Du arbejder ‹12 ½ time om ugen›.
        6 | Du arbejder ‹2 timer om dagen, 3 dage om ugen›.
        12 | Du arbejder ‹tre dage om ugen i fire timer›.
        12 | Du arbejder ‹fire timer tre dage om ugen›.
        15 | Arbejdsdagen er på ‹5 timer, og du er her 3 dage om ugen›.
        10 | ‹2 timer hver dag mandag-fredag›
        10 | ‹To timer hver hverdag›
        12 | Vi forestiller os ‹tre dage á 4 timer›, men det kan ændres.
        10 | Du er her i ‹to dage om ugen á 5 timer›.
        12 | ‹Tre vagter om ugen á fire timer›.
        16 | ‹4 dage x 4 timer›
        16 | Du arbejder ‹4 dage om ugen x 4 timer›.
        20 | Du arbejder ‹40 timer over to uger›.
        37 | Fuldtid ‹37 timer om ugen›
        37 | Jobbet er på fuld tid (‹37 timer om ugen›).
        7.5 | Stillingen er ‹20 %›.
        22.25 | ‹60 %› stilling ledig
        22.25 | Vi har en ledig ‹60 %›-stilling.
        29.5 | Stillingsstørrelse ‹80 %›
        18.5 | ‹50%› fast stilling
        18.5 | Stillingen utgjør ‹50 %› av full stilling.
        18.5 | Stillingen er på ‹50 procent› af fuld tid.
        14.75 | Du blir ansatt i ‹40 %› stilling.
        10 | Vi er fleksible med dagene, men regner med ‹cirka ti timer fordelt på to eller tre dage om ugen›.
        13 | Arbejdstiden er ‹13 timer om ugen›, som vi lægger efter, hvad der passer dig.
        12-16 | Vi kan bruge en hjælper ‹12-16 timer om ugen› til at pakke varer.
        8 | Du kommer til at arbejde ‹otte timer om ugen› sammen med Birthe, der har været her i 20 år.
        9 | Arbejdet er delt op i tre formiddage, tilsammen ‹9 timer om ugen›.
        10 | Jobbet er lagt an på ‹10 timer om ugen›, men start gerne med færre.
        15 | Der er afsat ‹15 timer om ugen› til stillingen.
        11-13 | Stillingen er et skånejob med en ‹ugentlig arbejdstid på 11-13 timer›.
        20 | Ansættelsen sker på ‹20 timer om ugen› efter overenskomst mellem KL og FOA.
        12 | Har du mod på ‹12 timer om ugen› i et grønt miljø?
        12 | Et fleksjob, ‹12 timer om ugen›, med masser af ro.
        14 | Vi giver dig ‹14 timer om ugen› og en fast makker.
        14 | Vi har afsat ‹14 timer om ugen›.
        6 | Det kan for eksempel være ‹tirsdag og torsdag, 3 timer hver dag›.
        10 | Kontorassistent (‹10 timer pr. uge›)
        10 | Kontorassistent – ‹10 timer pr. uge›
        10 | Kontorassistent til lille firma, ‹10 timer ugentligt›
        16 | Stillingen er på ‹16 timer ugentligt›. Butikken har åbent 60 timer om ugen.
        12 | Du bliver en del af et team på otte, og du arbejder ‹12 timer om ugen›.
        12 | Du bliver en del af vores team i ‹12 timer om ugen›.
        12 | Sammen med kokken laver du mad ‹12 timer om ugen›.
        12 | Du er i butikken ‹12 timer om ugen›.
        12 | Du er her tirsdag og torsdag – ‹12 timer om ugen› i alt.
        12 | Vi er glade for at kunne tilbyde et job på ‹12 timer om ugen›.
        12 | Er du fleksjobber, og kan du arbejde ‹12 timer om ugen›?
        12 | Hvis du kan arbejde ‹12 timer om ugen›, så skriv til os.
        12 | Vil du arbejde ‹12 timer om ugen› hos os?
        12 | Skriv til os, hvis du har lyst til ‹12 timer om ugen› i køkkenet.
        12 | Vi er åbne for, hvordan de ‹12 timer om ugen› lægges.
        12 | De ‹12 timer om ugen› fordeler vi sammen.
        15 | Du skal bruge din viden om planter ‹15 timer om ugen›.
        15 | Hos os får du lov at passe dyr ‹15 timer om ugen›.
        10 | Din arbejdstid er ‹10 timer om ugen›.
        10 | Din arbejdsuge er på ‹10 timer›.
        10 | Arbejdsugen er på ‹10 timer›.
        10 | Stillingen er på ‹10 timer pr. uge› i gennemsnit.
        10 | Vi søger dig, der kan arbejde ‹10 timer om ugen›.
        10 | Vi søger en person, som har overskud til ‹10 timer om ugen›.
        10 | Til vores kontor i Vejle søger vi en medarbejder ‹10 timer om ugen›.
        10 | Som ny kollega hos os arbejder du ‹10 timer om ugen›.
        10 | Vores nye kollega skal arbejde ‹10 timer om ugen›.
        10 | Vores nye medarbejder får ‹10 timer om ugen›.
        10 | Den nye kollega arbejder ‹10 timer om ugen›.
        10 | Medarbejderen skal arbejde ‹10 timer om ugen›.
        10 | Bonus: kun ‹10 timer om ugen›!
        10 | ‹10 timer/uge›, fleksjob, Aarhus
        10 | ‹10 timer pr. uge› - fleksjob - Aarhus
        12 | Arbejdstid ‹12 timer ugentligt›, dag efter aftale
        12? | Arbejdstid: ‹12 t›.
        12 | Job på ‹12 t/u›
        17.5 | Stillingen er på ‹17,5 timer om ugen›.
        17.5 | Stillingen er på ‹17½ timer om ugen›.
        24 | Stillingen er på ‹fireogtyve timer ugentligt›.
        18.5 | Kunne du tenke deg en ‹50 %› stilling hos oss?
        18.5 | Vi har ledig stilling i ‹50 %›.
        18.5 | Stilling i ‹50 %›
        18.5 | Omfang: ‹50 %› stilling, dagtid
        12 | Arbejd ‹12 timer om ugen› i hjertet af Odense.
        12 | Stillingen har et omfang på ‹12 timer om ugen›.
        12 | Omfanget af jobbet er ‹12 timer om ugen›.
        15 | Vi søger en fleksjobber, som kan levere ‹15 timer om ugen›.
        15 | Timetallet ligger ‹omkring 15 timer pr. uge›.
        10 | Vi forestiller os et timetal på ti om ugen, altså ‹10 timer om ugen›.
        14 | Stillingen er ledig fra 1. januar og er på ‹14 timer om ugen›.
        14 | Stillingen, der er på ‹14 timer om ugen›, er ledig fra 1. januar.
        8-10 | Vi har et skånejob på ‹mellem otte og ti timer om ugen› i vores planteskole.
        9 | Arbejdstiden kan være ‹9 timer om ugen› til en start.
        12 | Du hjælper Birthe og Lone med frokosten, alt i alt ‹12 timer om ugen›.
        12 | Du skal hjælpe pedellen ‹12 timer om ugen›.
        16 | Du vasker op, fejer og tømmer skrald ‹16 timer om ugen›.
        16 | Du kommer ‹fire gange om ugen, fire timer ad gangen›.
        6 | ‹To gange tre timer om ugen›.
        10 | Du arbejder ‹fem dage om ugen, to timer om dagen›.
        12 | Der bliver tale om ‹12 timer om ugen›.
        12 | Hos Møllers Planteskole er der et fleksjob på ‹12 timer om ugen›.
        12 | Møllers Planteskole har et fleksjob på ‹12 timer om ugen›.
        12 | Vi har netop nu et fleksjob på ‹12 timer om ugen›.
        12 | Vores køkken mangler en hånd ‹12 timer om ugen›.
        12 | Køkkenet mangler en medhjælper ‹12 timer om ugen›.
        20 | Vi vil gerne ansætte dig ‹20 timer om ugen›.
        20 | Vi vil gerne have dig ‹20 timer om ugen›.
        20 | Vi vil gerne have dig på holdet ‹20 timer om ugen›.
        10 | Du kan arbejde ‹10 timer om ugen› eller mindre.
        7-8 | Vi starter stille op med ‹7-8 timer om ugen›.
        12 | Måske er ‹12 timer om ugen› lige noget for dig?
        12 | Er du til ‹12 timer om ugen› og faste rammer?
        12 | Er ‹12 timer om ugen› noget for dig?
        12 | Lyder ‹12 timer om ugen› som noget for dig?
        12 | Jobbet fylder ‹12 timer om ugen›.
        12 | Jobbet varer ‹12 timer om ugen›.
        12 | Arbejdet tager ‹12 timer om ugen›.
        12 | Du lægger ‹12 timer om ugen› hos os.
        12 | Vi betaler for ‹12 timer om ugen›.
        12 | Du får løn for ‹12 timer om ugen›.
        12 | Du bliver aflønnet for ‹12 timer om ugen›.
        10 | Stillingen er på ‹10 effektive timer om ugen›.
        13 | Vi har brug for en hjælpende hånd ‹ca. 13 timer om ugen›.
        12 | Køkkenet har brug for dig ‹tolv timer hver uge›.
        10 | Du er hos os ‹to dage om ugen, fem timer pr. dag›.
        14 | Arbejdstiden er fleksibel, men ‹omkring 14 timer pr. uge›.
        16 | Der er tale om et fleksjob på ‹16 timer pr. uge› i vores reception.
        20 | Vi leder efter en grafiker til ‹20 timer om ugen›.
        9 | Det er et lille skånejob: ‹ni timer om ugen› fordelt på tre formiddage.
        15 | Efter oplæring er arbejdstiden ‹15 timer om ugen›.
        15 | Når du er lært op, arbejder du ‹15 timer om ugen›.
        18 | ‹Timeantallet er 18 pr. uge›.
        11? | Du møder tre formiddage om ugen – i alt ‹11 timer›.
        12 | Dagene er mandag, onsdag og fredag, og ugen er på ‹12 timer›.
        12 | Ugen er på ‹12 timer›.
        8 | ‹To arbejdsdage om ugen á fire timer›.
        8 | ‹2 arbejdsdage á 4 timer pr. uge›
        10 | Arbejdsomfanget er ‹ti timer om ugen›.
        25 | I denne stilling arbejder du ‹25 timer om ugen›.
        12 | Som medarbejder hos os er du her ‹12 timer om ugen›.
        10 | Jobbet kan klares på ‹10 timer om ugen›.
        10 | Du bestemmer selv, hvordan du fordeler de ‹10 timer om ugen›.
        12 | ‹Ugentlige timer: 12›
        12 | Ansættelsen er på ‹12 timer pr. uge›, tirsdag–torsdag.
        30 | Stillingen er på ‹30 timer om ugen›, men kan sættes ned.
        11 | Vi har en ledig ‹30 %› stilling i kantina.
        """
}
