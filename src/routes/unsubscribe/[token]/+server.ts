import { redirect } from '@sveltejs/kit';
import { unsubscribe } from '#domains/notifications/unsubscribe.ts';
import type { RequestHandler } from './$types.js';

/** A link that is merely opened ends nothing: programs that look at mails open every link in them. */
export const GET: RequestHandler = ({ params, locals }) => {
	redirect(303, `/${locals.language}/unsubscribe/${encodeURIComponent(params.token)}`);
};

/** One click in the mail program (RFC 8058). */
export const POST: RequestHandler = async ({ params }) => {
	await unsubscribe(params.token);
	return new Response(null, { status: 204 });
};
