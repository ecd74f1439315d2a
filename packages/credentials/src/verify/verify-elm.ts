import { elmFacts } from '../elm/facts.ts';
import type { ElmSeal, FoundElm } from '../elm/read-elm.ts';
import { validateElm } from '../elm/validate-elm.ts';
import { isObject, listOf, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { checkValidity } from './check-validity.ts';
import type { VerifyOptions } from './options.ts';
import { checkFrom, notReached, passed, verdictOf, type Check, type Verification } from './result.ts';

const seals: Record<ElmSeal, CredentialError> = {
	none: new CredentialError('proof-missing', 'It carries no seal and no proof.'),
	jades: new CredentialError(
		'seal-unsupported',
		'It is sealed by a certificate (JAdES), which is not checked here.',
		'JAdES'
	),
	proof: new CredentialError('seal-unsupported', 'Proofs inside European credentials are not checked here.')
};

function checkSchema(document: JsonObject): Check {
	if (listOf(document.credentialSubject).some(isObject)) return passed('schema');
	return checkFrom('schema', new CredentialError('schema-invalid', 'It is about nobody.'));
}

/** A European Digital Credential: what it says is read and judged, its seal is not. Never `valid`. */
export function verifyElm(found: FoundElm, { now }: VerifyOptions): Verification {
	const { credential: document } = found;
	const facts = elmFacts(document, 'en');
	const proof = checkFrom('proof', seals[found.seal]);
	const checks: Check[] = [
		passed('parse'),
		checkSchema(document),
		proof,
		notReached('issuer', proof),
		checkValidity(document, now),
		...(['status', 'endorsements', 'trust'] as const).map((name) => notReached(name, proof))
	];
	const some = <K extends string>(key: K, value: string | undefined) =>
		(value === undefined ? {} : { [key]: value }) as { [P in K]?: string };
	return {
		verdict: verdictOf(checks),
		checks,
		warnings: validateElm(document),
		facts: {
			...some('id', facts.id),
			...some('name', facts.title),
			...some('validFrom', facts.validFrom),
			...some('validUntil', facts.validUntil),
			...some('awardedDate', facts.awarded),
			issuer: { ...some('id', facts.issuerId), ...some('name', facts.issuer ?? facts.awardingBodies[0]) },
			achievement: { ...some('name', facts.title), ...some('description', facts.description) },
			status: 'unknown'
		},
		elm: facts,
		endorsements: [],
		credential: document
	};
}
