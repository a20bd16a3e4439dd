extension HoursWordingTests {
    /// More of the kind of `danishMisses`.
    static let moreDanishMisses = """
        Brødet hæver i 12 timer.
        Fryseren skal tømmes inden for 4 timer.
        Du kan altid tage en halv time for dig selv.
        Du kan hvile dig en time midt på dagen.
        Efter to timer holder vi pause.
        Efter 3 timer holder du pause.
        Pausen er en halv time.
        Frokostpausen er en halv time, og den er betalt.
        Du får en halv times frokost.
        Du har en halv time til frokost.
        Der er mulighed for en lang pause på op til en time.
        Du kan få en samtale på en time.
        Møderne tager højst en time.
        Kurset varer 12 timer fordelt på fire gange.
        Vi sender dig på kursus i 15 timer.
        Du følger Birthe de første 10 timer.
        Den første uge er du her kun to timer.
        Prøvedagen er på tre timer.
        Busturen varer en time.
        Toget kører hver time.
        Bussen går to gange i timen.
        Der er to timer til København.
        Der er en halv times kørsel til Aarhus.
        Vi åbner to timer senere om vinteren.
        Vagtplanen lægges 14 dage før.
        Ring mellem kl. 9 og 12 på hverdage.
        Telefonen er åben 2 timer hver dag.
        Vi har telefontid 3 timer om dagen.
        Kontortiden er 4 timer dagligt.
        Lageret er i drift 16 timer i døgnet.
        Serveren kører 24 timer i døgnet.
        Dyrene skal have mad hver 4. time.
        Lønnen er 165 kr. pr. time.
        Du får 150 kroner i timen.
        Timelønnen er 140-155 kr.
        Peter har været her i 20 år og arbejder 32 timer om ugen.
        Peter, der er 62 år, arbejder 32 timer om ugen.
        Vores praktikant er her 25 timer om ugen.
        Eleven er på skole 30 timer om ugen.
        Rengøringsselskabet kommer 6 timer om ugen.
        Vikaren dækker 10 timer om ugen.
        Sygeplejersken kommer to timer om ugen.
        Vicevætten arbejder deltid, 15 timer om ugen.
        Overtid forekommer ikke, og ingen arbejder mere end 37 timer om ugen.
        Fleksjob kan være på helt ned til to timer om ugen.
        Kommunen kan bevilge personlig assistance i 20 timer om ugen.
        Hjælpemidler kan leveres inden for 72 timer.
        90 % af vores medarbejdere er glade for at være her.
        Vi genbruger 95 % af affaldet.
        Moms er 25 %.
        Vi er 100 % sikre på, at du bliver glad.
        Du kan regne med 100 % opbakning.
        Effektiviteten er 60 %, siger kommunen.
        Vi har 30 % flere kunder om sommeren.
        Karis kollega har 60 % stilling.
        Min stilling er 80 %.
        Vi har 12 ansatte i 50 % stilling.
        Normalarbeidsuken er 37,5 timer.
        En almindelig arbejdsuge er 37 timer, men den er kortere her.
        Vi har to kolleger i fleksjob, og de arbejder 12 timer om ugen.
        Birthe, som du skal arbejde sammen med, er her 30 timer om ugen.
        Din makker hedder Lone, og hun arbejder 25 timer om ugen.
        Din makker Lone arbejder 25 timer om ugen.
        Lone (25 timer om ugen) viser dig rundt.
        Holdet består af Lone (37 timer), Peter (30 timer) og dig.
        I køkkenet er vi fire: Lone på 37 timer, Peter på 30 timer og to elever.
        Det er Lone, der er her 37 timer om ugen.
        Vi har en lærling, som er her 32 timer om ugen.
        Vores to fleksjobbere arbejder henholdsvis 10 og 12 timer om ugen.
        Værkstedet har travlt og kører 50 timer om ugen.
        Receptionen er åben 100 timer om ugen.
        Vi har åbent alle ugens dage, i alt 70 timer om ugen.
        Vi har åbent i alt 70 timer om ugen.
        Vores åbningstid er 70 timer om ugen.
        Butikkens åbningstid er 70 timer om ugen.
        Der er rengøring 6 timer om ugen.
        Der er undervisning 20 timer om ugen.
        Der er vagt på kontoret 40 timer om ugen.
        Vi producerer brød 50 timer om ugen.
        Vi udlåner bøger 40 timer om ugen.
        Bageriet bager brød 80 timer om ugen.
        Rengøring af køkkenet tager to timer.
        At dække bord tager en halv time.
        Opvasken tager to timer om dagen.
        Morgenmaden tager en time, og frokosten tager to.
        Du dækker bord (en time), rydder op (to timer) og fejer.
        Opgaver: dække bord, 4 timer, og opvask, 2 timer.
        Der går højst 24 timer, før du hører fra os.
        Vi ringer tilbage inden for et par timer.
        Ring til os i dag, så har du svar inden 24 timer.
        Du kan prøve jobbet i tre timer, før du siger ja.
        Kom og prøv i to timer.
        Du er velkommen til at komme forbi i en time.
        Vi tager en rundvisning på en time.
        Samtalen varer ca. 1 time.
        Ansættelsessamtalen tager en time.
        Cirka hver anden time holder vi en pause på 10 minutter.
        Du kan altid gå hjem en time før.
        Vi holder fri i uge 7 og 42.
        Du får seks ugers ferie.
        Prisen er 20 % lavere om mandagen.
        Der er 3 % i årlig lønstigning.
        Pensionen er 15 %.
        Arbejdsgiver betaler 10 % i pension.
        Du skal have mindst 50 % af din arbejdsevne.
        Vi løser 80 % af opgaverne om formiddagen.
        Du bruger 50 % af tiden i haven og 50 % i køkkenet.
        70 % kontor og 30 % lager.
        Overarbejde: 0 timer.
        Vi åbnede i 2015 med 12 timer om dagen.
        I gamle dage arbejdede man 48 timer om ugen.
        Tidligere var arbejdsugen 48 timer.
        Før i tiden arbejdede Peter 37 timer om ugen; nu nyder han livet.
        Vores bager begynder kl. 3 og arbejder 37 timer om ugen.
        Butikken har 4.000 kunder om ugen og åbent 70 timer.
        Antal ansatte: 37
        Alder: 18
        Timeløn: 150
        Timeløn: 150 kr.
        Timepris 300
        Lønnen er 37 timer x 150 kr.
        Sommertid: vi stiller uret en time frem.
        Vi har haft 120 timers undervisning.
        Kaffemaskinen slukker efter 2 timer.
        Bageren står op klokken tre.
        Vi spiser kl. 12 og holder en times pause.
        Vi åbner kl. 8 og lukker kl. 18, så der er åbent i 50 timer om ugen.
        Lone og jeg arbejder 37 timer om ugen.
        Vi to arbejder 37 timer om ugen.
        Vores team lægger 120 timer om ugen i haven.
        Haven kræver 30 timer om ugen om sommeren.
        Haven passes 30 timer om ugen af frivillige.
        Planterne får lys 16 timer i døgnet.
        Vores hund er alene hjemme 4 timer om dagen.
        Fire kolleger arbejder fuld tid, 37 timer om ugen.
        Den kollega, du skal arbejde sammen med, er her 30 timer om ugen.
        Den, du skal hjælpe, arbejder 37 timer om ugen.
        Bogholderen er på kontoret 20 timer om ugen.
        Ejeren arbejder selv 50 timer om ugen.
        Som de fleste arbejder Birthe 37 timer om ugen.
        Hos os arbejder de fleste 30 timer om ugen.
        Hver af os har 37 timer om ugen.
        Mange af vores kolleger har 37 timer om ugen.
        Ingen af os arbejder 37 timer om ugen.
        Vi kender ikke til 37 timer om ugen.
        Du slipper for 37 timer om ugen.
        Glem alt om 37 timer om ugen.
        37 timer om ugen er ikke et krav.
        Der er ikke krav om 37 timer om ugen.
        Det kræver ikke 37 timer om ugen.
        Vi er godt klar over, at ikke alle kan arbejde 37 timer om ugen.
        Ikke alle kan arbejde 37 timer om ugen.
        Normalt arbejder køkkenassistenter 30 timer om ugen.
        Dit fravær tæller kun, hvis det er over 2 timer.
        Du får besked senest 24 timer før.
        Send en mail 24 timer i forvejen.
        Vi får 200 gæster på 3 timer.
        Maleren er her en gang om måneden i 5 timer.
        Kontoret deles med en revisor, der er her 10 timer om ugen.
        Skolens bibliotek er bemandet 12 timer om ugen.
        Vi har en vagtordning på 24 timer.
        Strømmen kan være væk i to timer.
        En vask på 60 grader tager 2 timer og 30 minutter.
        Avisen kommer ud hver uge, og det tager 10 timer at pakke den.
        Vi er seks ansatte, og tilsammen har vi 190 timer om ugen.
        Ledelsen er på stedet 37 timer om ugen.
        Ansøgningen behandles inden for 72 timer.
        Planteskolen har åbent syv dage om ugen, 9 timer om dagen.
        Gartneren, der har 32 timer om ugen, viser dig det hele.
        Vores mentor har afsat to timer om ugen til dig.
        Birthe har afsat 5 timer om ugen til at hjælpe dig.
        Der er sat 3 timer af til rundvisning.
        Bussen tager en halv time fra stationen.
        Vi drikker kaffe en time hver fredag.
        Hver fredag slutter vi en time før.
        Ovnen skal varme i en time.
        Du kan tage en times hvile i vores stille rum.
        Vi kan tilbyde en times rundvisning.
        Produktionen kører i døgndrift, 168 timer om ugen.
        Fire ud af fem kolleger arbejder under 30 timer om ugen.
        Halvdelen af vores ansatte arbejder 20 timer om ugen.
        Vi har en flexordning på 37 timer.
        En normal vagt er otte timer.
        Aftenvagten er fra 15 til 23, altså otte timer.
        Vi giver 20 % rabat til medarbejdere.
        To tredjedele eller 66 % af kunderne er lokale.
        Vi sparer 40 % strøm.
        Du får 100 % løn under sygdom.
        """
}
