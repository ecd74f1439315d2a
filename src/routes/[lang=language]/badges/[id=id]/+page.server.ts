import { seeAwardCounts } from '#domains/awards/see-awards.ts';
import { badgeIn, sourceOfBadge } from '#domains/badges/badge-texts.ts';
import { hasQuest } from '#domains/badges/task.ts';
import { seeBadgePage } from '#domains/badges/see-badge-page.ts';
import { seeSpoken } from '#domains/translations/see-translations.ts';
import { endorsementsOn } from '../../../endorsements-on.ts';
import { shownSpoken } from '../../shown-spoken.ts';
import { askedOf, beyondOf } from './beyond-of.ts';
import { skillsOf } from './skills-of.ts';
import { renderMarkdown } from '#server/markdown.ts';
import { Refusal } from '#server/refusal.ts';
import type { PageServerLoad } from './$types.js';

const worded = ['name', 'description', 'criteria'] as const;

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const asked = url.searchParams.get('version');
	if (asked !== null && !/^[1-9]\d{0,8}$/.test(asked)) throw new Refusal('not-found');
	const version = asked === null ? undefined : Number(asked);
	const [page, counts] = await Promise.all([
		seeBadgePage(locals.actor, params.id, version),
		seeAwardCounts([params.id])
	]);
	const { organisation, isOlder, mayMake } = page;
	const [spoken, beyond, askedFor] = await Promise.all([
		seeSpoken(sourceOfBadge(page.badge), params.lang),
		beyondOf(params.id, params.lang),
		askedOf(locals.actor, page.badge.tasks)
	]);
	const badge = badgeIn(page.badge, spoken);
	const thing = { about: 'badge', id: params.id, path: `/badges/${params.id}${url.search}` } as const;
	return {
		badge: { ...badge, criteria: renderMarkdown(badge.criteria) },
		langOf: Object.fromEntries(worded.map((field) => [field, spoken.langOf(field)])),
		spoken: shownSpoken(spoken, params.lang, { ...thing, mayTranslate: mayMake && !isOlder }),
		organisation: {
			id: organisation.id,
			name: organisation.name,
			isVerified: organisation.verifiedAt !== null
		},
		beyond,
		askedFor,
		skills: await skillsOf(badge, params.lang),
		isOlder,
		isMine: locals.actor.kind === 'person',
		hasQuest: hasQuest(badge.tasks),
		mayMake,
		...(await endorsementsOn(locals.actor, { ...thing, organisationId: organisation.id }, locals.language)),
		holders: counts.get(params.id) ?? 0
	};
};
