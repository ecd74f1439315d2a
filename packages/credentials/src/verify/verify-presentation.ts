import { askingOnce } from '../engine/fetch.ts';
import { listOf, type Json, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { looksLikeJws } from '../jose/compact-jws.ts';
import { checkPresentationClaims } from '../jose/presentation-claims.ts';
import { presentationProblems } from '../vc-data-model/presentation-problems.ts';
import { embeddedError, jwtProof, split } from './check-proof.ts';
import type { VerifyOptions } from './options.ts';
import { readPresentation, type ReadPresentation } from './read-presentation.ts';
import {
	checkFrom,
	notReached,
	passed,
	verdictOf,
	type Check,
	type Verdict,
	type Verification
} from './result.ts';
import { verify } from './verify.ts';

const checkNames = ['parse', 'schema', 'proof', 'holder', 'credentials'] as const;
const MAX_CREDENTIALS = 100;

type PresentationCheck = Check<(typeof checkNames)[number]>;

export type VerifyPresentationOptions = VerifyOptions & {
	/** What the verifier gave to be signed. Without it, a presentation shown once could be shown again by others. */
	challenge?: string | undefined;
	/** Who the verifier is. */
	domain?: string | readonly string[] | undefined;
};

export type PresentationVerification = {
	verdict: Verdict;
	/**
	 * - `proof`: the signature is right, for authentication, and for this challenge and domain
	 * - `holder`: the key is the holder's
	 * - `credentials`: each one inside is valid
	 */
	checks: PresentationCheck[];
	/** Who presents, when `proof` and `holder` passed. Compare it with `facts.subjectId` of the credentials. */
	holder?: string;
	/** In the order of the presentation. */
	credentials: Verification[];
	/** As read; undefined when it could not be read. */
	presentation: JsonObject | undefined;
};

function unreadable(error: CredentialError): PresentationVerification {
	const parse = checkFrom('parse', error);
	const checks = checkNames.map((name) => (name === 'parse' ? parse : notReached(name, parse)));
	return { verdict: verdictOf(checks), checks, credentials: [], presentation: undefined };
}

function checkSchema(document: JsonObject): PresentationCheck {
	const problems = presentationProblems(document);
	if (problems.length === 0) return passed('schema');
	const message = 'It is no verifiable presentation.';
	return checkFrom('schema', new CredentialError('schema-invalid', message, problems.join('; ')));
}

/** Whether the holder signed it, for this verifier: the signature, and whose key it is. */
async function checkHolder(
	{ holder, ...presented }: ReadPresentation,
	options: VerifyPresentationOptions
): Promise<{ proof: PresentationCheck; owner: PresentationCheck }> {
	const { challenge, domain, now } = options;
	const mismatch = 'holder-mismatch' as const;
	const signer = { controller: holder, purpose: 'authentication', mismatch, challenge, domain };
	const { jws } = presented;
	if (!jws) {
		const error = await embeddedError(presented, options, signer);
		return error ? split(error, 'holder') : { proof: passed('proof'), owner: passed('holder') };
	}
	try {
		checkPresentationClaims(jws.payload, { now, challenge, domain });
	} catch (error) {
		if (error instanceof CredentialError) return split(error, 'holder');
		throw error;
	}
	return jwtProof(jws, signer, options, 'holder');
}

function summary(results: readonly Verification[]): PresentationCheck {
	const worst = results.findIndex(({ verdict }) => verdict === 'not-valid');
	if (worst >= 0) {
		const message = 'A credential inside is not valid.';
		const path = `verifiableCredential[${worst}]`;
		return checkFrom('credentials', new CredentialError('presented-credential-invalid', message, path));
	}
	const open = results.findIndex(({ verdict }) => verdict === 'cannot-tell');
	if (open < 0) return passed('credentials');
	const because = results[open]?.checks.find(({ outcome }) => outcome === 'not-possible');
	return {
		...because,
		name: 'credentials',
		outcome: 'not-possible',
		detail: `verifiableCredential[${open}]`
	};
}

/** An address in place of a credential is not followed: what it holds was not presented. */
function carried(credential: Json): Json | undefined {
	return typeof credential !== 'string' || looksLikeJws(credential) ? credential : undefined;
}

async function checkCredentials(
	document: JsonObject,
	options: VerifyOptions
): Promise<{ check: PresentationCheck; credentials: Verification[] }> {
	const found = listOf(document.verifiableCredential);
	if (found.length > MAX_CREDENTIALS) {
		const error = new CredentialError(
			'document-too-complex',
			`It holds over ${MAX_CREDENTIALS} credentials.`
		);
		return { check: checkFrom('credentials', error), credentials: [] };
	}
	const credentials: Verification[] = [];
	for (const credential of found) credentials.push(await verify(carried(credential), options));
	return { check: summary(credentials), credentials };
}

/**
 * Says whether a presentation is its holder's own, made for this verifier, and whether each credential in it
 * is valid. It never throws for what it is given to read. Whether the credentials are about the holder is
 * for the caller to ask: a parent may present what a child earned.
 *
 * @param input the presentation, its text, a JWT (`vp+jwt`), or one in an `EnvelopedVerifiablePresentation`
 * @see VC Data Model 2.0 §4.13; VC Data Integrity 1.0 §4.4; Securing VCs using JOSE and COSE §3.1.2
 * @example
 * ```ts
 * import { verifyPresentation } from '@cairn/credentials';
 * const { verdict } = await verifyPresentation('{"type": "VerifiablePresentation"}', { now: new Date() });
 * console.log(verdict); // 'not-valid'
 * ```
 */
export async function verifyPresentation(
	input: unknown,
	given: VerifyPresentationOptions
): Promise<PresentationVerification> {
	const options = { ...given, fetch: given.fetch && askingOnce(given.fetch) };
	let presented: ReadPresentation;
	try {
		presented = readPresentation(input);
	} catch (error) {
		if (error instanceof CredentialError) return unreadable(error);
		throw error;
	}
	const { document, holder } = presented;
	const { proof, owner } = await checkHolder(presented, options);
	const { check, credentials } = await checkCredentials(document, options);
	const checks = [passed('parse'), checkSchema(document), proof, owner, check];
	const isShown = proof.outcome === 'passed' && owner.outcome === 'passed';
	return {
		verdict: verdictOf(checks),
		checks,
		...(isShown ? { holder } : {}),
		credentials,
		presentation: document
	};
}
