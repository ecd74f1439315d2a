// What tests of credentials as others issue them share.
import type { CheckName, JsonObject, Verification } from '../src/index.ts';
import { badge, copyOf } from './support.ts';

export const V1 = 'https://www.w3.org/2018/credentials/v1';
export const DATA_INTEGRITY = 'https://w3id.org/security/data-integrity/v2';

/** Why a check did not pass; otherwise how it came out. */
export function check({ checks }: Verification, name: CheckName) {
	const { outcome, code } = checks.find((one) => one.name === name) ?? {};
	return code ?? outcome;
}

export function json(document: object): JsonObject {
	return copyOf(JSON.parse(JSON.stringify(document)));
}

export function withStatus(credentialStatus: JsonObject, contexts: readonly string[] = []): JsonObject {
	return json({ ...badge({ contexts }), credentialStatus });
}
