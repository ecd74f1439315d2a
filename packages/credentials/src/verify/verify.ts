import { elmIn } from '../elm/read-elm.ts';
import { hasType, idOf, type JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { isAssertion, readAssertion, type ReadAssertion } from '../open-badges-2/read-assertion.ts';
import { isOpenBadge, validateOpenBadge } from '../open-badges-3/validate.ts';
import { checkEndorsements } from './check-endorsements.ts';
import { isClr, validateClr } from '../clr/validate-clr.ts';
import { checkProof } from './check-proof.ts';
import { checkRecord } from './check-record.ts';
import { checkCredentialStatus } from './check-status.ts';
import { checkTrust } from './check-trust.ts';
import { checkValidity } from './check-validity.ts';
import { credentialProblems } from '../vc-data-model/credential-problems.ts';
import { factsOf } from './facts.ts';
import { forOneJudgement, type VerifyOptions } from './options.ts';
import { readCredential, type ReadCredential } from './read-credential.ts';
import {
	checkFrom,
	checkNames,
	notReached,
	passed,
	verdictOf,
	type Check,
	type EndorsementResult,
	type RecordResult,
	type Status,
	type Verification
} from './result.ts';
import { verifyAssertion } from './verify-assertion.ts';
import { addressIn, whatIsAt } from './verify-address.ts';
import { verifyElm } from './verify-elm.ts';

function unreadable(error: CredentialError): Verification {
	const parse = checkFrom('parse', error);
	const checks = checkNames.map((name) => (name === 'parse' ? parse : notReached(name, parse)));
	return {
		verdict: verdictOf(checks),
		checks,
		warnings: [],
		facts: { issuer: {}, achievement: {}, status: 'unknown' },
		endorsements: [],
		credential: undefined
	};
}

function checkSchema(document: JsonObject): Check {
	const problems = credentialProblems(document);
	if (problems.length === 0) return passed('schema');
	const message = 'It is no verifiable credential.';
	return checkFrom('schema', new CredentialError('schema-invalid', message, problems.join('; ')));
}

type Depending = {
	record?: RecordResult;
	status: Status;
	endorsements: EndorsementResult[];
	checks: Check[];
};

/** Nothing that a document names is fetched, and nobody is called trusted, before its signature is right. */
async function checkDepending(
	{ document }: ReadCredential,
	proof: Check,
	options: VerifyOptions,
	isInside: boolean
): Promise<Depending> {
	if (proof.outcome !== 'passed') {
		const checks = (['status', 'endorsements', 'trust'] as const).map((name) => notReached(name, proof));
		return { status: 'unknown', endorsements: [], checks };
	}
	const { check: status, status: found } = await checkCredentialStatus(document, options);
	const inside = isInside
		? { check: passed('endorsements'), endorsements: [] }
		: await checkEndorsements(document, (endorsement) => verifyDocument(endorsement, options, true));
	const held = isInside
		? undefined
		: await checkRecord(document, (one) => verifyDocument(one, options, false));
	const trust = await checkTrust(idOf(document.issuer) ?? '', options);
	const vouched = inside.check.outcome === 'passed' && held ? held.check : inside.check;
	return {
		status: found,
		endorsements: inside.endorsements,
		checks: [status, vouched, trust],
		...(held ? { record: held.record } : {})
	};
}

function warningsOf(document: JsonObject) {
	if (isClr(document)) return validateClr(document);
	const isBadge = isOpenBadge(document) || hasType(document, 'EndorsementCredential');
	return isBadge ? validateOpenBadge(document) : [];
}

/** Assertions of Open Badges 2.0 need no plain form: it is their JSON that is hosted, or signed. */
function assertionBeside(input: unknown): ReadAssertion | undefined {
	try {
		return readAssertion(input);
	} catch {
		return undefined;
	}
}

async function verifyDocument(
	input: unknown,
	options: VerifyOptions,
	isInside: boolean
): Promise<Verification> {
	let read: ReadCredential;
	try {
		read = readCredential(input);
	} catch (error) {
		if (!(error instanceof CredentialError)) throw error;
		const assertion = isInside ? undefined : assertionBeside(input);
		return assertion ? verifyAssertion(assertion, options) : unreadable(error);
	}
	const { document } = read;
	const assertion = !isInside && isAssertion(document) ? assertionBeside(input) : undefined;
	if (assertion) return verifyAssertion(assertion, options);
	const { proof, issuer, warnings = [] } = await checkProof(read, options);
	const depending = await checkDepending(read, proof, options, isInside);
	const validity = checkValidity(document, options.now);
	const checks = [passed('parse'), checkSchema(document), proof, issuer, validity, ...depending.checks];
	return {
		verdict: verdictOf(checks),
		checks,
		warnings: [...warnings, ...warningsOf(document)],
		facts: factsOf(document, depending.status),
		endorsements: depending.endorsements,
		...(depending.record ? { record: depending.record } : {}),
		credential: document
	};
}

/**
 * Says whether a credential is genuine and in force, as named checks over one verdict. It never throws
 * for what it is given to read; clock, network and trust are the caller's.
 *
 * - `valid`: it can be read, it is a credential, the issuer's own key signed it, it is in its period of
 *   validity, and it is neither revoked nor suspended
 * - `not-valid`: at least one of these is not so
 * - `cannot-tell`: something was out of reach or is not known here
 *
 * The checks `endorsements` and `trust`, and the warnings, change no verdict. A proof counts only when the
 * issuer's own document lists its key under `assertionMethod`; proofs of others are ignored.
 *
 * An Open Badges 2.0 assertion (1.x too) is judged by the same checks: `proof` is the signature, or that the
 * issuer's server still says the same; `credential` then has the badge class and the issuer in it.
 *
 * @param input the document, its text, a JWT, or the https address at which one of them, or a picture that
 *   carries one, is found
 * @see Open Badges 3.0 §9; Open Badges 2.0, Badge Verification; VC Data Integrity 1.0 §4.4; Bitstring Status List 1.0 §4.2
 * @example
 * ```ts
 * import { verify } from '@cairn/credentials';
 * const { verdict, checks } = await verify('{"@context": []}', { now: new Date() });
 * console.log(verdict); // 'not-valid'
 * console.log(checks.find((check) => check.name === 'proof')?.code); // 'proof-missing'
 * ```
 */
export async function verify(input: unknown, options: VerifyOptions): Promise<Verification> {
	const elm = elmIn(input);
	if (elm) return verifyElm(elm, options);
	const given = forOneJudgement(options);
	const address = addressIn(input);
	if (address === undefined) return verifyDocument(input, given, false);
	try {
		return await verifyDocument(await whatIsAt(address, given), given, false);
	} catch (error) {
		if (error instanceof CredentialError) return unreadable(error);
		throw error;
	}
}
