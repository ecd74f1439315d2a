// The classes of Open Badges 2.0, as they stand in JSON. Dates are ISO 8601 with a zone.

export type RecipientIdentity = {
	/** The property of the recipient: `email`, `url`, `telephone`, `id`. */
	type: string;
	hashed: boolean;
	/** `sha256$` and hexadecimal digits when hashed, otherwise the plain value. */
	identity: string;
	salt?: string;
};

export type AssertionEvidence = {
	id?: string;
	type: 'Evidence';
	name?: string;
	narrative?: string;
	description?: string;
	genre?: string;
	audience?: string;
};

export type AssertionVerification = { type: 'hosted' } | { type: 'signed'; creator: string };

export type Assertion = {
	'@context': 'https://w3id.org/openbadges/v2';
	id: string;
	type: 'Assertion';
	recipient: RecipientIdentity;
	/** The address of a BadgeClass. */
	badge: string;
	verification: AssertionVerification;
	issuedOn: string;
	expires?: string;
	image?: string;
	narrative?: string;
	evidence?: AssertionEvidence[];
};

export type BadgeAlignment = {
	targetName: string;
	targetUrl: string;
	targetDescription?: string;
	targetFramework?: string;
	targetCode?: string;
};

export type BadgeClass = {
	'@context': 'https://w3id.org/openbadges/v2';
	/** BCP 47. */
	'@language'?: string;
	id: string;
	type: 'BadgeClass';
	name: string;
	description: string;
	image: string | { id: string; caption?: string };
	criteria: { id?: string; narrative?: string };
	/** The address of an Issuer. */
	issuer: string;
	alignment?: BadgeAlignment[];
	tags?: string[];
	version?: string;
};

export type BadgeIssuer = {
	'@context': 'https://w3id.org/openbadges/v2';
	id: string;
	type: 'Issuer';
	name: string;
	url: string;
	email?: string;
	description?: string;
	image?: string;
	/** Addresses of CryptographicKeys. */
	publicKey?: string[];
	/** The address of a RevocationList, for signed assertions. */
	revocationList?: string;
	verification?: { type: 'hosted'; allowedOrigins?: string[]; startsWith?: string[] };
};

export type CryptographicKey = {
	'@context': 'https://w3id.org/openbadges/v2';
	id: string;
	type: 'CryptographicKey';
	/** The issuer. */
	owner: string;
	/** SPKI, PEM. */
	publicKeyPem: string;
};

export type RevocationList = {
	'@context': 'https://w3id.org/openbadges/v2';
	id: string;
	type: 'RevocationList';
	issuer: string;
	revokedAssertions: { id: string; revocationReason?: string }[];
};

export const OPEN_BADGES_2 = 'https://w3id.org/openbadges/v2';
