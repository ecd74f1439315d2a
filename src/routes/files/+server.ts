import { accountOf } from '#server/actor.ts';
import { uploadFile } from '#server/files/upload-file.ts';
import { isId } from '#server/id.ts';
import { Refusal } from '#server/refusal.ts';
import type { RequestHandler } from './$types.js';

/**
 * Takes a file as the body itself: `POST /files?name=photo.jpg&organisation=ID` (or `city=ID`); without either for oneself.
 * Forms from other sites cannot send such a body with our cookie, and what says that it comes from elsewhere is refused.
 */
export const POST: RequestHandler = async ({ request, url, locals }) => {
	const from = request.headers.get('origin');
	if (from !== null && from !== url.origin) throw new Refusal('not-allowed');
	if (locals.actor.kind === 'visitor') throw new Refusal('sign-in-needed');
	const organisationId = url.searchParams.get('organisation');
	const cityId = url.searchParams.get('city');
	if (cityId && !isId(cityId)) throw new Refusal('not-found');
	const owner = organisationId
		? { organisationId }
		: cityId
			? { cityId }
			: { accountId: accountOf(locals.actor) ?? '' };
	const bytes = new Uint8Array(await request.arrayBuffer());
	const uploaded = await uploadFile(locals.actor, owner, { bytes, name: url.searchParams.get('name') ?? '' });
	return Response.json(uploaded, { status: 201, headers: { location: uploaded.url } });
};
