import { activityKinds, activityModes } from '#domains/activities/activity.ts';
import type { CountedFilter, FacetCount, OwnFacets } from '#domains/discovery/see-facets.ts';
import type { Wish } from '#domains/discovery/wish.ts';
import { listOf, type ListName } from '#domains/discovery/wish-filters.ts';
import type { SkillLine } from '#domains/frameworks/framework.ts';
import { m } from '#messages';
import type { Language } from '#ui/language.ts';
import { countText, filterLabel } from './filter-words.ts';
import { cityNamed, type KnownNames } from './known-names.ts';
import { valueWords } from './shown-chips.ts';

/** One box to tick. */
export type FilterOption = {
	name: string;
	value: string;
	label: string;
	lang: string | undefined;
	/** How many there would be; nothing where that is not known. */
	count: string;
	isOn: boolean;
};
export type FilterGroup = { name: string; label: string; options: FilterOption[]; isOpen: boolean };

type Seen = { wish: Wish; facets: OwnFacets; names: KnownNames; lang: Language };
const most = 24;

/** The groups of boxes, in the order that people ask: where and how, what, about what, in which words. */
export function shownFilters(seen: Seen): FilterGroup[] {
	const { wish, facets, names } = seen;
	const topics = areasOf(facets.topic, names);
	const skills = facets.skill.filter(({ value }) => isSkill(names.skills.get(value)));
	return [
		needs(seen),
		group(seen, 'city', cityCounts(seen)),
		group(seen, 'district', districtCounts(seen)),
		group(seen, 'mode', all(activityModes, facets.mode)),
		group(seen, 'kind', all(activityKinds, facets.kind), true),
		group(seen, 'topic', topics),
		group(seen, 'skill', skills),
		group(seen, 'language', facets.language)
	].filter(({ name, options }) => options.length > 1 || name === 'needs' || isUsed(name as ListName, wish));
}

const isUsed = (name: ListName, wish: Wish): boolean => wish[listOf[name]].length > 0;
const isSkill = (line: SkillLine | undefined): boolean => line !== undefined && line.kind !== 'area';

type Counted = { value: string; total: FacetCount['total'] | undefined };

function group(seen: Seen, name: ListName, counted: Counted[], isOpen = false): FilterGroup {
	const { wish, names, lang } = seen;
	const chosen: readonly string[] = wish[listOf[name]];
	const lacking = chosen.filter((value) => !counted.some((each) => each.value === value));
	const shown = [
		...counted.slice(0, most),
		...counted.slice(most).filter(({ value }) => chosen.includes(value))
	];
	const options = [...shown, ...lacking.map((value) => ({ value, total: undefined }))].map(
		({ value, total }) => {
			const { label, lang: spoken } = valueWords(name, value, names, lang);
			const count = total ? countText(total, lang) : '';
			return { name, value, label, lang: spoken, count, isOn: chosen.includes(value) };
		}
	);
	return { name, label: filterLabel(name), options, isOpen: isOpen || chosen.length > 0 };
}

/** Every value there is, in its own order: what gives nothing now is shown with nought. */
function all(values: readonly string[], counted: FacetCount[]): Counted[] {
	const isOver = counted.some(({ total }) => total.isOver);
	const none = isOver ? undefined : { count: 0, isOver: false };
	return values.map((value) => ({
		value,
		total: counted.find((each) => each.value === value)?.total ?? none
	}));
}

function cityCounts({ wish, facets, names }: Seen): Counted[] {
	return facets.city.flatMap(({ value, total }) => {
		const city = cityNamed(names.cities, value);
		return city ? [{ value: wish.cities.includes(city.id) ? city.id : city.slug, total }] : [];
	});
}

/** Districts mean something within one city: the one that is asked for, or the only one that has any. */
function districtCounts({ wish, facets, names }: Seen): FacetCount[] {
	const cityOf = ({ value }: FacetCount) => names.districts.get(value)?.cityId;
	const [asked, ...others] = wish.cities.map((name) => cityNamed(names.cities, name)?.id);
	const only = new Set(facets.district.map(cityOf));
	if (others.length > 0 || (asked === undefined && only.size !== 1)) return [];
	return facets.district.filter((each) => {
		const city = cityOf(each);
		return city !== undefined && (asked === undefined || city === asked);
	});
}

/** The areas nearest to the skills: what holds further areas says too little. */
function areasOf(counted: FacetCount[], { skills }: KnownNames): FacetCount[] {
	const areas = counted.filter(({ value }) => skills.get(value)?.kind === 'area');
	const outer = new Set(areas.map(({ value }) => outerKey(skills.get(value))));
	return areas.filter(({ value }) => !outer.has(ownKey(skills.get(value))));
}
const ownKey = (line: SkillLine | undefined) => line && `${line.frameworkId} ${line.name}`;
const outerKey = (line: SkillLine | undefined) => line && `${line.frameworkId} ${line.area}`;

/** What the needs of a person come down to: yes or no. */
function needs({ wish, facets, lang }: Seen): FilterGroup {
	const countOf = (filter: CountedFilter, value: string) => {
		const counted = facets[filter].find((each) => each.value === value);
		return counted ? countText(counted.total, lang) : '0';
	};
	const option = (name: CountedFilter, value: string, label: string, isOn: boolean): FilterOption => ({
		name,
		value,
		label,
		lang: undefined,
		count: countOf(name, value),
		isOn
	});
	const options = [
		option('cost', 'free', m.discovery_filter_free(), wish.costs.includes('free')),
		...(wish.costs.includes('paid') ? [option('cost', 'paid', m.discovery_filter_paid(), true)] : []),
		option('open', '1', m.discovery_filter_open(), wish.open),
		option('accessible', '1', m.discovery_filter_accessible(), wish.accessible)
	];
	return { name: 'needs', label: m.discovery_filter_needs(), options, isOpen: true };
}
