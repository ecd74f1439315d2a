import { CREDENTIALS_V2, OPEN_BADGES_3 } from '../engine/contexts.ts';
import type { StatusListEntry } from '../status-list/status-list-credential.ts';
import { credentialFrame, type FrameContent, type Untyped } from './credential-frame.ts';
import type {
	Achievement,
	AchievementSubject,
	EndorsementCredential,
	Evidence,
	Image,
	OpenBadgeCredential
} from './model.ts';

export type OpenBadgeContent = FrameContent & {
	/** Where the credential is known, e.g. `https://badges.example/credentials/…` or `urn:uuid:…`. */
	id: string;
	/** How wallets call it; default is the name of the achievement. */
	name?: string;
	description?: string;
	image?: Image;
	subject: Omit<AchievementSubject, 'type' | 'achievement'>;
	achievement: Achievement | Untyped<Achievement>;
	evidence?: readonly (Evidence | Untyped<Evidence>)[];
	endorsement?: EndorsementCredential[];
	credentialStatus?: StatusListEntry | StatusListEntry[];
	credentialSchema?: { id: string; type: string }[];
	/** Further contexts, for extensions. */
	contexts?: readonly string[];
};

/**
 * An unsigned OpenBadgeCredential. It puts contexts and types in place and writes dates; whether all is
 * as the specification says is checked by `issue`, or by `validateOpenBadge`.
 *
 * @throws CredentialError `date-malformed`
 * @see Open Badges 3.0 §B.1.2
 * @example
 * ```ts
 * import { openBadgeCredential } from '@cairn/credentials';
 * const document = openBadgeCredential({
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
 * console.log(document.type); // [ 'VerifiableCredential', 'OpenBadgeCredential' ]
 * ```
 */
export function openBadgeCredential(content: OpenBadgeContent): OpenBadgeCredential {
	const { contexts, subject, achievement, evidence, ...rest } = content;
	return {
		...credentialFrame(rest, [CREDENTIALS_V2, OPEN_BADGES_3, ...(contexts ?? [])], 'OpenBadgeCredential'),
		name: content.name ?? achievement.name,
		credentialSubject: {
			...subject,
			type: ['AchievementSubject'],
			achievement: { ...achievement, type: achievement.type ?? ['Achievement'] }
		},
		...(evidence ? { evidence: evidence.map((one) => ({ ...one, type: one.type ?? ['Evidence'] })) } : {})
	};
}

/**
 * An unsigned EndorsementCredential about a credential, an achievement or a profile.
 *
 * @param content.comment Markdown
 * @throws CredentialError `date-malformed`
 * @see Open Badges 3.0 §B.1.9
 * @example
 * ```ts
 * import { endorsementCredential } from '@cairn/credentials';
 * const document = endorsementCredential({
 * 	id: 'urn:uuid:5a4f2f5e-47c2-4a26-9d0c-c84bd1ff9a11',
 * 	issuer: { id: 'did:web:city.example', name: 'City of Riverside' },
 * 	validFrom: '2026-03-01T09:00:00Z',
 * 	name: 'Endorsement by the city',
 * 	about: 'https://badges.example/badges/1',
 * 	comment: 'We hire people who hold this.'
 * });
 * console.log(document.credentialSubject.id); // 'https://badges.example/badges/1'
 * ```
 */
export function endorsementCredential(
	content: Omit<FrameContent, 'awardedDate'> & {
		id: string;
		name: string;
		about: string;
		comment?: string;
		credentialStatus?: StatusListEntry | StatusListEntry[];
	}
): EndorsementCredential {
	const { about, comment, ...rest } = content;
	return {
		...credentialFrame(rest, [CREDENTIALS_V2, OPEN_BADGES_3], 'EndorsementCredential'),
		credentialSubject: {
			id: about,
			type: ['EndorsementSubject'],
			...(comment === undefined ? {} : { endorsementComment: comment })
		}
	};
}
