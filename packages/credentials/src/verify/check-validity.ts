import { instantOf } from '../engine/date-time.ts';
import type { JsonObject } from '../engine/json.ts';
import { CredentialError } from '../errors.ts';
import { checkFrom, passed, type Check } from './result.ts';

/** VC Data Model 2.0 §4.9; the dates of 1.1 are read too. Both ends belong to the period. */
export function checkValidity(document: JsonObject, now: Date): Check {
	const instant = now.getTime();
	for (const name of ['validFrom', 'issuanceDate']) {
		const from = instantOf(document[name]);
		if (from === undefined || from <= instant) continue;
		return checkFrom(
			'validity',
			new CredentialError('not-yet-valid', 'It is not valid yet.', String(document[name]))
		);
	}
	for (const name of ['validUntil', 'expirationDate']) {
		const until = instantOf(document[name]);
		if (until === undefined || until >= instant) continue;
		return checkFrom('validity', new CredentialError('expired', 'It has expired.', String(document[name])));
	}
	return passed('validity');
}
