import type { PublishedBadge } from '#domains/badges/see-badge.ts';

/** What a wall of badges shows of one. */
export const wallBadge = ({ badgeId, version, name, language, imageAlt }: PublishedBadge) => ({
	badgeId,
	version,
	name,
	language,
	imageAlt
});
