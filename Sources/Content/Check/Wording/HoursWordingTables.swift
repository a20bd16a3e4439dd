/// The words of hours in Danish, bokmål and English. To teach it a word, add the word here.
enum HoursTables {
    static let words: [(HoursRoles, String)] = [
        (.hour, "timer time tim t h hours hour hrs hr timar arbejdstimer arbeidstimer løntimer lønnstimer"),
        ([.hour, .weekly], "uketimer ugetimer"),
        (.hourGenitive, "timers times timars hour"),
        (
            [.hourGenitive, .job],
            """
            timersstilling timersstillingen timersstillinger timersjob timersjobbet timersjobb timersjobben timersfleksjob timersskånejob
            timersansættelse timersansettelse timerskontrakt timersvikariat
            """
        ),
        ([.hourGenitive, .job, .weekly], "timersuge timersuke timersarbejdsuge timersarbeidsuke"),
        (.minute, "minutter min minutes minuttar"),
        (.percent, "pct procent prosent percent procents prosents"),
        ([.percent, .job], "prosentstilling procentstilling prosentsstilling procentsstilling prosentstillingen"),
        (.hourAdjective, "faste lønnede betalte lønnet effektive rolige gode working paid fixed fast lønna"),
        (.about, "ca cirka circa omkring omtrent rundt ungefær omlag godt knap knapt about around approximately roughly approx lag"),
        (.atLeast, "mindst minst minimum min fra from least over"),
        (.atMost, "højst høyst højest maks max maksimalt maksimum maximum inntil indtil opptil optil under most"),
        (.between, "mellem mellom between"),
        (.rangeJoin, "til to eller or"),
        (.up, "op opp up"), (.more, "mere mer over more flere"), (.than, "end enn than"),
        (
            .filler,
            """
            gennemsnit snit gjennomsnitt gennemsnitligt gennemsnitlig gjennomsnittlig average kun bare blot only just typisk normalt
            vanligvis foreløbig foreløbigt samlet totalt total sammenlagt tilsammen alt all evt eventuelt gerne gjerne helst ideelt
            optimalt vel udgangspunkt utgangspunkt altså nemlig også starten start oprindeligt aftalt avtalt fastsat fastsatt sat satt
            dvs normeret planlagt beregnet forventet anslået oftest ofte som regel dag nu nå både præcis nøjagtig nøyaktig exactly currently
            initially fleksible fleksibelt aftale avtale regnet længere lengre sigt sikt muligvis måske kanskje it afsat afsatt reserveret
            arbejde arbeid work plus minus tiden svarende tilsvarende mulighed fleksibel løbet os oss sig seg her
            """
        ),
        (
            .week,
            "uge ugen uke uken uka veke veka week wk arbejdsuge arbejdsugen arbeidsuke arbeidsuken arbeidsuka ugebasis ukebasis ugeplan"
        ),
        (.weeks, "uger uker weeks veker arbejdsuger arbeidsuker"),
        (.weekly, "ugentlig ugentligt ugentlige ukentlig ukentlige weekly ugtl ugl ukentleg uketimetall ugetimetal"),
        (
            .day,
            """
            dag dagen døgn døgnet day vagt vakt gang gangen formiddag eftermiddag ettermiddag aften kveld arbejdsdag arbejdsdagen
            arbeidsdag arbeidsdagen morgen shift
            """
        ),
        (
            .days,
            """
            dage dager days formiddage formiddager eftermiddage ettermiddager aftener aftner kvelder vagter vakter gange ganger
            arbejdsdage arbeidsdager morgener morgner dagar shifts afternoons mornings evenings ugedage ukedager
            """
        ),
        (.daily, "daglig dagligt daglige daily"),
        (.month, "måned måneden måneder månedligt månedlig mnd mdr month months monthly"),
        (.year, "år året årligt årlig årlige year annually yearly årsbasis semester semesteret kvartal"),
        (.second, "anden annen andre annenhver second other"),
        (
            .spread,
            """
            fordelt fordeles fordelte fordeler fordele fordeling spredt placeret placeres plassert lægges legges planlægges delt spread
            divided
            """
        ),
        (
            .preposition,
            """
            i på til med hos ved for af av fra under over efter etter om uden uten mod mot per pr in at with of by on from á a blandt
            sammen bag omkring blant
            """
        ),
        (.determiner, "den det de et en ei the an this these denne dette disse ein"),
        (
            .possessive,
            "vores vore vår våre vårt din dit ditt dine min mit mitt mine sin sit sine hans hendes hennes deres our your his their my"
        ),
        (.and, "og and samt"), (.but, "men but dog"), (.contrast, "mens imens hvorimod medan while whereas"),
        (.relative, "der som who that which"),
        (.negation, "ikke aldrig aldri ikkje not never hverken verken slipper slippe glem glemme undgå undgår unngår"),
        (
            .spoilsBefore,
            """
            første sidste siste inden innen frem ned efter etter hver hvert within after every næste neste siden før before than end enn
            stedet framfor fremfor mod mot kontra versus disse andre øvrige
            """
        ),
        (
            .spoilsAfter,
            """
            siden senere før efter etter inden ad træk forvejen forsinket forsinkelse lang langt lange væk later ago before long
            away drive fri
            """
        ),
        (.perDay, "hver hvert each every både begge both alle om"),
        (.clock, "kl klokken klokka klokkeslæt"),
        (.you, "du you medarbejderen medarbeideren vedkommende ansøgeren søkeren kandidaten"),
        (.we, "vi we"),
        (.otherPronoun, "hun han jeg she he they alle andre nogle noen flere fleste øvrige begge ingen hver everyone most others hvem"),
        (
            .job,
            """
            stilling stillingen stillinga job jobbet jobb jobben fleksjob fleksjobbet skånejob skånejobbet klapjob klapjobbet ansættelse
            ansættelsen ansettelse ansettelsen deltid deltidsjob fritidsjob vikariat vikariatet kontrakt kontrakten position rolle rollen
            posten arbejdet arbeidet arbejdsuge arbejdsugen arbeidsuke arbeidsuken arbeidsuka ansat ansatt ansættes ansettes employment
            skemaet skema vagtplan løntilskudsjob løntilskudsstilling heltid fuldtid fulltid deltidsstilling praksisplass deltidsansat
            deltidsansættelse deltidsansatt
            """
        ),
        (
            .hoursLabel,
            """
            arbejdstid arbejdstiden arbeidstid arbeidstiden arbeidstida omfang omfanget arbejdsomfang arbeidsomfang stillingsomfang
            arbejdsomfanget arbeidsomfanget stillingsomfanget ansættelsesomfang tid hours timer tidsforbrug norm stillingsnorm
            timenorm behov behovet arbejdsmængde arbeidsmengde rammen
            timeramme timerammen jobomfang tidsramme timerne timene mødetid mødetiden arbejdstimer arbeidstimer løntimer lønnstimer normering normeringen ramme arbejdsmængden arbeidsmengden
            """
        ),
        (
            .countLabel,
            """
            timetal timetallet timeantal timeantallet timetall timer hours ugetimer uketimer timeantall ugetimetal uketimetall
            arbejdstimer arbeidstimer løntimer lønnstimer
            """
        ),
        (
            .percentLabel,
            """
            stillingsprocent stillingsprosent stillingsprosenten stillingsstørrelse stillingsstørrelsen stillingsbrøk stillingsandel
            beskæftigelsesgrad ansættelsesgrad ansettelsesprosent beskæftigelsesbrøk ansettelsesgrad stillingsgrad
            """
        ),
        (
            .person,
            """
            medarbejder medarbeider kollega person hjælper hjelper medhjælper medhjelper assistent fleksjobber afløser avløser vikar mand
            hånd pedel vicevært tjener servicemedarbejder ekspedient vaskehjelp colleague employee assistant worker ansat nogen
            """
        ),
        (
            .other,
            """
            kolleger kollegaer kollegerne kollegaerne kollegaene kollegene colleagues medarbejdere medarbejderne medarbeidere
            medarbeiderne ansatte fastansatte deltidsansatte fuldtidsansatte fuldtidsansat heltidsansatte fleksjobbere frivillige
            personale personalet staff hold holdet team teamet gruppe gruppen afdeling afdelingen avdeling avdelingen avdelinga butik
            butikken butikk køkkenet kjøkkenet skolen huset kommunen caféen cafeen kaféen kafeen kantinen kantina virksomheden bedriften
            firmaet leder lederen leiar chef chefen sjef sjefen bestyrer bestyreren mester formand mentor mentoren makker makkeren
            kontoret værkstedet verkstedet biblioteket hotellet plejehjemmet sykehjemmet pedellen kokken kok læreren lærere lærerne pædagoger pædagogerne elever eleverne børn børnene beboerne brugerne borgerne
            kunder kunderne unge folk vikarer vikarerne manager shop store café cafe kitchen office driften produktionen maskinen
            maskinerne vaskeriet lageret elev lærling praktikant praktikanten forgænger forgængeren kollegaen laget resten eleven vikaren
            lærlingen
            """
        ),
        (
            .activity,
            """
            kursus kurset kurser kurs møde mødet møter møtet undervisning undervisningen opplæring oplæring oplæringen skole sprogskole
            språkkurs danskundervisning norskkurs træning trening assistance assistanse mentorstøtte støtte bistand ledsagelse supervision
            terapi pause pausen pauser kørsel kjøring transport rejsetid reisetid transporttid ferie ventetid tolk uddannelse uddannelsen
            utdanning forløb forløbet praktik praktikken praksis varsel frist svartid levering overarbejde overtid rundvisning
            introduktion samtale samtalen jobsamtale intro course meeting training break lunch frokost lektier studie studier studiet
            hvile vagten turen tur forestilling arrangement vejledning sparring turnus tilsyn opvarmning prøvetid svømning fitness
            """
        ),
        (
            .open,
            """
            åben åbent åbne åpen åpent åpne open åbner åpner åbningstid åbningstiden åbningstider åpningstid åpningstiden åpningstider
            lukket stengt closed bemandet bemannet opening døgnåbent butikstid telefontid telefontiden tilgængelig
            """
        ),
        (.new, "ny nye nyt nytt kommende fremtidige new"),
        (
            .fullTime,
            """
            fuld fuldt fuldtid fuldtids heltid full fullt fulltid fuldtidsuge fuldtidsjob fuldtidsstilling heltidsstilling
            fulltidsstilling normal normale almindelig almindelige alminnelig alminnelige vanlig vanlige normalarbejdsuge
            normalarbejdsugen normalarbeidsuken ordinær hel normaluge fuldtidsansættelse fulde
            """
        ),
        (
            .task,
            """
            opgave opgaven opgaver opgaverne oppgave oppgaven oppgaver oppgavene arbejdsopgaver arbeidsoppgaver task tasks delopgave
            """
        ),
        (
            .seeks,
            """
            søger søges søker søkes mangler ansætter ansetter tilbyder tilbydes tilbyr tilbys trenger opslår opslås udbyder udlyser
            utlyser hyrer rekrutterer looking seek seeks hiring offer offers need needs ledig ledigt ledige vacancy available søgte
            """
        ),
        (
            .weSay,
            """
            forestiller betaler betale taler talar snakker tilpasser aftaler avtaler kunne bruge bruke tænker tenker regner
            forventer ønsker vil foreslår tænkt tenkt
            starter begynder begynner har giver gir have expect expects imagine think want ønskes ser kan lægger legger behøver can
            """
        ),
        (
            .works,
            """
            arbejder arbejde arbeider arbeide jobber jobbe work works ansættes ansettes møder møter arbejd knokler hjælper hjelper være
            yder arbeid working ansat ansatt tilknyttes arbejdes arbeides timelønnet
            """
        ),
        (.has, "har får have få gets get receive ha haft tildeles tilbydes give gis gives"),
        (
            .copula,
            """
            er bliver blir bli blive være ligger udgør utgjør omfatter lyder svarer tilsvarer fylder fyller is are be will vil kan kunne
            skal skulle varierer sættes settes aftales avtales drejer dreier tale snakk starter begynder begynner indebærer innebærer
            means lander
            """
        ),
        (
            .measures,
            """
            tager tar varer bruger bruker lægger legger kører kjører venter underviser træner trener sover spends spend takes take lasts
            last dækker
            """
        ),
        (.past, "havde hadde arbejdede jobbede brugte var arbeidde jobba plejede pleide worked had was tidligere før previously"),
        (.grows, "stigende stiger øges voksende vokse vokser udvides utvides stige økende øke øker økes økning optrapning opp op"),
    ]

    /// Ends of long words, folded, with what they say: "rengøringsjobbet" is a job, "børnehaveassistenterne" are others.
    static let endings: [(HoursRoles, String)] = [
        (.job, "jobbet jobben stilling stillingen stillinga ansættelse ansættelsen ansettelse vikariat vikariatet"),
        (.job, "fleksjob sjob fleksjobb sjobb"),
        (.hoursLabel, "arbejdstid arbejdstiden arbeidstid arbeidstiden"),
        (
            .person,
            """
            medarbejder medarbeider medhjælper medhjelper assistent hjælper hjelper arbejder arbeider vikar betjent passer
            """
        ),
        (
            .other,
            """
            medarbejdere medarbejderne assistenter assistenterne medhjælpere medhjelpere hjælpere ansatte kolleger kollegerne
            lederen lederne
            leder chef chefen sjef mester afdelingen avdelingen butikken teamet holdet personalet personale haven køkkenet huset skolen
            """
        ),
        (.activity, "kursus kurset mødet undervisning undervisningen pause pausen kørsel uddannelse træning assistance"),
        (.open, "åbningstid åbningstiden åbningstider"),
        (.task, "opgaven opgaver opgaverne oppgaver"),
    ]

    static let numbers: [(Double, String)] = [
        (2, "to two"), (3, "tre three"), (4, "fire four"), (5, "fem five"), (6, "seks six"), (7, "syv sju seven"), (8, "otte åtte eight"),
        (9, "ni nine"), (10, "ti ten"), (11, "elleve eleven"), (12, "tolv twelve"), (13, "tretten thirteen"), (14, "fjorten fourteen"),
        (15, "femten fifteen"), (16, "seksten sixteen"), (17, "sytten seventeen"), (18, "atten eighteen"), (19, "nitten nineteen"),
        (20, "tyve"), (30, "tredive"), (40, "fyrre forty førti"), (50, "halvtreds femti fifty"), (60, "tres seksti sixty"),
        (80, "firs åtti"), (1.5, "halvanden halvannen halvandet halvannet"),
    ]

    /// What stands before "og" ("femogtyve") and after the ten ("tjuefem").
    static let units = [
        (1, "en et én"), (2, "to"), (3, "tre"), (4, "fire"), (5, "fem"), (6, "seks"), (7, "syv sju"), (8, "otte åtte"), (9, "ni"),
    ]

    static let weekdays = [
        "mandag mandage mandager mandagen monday mondays", "tirsdag tirsdage tirsdager tirsdagen tuesday tuesdays",
        "onsdag onsdage onsdager onsdagen wednesday wednesdays", "torsdag torsdage torsdager torsdagen thursday thursdays",
        "fredag fredage fredager fredagen friday fridays", "lørdag lørdage lørdager lørdagen saturday saturdays",
        "søndag søndage søndager søndagen sunday sundays",
    ]
    static let workdays = "hverdage hverdag hverdager hverdagene hverdagen weekdays yrkedager"

    /// Abbreviations whose full stop ends no sentence.
    static let abbreviations = "ca pr kl nr eks evt inkl ekskl max maks min tlf hhv dvs gns bl d f"
}
