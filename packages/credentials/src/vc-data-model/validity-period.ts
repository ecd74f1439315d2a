// VC Data Model 2.0 §4.9; 1.1 §4.6 and §4.8 with the names of then.
import { instantOf } from '../engine/date-time.ts';
import type { JsonObject } from '../engine/json.ts';
import type { ModelVersion } from './model-version.ts';

const DATES = ['validFrom', 'validUntil', 'issuanceDate', 'expirationDate'];

export function validityProblems(document: JsonObject, version: ModelVersion): string[] {
	const bad = DATES.filter((name) => document[name] !== undefined && instantOf(document[name]) === undefined);
	const problems = bad.map((name) => `${name} must be one date and time with a time zone`);
	if (version === '1.1' && document.issuanceDate === undefined) problems.push('issuanceDate is missing');
	const from = instantOf(document.validFrom ?? document.issuanceDate);
	const until = instantOf(document.validUntil ?? document.expirationDate);
	if (from !== undefined && until !== undefined && from > until) {
		problems.push('its validity ends before it begins');
	}
	return problems;
}
