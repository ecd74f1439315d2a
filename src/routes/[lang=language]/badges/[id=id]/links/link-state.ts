import { m } from '#messages';
import { type ClaimLink, whyClosed } from '#domains/awards/claim-link.ts';

type Link = Pick<ClaimLink, 'startsAt' | 'endsAt' | 'revokedAt' | 'maxUses'> & { taken: number };
export type LinkState = { label: string; tone: 'good' | 'stone' | 'warn' | 'bad'; isOpen: boolean };

/** How a link stands, in a word. */
export function linkState(link: Link, at: Date): LinkState {
	const closed = whyClosed(link, at);
	if (closed === 'link-revoked') return { label: m.claim_link_off(), tone: 'bad', isOpen: false };
	if (closed === 'link-expired') return { label: m.claim_link_over(), tone: 'stone', isOpen: false };
	if (closed === 'link-not-yet') return { label: m.claim_link_soon(), tone: 'warn', isOpen: true };
	if (link.maxUses !== null && link.taken >= link.maxUses) {
		return { label: m.claim_link_full(), tone: 'warn', isOpen: false };
	}
	return { label: m.claim_link_open(), tone: 'good', isOpen: true };
}
