import { z } from 'zod';
import {
	activityCosts,
	type ActivityCost,
	type ActivityKind,
	activityKinds,
	type ActivityMode,
	activityModes
} from '#domains/activities/activity.ts';
import type { Area, Point } from './area.ts';
import { highestLat } from './cell.ts';
import { dayOfText } from './moment.ts';

export const sortings = ['date', 'relevance', 'near'] as const;
export const times = ['today', 'weekend', 'week', 'month'] as const;

/** What a visitor looks for; nothing given = anything. `readWish` reads it from an address. */
export type Wish = {
	/** Words, as typed. */
	q: string;
	/** Shorthand for days, counted from today on the calendar of the place. */
	when?: (typeof times)[number];
	/** Days since 1970-01-01, both included, on the calendar of the activity's place. */
	from?: number;
	to?: number;
	/** Any of these areas will do. */
	areas: Area[];
	/** Nearer is better. */
	near?: Point;
	/** Slugs or ids. */
	cities: string[];
	/** Ids. */
	districts: string[];
	organisation: string;
	kinds: ActivityKind[];
	modes: ActivityMode[];
	costs: ActivityCost[];
	/** BCP 47 tags of languages spoken there. */
	languages: string[];
	/** Ids of skills. */
	skills: string[];
	/** Ids of areas of frameworks: what lies anywhere under them. */
	topics: string[];
	age?: number;
	/** Says something about access. */
	accessible: boolean;
	/** One can sign up now. */
	open: boolean;
	/** As typed: nothing is taken for a slip of the finger. */
	exact: boolean;
	sort?: (typeof sortings)[number];
};

export const anything: Wish = {
	q: '',
	areas: [],
	cities: [],
	districts: [],
	organisation: '',
	kinds: [],
	modes: [],
	costs: [],
	languages: [],
	skills: [],
	topics: [],
	accessible: false,
	open: false,
	exact: false
};

export const most = { listed: 20, corners: 200, typed: 200 };
const lng = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
const numbers = (text: string): number[] =>
	text
		.slice(0, 8000)
		.split(/[\s,;]+/)
		.filter((part) => part !== '')
		.map((part) => (/^-?\d{1,3}(\.\d{1,20})?$/.test(part) ? Number(part) : Number.NaN));

const list = <V extends string>(values: readonly V[]) =>
	z.array(z.string()).transform((given) => values.filter((value) => given.includes(value)));
const tags = (pattern: RegExp) =>
	z
		.array(z.string())
		.transform((given) => [...new Set(given)].filter((each) => pattern.test(each)).slice(0, most.listed));
const lax = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const flag = z.string().transform((text) => ['1', 'on', 'true', 'yes'].includes(text));
const day = lax(z.string().transform(dayOfText));

/** `lat,lng`, as maps write it. */
const point = z
	.string()
	.transform(numbers)
	.pipe(z.tuple([lat, lng]))
	.transform(([atLat, atLng]) => ({ lng: atLng, lat: atLat }));
/** `west,south,east,north`; west beyond east lies across the antimeridian. */
const box = z
	.string()
	.transform(numbers)
	.pipe(z.tuple([lng, lat, lng, lat]))
	.refine(([, south, , north]) => south <= north)
	.transform(([west, south, east, north]): Area => ({ shape: 'box', box: { west, south, east, north } }));
/** `lat,lng lat,lng lat,lng …`, closed or not. */
const outline = z
	.string()
	.transform((text) => numbers(text))
	.refine((all) => all.length >= 6 && all.length <= most.corners * 2 && all.length % 2 === 0)
	.transform((all) =>
		all.flatMap((each, at) => (at % 2 === 0 ? [{ lat: each, lng: all[at + 1] ?? Number.NaN }] : []))
	)
	.pipe(z.array(z.object({ lng, lat: z.number().min(-highestLat).max(highestLat) })))
	.transform((points): Area => ({ shape: 'outline', points }));

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const fields = z.object({
	q: z
		.string()
		.transform((text) => text.replace(/\0/g, '').trim().slice(0, most.typed))
		.catch(''),
	when: lax(z.enum(times)),
	from: day,
	to: day,
	near: lax(point),
	radius: lax(z.coerce.number().min(0.1).max(2000)),
	box: lax(box),
	area: lax(outline),
	city: tags(/^[a-z0-9-]{2,60}$/),
	district: tags(id),
	organisation: z.string().regex(id).catch(''),
	kind: list(activityKinds),
	mode: list(activityModes),
	cost: list(activityCosts),
	language: tags(/^[a-z]{2,3}(-[A-Za-z]{2,4})?$/),
	skill: tags(id),
	topic: tags(id),
	age: lax(z.coerce.number().int().min(0).max(120)),
	accessible: flag.catch(false),
	open: flag.catch(false),
	exact: flag.catch(false),
	sort: lax(z.enum(sortings))
});

const many = ['city', 'district', 'kind', 'mode', 'cost', 'language', 'skill', 'topic'];
const named = Object.keys(fields.shape).filter((name) => !many.includes(name));

/**
 * Reads what is looked for from an address: `q`, `when`, `from`, `to` (2027-05-08), `near` (`lat,lng`) with `radius` in
 * km, `box` (`west,south,east,north`), `area` (`lat,lng lat,lng …`), `city`, `organisation`, `kind`, `mode`, `cost`,
 * `language`, `skill`, `topic` (each may stand several times, or with commas), `age`, `accessible`, `open`, `exact`, `sort`.
 * What cannot
 * be understood counts as not given, so that no address is ever refused.
 */
export function readWish(address: URLSearchParams): Wish {
	const one = named.flatMap((name) => {
		const value = address.get(name);
		return value === null || value === '' ? [] : [[name, value]];
	});
	const several = many.map((name) => [name, valuesOf(address, name)]);
	const read = fields.parse(Object.fromEntries([...one, ...several]));
	return {
		...given({
			when: read.when,
			from: read.from,
			to: read.to,
			near: read.near,
			age: read.age,
			sort: read.sort
		}),
		q: read.q,
		areas: areasOf(read),
		cities: read.city,
		districts: read.district,
		organisation: read.organisation,
		kinds: read.kind,
		modes: read.mode,
		costs: read.cost,
		languages: read.language,
		skills: read.skill,
		topics: read.topic,
		accessible: read.accessible,
		open: read.open,
		exact: read.exact
	};
}

/** What is listed under a name of an address, parted. */
export const valuesOf = (address: URLSearchParams, name: string): string[] =>
	address
		.getAll(name)
		.slice(0, 100)
		.flatMap((value) => value.slice(0, 2000).split(','))
		.filter((value) => value !== '')
		.slice(0, 100);

/** A drawn area before a box, a box before a circle. */
function areasOf({
	area,
	box,
	near,
	radius
}: {
	area?: Area | undefined;
	box?: Area | undefined;
	near?: Point | undefined;
	radius?: number | undefined;
}): Area[] {
	const asked =
		area ?? box ?? (near && radius ? ({ shape: 'circle', centre: near, km: radius } as const) : undefined);
	return asked ? [asked] : [];
}

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
const given = <T extends object>(values: T): Given<T> =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Given<T>;

/** Whether it asks for anything at all. */
export const isWish = (wish: Wish): boolean =>
	Object.entries(wish).some(
		([name, value]) =>
			!['sort', 'near', 'exact'].includes(name) &&
			value !== undefined &&
			value !== '' &&
			value !== false &&
			!(Array.isArray(value) && value.length === 0)
	);
