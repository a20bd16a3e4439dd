/// The lists of `CompoundParts`: Danish and bokmål, folded, in their plain form.
enum CompoundPartLists {
    /// What a job is about: they begin compounds and end them.
    static let both = """
        køkken kjøkken kantine mad mat brød bageri bakeri kage kake kaffe frugt frukt grønt fisk kød kjøtt mejeri ost is \
        restaurant restaurang café cafe bar hotel hotell værelse gæst gjest reception resepsjon møde møte \
        butik butikk kasse vare kunde salg handel marked supermarked kiosk apotek apotek blomst bog bok tøj klær tekstil sko møbel \
        lager terminal pakke post brev gods truck palle hylde hylle ordre levering transport bus buss tog bil lastbil taxa cykel sykkel skib \
        skip havn havne fly lufthavn vej vei gade gate chauffør sjåfør \
        rengøring renhold vask vaskeri vindue vindu gulv toilet linned affald avfall genbrug gjenbruk sortering miljø \
        kontor administration administrasjon sekretær arkiv journal dokument data it computer system web telefon tele mail \
        regnskab regnskap bogholderi løn lønn faktura økonomi budget budsjett skat skatt bank forsikring pension pensjon revision \
        jura jus ret rett kontrakt sag sak rådgivning personale projekt prosjekt kvalitet \
        pleje pleie omsorg sundhed helse sygehus sykehus hospital klinik klinikk læge lege patient pasient medicin medisin ældre eldre hjem \
        børn barn børnehave barnehage vuggestue daginstitution institution skole fritid undervisning elev lærer kursus kurs uddannelse utdanning \
        gymnasium gymnas højskole universitet efterskole folkeskole \
        have hage park gartneri drivhus drivhus plante træ tre skov skog landbrug landbruk mark gård stald fjøs dyr hest hund kat katt ko gris \
        kylling høns får fiskeri \
        industri fabrik fabrikk produktion produksjon maskine maskin metal metall værktøj verktøy montage montasje svejse smede tømrer snedker \
        snekker murer maler elektriker el vvs blikkenslager håndværk håndverk bygning bygg anlæg anlegg byggeplads \
        ejendom eiendom bolig vicevært vaktmester pedel service teknik teknikk drift vedligehold vedlikehold reparation reparasjon \
        museum kunst kultur musik musikk teater teater film foto lyd lys bibliotek arkiv medie tekst sprog språk grafik grafikk tryk trykk tryk \
        kommunikation kommunikasjon reklame marketing markedsføring information informasjon \
        laboratorium laboratorie kemi kjemi prøve analyse forskning \
        sport idræt idrett svømme svømmehal hal hall forening klub klubb kirke kirkegård frivillig camping turist turisme reise rejse \
        arbejde arbeid job jobb hjælp hjelp plads plass tid time dag uge uke aften kveld nat natt morgen weekend helg pause vagt vakt skift \
        praktik praksis fleks flex skåne ordning gruppe hold team leder ledelse opgave oppgave rum rom hus stue bord stol skærm skjerm \
        værksted verksted station stasjon center senter central sentral afdeling avdeling sted område by land kommune region stat
        """

    /// They begin compounds.
    static let first = """
        hjælpe hjelpe arbejds arbeids hoved hoved under over vice assistent social sosial specialist special spesial fag fag lære praktikant \
        student studie studenter ung unge voksen voksne bruger bruker borger borgere medarbejder personale ansat skole skolefritids \
        rengørings sorterings monterings pakkeri serverings salgs varemodtage opvaske oppvask oppvaske vaske bage bake koge koke skære stege \
        male sy strikke skrive læse lese tegne køre kjøre løfte bære hente bringe passe plukke så luge klippe grave feje feie støvsuge \
        lager kontor butiks kantine køkken gartner have natur vand vann luft varme kulde køle kjøle fryse ild brand brann sol vind energi \
        papir plast glas glass træ jern stål sten stein jord jord sand cement beton gummi læder skind uld ull bomuld \
        online digital elektronisk hjemme ude inde syge syke sundheds økonomi regnskabs løn lønns skatte told toll bestillings booking \
        post pakke avis aviser blad reklame plakat skilte webshop internet net netværk nettverk software hardware program kode test \
        sikkerheds sikkerhets drifts ejendoms boligselskabs bygge anlægs vej kloak el gas rør tag facade vinter sommer forårs efterårs jule påske
        """

    /// They mostly end compounds: who does the work, and where.
    static let last = """
        medarbejder medarbeider arbejder arbeider medhjælper medhjelper hjælper hjelper assistent konsulent rådgiver vejleder veileder instruktør \
        underviser lærer leder chef sjef formand formann koordinator ansvarlig ansvarlige planlægger planlegger specialist ekspert fagperson \
        mentor tolk tolker vært vert værtinde guide vagt vakt betjent betjening tjener servitør bartender barista kok kokk bager baker slagter slakter \
        konditor smørrebrødsjomfru opvasker oppvasker rengører renholder vasker pudser sælger selger ekspedient kassemedarbejder butiksassistent \
        indkøber innkjøper disponent speditør lagermand lagermann pakker plukker sorterer bud postbud chauffør sjåfør fører kører reparatør mekaniker \
        montør smed svejser sveiser tømrer snedker snekker maler murer elektriker tekniker operatør maskinfører \
        gartner anlægsgartner planter passer landmand bonde røgter fodermester skovarbejder fisker \
        pædagog pedagog pædagogmedhjælper plejer pleier sygeplejerske sykepleier læge lege terapeut fysioterapeut psykolog socialrådgiver \
        bibliotekar arkivar registrator kurator konservator journalist redaktør forfatter tekstforfatter oversætter oversetter fotograf grafiker designer \
        tegner arkitekt ingeniør udvikler utvikler programmør analytiker tester bogholder revisor regnskabsmedarbejder controller jurist advokat \
        sekretær korrespondent receptionist resepsjonist telefonist kontorist laborant bioanalytiker kemiker forsker \
        vicevært vaktmester pedel altmuligmand servicemedarbejder skrædder syerske skredder frisør kosmetolog \
        opgaver oppgaver arbejde arbeid job jobb stilling plads plass hjælp hjelp støtte pleje pleie kasse rum rom hus hal sal bod vogn bil \
        butik butikk forretning firma virksomhed bedrift selskab selskap anlæg anlegg værk verk række rekke plan liste skema system maskine maskin \
        værktøj verktøy redskab redskap udstyr utstyr middel middel materiale vare varer mad mat ret rett brød kage drik drikke \
        behandling vejledning veiledning undervisning træning trening kursus kurs møde møte samtale aftale avtale kontrol kontroll \
        modtagelse mottak levering pakning pakking sortering montering montage reparation vedligeholdelse vedlikehold pasning pass rengøring renhold \
        indkøb innkjøp salg produktion produksjon fremstilling bearbejdning registrering indtastning arkivering bogføring fakturering
        """

    /// They look like compounds, and their parts are no help or mislead.
    static let whole = """
        medarbejder medarbeider overarbejde overtid overenskomst overblik oversigt overtage undervise undervisning underholdning undersøge undersøgelse underskrift \
        forening forretning forældre forårs forløb forsikring fordel forslag forhold forskel forberede forberedelse formand fortælle \
        tilbud tilskud tilladelse tilpasse tilpasning tillid tillægs afsnit aftale aftalt arbejdsgiver arbeidsgiver sammen sammenhæng \
        efterår eftermiddag formiddag mandag tirsdag onsdag torsdag fredag lørdag søndag søndag hverdag helligdag dagligdag \
        ansvar ansvarlig ansætte ansættelse ansøge ansøgning deltid heltid fuldtid måltid fortid nutid fremtid fritid altid samtid \
        farvel velkommen medlem medborger medmenneske møbel artikel forskellig ordentlig personlig almindelig barndom ungdom sygdom \
        begynde betale betaling bestemme bestyrelse besøg beskrive beskrivelse interesse adresse kasserer modtage \
        kartoffel industri historie kategori batteri lotteri garderobe tastatur temperatur litteratur natur kultur figur agentur \
        organisere organisation register registrere administrere kontrollere assistere notere sortere parkere reparere \
        vejret vejrtrækning havregryn haverskab barber bartender karton kartotek mandat orden ordning ordre
        """

    /// No part by which anyone searches.
    static let small = """
        og til fra for med mod mot ved uden utan uten over under efter etter mellem mellom inden innen siden samt eller men som der den det \
        de dem han hun man jeg mig dig sig hans hendes min din sin vor vores jer alle alt hver hvert hvor hvad hvem når her ind ud op ned hen \
        bort frem hjem af på om at er var har kan skal vil bliver ikke ikkje også kun bare mere mest meget nogle noget nogen anden andre andet \
        selv så samme sådan før først sidst igen
        """

    /// Ends of words that are no words.
    static let endings = """
        ene erne ens ets ers ende ede else elsen elser elserne ing ingen inger ingerne ning ningen ninger ningerne lig lige ligt ligere ligst \
        hed heden heder hederne het heten isk iske agtig agtige bar bare som somt somme løs løst løse mæssig mæssige mæssigt eren erens eres \
        ernes enes ende endes est este ste ere ger ter ler ner der ver ser per ber mer ker fer rer ken ten sen den len nen gen ven ret tet \
        tor tion tioner tionen ion ioner ionen itet iteten sel eri erier eriet ist ister isten ant anter anten ent enter enten ier ien itt
        """
}
