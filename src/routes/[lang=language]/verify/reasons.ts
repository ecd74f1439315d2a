import type { Verdict } from '#domains/credentials/verify-credential.ts';
import { m } from '#messages';

type Check = Verdict['checks'][number];

const labels: Record<Check['name'], () => string> = {
	parse: m.verify_parse,
	schema: m.verify_schema,
	proof: m.verify_proof,
	issuer: m.verify_issuer,
	validity: m.verify_validity,
	status: m.verify_status,
	endorsements: m.verify_endorsements,
	trust: m.verify_trust
};

const reasons: Partial<Record<NonNullable<Check['code']>, () => string>> = {
	'status-revoked': m.verify_why_revoked,
	'status-suspended': m.verify_why_suspended,
	expired: m.verify_why_expired,
	'proof-expired': m.verify_why_expired,
	'not-yet-valid': m.verify_why_not_yet,
	'fetch-failed': m.verify_why_unreachable,
	'fetch-not-json': m.verify_why_unreachable,
	'fetch-not-allowed': m.verify_why_unreachable,
	'status-list-malformed': m.verify_why_unreachable,
	'proof-invalid': m.verify_why_changed,
	'document-too-complex': m.verify_why_too_much,
	'terms-dropped': m.verify_why_unknown_words,
	'context-unknown': m.verify_why_unknown_words,
	'context-inline': m.verify_why_unknown_words,
	'proof-missing': m.verify_why_no_proof,
	'issuer-mismatch': m.verify_why_other_signer,
	'controller-lacks-key': m.verify_why_other_signer,
	'cryptosuite-unsupported': m.verify_why_unknown_kind,
	'jwt-unsupported': m.verify_why_unknown_kind,
	'seal-unsupported': m.verify_why_seal,
	'endorsement-invalid': m.verify_why_endorsement,
	'inside-invalid': m.verify_why_inside,
	'did-method-unsupported': m.verify_why_unknown_kind,
	'endorsement-unsupported': m.verify_why_unknown_kind,
	'key-unsupported': m.verify_why_unknown_kind,
	'jwt-type-mismatch': m.verify_why_unknown_kind,
	'jwt-claims-mismatch': m.verify_why_contradicts,
	'key-not-bound': m.verify_why_whose_key,
	'key-mismatch': m.verify_why_other_signer,
	'assertion-differs': m.verify_why_differs,
	'assertion-not-hosted': m.verify_why_differs,
	'linked-malformed': m.verify_why_unreachable,
	'linked-mismatch': m.verify_why_differs,
	'jwt-malformed': m.verify_why_not_json,
	'json-malformed': m.verify_why_not_json,
	'document-malformed': m.verify_why_not_json,
	'issuer-not-trusted': m.verify_why_not_listed
};

/** Why a check did not pass, in one plain sentence; told once, where it first shows. */
export function reasonFor(check: Check, all: Check[]): string | undefined {
	if (check.outcome === 'passed' || check.code === undefined) return undefined;
	const first = all.find((other) => other.code === check.code);
	if (first !== check) return m.verify_why_depends();
	return reasons[check.code]?.();
}

/** What a check means for a badge that nobody signed, but that its issuer's server tells of. */
const hostedLabels: Partial<typeof labels> = {
	proof: m.verify_proof_hosted,
	issuer: m.verify_issuer_hosted
};

const recordLabels: Partial<typeof labels> = { endorsements: m.verify_record_holds };

export function labelOf({ name }: Check, { hosted, record }: Pick<Verdict, 'hosted' | 'record'>): string {
	const own = (record && recordLabels[name]) ?? (hosted && hostedLabels[name]);
	return (own || labels[name])();
}

export const outcomeLabels: Record<Check['outcome'], () => string> = {
	passed: m.verify_passed,
	failed: m.verify_failed,
	'not-possible': m.verify_not_possible
};
