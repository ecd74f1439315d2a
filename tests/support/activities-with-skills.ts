/**
 * Thirty activities as organisers write them, each with the skills that somebody who reads it would pick or accept: of
 * ESCO by their names there, of the frameworks that ship with Cairn by key and code.
 */
export type ExampleActivity = {
	title: string;
	summary: string;
	body: string;
	/** Parted by `; `. */
	esco: string;
	shipped: string;
};

export const exampleActivities: readonly ExampleActivity[] = [
	{
		title: 'Fix your own bicycle',
		summary: 'Bring a bike that squeaks and ride it home.',
		body: 'You learn to mend a puncture, adjust the brakes and clean the chain. Tools are there; mechanics from the bike kitchen look over your shoulder. At the end you do a safety check on a stranger’s bicycle.',
		esco: 'bicycle mechanics; perform repairs on bicycles; repair electric bicycles; tune bicycles; wash bicycles; maintain braking system; mechanical tools; use traditional toolbox tools; use repair manuals; use hand tools; maintain mechanical equipment; perform minor repairs to equipment; troubleshoot',
		shipped: 'greencomp 1.1; greencomp 4.3; entrecomp 3.5; greencomp 3.3'
	},
	{
		title: 'First aid for everyone',
		summary: 'A Saturday of bandages, recovery positions and heart massage.',
		body: 'A paramedic shows how to check breathing, stop bleeding and call for help. We practise cardiopulmonary resuscitation on dummies until it feels natural, and use a defibrillator. You leave knowing what to do in an emergency.',
		esco: 'first aid; provide first aid; first response; apply first response; resuscitation; defibrillation; assist with emergencies; deal with emergency care situations; handle medical emergencies without doctor; apply medical first aid in case of emergency; teach first aid principles; assist with hemostasis; react calmly in stressful situations; tolerate stress; emergency medicine; manage emergency procedures',
		shipped: 'lifecomp p3; entrecomp 3.3; lifecomp p1; lifecomp s1; entrecomp 3.5'
	},
	{
		title: 'Plant a wild hedge',
		summary: 'Two hundred young bushes for birds and bees.',
		body: 'We dig, plant and mulch native bushes along the cycle path. A biologist tells which species live in a hedge. Volunteers of every age are welcome; gloves and spades are lent.',
		esco: 'plant green plants; plant trees; plant species; prune hedges and trees; nurse plants; nurse trees; safeguard biodiversity; ecology; ornithology; wildlife; organise tree plantations; plant propagation; assist in plant propagation; adopt ways to foster biodiversity and animal welfare; engage others in environment friendly behaviours; educate people about nature; use gardening equipment; ecological principles; grow plants; protect trees; care for the wildlife',
		shipped:
			'greencomp 1.3; greencomp 4.2; greencomp 4.3; key-competences 6; lifecomp s3; greencomp 2.1; greencomp 1.1'
	},
	{
		title: 'Podcast from the old mill',
		summary: 'Record, edit and publish an episode in two evenings.',
		body: 'Choose a story, prepare your interview questions and learn to handle a microphone. On the second evening you edit the audio, add music that you may use and publish the episode online.',
		esco: 'edit recorded sound; use microphone; record audio materials; interview people; interview techniques; document interviews; audio editing software; audio post-production; copyright legislation; tell a story; use questioning techniques; copyright and licenses related to digital content; record multi-track sound; audio technology; select music; develop digital content; use specific writing techniques; write storylines; operate audio equipment; share through digital technologies; digital content creation',
		shipped:
			'digcomp 3.1; digcomp 2.2; digcomp 3.3; lifecomp s2; digcomp 3.2; key-competences 4; key-competences 1; entrecomp 1.2; digcomp 5.3'
	},
	{
		title: 'Public speaking for shy people',
		summary: 'Five minutes on a stage, with friendly faces in front of you.',
		body: 'We work on breathing, voice and body language. Each participant gives a short speech, gets feedback and gives it again. Stage fright is welcome.',
		esco: "speak about your work in public; cope with stage fright; body language; speech techniques; vocal techniques; breathing techniques; prepare speeches; accept criticism and guidance; give constructive feedback; use communication techniques; conduct public presentations; capture people's attention; accept feedback on artistic performance; rhetoric; pronunciation techniques; show confidence; harmonise body movements; present arguments persuasively; address an audience",
		shipped: 'lifecomp s2; lifecomp p1; lifecomp l1; entrecomp 2.1; key-competences 1; entrecomp 2.5'
	},
	{
		title: 'Code your first game',
		summary: 'Four afternoons of programming in Python.',
		body: 'From a moving dot to a game with score and sound. You write the code yourself, find the bugs with a partner and share the game with your family. No experience with programming needed; laptops are lent.',
		esco: 'Python (computer programming); computer programming; apply basic programming skills; debug software; ICT debugging tools; develop software prototype; digital game genres; digital game creation systems; use scripting programming; create concept of digital game; use object-oriented programming; develop creative ideas; Scratch (computer programming); think analytically; software anomalies; create digital game characters; games rules; use automatic programming; develop digital content; compose digital game story',
		shipped:
			'digcomp 3.4; digcomp 5.3; key-competences 4; key-competences 3; lifecomp s3; entrecomp 3.4; digcomp 3.1; entrecomp 1.2'
	},
	{
		title: 'Cook a dinner for the neighbours',
		summary: 'Plan the menu, buy the food, serve thirty guests.',
		body: 'A chef shows how to handle knives and how to keep a kitchen clean. In teams we plan a menu within a budget, cook without wasting food and serve the dishes. Allergies and diets are part of the plan.',
		esco: 'plan menus; use cooking techniques; use culinary finishing techniques; use food preparation techniques; handle knives; ensure cleanliness of food preparation area; serve food in table service; food allergies; food and beverages on the menu; comply with food safety and hygiene; cook meat dishes; cook vegetable products; food hygiene rules; manage budgets; food waste monitoring systems; composition of diets; dietary regimes; work in a hospitality team; create event-specific menus; cook sauce products; food safety principles; prepare dietary meals; handle knives for cutting activities; wash the dishes; cook fish; manage time; work in teams; use food cutting tools; mitigate waste of resources; prepare ready-made dishes; attend to detail regarding food and beverages; handover the food preparation area; compile cooking recipes',
		shipped:
			'entrecomp 3.2; lifecomp s3; entrecomp 3.4; greencomp 1.1; lifecomp p3; entrecomp 2.3; entrecomp 2.4; greencomp 4.2'
	},
	{
		title: 'Spot the fake',
		summary: 'How to check a news story in five minutes.',
		body: 'Pictures out of context, invented quotes, deepfakes: we look at disinformation that went round last month and trace it to its source. You learn to compare sources, search for images and judge whether information is reliable.',
		esco: 'critically evaluate information and its sources; evaluate data, information and digital content; consult information sources; check stories; assess reliability of data; conduct web searches; check correctness of information; think critically; address problems critically; media studies; follow the news; browse, search and filter data, information and digital content; conduct fact finding; journalism; search databases; report facts; think analytically',
		shipped:
			'digcomp 1.2; lifecomp l2; digcomp 1.1; key-competences 4; key-competences 6; key-competences 1; digcomp 2.3'
	},
	{
		title: 'English conversation café',
		summary: 'Speak English for an hour a week, without grammar.',
		body: 'Small tables, one topic an evening, a host at each. You practise spoken English with people from eight countries and learn everyday vocabulary. Cultural misunderstandings make the best stories.',
		esco: 'English; interact verbally in English; understand spoken English; speak different languages; show intercultural awareness; demonstrate intercultural competence; write English; understand written English; listen actively; build rapport with people from different cultural backgrounds; pronunciation techniques; respect the diversity of cultural values and norms',
		shipped: 'key-competences 2; lifecomp s2; key-competences 8; lifecomp s1; lifecomp l1'
	},
	{
		title: 'Summer camp leader training',
		summary: 'Learn to lead a group of children for a week.',
		body: 'How to plan games, keep children safe, comfort the homesick and settle quarrels. You lead an activity for a real group, and get feedback from experienced youth workers. For people who want to be camp leaders.',
		esco: "organise camp activities; lead others; plan youth activities; supervise children; lead a team; play with children; handle children's problems; contribute to the safeguarding of children; communicate with youth; youth work principles; manage groups outdoors; resolve conflicts; guarantee students' safety; assist children in developing personal skills; animate in the outdoors; plan youth programmes; promote the safeguarding of young people; support the positiveness of youths; build team spirit; motivate others; entertain people; conflict management; instruct others; empathise with outdoor groups; create solutions to problems; supervise camp operations; coach young people; instruct in outdoor activities; develop a coaching style; assume responsibility; attend to children's basic physical needs",
		shipped:
			'entrecomp 2.5; lifecomp s1; lifecomp s3; entrecomp 3.2; entrecomp 3.3; entrecomp 3.4; lifecomp s2; key-competences 5; entrecomp 3.1; entrecomp 3.5'
	},
	{
		title: 'Repair café: electronics table',
		summary: 'Solder, measure, bring the radio back to life.',
		body: 'Bring a broken toaster, lamp or radio. Volunteers show how to use a multimeter, find the fault and solder a new part. What we repair does not become electronic waste.',
		esco: 'solder electronics; apply soldering techniques; soldering techniques; operate soldering equipment; repair electronic components; electronics; electronic components; use testing equipment; measure electrical characteristics; electronic test procedures; electricity; replace defect components; resolve equipment malfunctions; use repair manuals; repair equipment on site; maintain electronic equipment; test electronic units; electronic equipment standards; electrical engineering; electrical testing methods; waste management; operate electronic measuring instruments; troubleshoot; consumer electronics; repair wiring; repair household appliances; use precision tools; perform minor repairs to equipment; maintain electrical equipment; solder components onto electronic board; test electrical equipment; dispose of soldering waste',
		shipped:
			'digcomp 4.4; greencomp 1.1; greencomp 4.2; digcomp 5.1; key-competences 3; greencomp 3.3; key-competences 6; greencomp 4.3'
	},
	{
		title: 'Street photography walk',
		summary: 'Light, people and patience with any camera.',
		body: 'A photographer takes us through the market. We talk about composition, light and asking people for permission. Afterwards we choose three photos each and edit them for a small exhibition.',
		esco: 'photography; take pictures; edit photographs; set up photographic exhibitions; select photographic equipment; set up photographic equipment; cameras; graphic design; select photos; perform image editing; lighting techniques; select camera apertures; photographic processing techniques; commercial photography; graphics editor software',
		shipped: 'digcomp 3.1; key-competences 8; entrecomp 1.2; digcomp 3.2; digcomp 2.2'
	},
	{
		title: 'Youth council: budget day',
		summary: 'Decide how the city spends 30,000 euros.',
		body: 'Young people read the proposals, debate them in committees and vote. You learn how a city budget works, how to argue for an idea and how democratic decisions are made. The mayor answers questions.',
		esco: 'make decisions; exercise rights and responsibilities; participate actively in civic life; budgetary principles; present arguments persuasively; public finance; government policy; manage budgets; political science; moderate in negotiations; advocate a cause; evaluate budgets; examine budgets; budget for financial needs; think critically; present reports; listen actively',
		shipped:
			'key-competences 6; entrecomp 2.4; greencomp 4.1; lifecomp l2; lifecomp s2; lifecomp s3; digcomp 2.3'
	},
	{
		title: 'Visit and listen',
		summary: 'Volunteer as company for older people.',
		body: 'Once a week you visit somebody in the care home, read to them, play cards or simply listen. Before we start, a nurse explains dementia and how to communicate with elderly people.',
		esco: "tend to elderly people; older adults' needs; listen actively; keep company; empathise with the healthcare user; show empathy; geriatrics; communicate in healthcare; relate empathetically; exercise patience; accompany people; read books; assist community; provide domestic care; build helping relationship with social service users",
		shipped: 'lifecomp s1; lifecomp s2; key-competences 6; entrecomp 3.1; greencomp 1.2; key-competences 5'
	},
	{
		title: 'Start-up weekend',
		summary: 'From an idea to a pitch in 54 hours.',
		body: 'Form a team, talk to customers, draw a business model and build a prototype. On Sunday evening every team pitches to a jury. Mentors help with marketing and financial planning.',
		esco: "business model; show entrepreneurial spirit; build team spirit; develop business plans; entrepreneurship; teamwork principles; work in teams; develop product design; develop creative ideas; communicate with customers; prepare presentation material; deliver a sales pitch; conduct public presentations; marketing principles; draw up marketing and sales plan; create a financial plan; market analysis; identify customer's needs; perform market research; business strategy concepts; think creatively; innovation processes; financial management; team building; create business process models; develop revenue generation strategies; market research; present arguments persuasively; develop business case; communicate with jury; identify new business opportunities; develop new products; show initiative; marketing mix; manage a team; design prototypes; customer insight; identify market niches",
		shipped:
			'entrecomp 1.4; key-competences 7; entrecomp 1.1; entrecomp 1.2; entrecomp 3.2; entrecomp 3.4; lifecomp s3; entrecomp 2.4; entrecomp 2.3; lifecomp s2; entrecomp 3.1; entrecomp 1.3; entrecomp 3.3; greencomp 3.3; entrecomp 2.5'
	},
	{
		title: 'Choir without audition',
		summary: 'Sing together every Thursday.',
		body: 'We learn songs in four parts by ear and, little by little, to read music. A conductor works on voice and rhythm. At midsummer we give a concert in the park.',
		esco: 'sing; perform music in ensemble; read musical score; study music; vocal techniques; musical theory; musical genres; perform live; musical notation; identify characteristics of music; study musical scores; attend rehearsals; play musical instruments; express yourself creatively; breathing techniques; develop musical ideas; work with a voice coach',
		shipped: 'key-competences 8; lifecomp s3; entrecomp 1.2; lifecomp p3; entrecomp 3.4'
	},
	{
		title: 'Stage lights and sound',
		summary: 'Be part of the crew behind the summer festival.',
		body: 'An internship of six weeks. You set up the stage lighting, lay cables, run the sound check with bands and take everything down at night. Safety at work comes first: you learn to lift, rig and work at height.',
		esco: 'set up stage lights; perform soundchecks; work with the lighting crew; prepare sound equipment on stage; follow safety procedures when working at heights; set up sound equipment; rig lights; operate a lighting console; pack electronic equipment; maintain lighting equipment; rigging terminology; technically design a sound system; set up equipment in a timely manner; work ergonomically; work safely with mobile electrical systems under supervision; work with respect for own safety; operate sound live; lift heavy weights; lighting techniques; rig automated lights; operate follow spots; focus lighting equipment; install lighting; perform technical sound check; operate stage movement control system; use personal protection equipment; set up light board; draw up lighting plan; ensure safety of mobile electrical systems; prevent fire in a performance environment; assemble performance equipment; supervise lighting crew; coordinate with creative departments; provide power distribution',
		shipped:
			'entrecomp 3.5; lifecomp s3; entrecomp 3.3; entrecomp 3.2; key-competences 8; entrecomp 3.4; entrecomp 3.1'
	},
	{
		title: 'My money, my plan',
		summary: 'Budgets, bank accounts and the price of credit.',
		body: 'First flat, first wage, first mistakes. We read a payslip, draw up a personal budget, compare bank accounts and calculate what a loan costs. You leave with a savings plan.',
		esco: 'manage personal finances; manage financial and material resources; calculate wages; manage budgets; budgetary principles; calculate debt costs; budget set costs; banking activities; financial management; obtain financial information; carry out calculations; create a financial plan; types of insurance; budget for financial needs; calculate tax; count money; financial products',
		shipped: 'entrecomp 2.4; entrecomp 3.2; lifecomp l2; key-competences 3; key-competences 7'
	},
	{
		title: 'Bee keeping for beginners',
		summary: 'A season beside a beekeeper and three hives.',
		body: 'We open the hives, learn to recognise the queen, check the colony for disease and harvest honey in July. You learn why pollinators matter and how to plant for them.',
		esco: 'process harvested honey; entomology; biology; plant green plants; beeswax; botany; ecology; ecosystems; animal welfare; animal biology; grow plants; manage the health and welfare of livestock; safeguard biodiversity; adopt ways to foster biodiversity and animal welfare',
		shipped: 'greencomp 1.3; greencomp 2.1; key-competences 3; entrecomp 3.5; lifecomp l1'
	},
	{
		title: 'Theatre of change',
		summary: 'Make a play about what bothers you, and act it.',
		body: 'We improvise scenes from our own lives, write the script together and rehearse. In forum theatre the audience may stop the play and change it. No acting experience needed.',
		esco: "act for an audience; perform improvisation; acting techniques; acting and directing techniques; theatre techniques; perform scripted dialogue; perform live; interact with an audience; rehearse role; work with an artistic team; attend rehearsals; memorise lines; create script for artistic production; develop creative ideas; express yourself physically; write dialogues; organise rehearsals; improvise; perform for young audiences; engage the audience emotionally; study play productions; express yourself creatively; use declaiming techniques; analyse a script; study roles from scripts; theatre pedagogy; write storylines; adapt to acting roles; harmonise body movements; prepare rehearsals; capture people's attention; literary techniques; work independently as an artist; tell a story; social mediation",
		shipped:
			'key-competences 8; entrecomp 1.2; lifecomp s1; lifecomp s3; lifecomp p2; key-competences 6; lifecomp s2; entrecomp 3.4; lifecomp l1; entrecomp 2.1'
	},
	{
		title: 'Safe online',
		summary: 'Passwords, phishing and what apps know of you.',
		body: 'We look at privacy settings, set up a password manager and learn to recognise phishing. You find out what data your apps collect and how to protect your devices and your identity.',
		esco: 'protect personal data and privacy; protect ICT devices; data protection; safeguard online privacy and identity; cyber security; manage digital identity; information confidentiality; protect health and well-being while using digital technologies; use access control software; implement anti-virus software; ensure information privacy; ICT security legislation; attack vectors; ICT safety; security threats; cyber attack counter-measures; have computer literacy; educate on data confidentiality; identify ICT security risks; manage cloud data and storage; identify security threats',
		shipped: 'digcomp 4.2; digcomp 4.1; digcomp 2.6; key-competences 4; digcomp 4.3'
	},
	{
		title: 'Football coaches wanted',
		summary: 'Train a team of eight-year-olds.',
		body: 'You learn to plan a training session, explain exercises and motivate young players. Fair play matters more than goals. An experienced coach watches your first sessions and gives advice.',
		esco: 'prepare exercise session; football; coach young people; collaborate with coaching team; motivate in sports; instruct in sport; participate in training sessions; adapt teaching to target group; organise training; sport games rules; plan sports instruction programme; interpret sport games rules; apply sport games rules; develop a coaching style; personalise sports programme; communicate with youth; give constructive feedback; organise sporting environment; coaching techniques; supervise children; motivate others; plan youth activities; lead a team; build team spirit; support sport activities in education; accept criticism and guidance; lead others',
		shipped:
			'entrecomp 2.5; lifecomp s2; lifecomp p3; entrecomp 3.2; lifecomp s3; entrecomp 3.5; greencomp 1.2; key-competences 5'
	},
	{
		title: 'Build a wooden bench',
		summary: 'Saw, plane and join in the open workshop.',
		body: 'A carpenter shows how to read a drawing, measure and mark out timber, saw straight and make a joint that holds. Together we build benches for the park. Safety glasses are there.',
		esco: 'join wood elements; sawing techniques; create smooth wood surface; carpentry; wood products; types of wood; woodworking tools; woodworking processes; create wood joints; operate wood sawing equipment; manipulate wood; read standard blueprints; interpret 2D plans; use measurement instruments; clean wood surface; keep track of wooden elements; wood cuts; measure materials; wear appropriate protective gear; use traditional toolbox tools; technical drawings; sand wood; create cutting plan; use hand tools; operate table saw; use safety equipment in construction; operate band saw; use precision tools; apply wood finishes; measure parts of manufactured products; install wood elements in structures; follow health and safety procedures in construction; snap chalk line; handle timber',
		shipped: 'lifecomp s3; entrecomp 1.2; entrecomp 3.5; entrecomp 3.4; key-competences 3; entrecomp 2.3'
	},
	{
		title: 'Job interview rehearsal',
		summary: 'Write your CV, meet a recruiter, try again.',
		body: 'Find out what you are good at, write a CV and a letter of application, and sit in front of a real recruiter. You get honest feedback and try a second time. Bring a job advertisement that you like.',
		esco: 'prepare for job interview; job market offers; accept criticism and guidance; interview techniques; manage personal progression; show confidence; give constructive feedback; labour market; manage personal professional development; address an audience; use communication techniques; identify skills gaps; personal reflection techniques based on feedback',
		shipped:
			'entrecomp 2.1; lifecomp l1; lifecomp s2; entrecomp 3.5; lifecomp p1; entrecomp 1.1; key-competences 1; lifecomp l3'
	},
	{
		title: 'Peer mediators at school',
		summary: 'Learn to settle conflicts between pupils.',
		body: 'Mediators listen to both sides, stay neutral and help people to find their own agreement. We train active listening, asking open questions and keeping calm in an argument. For pupils from 13 years.',
		esco: 'resolve conflicts; listen actively; use questioning techniques; exercise neutrality in mediation cases; conflict management; facilitate official agreement; social mediation; show empathy; exercise patience; react calmly in stressful situations; moderate in negotiations; communicate with youth; apply conflict management; show impartiality; tolerate stress; moderate a discussion; anger management; facilitate teamwork between students; manage student relationships; address problems critically; advise on conflict management; encourage counselled clients to examine themselves',
		shipped:
			'lifecomp s1; lifecomp s3; lifecomp s2; lifecomp p1; key-competences 6; key-competences 5; entrecomp 3.4; greencomp 1.2'
	},
	{
		title: 'Statistics with football scores',
		summary: 'Mathematics and spreadsheets for curious people.',
		body: 'Is home advantage real? We collect data, enter them in a spreadsheet, calculate averages and draw charts. You learn to tell chance from a pattern and to present your findings.',
		esco: 'statistics; identify statistical patterns; mathematics; gather data; use spreadsheets software; apply statistical analysis techniques; manage quantitative data; perform data analysis; carry out calculations; communicate mathematical information; visual presentation techniques; deliver visual presentation of data; execute analytical mathematical calculations; data analytics; think analytically; interpret current data; present reports; probability theory; use data processing techniques; report analysis results; process data; data mining; apply numeracy skills; demonstrate curiosity; calculate probabilities; conduct quantitative research; use mathematical tools and equipment; solve problems',
		shipped: 'key-competences 3; digcomp 1.3; lifecomp l2; digcomp 1.2; key-competences 4'
	},
	{
		title: 'Sew it again',
		summary: 'Mend and alter clothes instead of buying new ones.',
		body: 'Sewing machines are waiting. You learn to thread one, sew on a patch, shorten trousers and turn an old shirt into a bag. Less textile waste, more style.',
		esco: 'alter wearing apparel; sew textile-based articles; dressmaking; sew pieces of fabric; adjust clothes; types of thread; use manual sewing techniques; fabric types; textile techniques; create patterns for garments; cut fabrics; cut textiles; manufacture wearing apparel products; textile industry; decorate textile articles; mitigate waste of resources; textile materials; properties of fabrics; use textile technique for hand-made products; adapt costumes; make made-to-measure garments; adopt ways to reduce pollution; adopt ways to reduce negative impact of consumption',
		shipped: 'greencomp 1.1; greencomp 4.3; greencomp 3.3; entrecomp 1.2; key-competences 8; entrecomp 3.5'
	},
	{
		title: 'Mountain guides for a day',
		summary: 'Plan and lead a hike with map and compass.',
		body: 'We read maps, check the weather, judge avalanche and thunderstorm risks and pack for emergencies. In small groups you lead one part of the hike and look after the slowest walker.',
		esco: 'compass navigation; read maps; lead hiking trips; assess risk in the outdoors; outdoor activities; manage groups outdoors; analyse weather forecast; adapt to different weather conditions; implement risk management for outdoors; lead others; lead a team; instruct in outdoor activities; animate in the outdoors; topography; assess danger in risk areas; react calmly in stressful situations; empathise with outdoor groups; meteorology; monitor interventions in the outdoors; manage outdoor resources; communicate in an outdoor setting; continuously monitor weather conditions; evaluate outdoor activities; use geographic memory; cartography; monitor use of outdoor equipment; assess risk factors',
		shipped: 'entrecomp 2.5; entrecomp 3.2; entrecomp 3.3; lifecomp p3; lifecomp s1; lifecomp s3; lifecomp s2'
	},
	{
		title: 'Digital helpers',
		summary: 'Show older people how to use a smartphone or tablet.',
		body: 'Patience is all you need. Seniors bring their phones and their questions: video calls with grandchildren, online banking, photos. You learn to explain technology in simple words and to solve small technical problems.',
		esco: "teach digital literacy; instruct library users in digital literacy; solve technical problems; have computer literacy; older adults' needs; exercise patience; ICT help platforms; identify ICT user needs; provide ICT support; interact through digital technologies; support ICT system users; instruct others; tend to elderly people; provide technical training; use communication techniques; apply technical communication skills; use online tools to collaborate; use communication and collaboration software; show empathy; listen actively; troubleshoot; use different communication channels; identify digital competence gaps; provide information; solve ICT system problems; adult education; digital communication and collaboration",
		shipped:
			'digcomp 5.4; digcomp 2.1; digcomp 5.1; key-competences 4; lifecomp s2; lifecomp s1; digcomp 5.2; digcomp 2.3'
	},
	{
		title: 'Night at the museum',
		summary: 'Guide visitors through an exhibition that you have prepared.',
		body: 'For a month we study objects from the town’s history with a curator. You choose one, research its story and prepare a short tour. On the night you guide the visitors and answer their questions.',
		esco: 'history; do historical research; cultural history; escort visitors to places of interest; present exhibition; inform visitors at tour sites; art history; welcome tour groups; monitor visitor tours; assist visitors; tell a story; speak about your work in public; historical methods; develop educational activities; consult information sources; conduct educational activities; provide tourism related information; study artworks; study a collection; study topics; discuss artwork; document museum collection; conduct public presentations; advise on historical context; source criticism; respond to enquiries; cultural projects; deliver presentations on tourism',
		shipped: 'key-competences 8; lifecomp s2; key-competences 1; entrecomp 3.5; lifecomp l2; lifecomp l3'
	}
];
