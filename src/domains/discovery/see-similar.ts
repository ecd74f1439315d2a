import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { isId } from '#server/id.ts';
import { cardsOf } from './cards.sql.server.ts';
import type { CatalogueItem } from './catalogue.ts';
import { type Group, looksFor, quoted } from './marks.ts';
import { utcDay, weekOfDay } from './moment.ts';
import { stepCounts } from './numbers.sql.server.ts';
import type { Search } from './found.sql.server.ts';
import { listedRow, type ListedRow, window } from './search.sql.server.ts';
import { askedWords, countsOf } from './words.sql.server.ts';

/** As many are weighed against each other. */
const weighed = 100;

/**
 * What else may please somebody who looks at this activity: the same rare words of the title or the same skills, in its
 * city before elsewhere; else what is of its kind in its city. The soonest of those, the best first.
 */
export async function seeSimilar(activityId: string, limit = 4): Promise<CatalogueItem[]> {
	const row = isId(activityId) ? await listedRow(db(), activityId) : undefined;
	if (!row) return [];
	const at = now();
	const { alike, city, kind, all, rank } = await likenessOf(row);
	const steps = await stepCounts(db(), weekOfDay(utcDay(at)) - 1);
	const tries = [[alike, city], [alike], [kind, city]].filter((groups) =>
		groups.every(({ marks }) => marks.length > 0)
	);
	const ids = new Set<string>();
	for (const groups of tries) {
		if (ids.size >= limit) break;
		const search = {
			...plain,
			looks: looksFor(groups, { steps, all, now: at }),
			now: at,
			asOf: at,
			rank,
			except: row.id
		};
		const found = await window(db(), {
			search,
			limit: weighed,
			size: limit,
			sort: 'score',
			after: undefined,
			withFacets: false
		});
		for (const { id } of found.places) ids.add(id);
	}
	return (await cardsOf(db(), [...ids], at)).slice(0, limit);
}

const plain: Pick<Search, 'walk' | 'days' | 'areas' | 'age' | 'open' | 'near'> = {
	walk: undefined,
	days: undefined,
	areas: [],
	age: undefined,
	open: false,
	near: undefined
};

type Likeness = { alike: Group; city: Group; kind: Group; all: number; rank: string };

async function likenessOf({ title, language, kind, cities, skills }: ListedRow): Promise<Likeness> {
	const words = (await askedWords(db(), `${title} `, language)).filter(
		({ isStop, count }) => !isStop && count > 1
	);
	const rarest = words.sort((one, other) => one.count - other.count).slice(0, 3);
	const skillMarks = skills.map((skill) => `@t.${skill}`);
	const cityMarks = cities.map((city) => `@c.${city}`);
	const counts = await countsOf(db(), ['@*', `@k.${kind}`, ...skillMarks, ...cityMarks]);
	const group = (marks: string[], more = 0): Group => ({
		marks,
		count: marks.reduce((sum, mark) => sum + (counts.get(mark) ?? 0), more)
	});
	const forms = [...new Set(rarest.flatMap(({ word, stems }) => [word, ...stems]))];
	const wordCount = rarest.reduce((sum, { count }) => sum + count, 0);
	return {
		alike: group([...forms, ...skillMarks], wordCount),
		city: group(cityMarks),
		kind: group([`@k.${kind}`]),
		all: counts.get('@*') ?? 0,
		rank: forms.map(quoted).join(' | ')
	};
}
