import type { Translatable } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';
import { sourceOfBadge } from './badge-texts.ts';
import { mayMakeBadges } from './may.ts';
import { seeBadge } from './see-badge.ts';

/** A badge as it is translated: its newest version, by those who make it. */
export async function badgeToTranslate(actor: Actor, badgeId: string): Promise<Translatable> {
	const badge = await seeBadge(badgeId);
	const mayTranslate = mayMakeBadges(actor, badge.organisationId);
	return { ...sourceOfBadge(badge), name: badge.name, mayTranslate };
}
