import { seeCities } from '#domains/cities/see-city.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { shownItem } from './shown-item.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ url, locals }) => {
	const { searchParams } = url;
	const wish = {
		q: searchParams.get('q') ?? '',
		kind: searchParams.get('kind') ?? '',
		mode: searchParams.get('mode') ?? '',
		city: searchParams.get('city') ?? ''
	};
	const after = searchParams.get('after') ?? '';
	const [{ items, next }, cities] = await Promise.all([seeCatalogue(wish, after), seeCities()]);
	const further = new URLSearchParams(searchParams);
	if (next) further.set('after', next);
	return {
		wish,
		isSearch: Object.values(wish).some((each) => each !== ''),
		items: items.map((item) => shownItem(item, locals.language)),
		more: next ? `?${further}` : undefined,
		cities: cities.map(({ slug, name }) => ({ value: slug, label: name }))
	};
};
