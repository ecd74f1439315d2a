import { z } from 'zod';
import { alignSkills } from '#domains/frameworks/align-skills.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { publishedBadgeSchema } from './badge.ts';
import { badgeById, draftOf, insertVersion, lockBadge } from './badges.sql.server.ts';
import { keptPicture } from './kept-picture.ts';
import { mayMakeBadges } from './may.ts';
import { insertPrerequisites } from './prerequisites.sql.server.ts';
import { refuseUnfitPrerequisites } from './refuse-unfit-prerequisites.ts';

const input = z.object({ badgeId: z.uuid() });

/**
 * Publishes what the draft says as a new version (C3). Versions are written once: whoever earned an older one keeps
 * exactly what they were given. Returns the version number.
 */
export async function publishBadge(actor: Actor, asked: unknown): Promise<number> {
	const { badgeId } = parse(input, asked);
	const badge = await badgeById(db(), badgeId);
	if (!badge) throw new Refusal('not-found');
	permit(actor, mayMakeBadges(actor, badge.organisationId));
	return act(actor, 'publish-badge', { badge: badgeId }, async (trx) => {
		const locked = await lockBadge(trx, badgeId);
		const draft = await draftOf(trx, badgeId);
		if (!locked || !draft) throw new Refusal('not-found');
		if (locked.retiredAt) throw new Refusal('gone');
		const version = locked.currentVersion + 1;
		const { skills, design, ...words } = parse(publishedBadgeSchema, draft.content);
		await refuseUnfitPrerequisites(trx, badgeId, words.tasks);
		const published = { ...words, ...(await keptPicture(trx, badge, words, design)) };
		const alignments = await alignSkills(skills, published.language, trx);
		const { organisationId } = locked;
		await insertVersion(
			trx,
			{ ...published, alignments, badgeId, version, organisationId, createdAt: now() },
			accountOf(actor) ?? null
		);
		await insertPrerequisites(trx, { badgeId, version, tasks: words.tasks });
		await tell(trx, 'badge-published', { badgeId });
		return version;
	});
}
