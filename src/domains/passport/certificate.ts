import type { BadgeVersion } from '#domains/badges/badge.ts';
import type { Language } from '#ui/language.ts';

/** Everything that stands on a certificate, and nothing that its reader may not see. */
export type Certificate = {
	language: Language;
	/** Nothing: a certificate without a name, because its holder shows none. */
	holderName: string | null;
	badge: Pick<
		BadgeVersion,
		| 'badgeId'
		| 'version'
		| 'name'
		| 'description'
		| 'criteria'
		| 'language'
		| 'imageAlt'
		| 'tasks'
		| 'alignments'
	>;
	picture: Uint8Array;
	issuer: { name: string; logo: Uint8Array | null; isVerified: boolean };
	/** `#rrggbb` of the issuer's look. */
	accent: string;
	issuedAt: Date;
	validUntil: Date | null;
	credentialId: string;
	/** Where anybody can check it; nothing while its holder shows it to nobody. */
	checkedAt: string | null;
	/** The badge with all that does not fit on a page. */
	badgeAddress: string;
};

export const mostNameLetters = 120;
