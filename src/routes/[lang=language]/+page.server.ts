import { cityFront } from './cities/[id=id]/city-front.ts';
import { networkHome } from './network-home.ts';
import type { PageServerLoad } from './$types.js';

/** The front page of the network; on the domain of a city, the city's. */
export const load: PageServerLoad = async ({ locals }) => {
	const { portal, actor, language: lang } = locals;
	if (!portal) return { front: undefined, home: await networkHome(lang) };
	const front = await cityFront({ actor, cityId: portal.cityId, lang });
	return { front, alternates: front.alternates };
};
