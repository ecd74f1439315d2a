import type { ElmFacts } from '../elm/facts.ts';
import type { JsonObject } from '../engine/json.ts';
import type { CredentialError, ErrorCode } from '../errors.ts';
import type { SchemaProblem } from '../open-badges-3/validate.ts';

export const checkNames = [
	'parse',
	'schema',
	'proof',
	'issuer',
	'validity',
	'status',
	'endorsements',
	'trust'
] as const;

export type CheckName = (typeof checkNames)[number];

export type Outcome = 'passed' | 'failed' | 'not-possible';

export type Check<Name extends string = CheckName> = {
	name: Name;
	outcome: Outcome;
	/** Why it failed or was not possible. */
	code?: ErrorCode;
	/** One sentence in English. */
	message?: string;
	/** What it was about: an address, a term, a path. */
	detail?: string;
};

export type Verdict = 'valid' | 'not-valid' | 'cannot-tell';

/** `none`: the issuer cannot revoke it. `unknown`: it could not be found out. */
export type Status = 'none' | 'active' | 'revoked' | 'suspended' | 'unknown';

export type EndorsementResult = {
	/** Where it stands: `endorsement[0]`, `credentialSubject.achievement.endorsement[0]`. */
	path: string;
	verdict: Verdict;
	checks: Check[];
	issuerId?: string;
	issuerName?: string;
	name?: string;
	comment?: string;
};

/** A credential inside a Comprehensive Learner Record, with checks of its own. */
export type InsideResult = {
	/** Where it stands: `credentialSubject.verifiableCredential[0]`. */
	path: string;
	verdict: Verdict;
	checks: Check[];
	facts: CredentialFacts;
	warnings: SchemaProblem[];
	/** There when it is a record itself. */
	record?: RecordResult;
};

export type AssociationFacts = {
	/** `isPartOf`, `precedes` …: the source is that of the target. */
	type: string;
	sourceId: string;
	targetId: string;
	sourceName?: string;
	targetName?: string;
};

export type RecordResult = {
	/** How many stand in it; over 250, only the first 250 are read. */
	total: number;
	credentials: InsideResult[];
	associations: AssociationFacts[];
};

/** What a page shows. Only of a `valid` credential is it what the issuer said. */
export type CredentialFacts = {
	id?: string;
	name?: string;
	issuer: { id?: string; name?: string; url?: string };
	subjectId?: string;
	achievement: { id?: string; name?: string; description?: string; type?: string };
	validFrom?: string;
	validUntil?: string;
	awardedDate?: string;
	status: Status;
};

export type Verification = {
	verdict: Verdict;
	/** All eight, in the order of `checkNames`. */
	checks: Check[];
	/** What is not as Open Badges 3.0 says, but does not change the verdict. */
	warnings: SchemaProblem[];
	facts: CredentialFacts;
	/** More facts, when it is a European Digital Credential for Learning. */
	elm?: ElmFacts;
	endorsements: EndorsementResult[];
	/** There when nobody signed it: the proof is that the issuer's server says so today (Open Badges 2.0). */
	hosted?: true;
	/** What is inside, when it is a Comprehensive Learner Record that its issuer signed. */
	record?: RecordResult;
	/** As read; undefined when it could not be read. */
	credential: JsonObject | undefined;
};

/** What `verifyProof` found: the first checks of eight. */
export type ProofVerification = {
	/** `parse`, `proof` and `issuer`. */
	checks: Check<'parse' | 'proof' | 'issuer'>[];
	/** What the signature does not cover although it stands there. */
	warnings: SchemaProblem[];
	/** As read; undefined when it could not be read. */
	credential: JsonObject | undefined;
};

// A reason to say "cannot tell": something was out of reach, or is not known to this library.
const undecided: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
	'json-too-large',
	'json-too-deep',
	'document-not-plain',
	'document-too-complex',
	'context-unknown',
	'context-inline',
	'text-order-uncertain',
	'key-unsupported',
	'did-method-unsupported',
	'controller-malformed',
	'fetch-not-given',
	'fetch-not-allowed',
	'fetch-failed',
	'fetch-not-json',
	'cryptosuite-unsupported',
	'proof-not-derived',
	'seal-unsupported',
	'jwt-unsupported',
	'key-not-bound',
	'status-list-malformed',
	'status-list-too-short',
	'status-list-invalid',
	'status-list-mismatch',
	'status-list-stale',
	'status-purpose-mismatch',
	'status-index-out-of-range',
	'status-entry-malformed',
	'status-type-unsupported',
	'status-size-unsupported',
	'endorsement-unsupported',
	'linked-malformed',
	'trust-list-missing'
]);

export function passed<Name extends string>(name: Name): Check<Name> {
	return { name, outcome: 'passed' };
}

export function checkFrom<Name extends string>(name: Name, error: CredentialError): Check<Name> {
	return {
		name,
		outcome: undecided.has(error.code) ? 'not-possible' : 'failed',
		code: error.code,
		message: error.message,
		...(error.detail === undefined ? {} : { detail: error.detail })
	};
}

/** A check that rests on another which did not pass. */
export function notReached<Name extends string>(name: Name, because: Check<string>): Check<Name> {
	return { ...because, name, outcome: 'not-possible' };
}

const advisory: ReadonlySet<string> = new Set<CheckName>(['endorsements', 'trust']);

/** Endorsements and trust are shown, but say nothing about whether the credential is genuine. */
export function verdictOf(checks: readonly Check<string>[]): Verdict {
	const deciding = checks.filter(({ name }) => !advisory.has(name));
	if (deciding.some(({ outcome }) => outcome === 'failed')) return 'not-valid';
	return deciding.every(({ outcome }) => outcome === 'passed') ? 'valid' : 'cannot-tell';
}
