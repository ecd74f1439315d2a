import { calendarLinks } from '#domains/activities/calendar-links.ts';
import { jsonLdOf } from '#domains/activities/json-ld.ts';
import { datesMean, has } from '#domains/activities/kinds.ts';
import { nextOccasion, occasionsOf } from '#domains/activities/occasion.ts';
import type { SeenActivity } from '#domains/activities/see-activity.ts';
import { hasFeedback } from '#domains/feedback/see-feedback.ts';
import { seeSkillLines } from '#domains/frameworks/see-frameworks.ts';
import type { SeenSignUp } from '#domains/sign-ups/see-sign-up.ts';
import type { Spoken } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';
import type { FileRow } from '#server/files/files.sql.server.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { seeFiles } from '#server/files/open-file.ts';
import { excerpt, renderMarkdown } from '#server/markdown.ts';
import { m } from '#messages';
import { day, daySpan, moment, span, zoneName } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';
import { coverOf } from '../cover-of.ts';
import { costLabel, kindLabel, modeLabel } from '../labels.ts';
import { factsOf } from './facts-of.ts';
import { shownSessions } from './sign-up/shown-sessions.ts';
import { programmeOf } from './programme.ts';
import { meetingsOf } from './shown-meetings.ts';
import { shareLinks } from '../../share-links.ts';

type Seen = SeenActivity & { actor: Actor; signUp: SeenSignUp };

/** Everything that the page of an activity draws, in the words of its language. */
export async function shownActivity(seen: Seen, lang: Language, spoken: Spoken) {
	const { activity, organisation, city } = seen;
	const { origin } = config();
	const skills = await seeSkillLines(activity.skills, lang);
	const page = `${origin}/${lang}/activities/${activity.id}`;
	const identifier = `${origin}/activities/${activity.id}`;
	const picture = `${identifier}/picture.png`;
	const organisationPage = `${origin}/organisations/${organisation.id}`;
	return {
		...textsOf(seen),
		id: activity.id,
		state: activity.state,
		textLang: spoken.left === 'none' ? undefined : activity.language,
		langOf: Object.fromEntries(worded.map((field) => [field, spoken.langOf(field)])),
		address: page,
		previewPicture: picture,
		cover: coverOf(activity),
		jsonLd: jsonLdOf(
			{ ...seen, placesLeft: seen.signUp.placesLeft },
			{ id: identifier, page, picture, organisation: organisationPage },
			skills
		),
		when: whenOf(seen, lang),
		sessions: activity.sessions.map((session) => shownSession(session, lang, activity.timeZone)),
		meetings: meetingsOf(activity, lang, now()),
		programme:
			has(activity.kind, 'programme') && activity.sessions.length > 0
				? programmeOf(activity.sessions, { lang, timeZone: activity.timeZone })
				: undefined,
		tags: [kindLabel(activity.kind), modeLabel(activity.mode), costLabel(activity.cost)],
		facts: factsOf(seen, lang),
		organisation: {
			id: organisation.id,
			name: organisation.name,
			isVerified: organisation.verifiedAt !== null
		},
		cityName: city.name,
		people: activity.people,
		partners: activity.partners,
		materials: await materialsOf(activity.materials, lang),
		skills,
		badges: badgesOf(seen, lang),
		draftBadges: seen.draftBadgeIds.map((id) => `/${lang}/badges/${id}/edit`),
		isBadgeComing: seen.badges.length === 0,
		calendar: calendarLinks(seen, `${identifier}/calendar.ics`, page, now()),
		share: shareLinks(activity.title, page),
		signUp: shownSignUp(seen, lang),
		hasFeedback:
			seen.signUp.hasJoined && seen.signUp.state === 'over' && (await hasFeedback(seen.actor, activity.id)),
		timeZone: activity.timeZone,
		joined: seen.signUp.joined,
		placesLeft: seen.signUp.placesLeft,
		onlineUrl: seen.signUp.onlineUrl,
		hasOnlineUrl: seen.hasOnlineUrl,
		may: { ...seen.may, ...seen.signUp.may }
	};
}

export type Shown = Awaited<ReturnType<typeof shownActivity>>;

/** How one joins, and when that ends. */
const shownSignUp = ({ activity, signUp }: Seen, lang: Language) => ({
	state: signUp.state,
	own: signUp.own?.state,
	/** Joining needs more than one tap. */
	asks: activity.questions.length > 0 || signUp.state === 'application' || activity.choosesSessions,
	sessions: shownSessions(signUp.sessions, lang, activity.timeZone),
	before: signUp.waitingBefore,
	waiting: signUp.waiting,
	applied: signUp.applied,
	shared: signUp.shared,
	closesAt: activity.signUpClosesAt,
	url: activity.signUpUrl,
	closes: activity.signUpClosesAt && deadline(activity.signUpClosesAt, lang, activity.timeZone),
	closed: activity.signUpClosesAt && day(activity.signUpClosesAt, lang, activity.timeZone)
});

const worded = ['title', 'summary', 'body', 'profile', 'results', 'fundingNote'] as const;

function textsOf({ activity }: SeenActivity) {
	const { title, summary, coverCredit, cancelReason, hashtag } = activity;
	const html = (text: string) => (text === '' ? undefined : renderMarkdown(text));
	return {
		title,
		summary,
		description: summary || excerpt(activity.body),
		body: html(activity.body),
		doing: html(activity.doing),
		learning: html(activity.learning),
		conditions: html(activity.conditions),
		profile: html(activity.profile),
		results: html(activity.results),
		fundingNote: html(activity.fundingNote),
		coverCredit,
		cancelReason,
		hashtag
	};
}

/** The next time that people meet, or the whole; with what a browser needs to tell it in its own zone. */
function whenOf({ activity }: SeenActivity, lang: Language) {
	const { timeZone, startsAt, endsAt } = activity;
	if (!startsAt) return undefined;
	const next = nextOccasion(occasionsOf(activity), now());
	// A programme is told by its days; they have their own hours below.
	const isWhole = has(activity.kind, 'programme') || !activity.datesFromSessions;
	const shown = next && !isWhole ? next : { startsAt, endsAt };
	return {
		text: whenText(activity, shown, lang),
		startsAt: shown.startsAt,
		endsAt: shown.endsAt,
		timeZone,
		zone: zoneName(timeZone, lang, shown.startsAt)
	};
}

/** A time, or for how long it is open. */
function whenText(
	{ kind, timeZone }: SeenActivity['activity'],
	{ startsAt, endsAt }: { startsAt: Date; endsAt: Date | null },
	lang: Language
): string {
	if (has(kind, 'programme') && endsAt && !isOneDay(startsAt, endsAt))
		return daySpan(startsAt, endsAt, lang, timeZone);
	if (datesMean(kind) === 'when' || (datesMean(kind) === 'period' && endsAt && isOneDay(startsAt, endsAt)))
		return span(startsAt, endsAt, lang, timeZone);
	const [from, until] = [startsAt, endsAt].map((at) => at && day(at, lang, timeZone));
	if (datesMean(kind) === 'open' && !until) return m.activity_open_from({ date: from ?? '' });
	return until ? daySpan(startsAt, endsAt ?? startsAt, lang, timeZone) : (from ?? '');
}

/** When, and on whose clock: the visitor's own is added in their browser. */
const deadline = (at: Date, lang: Language, timeZone: string): string =>
	`${moment(at, lang, timeZone)} · ${zoneName(timeZone, lang, at)}`;

const isOneDay = (start: Date, end: Date): boolean => end.getTime() - start.getTime() < 24 * 60 * 60 * 1000;

const badgesOf = (seen: SeenActivity, lang: Language) =>
	seen.badges.map(({ badgeId, version, name, description, language, imageAlt }) => ({
		href: `/${lang}/badges/${badgeId}`,
		picture: `/badges/${badgeId}/versions/${version}/picture.svg`,
		name,
		description,
		lang: language,
		alt: imageAlt
	}));

type Session = SeenActivity['activity']['sessions'][number];

const shownSession = (session: Session, lang: Language, timeZone: string) => ({
	...session,
	when: session.startsAt ? span(session.startsAt, session.endsAt, lang, timeZone) : undefined
});

async function materialsOf(materials: SeenActivity['activity']['materials'], lang: Language) {
	if (materials.length === 0) return [];
	const files = new Map<string, FileRow>(
		(await seeFiles(materials.map(({ fileId }) => fileId))).map((row) => [row.id, row])
	);
	const names = new Intl.DisplayNames([lang], { type: 'language' });
	return materials.map(({ title, language, fileId }) => ({
		title,
		code: language,
		language: language && (names.of(language) ?? language),
		href: `/files/${fileId}`,
		size: Math.max(1, Math.round((files.get(fileId)?.byteSize ?? 0) / 1024))
	}));
}
