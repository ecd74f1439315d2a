import { CREDENTIALS_V2 } from '../engine/contexts.ts';

/** A presentation of VC Data Model 2.0 §4.13. */
export type Presentation = {
	'@context': string[];
	id?: string;
	type: ['VerifiablePresentation'];
	holder: string;
	verifiableCredential: object[];
};

/**
 * What a holder shows to a verifier, unsigned: see `signPresentation`.
 *
 * @param given.holder the DID of the holder
 * @param given.credentials signed credentials; a JWT goes in as `enveloped(jwt)`
 * @see VC Data Model 2.0 §4.13
 * @example
 * ```ts
 * import { presentation } from '@cairn/credentials';
 * const document = presentation({ holder: 'did:web:holder.example', credentials: [] });
 * console.log(document.type); // [ 'VerifiablePresentation' ]
 * ```
 */
export function presentation(given: {
	id?: string;
	holder: string;
	credentials: readonly object[];
}): Presentation {
	return {
		'@context': [CREDENTIALS_V2],
		...(given.id === undefined ? {} : { id: given.id }),
		type: ['VerifiablePresentation'],
		holder: given.holder,
		verifiableCredential: [...given.credentials]
	};
}
