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
