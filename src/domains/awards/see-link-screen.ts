import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { Refusal } from '#server/refusal.ts';
import { showCode } from '#domains/cards/typed-code.ts';
import { refuseClosed } from './open-claim-link.ts';
import { codesOf } from './rotating-link.ts';
import { seeClaimLink } from './see-claim-links.ts';

/** What the screen of a rotating link shows now and next; `at` is our clock, since that of a screen may be wrong. */
export async function seeLinkScreen(actor: Actor, linkId: string) {
	const { badge, organisation, link } = await seeClaimLink(actor, linkId);
	if (link.kind !== 'rotating') throw new Refusal('not-found');
	const at = now();
	refuseClosed(link, at);
	const codes = codesOf(link, at).map(({ code, until }) => ({
		path: `/claim/${link.token}?now=${code}`,
		typed: showCode(`${link.code}${code}`),
		until
	}));
	return { badge, organisation, link, codes, at };
}
