import type { Trx } from '#server/db.ts';
import type { ActivityContent } from './activity.ts';
import { writeMeetings } from './meetings.sql.server.ts';

/** Writes all that an activity says, in place of what it said before. */
export async function writeContent(
	trx: Trx,
	activityId: string,
	content: ActivityContent,
	at: Date
): Promise<void> {
	await trx
		.updateTable('activities')
		.set({ ...columnsOf(content), updatedAt: at })
		.where('id', '=', activityId)
		.execute();
	await writeTexts(trx, activityId, content);
	await writeSessions(trx, activityId, content);
	await writeMeetings(trx, activityId, content, at);
	await writeQuestions(trx, activityId, content);
	await writePeople(trx, activityId, content);
	await writeMaterials(trx, activityId, content);
	await writeAlignments(trx, activityId, content);
}

const columnsOf = (content: ActivityContent) => ({
	kind: content.kind,
	language: content.language,
	mode: content.mode,
	timeZone: content.timeZone,
	startsAt: content.startsAt,
	endsAt: content.endsAt,
	datesFromSessions: content.datesFromSessions,
	minutes: content.minutes,
	hoursPerWeek: content.hoursPerWeek,
	placeName: content.placeName,
	streetAddress: content.streetAddress,
	lng: content.lng,
	lat: content.lat,
	onlineUrl: content.onlineUrl,
	cost: content.cost,
	signUp: content.signUp,
	signUpUrl: content.signUpUrl,
	signUpClosesAt: content.signUpClosesAt,
	capacity: content.capacity,
	hasWaitingList: content.hasWaitingList,
	choosesSessions: content.choosesSessions,
	sessionCapacity: content.sessionCapacity,
	minAge: content.minAge,
	maxAge: content.maxAge,
	spokenLanguages: content.spokenLanguages,
	languageLevel: content.languageLevel,
	countries: content.countries,
	hashtag: content.hashtag,
	coverFileId: content.coverFileId,
	coverCredit: content.coverCredit
});

const textColumns = [
	'title',
	'summary',
	'body',
	'doing',
	'learning',
	'conditions',
	'profile',
	'costNote',
	'fundingNote',
	'accessNote',
	'results',
	'coverAlt'
] as const satisfies (keyof ActivityContent)[];

const pick = <K extends keyof ActivityContent>(content: ActivityContent, names: readonly K[]) =>
	Object.fromEntries(names.map((name) => [name, content[name]])) as Pick<ActivityContent, K>;

async function writeTexts(trx: Trx, activityId: string, content: ActivityContent): Promise<void> {
	const { language } = content;
	const texts = pick(content, textColumns);
	await trx.deleteFrom('activityTexts').where('activityId', '=', activityId).execute();
	await trx
		.insertInto('activityTexts')
		.values({ activityId, language, ...texts })
		.execute();
}

const placed = <T>(activityId: string, rows: T[]) =>
	rows.map((row, position) => ({ activityId, position, ...row }));

async function writeSessions(trx: Trx, activityId: string, { sessions }: ActivityContent): Promise<void> {
	await trx.deleteFrom('activitySessions').where('activityId', '=', activityId).execute();
	if (sessions.length === 0) return;
	const rows = sessions.map((session) => ({ ...session, agenda: JSON.stringify(session.agenda) }));
	await trx.insertInto('activitySessions').values(placed(activityId, rows)).execute();
}

async function writeQuestions(trx: Trx, activityId: string, { questions }: ActivityContent): Promise<void> {
	await trx.deleteFrom('activityQuestions').where('activityId', '=', activityId).execute();
	if (questions.length === 0) return;
	await trx.insertInto('activityQuestions').values(placed(activityId, questions)).execute();
}

async function writePeople(
	trx: Trx,
	activityId: string,
	{ people, partners }: ActivityContent
): Promise<void> {
	await trx.deleteFrom('activityPeople').where('activityId', '=', activityId).execute();
	await trx.deleteFrom('activityPartners').where('activityId', '=', activityId).execute();
	if (people.length > 0) await trx.insertInto('activityPeople').values(placed(activityId, people)).execute();
	if (partners.length > 0)
		await trx.insertInto('activityPartners').values(placed(activityId, partners)).execute();
}

async function writeMaterials(trx: Trx, activityId: string, { materials }: ActivityContent): Promise<void> {
	await trx.deleteFrom('activityMaterials').where('activityId', '=', activityId).execute();
	if (materials.length === 0) return;
	await trx.insertInto('activityMaterials').values(placed(activityId, materials)).execute();
}

async function writeAlignments(trx: Trx, activityId: string, { skills }: ActivityContent): Promise<void> {
	await trx.deleteFrom('activityAlignments').where('activityId', '=', activityId).execute();
	if (skills.length === 0) return;
	const rows = skills.map((skillId, position) => ({ activityId, skillId, position }));
	await trx.insertInto('activityAlignments').values(rows).execute();
}
