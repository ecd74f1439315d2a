import { CREDENTIALS_V2, OPEN_BADGES_3 } from '../engine/contexts.ts';
import { credentialFrame, type FrameContent, type Untyped } from '../open-badges-3/credential-frame.ts';
import type { Achievement, EndorsementCredential, IdentityObject } from '../open-badges-3/model.ts';
import type { StatusListEntry } from '../status-list/status-list-credential.ts';
import { CLR_2 } from './context.ts';
import type { Association, ClrCredential } from './model.ts';

/** `issuer`: who publishes the record; may be another than who issued what is in it. */
export type ClrContent = FrameContent & {
	/** Where the record is known. */
	id: string;
	name: string;
	description?: string;
	subject: { id?: string; identifier?: IdentityObject[] };
	/** Signed credentials, as they were issued; at most about thirty are read. */
	credentials: readonly object[];
	/** Achievements that associations speak of, also those that were not earned. */
	achievements?: readonly (Achievement | Untyped<Achievement>)[];
	associations?: readonly Omit<Association, 'type'>[];
	endorsement?: EndorsementCredential[];
	credentialStatus?: StatusListEntry | StatusListEntry[];
};

/**
 * An unsigned ClrCredential: several credentials of one learner, with how they stand to each other. `issue` signs it.
 *
 * @throws CredentialError `date-malformed`
 * @see Comprehensive Learner Record 2.0 §B.1.3
 * @example
 * ```ts
 * import { clrCredential } from '@cairn/credentials';
 * const document = clrCredential({
 * 	id: 'urn:uuid:3c9a2f63-5a1c-4a53-9d0c-c84bd1ff9a22',
 * 	issuer: { id: 'did:web:city.example', name: 'City of Riverside' },
 * 	validFrom: '2026-03-01T09:00:00Z',
 * 	name: 'Workshop leader',
 * 	subject: { id: 'urn:uuid:7d0fb1c2-7a0f-4b0e-8e55-52d0a1d7b001' },
 * 	credentials: [{ type: ['VerifiableCredential', 'OpenBadgeCredential'] }],
 * 	associations: [
 * 		{
 * 			associationType: 'isPartOf',
 * 			sourceId: 'https://badges.example/badges/1',
 * 			targetId: 'https://badges.example/badges/9'
 * 		}
 * 	]
 * });
 * console.log(document.type); // [ 'VerifiableCredential', 'ClrCredential' ]
 * ```
 */
export function clrCredential(content: ClrContent): ClrCredential {
	const { subject, credentials, achievements, associations, ...rest } = content;
	return {
		...credentialFrame(rest, [CREDENTIALS_V2, CLR_2, OPEN_BADGES_3], 'ClrCredential'),
		credentialSubject: {
			...subject,
			type: ['ClrSubject'],
			verifiableCredential: [...credentials],
			...(achievements
				? { achievement: achievements.map((one) => ({ ...one, type: one.type ?? ['Achievement'] })) }
				: {}),
			...(associations ? { association: associations.map((one) => ({ ...one, type: 'Association' })) } : {})
		}
	};
}
