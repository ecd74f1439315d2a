import { seeActivity } from '#domains/activities/see-activity.ts';
import { openFile } from '#server/files/open-file.ts';
import { coverSvg } from '#ui/drawing/cover.ts';
import { openGraphSvg } from '#ui/drawing/open-graph.ts';
import { rasterise } from '#server/pictures/rasterise.ts';
import * as lettering from '#server/pictures/text-path.ts';
import type { RequestHandler } from './$types.js';

/** The preview that other sites show beside a link: 1200 × 630. */
export const GET: RequestHandler = async ({ params, locals }) => {
	const { activity, organisation, city } = await seeActivity(locals.actor, params.id);
	const { title, kind, id, coverFileId } = activity;
	const picture = coverFileId
		? await inline(coverFileId)
		: coverSvg({ title, kind, place: city.id, seed: id });
	const svg = openGraphSvg({ title, subtitle: organisation.name, picture, pictureShape: 'cover' }, lettering);
	const scope = activity.state === 'draft' ? 'private' : 'public';
	return new Response(new Uint8Array(await rasterise(svg, 1200)), {
		headers: { 'content-type': 'image/png', 'cache-control': `${scope}, max-age=3600` }
	});
};

async function inline(fileId: string): Promise<string> {
	const file = await openFile(fileId, 640);
	return `data:${file.mediaType};base64,${Buffer.from(await file.read()).toString('base64')}`;
}
