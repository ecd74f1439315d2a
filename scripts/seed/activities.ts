import { activityKinds } from '#domains/activities/activity.ts';
import { has } from '#domains/activities/kinds.ts';
import type { Network, SeedOrganisation, Venue } from './network.ts';
import { idAt, type Random, zipf } from './random.ts';
import { type Speech, speeches } from './words.ts';

const day = 86_400_000;
const kindWeights = [30, 14, 22, 9, 3, 9, 3, 3, 3, 4];
type Row = (string | number | boolean | null)[];
/** Rows of one activity, in the order of `columns`. */
export type SeedActivity = { activity: Row; texts: Row[]; sessions: Row[]; badge: Row };

export const columns = {
	activities:
		'id,organisation_id,city_id,kind,state,language,mode,time_zone,starts_at,ends_at,dates_from_sessions,minutes,place_name,street_address,lng,lat,cost,sign_up,sign_up_closes_at,capacity,min_age,max_age,spoken_languages,created_at,updated_at,published_at',
	activity_texts: 'activity_id,language,title,summary,body,access_note',
	activity_sessions: 'activity_id,position,title,starts_at,ends_at',
	activity_badges: 'activity_id,badge_id,position'
} as const;

export function activityMaker(
	network: Network,
	random: Random,
	at: number,
	count: number
): (index: number) => SeedActivity {
	const organiser = zipf(network.organisations.length, 0.7);
	return (index) => {
		const organisation = network.organisations[organiser(random)] as SeedOrganisation;
		const made = at - 400 * day + (index / count) * 399 * day;
		return makeActivity(organisation, random, at, made);
	};
}

function makeActivity(
	organisation: SeedOrganisation,
	random: Random,
	at: number,
	made: number
): SeedActivity {
	const { city } = organisation;
	const id = idAt(made, random);
	const kind = kindOf(random);
	const when = datesOf(kind, random, at);
	const venue = city.venues[Math.floor(random.next() ** 2 * city.venues.length)] as Venue;
	const language = random.chance(0.85) ? city.language : 'en';
	const spoken = [language, ...(random.chance(0.1) && language !== 'en' ? ['en'] : [])];
	return {
		activity: rowOf({ id, organisation, kind, when, venue, language, made }, random),
		texts: textsOf(id, spoken, venue, organisation, random),
		sessions: when.sessions.map((starts, position) => {
			return [id, position, '', iso(starts), iso(starts + when.minutes * 60_000)];
		}),
		badge: [id, organisation.badgeId, 0]
	};
}

type Made = {
	id: string;
	organisation: SeedOrganisation;
	kind: string;
	when: Dates;
	venue: Venue;
	language: string;
	made: number;
};

function rowOf({ id, organisation, kind, when, venue, language, made }: Made, random: Random): Row {
	const { city } = organisation;
	const online = kind === 'self-paced' || random.chance(0.06);
	const state = random.chance(0.985) ? 'published' : random.chance(0.7) ? 'draft' : 'cancelled';
	const minAge = random.chance(0.3) ? random.pick([8, 12, 14, 16, 18]) : null;
	const place = [venue.name, venue.address, venue.lng.toFixed(6), venue.lat.toFixed(6)];
	const closes = random.chance(0.3) && when.starts ? iso(when.starts - 2 * day) : null;
	const published = state === 'draft' ? null : iso(made);
	return [
		...[id, organisation.id, city.id, kind, state, language],
		online ? 'online' : random.chance(0.08) ? 'hybrid' : 'in-person',
		...[city.zone, iso(when.starts), iso(when.ends), when.sessions.length > 0, when.minutes],
		...(online ? ['', '', null, null] : place),
		random.chance(0.8) ? 'free' : 'paid',
		random.chance(0.75) ? 'open' : random.chance(0.5) ? 'none' : 'external',
		...[closes, random.chance(0.5) ? 5 * (1 + random.whole(20)) : null],
		...[minAge, minAge && random.chance(0.4) ? minAge + 12 : null],
		random.chance(0.2) ? `{${[...new Set([language, 'en'])].join(',')}}` : `{${language}}`,
		...[iso(made), iso(made), published]
	];
}

function kindOf(random: Random): (typeof activityKinds)[number] {
	let wanted = random.whole(100);
	return activityKinds.find((_, at) => (wanted -= kindWeights[at] ?? 0) < 0) ?? 'event';
}

type Dates = { starts: number | null; ends: number | null; minutes: number; sessions: number[] };

/** More is soon than far: half of it within three months, some of it over, some of it open at any time. */
function datesOf(kind: (typeof activityKinds)[number], random: Random, at: number): Dates {
	const minutes = 30 * (2 + random.whole(6));
	if (has(kind, 'undated') && random.chance(0.5)) return { starts: null, ends: null, minutes, sessions: [] };
	const inDays = Math.floor(random.next() ** 1.8 * 380) - (random.chance(0.03) ? 30 : 0);
	const starts =
		Math.floor(at / day + inDays) * day + (8 + random.whole(12)) * 3_600_000 + random.whole(4) * 900_000;
	if (kind === 'course' || (kind === 'club' && random.chance(0.6))) {
		const sessions = Array.from({ length: 3 + random.whole(6) }, (_, week) => starts + week * 7 * day);
		return { starts, ends: (sessions.at(-1) ?? starts) + minutes * 60_000, minutes, sessions };
	}
	const lasts =
		kind === 'internship' ? (30 + random.whole(90)) * day : kind === 'conference' ? random.whole(3) * day : 0;
	return { starts, ends: starts + lasts + minutes * 60_000, minutes, sessions: [] };
}

function textsOf(
	id: string,
	languages: string[],
	venue: Venue,
	organisation: SeedOrganisation,
	random: Random
): Row[] {
	return languages.map((language) => {
		const speech = speeches[language] as Speech;
		const topic = random.pick(speech.topics);
		const told = (text: string) =>
			text.replace('{topic}', topic).replace('{place}', venue.name).replace('{name}', organisation.name);
		const title =
			told(random.pick(speech.frames)) + (random.chance(0.25) ? ` · ${random.pick(speech.audiences)}` : '');
		const [summary, ...body] = [...speech.sentences].sort(() => random.next() - 0.5).slice(0, 4);
		return [
			id,
			language,
			title.charAt(0).toUpperCase() + title.slice(1),
			told(summary ?? ''),
			body.map(told).join(' '),
			random.chance(0.35) ? 'Step-free.' : ''
		];
	});
}

const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
