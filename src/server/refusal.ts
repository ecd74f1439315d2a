/** Every way to say no, with the HTTP status that a route answers. The one such table. */
export const refusalStatus = {
	'invalid-input': 400,
	'sign-in-needed': 401,
	'not-allowed': 403,
	'not-found': 404,
	'link-unknown': 404,
	conflict: 409,
	'already-done': 409,
	'conflict-of-interest': 403,
	/** Nobody endorses what is theirs. */
	'own-praise': 403,
	/** Another request came under the same Idempotency-Key. */
	'key-taken': 422,
	'last-owner': 409,
	gone: 410,
	full: 409,
	'sign-up-closed': 410,
	'activity-cancelled': 410,
	'activity-over': 410,
	'link-expired': 410,
	'link-not-yet': 403,
	'link-revoked': 410,
	'link-used-up': 410,
	'scan-needed': 403,
	'not-joined': 409,
	/** Who was elsewhere does not say how it was. */
	'was-not-there': 403,
	'consent-needed': 409,
	'code-passed': 410,
	'too-large': 413,
	'unreadable-file': 415,
	'not-ready': 409,
	'too-many-tries': 429,
	'address-not-public': 422,
	'fetch-failed': 422
} as const;

export type RefusalCode = keyof typeof refusalStatus;

/** What is wrong with one field: a message key of `src/messages` and the values it needs. */
export type FieldProblem = { field: string; message: string; values?: Record<string, string | number> };

type RefusalDetail = { fields?: FieldProblem[]; values?: Record<string, string | number> };

/**
 * A visitor's mistake, or a rule that says no. It is answered, never logged as a bug.
 * Anything else that is thrown is a bug.
 */
export class Refusal extends Error {
	readonly code: RefusalCode;
	readonly fields: FieldProblem[];
	readonly values: Record<string, string | number>;

	constructor(code: RefusalCode, detail: RefusalDetail = {}) {
		super(`${code}${detail.fields ? `: ${detail.fields.map((problem) => problem.field).join(', ')}` : ''}`);
		this.name = 'Refusal';
		this.code = code;
		this.fields = detail.fields ?? [];
		this.values = detail.values ?? {};
	}

	get status(): number {
		return refusalStatus[this.code];
	}
}
