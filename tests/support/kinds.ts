import { type ActivityForm, emptyRow, formFrom } from '#domains/activities/activity-form.ts';
import { eventForm } from './activities.ts';

type Given = Partial<Record<keyof ActivityForm, unknown>>;

/** A club on Tuesdays: the third meeting is left out, the fifth is on the Thursday before. */
export function clubForm(given: { timeZone: string; starts: string } & Given): ActivityForm {
	const day = (days: number) =>
		new Date(Date.parse(`${given.starts.slice(0, 10)}T00:00Z`) + days * 86_400_000)
			.toISOString()
			.slice(0, 10);
	return eventForm({
		kind: 'club',
		title: 'Chess by the river',
		ends: `${given.starts.slice(0, 10)}T19:30`,
		repeat: 'weekly',
		exceptions: [
			{ date: day(14), starts: '', ends: '', note: 'The house is closed' },
			{
				date: day(28),
				starts: `${day(23)}T17:00`,
				ends: `${day(23)}T18:00`,
				note: 'Earlier, before the holiday'
			}
		],
		...given
	});
}

const halls = ['Great hall', 'Room 2', 'Room 3'];

/** Three days in April with twenty sessions in three rooms. */
export function conferenceForm(given: Given = {}): ActivityForm {
	const days = ['2027-04-14', '2027-04-15', '2027-04-16'];
	const hours = ['09:30', '11:00', '14:00'];
	const places = days.flatMap((day) => hours.flatMap((hour) => halls.map((room) => ({ day, hour, room }))));
	const sessions = places.slice(0, 20).map(({ day, hour, room }, index) => ({
		...emptyRow('sessions'),
		title: `Session ${index + 1}`,
		note: 'What we learned on the way.',
		starts: `${day}T${hour}`,
		ends: `${day}T${hour.replace(/:\d\d/, ':59')}`,
		room,
		speakers: index % 2 === 0 ? 'Ottavia Brandi, Jonas Petrauskas' : 'Irena Sok',
		agenda: index === 0 ? `${hour} | Welcome\n09:40 | How we came here | Ottavia Brandi` : ''
	}));
	return formFrom({
		...eventForm({ kind: 'conference', title: 'Stones and Stories', starts: '', ends: '', sessions }),
		people: [
			{
				role: 'presenter',
				name: 'Ottavia Brandi',
				about: 'Runs a mobile youth centre.',
				address: '',
				phone: ''
			}
		],
		...given
	});
}
