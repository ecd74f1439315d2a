import { Refusal } from '#server/refusal.ts';
import { isContourForm } from '#ui/drawing/contour-form.ts';
import { contourSvg } from '#ui/drawing/contour-picture.ts';
import type { RequestHandler } from './$types.js';

/** The quiet lines behind pages and cities. They follow from their address alone, so they may be kept. */
export const GET: RequestHandler = ({ params: { form, seed } }) => {
	if (!isContourForm(form) || seed.length > 100) throw new Refusal('not-found');
	return new Response(contourSvg(form, seed), {
		headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=2592000' }
	});
};
