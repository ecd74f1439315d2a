// Words of our own from which a made-up network is told. `{topic}`, `{place}` and `{name}` are filled in.
export type Speech = {
	topics: string[];
	frames: string[];
	audiences: string[];
	sentences: string[];
	clubs: string[];
};

const en: Speech = {
	topics:
		'bicycle repair,street photography,first aid,pottery,creative writing,robotics,web design,gardening,climbing,choir singing,film editing,public speaking,bread baking,chess,beekeeping,theatre,coding,sign language,sewing,rowing,carpentry,astronomy,debating,podcasting,bird watching,drawing,river ecology,cooking,budgeting,video games design,dance,yoga,printmaking,local history,mediation'.split(
			','
		),
	frames: [
		'{topic} workshop',
		'Introduction to {topic}',
		'{topic} for beginners',
		'An evening of {topic} at {place}',
		'{topic} club',
		'Weekend of {topic}',
		'{topic}: learn by doing',
		'Open {topic} at {place}',
		'Volunteer with {name}: {topic}',
		'{topic} masterclass',
		'Summer school of {topic}'
	],
	audiences: ['young people', 'families', 'teachers', 'everybody', 'newcomers', 'students', 'volunteers'],
	sentences: [
		'We meet at {place} and start with what everybody knows already about {topic}.',
		'Bring comfortable clothes and your own questions; tools are there.',
		'At the end you show what you have made and earn a badge for it.',
		'No experience is needed, and coming alone is fine.',
		'{name} has offered this for years together with neighbours.',
		'There is tea, a quiet corner, and time to practise {topic} in pairs.'
	],
	clubs: [
		'{place} Youth Club',
		'Friends of {place}',
		'{place} Makers',
		'Learning Lab {place}',
		'{place} Sports Union'
	]
};
const it: Speech = {
	topics:
		'riparazione di biciclette,fotografia di strada,primo soccorso,ceramica,scrittura creativa,robotica,giardinaggio,arrampicata,canto corale,montaggio video,panificazione,scacchi,apicoltura,teatro,programmazione,lingua dei segni,cucito,canottaggio,falegnameria,astronomia,fumetto,disegno,ecologia del fiume,cucina,danza,storia locale,mediazione,musica elettronica,educazione finanziaria,orto urbano'.split(
			','
		),
	frames: [
		'Laboratorio di {topic}',
		'Corso di {topic}',
		'Introduzione: {topic}',
		'Serata di {topic} a {place}',
		'Volontari per {name}: {topic}',
		'Scuola estiva di {topic}',
		'{topic}: imparare facendo',
		'Porte aperte: {topic}',
		'Incontri di {topic}'
	],
	audiences: ['ragazze e ragazzi', 'famiglie', 'insegnanti', 'chiunque', 'studenti'],
	sentences: [
		'Ci troviamo a {place} e partiamo da quello che già sappiamo.',
		'Non serve esperienza: gli attrezzi ci sono, la curiosità la portate voi.',
		'Alla fine si mostra il lavoro fatto e si ottiene un badge.',
		'{name} propone {topic} da anni, insieme al quartiere.',
		'C’è tempo per provare in coppia e per fare domande.'
	],
	clubs: [
		'Circolo {place}',
		'Officina {place}',
		'Casa dei giovani {place}',
		'Biblioteca di {place}',
		'Associazione {place} Aperta'
	]
};
const sl: Speech = {
	topics:
		'popravilo koles,ulična fotografija,prva pomoč,lončarstvo,ustvarjalno pisanje,robotika,vrtnarjenje,plezanje,zborovsko petje,montaža filma,peka kruha,šah,čebelarstvo,gledališče,programiranje,znakovni jezik,šivanje,veslanje,mizarstvo,astronomija,risanje,kuhanje,ples,krajevna zgodovina,žuželke ob reki'.split(
			','
		),
	frames: [
		'Delavnica: {topic}',
		'Tečaj {topic}',
		'{topic} za začetnike',
		'Večer v kraju {place}: {topic}',
		'Krožek {topic}',
		'Poletna šola: {topic}',
		'Prostovoljci za {name}'
	],
	audiences: ['mlade', 'družine', 'učitelje', 'vse', 'študente'],
	sentences: [
		'Dobimo se v kraju {place} in začnemo s tem, kar že znamo.',
		'Izkušnje niso potrebne, orodje je na voljo.',
		'Na koncu pokažeš, kaj si naredil, in dobiš značko.',
		'{name} to pripravlja že več let skupaj s sosedi.'
	],
	clubs: ['Mladinski center {place}', 'Društvo {place}', 'Knjižnica {place}', 'Hiša znanja {place}']
};
const de: Speech = {
	topics:
		'Fahrradreparatur,Straßenfotografie,Erste Hilfe,Töpfern,kreatives Schreiben,Robotik,Gärtnern,Klettern,Chorgesang,Filmschnitt,Brotbacken,Schach,Imkerei,Theater,Programmieren,Gebärdensprache,Nähen,Rudern,Tischlern,Sternkunde,Zeichnen,Kochen,Tanz,Stadtgeschichte,Müllvermeidung'.split(
			','
		),
	frames: [
		'Werkstatt {topic}',
		'Einführung: {topic}',
		'{topic} für Anfänger',
		'Abend in {place}: {topic}',
		'Kurs {topic}',
		'Wochenende {topic}',
		'Mithelfen bei {name}: {topic}'
	],
	audiences: ['Jugendliche', 'Familien', 'Lehrkräfte', 'alle', 'Studierende'],
	sentences: [
		'Wir treffen uns in {place} und beginnen mit dem, was alle schon wissen.',
		'Vorkenntnisse sind nicht nötig, Werkzeug ist da.',
		'Am Ende zeigst du dein Werk und erhältst ein Badge.',
		'{name} bietet das seit Jahren gemeinsam mit der Nachbarschaft an.'
	],
	clubs: ['Jugendhaus {place}', 'Verein {place}', 'Bücherei {place}', 'Lernwerkstatt {place}']
};
const nl: Speech = {
	topics:
		'fietsen repareren,straatfotografie,eerste hulp,pottenbakken,creatief schrijven,robotica,tuinieren,klimmen,koorzang,filmmontage,brood bakken,schaken,bijen houden,toneel,programmeren,gebarentaal,naaien,roeien,houtbewerking,sterrenkunde,tekenen,koken,dans,buurtgeschiedenis'.split(
			','
		),
	frames: [
		'Workshop {topic}',
		'Kennismaken met {topic}',
		'{topic} voor beginners',
		'Avond in {place}: {topic}',
		'Cursus {topic}',
		'Zomerschool {topic}',
		'Helpen bij {name}: {topic}'
	],
	audiences: ['jongeren', 'gezinnen', 'leraren', 'iedereen', 'studenten'],
	sentences: [
		'We komen samen in {place} en beginnen met wat iedereen al weet.',
		'Ervaring is niet nodig; gereedschap ligt klaar.',
		'Aan het eind laat je zien wat je hebt gemaakt en verdien je een badge.',
		'{name} doet dit al jaren samen met de buurt.'
	],
	clubs: ['Jongerenhuis {place}', 'Vereniging {place}', 'Bibliotheek {place}', 'Leerwerkplaats {place}']
};
const fr: Speech = {
	topics:
		'réparation de vélos,photographie de rue,premiers secours,poterie,écriture créative,robotique,jardinage,escalade,chant choral,montage vidéo,boulangerie,échecs,apiculture,théâtre,programmation,langue des signes,couture,aviron,menuiserie,astronomie,dessin,cuisine,danse,histoire locale'.split(
			','
		),
	frames: [
		'Atelier {topic}',
		'Initiation : {topic}',
		'Cours de {topic}',
		'Soirée {topic} à {place}',
		'Stage de {topic}',
		'Université d’été : {topic}',
		'Bénévoles pour {name}'
	],
	audiences: ['les jeunes', 'les familles', 'les enseignants', 'tout le monde'],
	sentences: [
		'Rendez-vous à {place} : on part de ce que chacun sait déjà.',
		'Aucune expérience demandée, les outils sont sur place.',
		'À la fin, tu montres ce que tu as fait et tu gagnes un badge.',
		'{name} le propose depuis des années avec le quartier.'
	],
	clubs: ['Maison des jeunes de {place}', 'Association {place}', 'Médiathèque de {place}', 'Fabrique {place}']
};
const es: Speech = {
	topics:
		'reparación de bicicletas,fotografía callejera,primeros auxilios,cerámica,escritura creativa,robótica,jardinería,escalada,canto coral,montaje de vídeo,panadería,ajedrez,apicultura,teatro,programación,lengua de signos,costura,remo,carpintería,astronomía,dibujo,cocina,danza,historia local'.split(
			','
		),
	frames: [
		'Taller de {topic}',
		'Curso de {topic}',
		'Introducción: {topic}',
		'Tarde de {topic} en {place}',
		'Escuela de verano: {topic}',
		'Voluntariado con {name}: {topic}'
	],
	audiences: ['jóvenes', 'familias', 'docentes', 'todo el mundo'],
	sentences: [
		'Nos vemos en {place} y empezamos por lo que ya sabemos.',
		'No hace falta experiencia; las herramientas están allí.',
		'Al final enseñas lo que has hecho y ganas una insignia.',
		'{name} lo ofrece desde hace años con el barrio.'
	],
	clubs: ['Casa joven de {place}', 'Asociación {place}', 'Biblioteca de {place}', 'Taller {place}']
};
const lt: Speech = {
	topics:
		'dviračių taisymas,gatvės fotografija,pirmoji pagalba,keramika,kūrybinis rašymas,robotika,sodininkystė,laipiojimas,choras,filmų montažas,duonos kepimas,šachmatai,bitininkystė,teatras,programavimas,gestų kalba,siuvimas,irklavimas,stalystė,astronomija,piešimas,šokis'.split(
			','
		),
	frames: [
		'Dirbtuvės: {topic}',
		'Kursas: {topic}',
		'{topic} pradedantiesiems',
		'Vakaras {place}: {topic}',
		'Vasaros mokykla: {topic}',
		'Savanoriai: {name}'
	],
	audiences: ['jaunimui', 'šeimoms', 'mokytojams', 'visiems'],
	sentences: [
		'Susitinkame {place} ir pradedame nuo to, ką jau mokame.',
		'Patirties nereikia, įrankiai yra vietoje.',
		'Pabaigoje parodai, ką padarei, ir gauni ženklelį.',
		'{name} tai rengia jau daug metų.'
	],
	clubs: ['{place} jaunimo centras', '{place} biblioteka', 'Bendruomenė {place}']
};

export const speeches: Record<string, Speech> = { en, it, sl, de, nl, fr, es, lt };

/** Syllables of made-up places, by the sound of a region. */
export const sounds: Record<string, [string[], string[], string[]]> = {
	en: [
		['Ash', 'Bram', 'Cold', 'Elm', 'Fen', 'Hart', 'Kes', 'Lang', 'Mil', 'Nor', 'Ox', 'Stan', 'Thorn', 'Wex'],
		['', 'er', 'ing', 'le'],
		['ford', 'ton', 'bury', 'by', 'mouth', 'wick', 'bridge', 'ham']
	],
	it: [
		['Bel', 'Cas', 'Fior', 'Lu', 'Mon', 'Pal', 'Ro', 'San', 'Tor', 'Val', 'Ver', 'Vil'],
		['te', 'la', 'ri', 'ver', 'mo', ''],
		['ana', 'ello', 'enza', 'ona', 'iano', 'ara', 'etto']
	],
	sl: [
		['Bel', 'Drav', 'Gor', 'Jes', 'Kam', 'Ljub', 'Mez', 'Po', 'Raz', 'Slov', 'Trž', 'Žal'],
		['', 'e', 'o', 'i'],
		['nica', 'grad', 'ovje', 'ica', 'polje', 'nik', 'dol']
	],
	de: [
		['Alt', 'Brand', 'Eich', 'Frei', 'Grün', 'Hohen', 'Königs', 'Lind', 'Neu', 'Ros', 'Stein', 'Wald'],
		['', 'en', 'er'],
		['berg', 'burg', 'dorf', 'heim', 'stadt', 'tal', 'hausen']
	],
	nl: [
		['Am', 'Bever', 'Dor', 'Eem', 'Gro', 'Haar', 'Loo', 'Nij', 'Oost', 'Schel', 'Vel', 'Zand'],
		['', 'en', 'er', 'ste'],
		['dam', 'dijk', 'veen', 'hoven', 'berg', 'kerk', 'meer']
	],
	fr: [
		['Beau', 'Char', 'Mont', 'Neuf', 'Port', 'Roche', 'Saint-', 'Vau', 'Ville', 'Fon'],
		['', 'le', 'ri', 'ta'],
		['ville', 'court', 'mont', 'eau', 'ay', 'ières', 'lieu']
	],
	es: [
		['Alma', 'Bena', 'Cala', 'Fuen', 'Guada', 'Mira', 'Pue', 'Torre', 'Villa', 'Zara'],
		['', 'ver', 'te', 'mo'],
		['dillo', 'jara', 'lobos', 'nueva', 'bla', 'rillo', 'seca']
	],
	lt: [
		['Aly', 'Birš', 'Dru', 'Jon', 'Kėd', 'Mari', 'Pa', 'Rok', 'Šiau', 'Vil', 'Ut'],
		['', 'va', 'me', 'sk'],
		['iai', 'nai', 'ėnai', 'ava', 'ninkai', 'ina']
	]
};

/** Where people live: a box on land, its language and its clock. Overseas, too: a network may span the earth. */
export const regions: { box: [number, number, number, number]; language: string; zone: string }[] = [
	{ box: [7.5, 44.2, 12.5, 46], language: 'it', zone: 'Europe/Rome' },
	{ box: [11, 41.5, 15.5, 43.8], language: 'it', zone: 'Europe/Rome' },
	{ box: [13.6, 45.6, 16.2, 46.6], language: 'sl', zone: 'Europe/Ljubljana' },
	{ box: [7, 48, 13, 53], language: 'de', zone: 'Europe/Berlin' },
	{ box: [4.2, 51.5, 6.8, 53], language: 'nl', zone: 'Europe/Amsterdam' },
	{ box: [0, 44, 6, 49.5], language: 'fr', zone: 'Europe/Paris' },
	{ box: [-6, 37.5, 0, 42.5], language: 'es', zone: 'Europe/Madrid' },
	{ box: [21.5, 54.2, 26, 56], language: 'lt', zone: 'Europe/Vilnius' },
	{ box: [-3.5, 51, 0.5, 54.5], language: 'en', zone: 'Europe/London' },
	{ box: [-9, 52, -6.5, 54], language: 'en', zone: 'Europe/Dublin' },
	{ box: [-77, 39, -73, 42], language: 'en', zone: 'America/New_York' },
	{ box: [144, -38, 150, -34], language: 'en', zone: 'Australia/Sydney' },
	{ box: [177.2, -18.2, 178.6, -17.5], language: 'en', zone: 'Pacific/Fiji' }
];
