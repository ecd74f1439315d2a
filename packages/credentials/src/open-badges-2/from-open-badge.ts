// The same award in the words of Open Badges 2.0.
import type { Achievement, OpenBadgeCredential, Profile } from '../open-badges-3/model.ts';
import { assertion, badgeClass, badgeIssuer } from './documents.ts';
import type {
	Assertion,
	AssertionEvidence,
	AssertionVerification,
	BadgeClass,
	BadgeIssuer,
	RecipientIdentity
} from './model.ts';

function recipientOf({ credentialSubject }: OpenBadgeCredential): RecipientIdentity {
	const found = credentialSubject.identifier?.find(({ identityType }) => identityType === 'emailAddress');
	if (!found) return { type: 'id', hashed: false, identity: credentialSubject.id ?? '' };
	const { hashed, identityHash, salt } = found;
	return { type: 'email', hashed, identity: identityHash, ...(salt === undefined ? {} : { salt }) };
}

function picked<T extends object, K extends keyof T>(from: T, names: readonly K[]): Pick<T, K> {
	const there = names.filter((name) => from[name] !== undefined);
	return Object.fromEntries(there.map((name) => [name, from[name]])) as Pick<T, K>;
}

function evidenceOf({ evidence }: OpenBadgeCredential): AssertionEvidence[] {
	const names = ['id', 'name', 'narrative', 'description', 'genre', 'audience'] as const;
	return (evidence ?? []).map((one) => ({ type: 'Evidence', ...picked(one, names) }));
}

/**
 * An Open Badges 3.0 credential as an assertion of 2.0: the same recipient, dates, evidence and words.
 *
 * @param given.id where it is hosted, or any URI when it is signed
 * @param given.badge the address of the badge class
 * @param given.image the address of a picture of its own
 * @throws CredentialError `schema-invalid` (a recipient without identity), `date-malformed`
 * @see Open Badges 2.0, Assertion
 * @example
 * ```ts
 * import { assertionOf, openBadgeCredential } from '@cairn/credentials';
 * const credential = openBadgeCredential({
 * 	id: 'urn:uuid:0b6c1c3e-2f1c-4a3b-9a53-0c2f4be5a6e1',
 * 	issuer: { id: 'did:web:badges.example', name: 'Riverside Youth Club' },
 * 	validFrom: '2026-03-01T09:00:00Z',
 * 	subject: { id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001' },
 * 	achievement: {
 * 		id: 'https://badges.example/badges/1',
 * 		name: 'Bicycle mechanic',
 * 		description: 'Can take a bicycle apart and put it together.',
 * 		criteria: { narrative: 'Repair three bicycles.' }
 * 	}
 * });
 * const document = assertionOf(credential, {
 * 	id: 'https://badges.example/assertions/1.json',
 * 	badge: 'https://badges.example/badges/1.json',
 * 	verification: { type: 'hosted' }
 * });
 * console.log(document.issuedOn); // 2026-03-01T09:00:00Z
 * ```
 */
export function assertionOf(
	credential: OpenBadgeCredential,
	given: { id: string; badge: string; verification: AssertionVerification; image?: string }
): Assertion {
	const { narrative } = credential.credentialSubject;
	const evidence = evidenceOf(credential);
	return assertion({
		...given,
		recipient: recipientOf(credential),
		issuedOn: credential.awardedDate ?? credential.validFrom,
		...(credential.validUntil === undefined ? {} : { expires: credential.validUntil }),
		...(narrative === undefined ? {} : { narrative }),
		...(evidence.length === 0 ? {} : { evidence })
	});
}

/**
 * An Achievement as a badge class.
 *
 * @param given.image needed when the achievement has none: 2.0 asks for one
 * @throws CredentialError `schema-invalid`
 * @see Open Badges 2.0, BadgeClass
 * @example
 * ```ts
 * import { badgeClassOf } from '@cairn/credentials';
 * const document = badgeClassOf(
 * 	{
 * 		id: 'https://badges.example/badges/1',
 * 		type: ['Achievement'],
 * 		name: 'Bicycle mechanic',
 * 		description: 'Can take a bicycle apart and put it together.',
 * 		criteria: { narrative: 'Repair three bicycles.' }
 * 	},
 * 	{
 * 		id: 'https://badges.example/badges/1.json',
 * 		issuer: 'https://badges.example/issuer.json',
 * 		image: 'https://badges.example/badges/1.png'
 * 	}
 * );
 * console.log(document.name); // Bicycle mechanic
 * ```
 */
export function badgeClassOf(
	achievement: Achievement,
	given: { id: string; issuer: string; image?: string }
): BadgeClass {
	const { image, alignment, tag, inLanguage } = achievement;
	const caption = image?.caption;
	const address = given.image ?? image?.id ?? '';
	const names = ['targetName', 'targetUrl', 'targetDescription', 'targetFramework', 'targetCode'] as const;
	return badgeClass({
		...(inLanguage === undefined ? {} : { '@language': inLanguage }),
		...picked(achievement, ['name', 'description', 'criteria', 'version']),
		id: given.id,
		issuer: given.issuer,
		image: caption === undefined ? address : { id: address, caption },
		...(alignment?.length ? { alignment: alignment.map((one) => picked(one, names)) } : {}),
		...(tag?.length ? { tags: tag } : {})
	});
}

/**
 * A Profile as an issuer.
 *
 * @param given.url needed when the profile has none
 * @throws CredentialError `schema-invalid`
 * @see Open Badges 2.0, Profile
 * @example
 * ```ts
 * import { badgeIssuerOf } from '@cairn/credentials';
 * const document = badgeIssuerOf(
 * 	{ id: 'did:web:badges.example', type: ['Profile'], name: 'Riverside Youth Club' },
 * 	{ id: 'https://badges.example/issuer.json', url: 'https://badges.example' }
 * );
 * console.log(document.name); // Riverside Youth Club
 * ```
 */
export function badgeIssuerOf(
	profile: Profile,
	given: { id: string; url?: string; email?: string; publicKey?: string[]; revocationList?: string }
): BadgeIssuer {
	const image = profile.image?.id;
	return badgeIssuer({
		...picked(profile, ['email', 'description']),
		name: profile.name ?? '',
		url: profile.url ?? '',
		...(image === undefined ? {} : { image }),
		...given
	});
}
