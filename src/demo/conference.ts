import { type ActivityForm, emptyRow } from '#domains/activities/activity-form.ts';

type Entry = [title: string, speakers: string, note?: string, agenda?: string];
/** A day by its hours: one entry is for everybody in the great hall, three stand side by side in the rooms. */
type Day = { from: string; to: string; entries: Entry[] }[];

const rooms = ['Great hall', 'Gallery', 'Old scales'];

const days: Day[] = [
	[
		{
			from: '09:30',
			to: '10:45',
			entries: [
				[
					'Opening: what we asked the mayor',
					'Nika Rossi',
					'Forty questions were sent in. Five are answered today.',
					'09:30 | Welcome | Nika Rossi\n09:40 | Five questions, five minutes each | Marta Kovač\n10:20 | What nobody asked'
				]
			]
		},
		{
			from: '11:15',
			to: '12:45',
			entries: [
				['Buses after ten', 'Amir Haddad', 'How a timetable is made, and how to change one.'],
				['A room of our own', 'Irena Sok, Jonas Feld', 'Three towns where young people run a house.'],
				['First jobs, fair jobs', 'Davide Corvi', 'Bring your contract; we read it together.']
			]
		},
		{
			from: '14:00',
			to: '15:30',
			entries: [
				['Who owns the river?', 'Tomaž Hribar', 'A walk with a map, and rain coats.'],
				['Make a podcast in ninety minutes', 'Lea Bassi', 'You leave with a link.'],
				['Numbers that lie', 'Elio Sartori', 'Charts from our own newspaper, taken apart.']
			]
		}
	],
	[
		{
			from: '09:30',
			to: '11:00',
			entries: [
				['Budget for beginners', 'Marta Kovač', 'Where the money of a city goes.'],
				['Learning that counts', 'Petra Zorn', 'What a badge can say, and what it cannot.'],
				['Three languages, one street', 'Giulia Marin', 'Signs, jokes and misunderstandings.']
			]
		},
		{
			from: '11:30',
			to: '13:00',
			entries: [
				['Write the motion', 'Irena Sok', 'From a wish to a paper that a council can vote on.'],
				['Draw the square', 'Davide Corvi', 'Paper, scissors, benches.'],
				['Phones off', 'Amir Haddad', 'An hour and a half. You may talk about it later.']
			]
		},
		{
			from: '14:30',
			to: '16:00',
			entries: [
				['Fair of projects', '', 'Twenty tables, two minutes each.'],
				['Ask a councillor', 'Marta Kovač', 'No speeches; we keep the time.'],
				['Sleep, study, screens', 'Irena Sok', 'A nurse answers what you would not ask at home.']
			]
		}
	],
	[
		{
			from: '10:00',
			to: '11:30',
			entries: [
				['Motion one: night buses', 'Amir Haddad'],
				['Motion two: the house', 'Jonas Feld'],
				['Motion three: the square', 'Davide Corvi']
			]
		},
		{
			from: '12:00',
			to: '13:00',
			entries: [['Vote and closing', 'Nika Rossi', 'One hand each, counted aloud.']]
		}
	]
];

/** Three days with twenty sessions in three rooms, and who speaks. */
export function conferenceProgramme(day: (days: number) => string): Partial<ActivityForm> {
	const sessions = days.flatMap((hours, at) =>
		hours.flatMap(({ from, to, entries }) =>
			entries.map(([title, speakers, note = '', agenda = ''], place) => ({
				...emptyRow('sessions'),
				title,
				speakers,
				note,
				agenda,
				room: entries.length === 1 ? '' : (rooms[place] ?? ''),
				starts: `${day(at)}T${from}`,
				ends: `${day(at)}T${to}`
			}))
		)
	);
	const people = [
		['Nika Rossi', 'Asks the first question and closes on time.'],
		['Marta Kovač', 'Answers for the city.'],
		['Irena Sok', 'Nurse, and chair of the youth council ten years ago.'],
		['Davide Corvi', 'Carpenter.']
	].map(([name = '', about = '']) => ({ ...emptyRow('people'), name, about }));
	return { starts: '', ends: '', sessions, people, hashtag: 'YoungPetrana' };
}
