import { badgesAt } from '#domains/activities/attach-badge.ts';
import { emptyForm, emptyRow, type ActivityForm } from '#domains/activities/activity-form.ts';
import { keepDraft } from '#domains/activities/keep-draft.ts';
import { publishActivity } from '#domains/activities/publish-activity.ts';
import { seeDraft } from '#domains/activities/see-draft.ts';
import { startActivity } from '#domains/activities/start-activity.ts';
import { publishBadge } from '#domains/badges/publish-badge.ts';
import { seeSkillIds } from '#domains/frameworks/see-frameworks.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { inEnglish } from './activities-en.ts';
import { inItalian } from './activities-it.ts';
import { inSlovene } from './activities-sl.ts';
import { city, type DemoActivity, type OrganisationKey, places } from './demo.ts';

export type LoadedActivity = { id: string; badgeId: string; demo: DemoActivity };

const languages: [string, DemoActivity[]][] = [
	['en', inEnglish],
	['it', inItalian],
	['sl', inSlovene]
];

/** Publishes every activity with its badge. */
export async function loadActivities(
	organisations: Record<OrganisationKey, string>
): Promise<LoadedActivity[]> {
	const loaded: LoadedActivity[] = [];
	for (const [language, activities] of languages) {
		for (const demo of activities) loaded.push(await load(demo, language, organisations[demo.by]));
	}
	return loaded;
}

async function load(demo: DemoActivity, language: string, organisationId: string): Promise<LoadedActivity> {
	const { kind, title } = demo;
	const id = await startActivity(system, { organisationId, kind, title, language });
	const { revision } = await seeDraft(system, id);
	await keepDraft(system, { activityId: id, revision, form: await formOf(demo, language) });
	await publishActivity(system, { activityId: id });
	const [badgeId = ''] = await badgesAt(id);
	await publishBadge(system, { badgeId });
	return { id, badgeId, demo };
}

async function formOf(demo: DemoActivity, language: string): Promise<ActivityForm> {
	const meetings = meetingsOf(demo);
	const [first, last] = [meetings[0], meetings.at(-1)];
	const place = demo.place === 'online' ? undefined : places[demo.place];
	const form = emptyForm({
		language,
		kind: demo.kind,
		title: demo.title,
		summary: demo.summary,
		body: demo.body,
		timeZone: city.timeZone,
		mode: place ? 'in-person' : 'online',
		starts: first?.starts ?? '',
		ends: last?.ends ?? '',
		placeName: place?.name ?? '',
		streetAddress: place?.address ?? '',
		lng: place ? String(place.lng) : '',
		lat: place ? String(place.lat) : '',
		onlineUrl: place ? '' : 'https://meet.petrana.example/room',
		cost: demo.paid ? 'paid' : 'free',
		costNote: demo.paid ?? '',
		capacity: demo.capacity ? String(demo.capacity) : '',
		minAge: demo.minAge ? String(demo.minAge) : ''
	});
	form.spokenLanguages = [{ ...emptyRow('spokenLanguages'), code: language }];
	form.skills = (await seeSkillIds(demo.skills ?? [])).map((id) => ({ id }));
	form.people = (demo.presenters ?? []).map((presenter) => {
		const [name = presenter, about = ''] = presenter.split(', ');
		return { ...emptyRow('people'), name, about };
	});
	if (demo.meetings) form.sessions = sessionsOf(demo, meetings);
	return { ...form, ...demo.more?.(daysAfter(form.starts)) };
}

const daysAfter = (starts: string) => (days: number) =>
	new Date(Date.parse(`${starts.slice(0, 10)}T00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

type Meeting = { title: string; starts: string; ends: string };

function meetingsOf(demo: DemoActivity): Meeting[] {
	const titles = demo.meetings ?? [demo.title];
	return titles.map((title, index) => {
		const date = new Date(now().getTime() + (demo.inDays + index * (demo.everyDays ?? 7)) * 86_400_000);
		const starts = `${date.toISOString().slice(0, 10)}T${demo.at}`;
		return { title, starts, ends: plusMinutes(starts, demo.minutes) };
	});
}

/** On the wall clock: a meeting of two hours lasts two hours there. */
function plusMinutes(local: string, minutes: number): string {
	return new Date(Date.parse(`${local}Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

function sessionsOf(demo: DemoActivity, meetings: Meeting[]): ActivityForm['sessions'] {
	return meetings.flatMap((meeting, index) => {
		const session = { ...emptyRow('sessions'), ...meeting };
		if (!demo.selfPaced || index === meetings.length - 1) return [session];
		return [session, { ...emptyRow('sessions'), title: demo.selfPaced, isSelfPaced: 'yes' }];
	});
}
