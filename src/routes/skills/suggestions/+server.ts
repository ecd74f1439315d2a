import { seeSuggestions } from '#domains/frameworks/see-suggestions.ts';
import { Refusal } from '#server/refusal.ts';
import type { RequestHandler } from './$types.js';

const mostBytes = 200_000;

/** Skills that a text seems to be about: `POST {title, summary, body, language, readIn}`. Nothing is kept. */
export const POST: RequestHandler = async ({ request, locals }) => {
	const text = await request.text();
	if (text.length > mostBytes) throw new Refusal('too-large');
	return Response.json({ skills: await seeSuggestions(locals.actor, readJson(text)) });
};

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		throw new Refusal('invalid-input');
	}
}
