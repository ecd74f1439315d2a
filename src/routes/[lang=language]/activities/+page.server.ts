import { redirect } from '@sveltejs/kit';
import { seeCities } from '#domains/cities/see-city.ts';
import { seeCatalogue } from '#domains/discovery/see-catalogue.ts';
import { isWish, readWish } from '#domains/discovery/wish.ts';
import { shownItem } from './shown-item.ts';
import { whereTyped } from './where-typed.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ url, locals }) => {
	const { searchParams } = url;
	const place = await whereTyped(searchParams, locals.language);
	if (place !== undefined) redirect(303, `?${place}`);
	const wish = readWish(searchParams);
	const asking = { after: searchParams.get('after') ?? '', language: locals.language };
	const [{ items, next }, cities] = await Promise.all([seeCatalogue(wish, asking), seeCities()]);
	const further = new URLSearchParams(searchParams);
	if (next) further.set('after', next);
	return {
		wish: {
			q: wish.q,
			kind: wish.kinds[0] ?? '',
			mode: wish.modes[0] ?? '',
			city: wish.cities[0] ?? ''
		},
		isSearch: isWish(wish),
		items: items.map((item) => shownItem(item, locals.language)),
		more: next ? `?${further}` : undefined,
		cities: cities.map(({ slug, name }) => ({ value: slug, label: name }))
	};
};
