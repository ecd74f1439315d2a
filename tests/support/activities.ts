import { type ActivityForm, formFrom } from '#domains/activities/activity-form.ts';
import { keepDraft } from '#domains/activities/keep-draft.ts';
import { publishActivity } from '#domains/activities/publish-activity.ts';
import { startActivity } from '#domains/activities/start-activity.ts';
import { type Actor, system } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';

type Files = { cover: string; handout: string; funder: string };

/** A seminar at a conference: 75 minutes, two presenters, a long structured text, a photo with its credit. */
export const seminarForm = ({ cover, handout }: Pick<Files, 'cover' | 'handout'>): ActivityForm =>
	formFrom({
		title: 'What a Badge Can Say: recognising youth work on the street',
		summary: 'Seventy-five minutes on naming what young people learn where nobody planned a lesson.',
		kind: 'conference',
		language: 'en',
		body: seminarBody,
		mode: 'in-person',
		timeZone: 'Europe/Rome',
		starts: '2027-04-15T11:15',
		ends: '2027-04-15T12:30',
		hours: '1',
		minutes: '15',
		placeName: 'Old Grain Store, Room 4',
		streetAddress: 'Via della Pesa 12\n50124 Firenze',
		lng: '11.2435',
		lat: '43.7703',
		accessNote: 'Step-free from the courtyard. A hearing loop is in the room.',
		cost: 'paid',
		costNote: 'Included in the conference ticket (€ 40; free under 26).',
		signUp: 'open',
		capacity: '60',
		languageLevel: 'B1',
		profile: 'Youth workers, teachers and **anybody who writes badges**.',
		hashtag: 'StreetLearning27',
		coverFileId: cover,
		coverCredit: 'Photo: Ines Arrigo, CC BY 4.0',
		coverAlt: 'Two people stack flat stones beside a river while a group looks on.',
		results: 'We wrote **eleven badges**; four of them are already in use.',
		spokenLanguages: [{ code: 'en' }, { code: 'it' }],
		people: [
			{
				role: 'presenter',
				name: 'Dr Ottavia Brandi',
				about: 'Has run a mobile youth centre for twelve years.',
				address: 'ottavia@example.org',
				phone: ''
			},
			{
				role: 'presenter',
				name: 'Jonas Petrauskas',
				about: 'Writes badge systems for cities.',
				address: '',
				phone: ''
			},
			{
				role: 'contact',
				name: 'Conference desk',
				about: '',
				address: 'desk@example.org',
				phone: '+39 055 000 0000'
			}
		],
		materials: [{ title: 'Slides (PDF)', fileId: handout }]
	});

const seminarBody = `## Why this seminar

Much of what young people learn happens on a bench, in a rehearsal room, on the way home.

### What we do

1. **Listen** to three short stories (15 min)
2. **Write** one badge in pairs (40 min)
   - context
   - task
   - how it was checked
3. *Read aloud* and mend

> Bring one story of your own.

| part | minutes |
| --- | --- |
| stories | 15 |
| writing | 40 |
| reading | 20 |

More on [our page](https://example.org/street-learning).`;

/** A free online course: six workshops of 90 minutes on given dates, work at one's own pace between them. */
export const courseForm = ({ funder }: Pick<Files, 'funder'>, organisationId = ''): ActivityForm =>
	formFrom({
		title: 'Badges from scratch: six workshops for youth organisations',
		summary: 'Learn to describe, design and issue badges that mean something.',
		kind: 'course',
		language: 'en',
		body: '## How it works\n\nWe meet six times online. Between the meetings you work on *your own* badge.',
		mode: 'online',
		timeZone: 'Europe/Vilnius',
		hours: '25',
		minutes: '0',
		onlineUrl: 'https://meet.example.org/badges-from-scratch?room=7',
		accessNote: 'Live captions in English.',
		cost: 'free',
		signUp: 'open',
		signUpCloses: '2027-02-26T23:59',
		capacity: '30',
		minAge: '18',
		languageLevel: 'B2',
		profile: '- youth workers and volunteers\n- teachers\n- people who run a city portal',
		fundingNote: 'Co-funded by the European Union. Views are those of the authors only.',
		spokenLanguages: [{ code: 'en' }],
		sessions: courseSessions(),
		people: [
			{ role: 'facilitator', name: 'Milda Kairytė', about: 'Trainer', address: '', phone: '' },
			{
				role: 'contact',
				name: 'Elif Yıldız',
				about: 'Questions about the course',
				address: 'elif@example.org',
				phone: ''
			},
			{
				role: 'contact',
				name: 'Tom de Wit',
				about: 'Technical help',
				address: 'tom@example.org',
				phone: '+31 20 000 0000'
			}
		],
		partners: [
			{
				role: 'co-organiser',
				name: 'Open Learning League',
				website: 'https://oll.example.org',
				organisationId,
				logoFileId: ''
			},
			{ role: 'co-organiser', name: 'Youth House North', website: '', organisationId: '', logoFileId: '' },
			{
				role: 'funder',
				name: 'European Union',
				website: 'https://europa.example',
				organisationId: '',
				logoFileId: funder
			}
		]
	});

/** Thursdays; the clocks go forward between the fourth and the fifth. */
const courseDays = ['2027-03-04', '2027-03-11', '2027-03-18', '2027-03-25', '2027-04-01', '2027-04-08'];

function courseSessions() {
	return courseDays.flatMap((day, index) => [
		{
			title: `Workshop ${index + 1}`,
			note: 'Ninety minutes together.',
			isSelfPaced: '',
			starts: `${day}T18:00`,
			ends: `${day}T19:30`
		},
		...(index === courseDays.length - 1
			? []
			: [
					{
						title: '',
						note: `Own work ${index + 1}: about two hours`,
						isSelfPaced: 'yes',
						starts: '',
						ends: ''
					}
				])
	]);
}

/** A plain event that can be published as it is; `given` overrides any field. */
export const eventForm = (given: Partial<Record<keyof ActivityForm, unknown>> = {}): ActivityForm =>
	formFrom({
		title: 'River clean-up',
		summary: 'An afternoon on the river bank.',
		kind: 'volunteering',
		language: 'en',
		mode: 'in-person',
		timeZone: 'Europe/Rome',
		starts: '2027-05-08T14:00',
		ends: '2027-05-08T17:00',
		placeName: 'River bank, north bridge',
		lng: '11.25',
		lat: '43.77',
		cost: 'free',
		signUp: 'open',
		...given
	});

/** A published activity of the organisation. Gives its id. */
export async function anActivity(
	organisationId: string,
	form: ActivityForm = eventForm(),
	actor: Actor = system
): Promise<string> {
	const activityId = await startActivity(actor, { organisationId });
	await keepDraft(actor, { activityId, revision: 1, form });
	await publishActivity(actor, { activityId });
	return activityId;
}

/** A file of an organisation, without bytes: enough for whatever only names it. */
export async function aFileRow(organisationId: string, mediaType = 'image/png'): Promise<string> {
	const id = newId();
	await db()
		.insertInto('files')
		.values({
			id,
			organisationId,
			name: 'file',
			mediaType,
			byteSize: 1,
			sha256: '00',
			width: 1200,
			height: 630
		})
		.execute();
	return id;
}
