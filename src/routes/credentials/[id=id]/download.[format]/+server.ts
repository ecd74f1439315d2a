import { bakePng, bakeSvg } from '@cairn/credentials';
import { badgePicture } from '#domains/badges/see-badge-picture.ts';
import { seeOwnCredential } from '#domains/passport/see-own-credential.ts';
import { Refusal } from '#server/refusal.ts';
import type { RequestHandler } from './$types.js';

/** The holder's own copy of a badge: the signed text, or the picture with the text baked into it. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { credential, badge } = await seeOwnCredential(locals.actor, params.id);
	const document = credential.document ?? '';
	if (params.format === 'json') return download(document, 'application/json', params);
	if (params.format === 'png')
		return download(
			Buffer.from(bakePng(await badgePicture(badge, 'png', 800), document)),
			'image/png',
			params
		);
	if (params.format === 'svg')
		return download(bakeSvg(await badgePicture(badge, 'svg'), document), 'image/svg+xml', params);
	throw new Refusal('not-found');
};

const download = (
	body: string | Uint8Array<ArrayBuffer>,
	type: string,
	{ id, format }: { id: string; format: string }
): Response =>
	new Response(body, {
		headers: {
			'content-type': type,
			'content-disposition': `attachment; filename="badge-${id}.${format}"`,
			'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
			'cache-control': 'private, no-store'
		}
	});
