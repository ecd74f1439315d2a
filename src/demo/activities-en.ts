import { conferenceProgramme } from './conference.ts';
import type { DemoActivity } from './demo.ts';

export const inEnglish: DemoActivity[] = [
	{
		by: 'youth',
		kind: 'workshop',
		title: 'Climb your first wall',
		skills: ['lifecomp L1', 'lifecomp P3', 'entrecomp 3.3'],
		summary: 'Two hours on the indoor wall, from tying in to your first top.',
		body: 'You do not need to be strong, only curious. We lend shoes and harnesses, and nobody climbs alone.\n\n## What you will do\n\n- tie the figure-eight knot and check your partner\n- learn three ways to place a foot\n- climb, fall a little, and climb again\n\nAt the end you belay somebody else, with one of us holding the rope behind you.',
		inDays: 3,
		at: '17:30',
		minutes: 120,
		place: 'centre',
		capacity: 14,
		minAge: 12
	},
	{
		by: 'youth',
		kind: 'club',
		title: 'Radio Lisna: open newsroom',
		skills: ['lifecomp S2', 'digcomp 3.1', 'key-competences 1'],
		summary: 'Make next week’s show: find the story, record it, cut it, send it.',
		body: 'Radio Lisna has been on air since somebody found a transmitter in the cellar. Every Tuesday we plan the next show together.\n\nNewcomers start with a street interview: one question, three strangers, two minutes of sound. You leave with your piece on the air and your name in the credits.',
		inDays: 5,
		at: '18:00',
		minutes: 120,
		place: 'centre',
		capacity: 20,
		more: (day) => ({
			repeat: 'weekly',
			exceptions: [
				{ date: day(14), starts: '', ends: '', note: 'The transmitter is being mended.' },
				{
					date: day(28),
					starts: `${day(27)}T17:00`,
					ends: `${day(27)}T19:00`,
					note: 'Live from the market, so one day earlier.'
				}
			]
		})
	},
	{
		by: 'youth',
		kind: 'course',
		title: 'Cook for twenty',
		skills: ['entrecomp 3.2', 'lifecomp S3', 'lifecomp P3'],
		summary: 'Four evenings that end with a dinner you planned, bought and served.',
		body: 'Cooking for friends is easy; cooking for twenty takes a plan. We work with what the market has left on Fridays.\n\n## By the end you can\n\n- write a shopping list that fits a budget\n- keep a kitchen clean and safe while it is busy\n- feed guests who do not eat the same things\n\nThe last evening is a real dinner. Your family is invited.',
		inDays: 12,
		at: '18:00',
		minutes: 150,
		place: 'centre',
		capacity: 10,
		minAge: 14,
		meetings: ['Plan and price', 'Knives, heat and clean hands', 'Trial run', 'Dinner for twenty']
	},
	{
		by: 'youth',
		kind: 'event',
		title: 'Ask me anything: first jobs',
		skills: ['entrecomp 2.1', 'entrecomp 1.1'],
		summary: 'Six people, six first jobs, and an evening of honest answers.',
		body: 'A nurse, a carpenter, a game tester, a baker, a bus driver and a lawyer sit at six tables. You move on every twelve minutes.\n\nAsk what they earn, what they regret, how they got in. Take the question sheet or bring your own. Presenters talk little; you ask.',
		inDays: 19,
		at: '18:30',
		minutes: 75,
		place: 'hall',
		capacity: 60,
		minAge: 14,
		presenters: ['Irena Sok, nurse', 'Davide Corvi, carpenter']
	},
	{
		by: 'youth',
		kind: 'volunteering',
		title: 'Homework hour helpers',
		skills: ['lifecomp S1', 'lifecomp L3', 'key-competences 6'],
		summary: 'An hour a week beside a child who is stuck with fractions.',
		body: 'Children from the two primary schools come with their bags and their sighs. You sit beside one of them.\n\nWe start with a short training: how to ask instead of telling, when to stop, whom to call. Then once a week, always with a youth worker in the room.',
		inDays: 9,
		at: '15:00',
		minutes: 60,
		place: 'centre',
		capacity: 15,
		minAge: 16,
		more: (day) => ({
			ends: `${day(150)}T16:00`,
			hoursPerWeek: '1',
			doing: 'You sit beside **one child**, the same one every week, and help with whatever the bag holds.',
			learning: '- to explain one thing in three ways\n- to wait\n- to know when to call somebody',
			conditions: 'A training of two hours before the first time. Bus tickets are paid for; you are insured.'
		})
	},
	{
		by: 'youth',
		kind: 'project',
		title: 'Paint the underpass',
		skills: ['entrecomp 1.2', 'lifecomp S3', 'key-competences 8'],
		summary: 'Design and paint sixty metres of wall that everybody walks past.',
		body: 'The city gave us the underpass at Mill Lane and forty tins of paint. Over three Saturdays we sketch, vote, draw the grid and paint.\n\n- Saturday one: ideas and votes\n- Saturday two: grid and outlines\n- Saturday three: colour, until it is done\n\nOld clothes are needed. Talent is not.',
		inDays: 33,
		at: '10:00',
		minutes: 300,
		place: 'river',
		capacity: 25,
		meetings: ['Ideas and votes', 'Grid and outlines', 'Colour']
	},
	{
		by: 'youth',
		kind: 'workshop',
		title: 'Say it in public',
		skills: ['lifecomp S2', 'lifecomp P1'],
		summary: 'A three-minute talk, filmed, watched once, and given again better.',
		body: 'Most people would rather clean the oven than speak to a room. We practise on a small one first.\n\nYou choose a topic you know well. You speak, we watch together, you get two tips and no more, and you speak again. The difference is usually funny.',
		inDays: 47,
		at: '17:00',
		minutes: 180,
		place: 'library',
		capacity: 12
	},
	{
		by: 'youth',
		kind: 'internship',
		title: 'Eight weeks behind the stage',
		skills: ['entrecomp 3.5', 'lifecomp S3', 'entrecomp 3.2'],
		summary: 'A paid internship with the crew of the summer festival.',
		body: 'Light, sound, stage and tickets: you spend two weeks with each crew and choose one for the festival itself.\n\n## What we expect\n\nYou come on time, you ask when unsure, you wear the helmet. Twenty hours a week, paid by the city.\n\n## What you take away\n\nA reference from the crew chief and a badge that says what you really did.',
		inDays: 190,
		at: '09:00',
		minutes: 240,
		place: 'hall',
		capacity: 2,
		minAge: 17,
		meetings: ['Welcome and safety', 'Light', 'Sound', 'Stage', 'Festival'],
		more: () => ({
			hoursPerWeek: '20',
			signUp: 'application',
			waitingList: 'yes',
			questions: [
				{
					...{ label: 'Why do you want to come?', hint: 'Two or three sentences.', type: 'long' },
					...{ choices: '', isRequired: 'yes', isShared: '' }
				},
				{
					...{ label: 'Which crew draws you most?', hint: '', type: 'choice' },
					...{ choices: 'Light\nSound\nStage\nTickets', isRequired: 'yes', isShared: '' }
				}
			],
			doing: 'Cables, lamps, ladders: you work in the crew, never alone, on every part of the stage once.',
			learning:
				'- to rig a lamp and prove that it is safe\n- to read a stage plan\n- to keep time when others cannot',
			conditions: '€ 450 a month, meals, and a certificate. Work ends at 22:00 for those under 18.'
		})
	},
	{
		by: 'digital',
		kind: 'course',
		title: 'Digital storytelling, online',
		skills: ['digcomp 3.1', 'digcomp 3.2', 'lifecomp S2'],
		summary: 'Six evening workshops for youth workers who want to tell true stories with a phone.',
		body: 'An online course of six workshops of ninety minutes, with small tasks in between that you do at your own pace.\n\n## You will learn to\n\n1. find a story worth three minutes\n2. ask for consent so that it means something\n3. film and record with the phone you own\n4. cut without special effects\n5. add subtitles that people can read\n6. publish, and measure what happened\n\n## Between the workshops\n\nAllow about an hour a week. Tasks are checked by the group, never graded.',
		inDays: 61,
		at: '18:30',
		minutes: 90,
		place: 'online',
		capacity: 30,
		minAge: 18,
		meetings: ['The story', 'Consent', 'Picture and sound', 'The cut', 'Subtitles', 'Out into the world'],
		selfPaced: 'Task of the week, in your own time'
	},
	{
		by: 'digital',
		kind: 'open-space',
		title: 'Repair café',
		skills: ['greencomp 1.1', 'digcomp 5.1', 'lifecomp S3'],
		summary: 'Bring what is broken. Leave with it working, or knowing why not.',
		body: 'Lamps, toasters, laptops, zips. You sit beside somebody who knows, and you hold the screwdriver yourself.\n\nLast year 212 things came in and 139 went home working. We keep a list of what failed and why, and it is our best teacher.',
		inDays: 7,
		at: '14:00',
		minutes: 180,
		place: 'workshop'
	},
	{
		by: 'digital',
		kind: 'workshop',
		title: 'Your data, your rules',
		skills: ['digcomp 4.2', 'digcomp 4.1'],
		summary: 'What your phone tells about you, and how to make it talk less.',
		body: 'We look at real permissions on real phones: yours. Nobody has to show anything they would rather not.\n\n- what an app may see, and how to take it back\n- passwords that you need not remember\n- what to do when an account is stolen\n\nSuitable for people who say they are bad with computers.',
		inDays: 26,
		at: '18:00',
		minutes: 90,
		place: 'workshop',
		capacity: 16
	},
	{
		by: 'digital',
		kind: 'self-paced',
		title: 'Spreadsheets that do not lie',
		skills: ['digcomp 1.3', 'key-competences 3'],
		summary: 'Nine short lessons in your own time, with exercises on the city’s real numbers.',
		body: 'Open data from Petrana: buses, trees, library loans. Each lesson takes about forty minutes and ends with a question you can only answer by doing it.\n\nStart whenever you like. A person, not a machine, looks at your final sheet.',
		inDays: 2,
		at: '08:00',
		minutes: 360,
		place: 'online',
		more: (day) => ({ ends: `${day(180)}T20:00`, hours: '6', minutes: '0' })
	},
	{
		by: 'green',
		kind: 'volunteering',
		title: 'Dry-stone wall weekend',
		skills: ['greencomp 4.2', 'lifecomp S3'],
		summary: 'Rebuild ten metres of wall with the stones that fell out of it.',
		body: 'No mortar, no machines, only patience. A master builder shows how a stone wants to lie.\n\nYou learn to read a collapse, sort stone, lay a course and close it. By Sunday afternoon there are ten metres that will stand for a century, and you will know which stone is yours.',
		inDays: 40,
		at: '09:00',
		minutes: 420,
		place: 'hill',
		capacity: 18,
		minAge: 16,
		everyDays: 1,
		meetings: ['Saturday: foundations', 'Sunday: closing the wall'],
		presenters: ['Bojan Kamen, wall builder']
	},
	{
		by: 'green',
		kind: 'event',
		title: 'Night of the bats',
		skills: ['greencomp 1.3', 'key-competences 3'],
		summary: 'A walk in the dark with ears that hear what ours cannot.',
		body: 'We hand out detectors that turn bat calls into clicks. On a good evening six species pass over the boathouse.\n\nBring a torch with red light if you have one, and shoes that may get wet. The walk is flat; wheelchairs manage it.',
		inDays: 175,
		at: '20:45',
		minutes: 105,
		place: 'river',
		capacity: 30
	},
	{
		by: 'library',
		kind: 'club',
		title: 'English over coffee',
		skills: ['key-competences 2', 'lifecomp S2'],
		summary: 'An hour of talk, no grammar, at the long table on the first floor.',
		body: 'Somebody brings a question; it is usually enough. Beginners sit beside people who once were.\n\nWe correct nothing unless you ask. Coffee is paid by the library, biscuits are not.',
		inDays: 4,
		at: '10:00',
		minutes: 60,
		place: 'library',
		capacity: 16,
		more: () => ({ repeat: 'weekly' })
	},
	{
		by: 'youth',
		kind: 'conference',
		title: 'Young Petrana: three days, our questions',
		skills: ['key-competences 6', 'entrecomp 3.2', 'lifecomp S2'],
		summary: 'The yearly conference that young people of the city plan, run and close on time.',
		body: 'Three days, three rooms, no speech longer than ten minutes. The council comes to listen and must answer before it leaves.\n\n## The days\n\n- first: what is missing in your street\n- second: lunch by *Cook for twenty*, and a fair of projects\n- third: three motions, costed and voted\n\nLast year’s proposals: a night bus (done), benches at the river (done), later opening of the library (half done).',
		inDays: 140,
		at: '09:30',
		minutes: 420,
		place: 'hall',
		capacity: 150,
		minAge: 14,
		more: conferenceProgramme
	}
];
