import type { ErrorCode } from '../errors.ts';
import type { Check } from './result.ts';

/** RFC 9457, as VC Data Model 2.0 §7 asks for. */
export type ProblemDetails = {
	type: string;
	/** One sentence in English. */
	title: string;
	/** The stable code of this library, and what it was about. */
	code: ErrorCode;
	detail?: string;
};

const MODEL = 'https://www.w3.org/TR/vc-data-model#';
const SECURITY = 'https://w3id.org/security#';
const STATUS = 'https://www.w3.org/ns/credentials/status-list#';

const types: Partial<Record<ErrorCode, string>> = {
	'schema-invalid': `${MODEL}MALFORMED_VALUE_ERROR`,
	'date-malformed': `${MODEL}MALFORMED_VALUE_ERROR`,
	'issuer-mismatch': `${MODEL}CRYPTOGRAPHIC_SECURITY_ERROR`,
	'not-yet-valid': `${MODEL}RANGE_ERROR`,
	expired: `${MODEL}RANGE_ERROR`,
	'status-list-too-short': `${STATUS}STATUS_LIST_LENGTH_ERROR`,
	'status-index-out-of-range': `${STATUS}RANGE_ERROR`,
	'status-entry-malformed': `${STATUS}MALFORMED_VALUE_ERROR`,
	'status-list-malformed': `${STATUS}STATUS_VERIFICATION_ERROR`,
	'status-list-invalid': `${STATUS}STATUS_VERIFICATION_ERROR`,
	'status-list-mismatch': `${STATUS}STATUS_VERIFICATION_ERROR`,
	'status-list-stale': `${STATUS}STATUS_VERIFICATION_ERROR`,
	'status-purpose-mismatch': `${STATUS}STATUS_VERIFICATION_ERROR`
};

function typeOf(code: ErrorCode): string {
	const own = types[code];
	if (own) return own;
	if (code.startsWith('fetch-')) return `${STATUS}STATUS_RETRIEVAL_ERROR`;
	if (code.startsWith('status-')) return `${STATUS}STATUS_VERIFICATION_ERROR`;
	if (/^(json|document|terms|context|text|jwt)-/.test(code)) return `${MODEL}PARSING_ERROR`;
	if (/^(key|did|controller|multibase)-/.test(code)) return `${MODEL}CRYPTOGRAPHIC_SECURITY_ERROR`;
	return /^(proof|cryptosuite)-/.test(code) ? `${SECURITY}PROOF_VERIFICATION_ERROR` : 'about:blank';
}

/**
 * A refusal, such as a `CredentialError`, as problem details.
 *
 * @see RFC 9457
 * @example
 * ```ts
 * import { CredentialError, problemOf } from '@cairn/credentials';
 * const error = new CredentialError('expired', 'The credential has expired.');
 * console.log(problemOf(error).type); // 'https://www.w3.org/TR/vc-data-model#RANGE_ERROR'
 * ```
 */
export function problemOf(given: {
	code: ErrorCode;
	message: string;
	detail?: string | undefined;
}): ProblemDetails {
	const { code, message, detail } = given;
	return { type: typeOf(code), title: message, code, ...(detail === undefined ? {} : { detail }) };
}

/**
 * What stood in the way of checks that did not pass, each once, as problem details.
 *
 * @see VC Data Model 2.0 §7.1 and §7.2; RFC 9457
 * @example
 * ```ts
 * import { problemDetails, verify } from '@cairn/credentials';
 * const { checks } = await verify('hello', { now: new Date() });
 * console.log(problemDetails(checks)[0]?.type); // 'https://www.w3.org/TR/vc-data-model#PARSING_ERROR'
 * ```
 */
export function problemDetails(
	checks: readonly Pick<Check, 'outcome' | 'code' | 'message' | 'detail'>[]
): ProblemDetails[] {
	const problems = new Map<string, ProblemDetails>();
	for (const { outcome, code, message, detail } of checks) {
		if (outcome === 'passed' || !code) continue;
		problems.set(`${code} ${detail}`, problemOf({ code, message: message ?? code, detail }));
	}
	return [...problems.values()];
}
