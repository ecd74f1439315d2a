import { CredentialError } from '../errors.ts';
import { checkProof } from './check-proof.ts';
import { forOneJudgement, type ProofCheckOptions } from './options.ts';
import { readCredential, type ReadCredential } from './read-credential.ts';
import { checkFrom, notReached, passed, type ProofVerification } from './result.ts';

/**
 * Says whether the issuer signed a credential, and nothing more: `parse`, `proof` and `issuer` of the eight checks of
 * `verify`, made by the same functions. Whether it is in force (its period, its status), whether it is as the data model
 * asks and whom to trust is not asked, so all three passed is no verdict yet. It never throws for what it is given to read.
 *
 * @param input the document, its text, or a JWT
 * @param options.now at which the proof and the key must not have expired
 * @param options.fetch reaches the document that lists the issuer's keys; not needed for `did:key` and `did:jwk`
 * @see VC Data Integrity 1.0 §4.4; VC-JOSE-COSE §3.1.1; Open Badges 3.0 §8.2
 * @example
 * ```ts
 * import { verifyProof } from '@cairn/credentials';
 * const { checks } = await verifyProof('{"@context": []}', { now: new Date() });
 * console.log(checks.map(({ name, outcome }) => `${name} ${outcome}`).join(', '));
 * // parse passed, proof failed, issuer not-possible
 * ```
 */
export async function verifyProof(input: unknown, options: ProofCheckOptions): Promise<ProofVerification> {
	let read: ReadCredential;
	try {
		read = readCredential(input);
	} catch (error) {
		if (!(error instanceof CredentialError)) throw error;
		const parse = checkFrom('parse', error);
		const checks = [parse, notReached('proof', parse), notReached('issuer', parse)];
		return { checks, warnings: [], credential: undefined };
	}
	const { proof, issuer, warnings = [] } = await checkProof(read, forOneJudgement(options));
	return { checks: [passed('parse'), proof, issuer], warnings, credential: read.document };
}
