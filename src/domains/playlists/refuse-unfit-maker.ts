import { seeOrganisationBadges } from '#domains/badges/see-badge.ts';
import { publicHolders } from '#domains/cities/public-holders.ts';
import type { Actor } from '#server/actor.ts';
import { Refusal } from '#server/refusal.ts';
import type { Maker, PlaylistContent } from './playlist.ts';

/** The badge at the end is one of the organisation's own. */
export async function refuseForeignBadge(
	actor: Actor,
	{ organisationId }: Maker,
	{ badgeId }: PlaylistContent
): Promise<void> {
	if (!badgeId || !organisationId) return;
	const own = await seeOrganisationBadges(actor, organisationId);
	if (own.some(({ id, retiredAt }) => id === badgeId && !retiredAt)) return;
	throw new Refusal('invalid-input', { fields: [{ field: 'badgeId', message: 'playlist_problem_badge' }] });
}

/** Who is too young, or has not said, shows nothing to everybody. */
export async function refuseTooYoung({ accountId }: Maker, { visibility }: PlaylistContent): Promise<void> {
	if (visibility !== 'public' || accountId === null) return;
	if ((await publicHolders([accountId])).has(accountId)) return;
	throw new Refusal('invalid-input', {
		fields: [{ field: 'visibility', message: 'playlist_problem_too_young' }]
	});
}
