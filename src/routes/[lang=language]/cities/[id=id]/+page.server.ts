import { cityFront } from './city-front.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const isPreview = url.searchParams.has('preview');
	const asked = { actor: locals.actor, cityId: params.id, lang: locals.language, isPreview };
	return { ...(await cityFront(asked)), done: url.searchParams.get('done') };
};
