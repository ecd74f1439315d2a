import { badgesBeyond } from '#domains/badges/see-prerequisites.ts';
import { system } from '#server/actor.ts';
import { meetByItself } from './meet-by-itself.ts';

const atOnce = 200;

/** A badge came to stand: every badge that asks for it is looked at for its holders, whoever issues it. */
export async function climbOn(badgeId: string, accountIds: readonly string[]): Promise<void> {
	if (accountIds.length === 0) return;
	for (let after: string | undefined; ;) {
		const beyond = await badgesBeyond(badgeId, after, atOnce);
		for (const id of beyond) await meetByItself(system, { badgeId: id, accountIds });
		if (beyond.length < atOnce) return;
		after = beyond.at(-1);
	}
}
