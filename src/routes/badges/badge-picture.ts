import {
	badgePicture,
	type BadgePictureWidth,
	badgePictureWidths,
	type Pictured
} from '#domains/badges/see-badge-picture.ts';
import { Refusal } from '#server/refusal.ts';

/** The picture of a badge as PNG (`?width=`) or SVG; `seconds` is for how long others may keep it. */
export async function badgePictureResponse(
	badge: Pictured,
	format: string,
	url: URL,
	seconds: number
): Promise<Response> {
	if (format !== 'svg' && format !== 'png') throw new Refusal('not-found');
	const body =
		format === 'svg' ? await badgePicture(badge, 'svg') : await badgePicture(badge, 'png', widthIn(url));
	return new Response(body, {
		headers: {
			'content-type': format === 'svg' ? 'image/svg+xml' : 'image/png',
			'cache-control': `public, max-age=${seconds}${seconds > 86_400 ? ', immutable' : ''}`,
			'content-security-policy': "default-src 'none'; img-src data:; style-src 'unsafe-inline'; sandbox",
			'cross-origin-resource-policy': 'cross-origin',
			'access-control-allow-origin': '*'
		}
	});
}

function widthIn(url: URL): BadgePictureWidth {
	const asked = Number(url.searchParams.get('width') ?? 800);
	return badgePictureWidths.find((width) => width >= asked) ?? 800;
}
