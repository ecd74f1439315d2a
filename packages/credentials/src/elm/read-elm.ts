import { decodeBase64url } from '#platform';
import {
	hasType,
	isObject,
	jsonCopy,
	listOf,
	parseJsonObject,
	stringAt,
	type JsonObject
} from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { isOpenBadge, type SchemaProblem } from '../open-badges-3/validate.ts';
import { elmFacts, type ElmFacts } from './facts.ts';
import { validateElm } from './validate-elm.ts';

/**
 * `none`: nothing holds it together. `jades`: sealed by a certificate (JAdES); `proof`: with a proof inside. Neither is
 * checked by this library.
 */
export type ElmSeal = 'none' | 'jades' | 'proof';

export type ElmReading = {
	facts: ElmFacts;
	seal: ElmSeal;
	/** What is not as the profile asks. */
	problems: SchemaProblem[];
	/** The credential inside whatever it came in. */
	credential: JsonObject;
};

export type FoundElm = { credential: JsonObject; seal: ElmSeal };

const TYPE = 'EuropeanDigitalCredential';

function base64Text(text: string): string {
	return new TextDecoder('utf-8', { fatal: true }).decode(decodeBase64url(text));
}

/** RFC 7515 §7.2 with `b64: false` or without: the payload as it is, or in base64url. */
function sealedPayload(payload: string): JsonObject | undefined {
	try {
		return parseJsonObject(payload.trimStart().startsWith('{') ? payload : base64Text(payload));
	} catch {
		return undefined;
	}
}

function findIn(document: JsonObject): FoundElm | undefined {
	if (hasType(document, TYPE)) {
		// A badge that is one of these as well is verified as the badge that it is.
		if (isOpenBadge(document)) return undefined;
		return { credential: document, seal: document.proof === undefined ? 'none' : 'proof' };
	}
	const payload = stringAt(document, 'payload');
	if (payload !== undefined && listOf(document.signatures).length > 0) {
		const credential = sealedPayload(payload);
		return credential && hasType(credential, TYPE) ? { credential, seal: 'jades' } : undefined;
	}
	// As the issuing service of the Commission hands it over before sealing.
	const { credential } = document;
	return isObject(credential) && hasType(credential, TYPE) ? { credential, seal: 'none' } : undefined;
}

/** The European Digital Credential in what was given, if it is one. Cheap for whatever is none. */
export function elmIn(input: unknown): FoundElm | undefined {
	try {
		if (typeof input === 'string') {
			const mayBe = input.includes(TYPE) || (input.includes('"payload"') && input.includes('"signatures"'));
			return mayBe ? findIn(parseJsonObject(input.trim())) : undefined;
		}
		if (!isObject(input)) return undefined;
		const mayBe = hasType(input, TYPE) || input.payload !== undefined || input.credential !== undefined;
		return mayBe ? findIn(jsonCopy(input)) : undefined;
	} catch (error) {
		if (error instanceof CredentialError) return undefined;
		throw error;
	}
}

/**
 * What a European Digital Credential for Learning says, in words that a page can show: sealed (the JSON of its JAdES
 * envelope), as the issuing service hands it over, or bare. Nothing is verified by reading.
 *
 * @param input the document, or its text
 * @param language which texts are preferred (BCP 47); otherwise the first of each
 * @throws CredentialError `elm-malformed`
 * @see European Learning Model 3.2, application profile EDC
 * @example
 * ```ts
 * import { openBadgeCredential, readElm, toElm } from '@cairn/credentials';
 * const badge = openBadgeCredential({
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
 * const { facts, seal } = readElm(toElm(badge, { microCredential: { credits: { points: 1 } } }));
 * console.log(facts.title, facts.credits); // Bicycle mechanic [ '1 (European Credit Transfer System)' ]
 * console.log(seal); // none
 * ```
 */
export function readElm(input: unknown, { language = 'en' }: { language?: string } = {}): ElmReading {
	const found = elmIn(input);
	if (!found) {
		throw new CredentialError('elm-malformed', 'It is no European Digital Credential for Learning.');
	}
	const { credential, seal } = found;
	return { credential, seal, facts: elmFacts(credential, language), problems: validateElm(credential) };
}
