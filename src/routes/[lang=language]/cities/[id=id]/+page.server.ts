import { systemLines } from '../../system-lines.ts';
import { cityFront } from './city-front.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const isPreview = url.searchParams.has('preview');
	const asked = { actor: locals.actor, cityId: params.id, lang: locals.language, isPreview };
	const [front, lines] = await Promise.all([
		cityFront(asked),
		systemLines(locals.actor, { organisationId: null, cityId: params.id }, params.lang)
	]);
	return { ...front, ...lines, done: url.searchParams.get('done') };
};
