import { db } from '#server/db.ts';
import { badgesAskingFor, badgesNowAskingFor, organisationsAskedOf } from './prerequisites.sql.server.ts';
import { type PublishedBadge, seeBadges } from './see-badge.ts';
import { requiredBadges, type Task } from './task.ts';

/** So many a page shows. */
const mostShown = 12;

/** For rooms above: badges that somebody who holds this one may be nearer to, page by page. */
export const badgesBeyond = (badgeId: string, after: string | undefined, count: number): Promise<string[]> =>
	badgesAskingFor(db(), badgeId, after, count);

/** What a badge counts towards, as its page says. */
export const seeCountsTowards = async (badgeId: string): Promise<PublishedBadge[]> =>
	seeBadges(await badgesNowAskingFor(db(), badgeId, mostShown));

/** The badges that these tasks ask for, each once. */
export const seeRequiredBadges = (tasks: readonly Pick<Task, 'check'>[]): Promise<PublishedBadge[]> =>
	seeBadges([...new Set(tasks.flatMap(requiredBadges))]);

/** Whose badges an organisation counts besides its own. */
export const seeOrganisationsAskedOf = (organisationId: string): Promise<string[]> =>
	organisationsAskedOf(db(), organisationId, mostShown);
