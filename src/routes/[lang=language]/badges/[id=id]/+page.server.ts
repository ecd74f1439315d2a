import { seeAwardCounts } from '#domains/awards/see-awards.ts';
import { seeBadgePage } from '#domains/badges/see-badge-page.ts';
import { skillsOf } from './skills-of.ts';
import { renderMarkdown } from '#server/markdown.ts';
import { Refusal } from '#server/refusal.ts';
import type { PageServerLoad } from './$types.js';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = url.searchParams.get('version');
	if (asked !== null && !/^[1-9]\d{0,8}$/.test(asked)) throw new Refusal('not-found');
	const version = asked === null ? undefined : Number(asked);
	const [page, counts] = await Promise.all([
		seeBadgePage(locals.actor, params.id, version),
		seeAwardCounts([params.id])
	]);
	const { badge, organisation, isOlder, mayMake } = page;
	return {
		badge: { ...badge, criteria: renderMarkdown(badge.criteria) },
		organisation: {
			id: organisation.id,
			name: organisation.name,
			isVerified: organisation.verifiedAt !== null
		},
		skills: await skillsOf(badge, params.lang),
		isOlder,
		mayMake,
		holders: counts.get(params.id) ?? 0
	};
};
