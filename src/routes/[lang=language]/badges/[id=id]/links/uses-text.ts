import { m } from '#messages';

/** "12 of 30 badges given", and what is kept for people who are on their way. */
export function usesText(link: { taken: number; awarded: number; maxUses: number | null }): string {
	const given =
		link.maxUses === null
			? m.claim_link_given({ count: link.awarded })
			: m.claim_link_given_of({ count: link.awarded, most: link.maxUses });
	const kept = link.taken - link.awarded;
	return kept > 0 ? `${given} · ${m.claim_link_kept({ count: kept })}` : given;
}
