import type { Assertion } from '@cairn/credentials/types';
import { assertionAddress, hostedAssertion } from '#domains/credentials/assertion.ts';
import { originAt } from '#domains/organisations/see-issuer.ts';
import { db } from '#server/db.ts';
import { ownOrigins } from '#server/origin.ts';
import { Refusal } from '#server/refusal.ts';
import { seePublicCredential } from './see-public-credential.ts';

export type Hosted = { assertion: Assertion } | { gone: { id: string; revoked: true } };

/** The hosted assertion of Open Badges 2.0: there for public awards only, and gone when it was taken back. */
export async function seeHostedAssertion(credentialId: string, host: string | null): Promise<Hosted> {
	const [{ credential }, origin] = await Promise.all([seePublicCredential(credentialId), originAt(host)]);
	if (credential.revokedAt) return { gone: { id: assertionAddress(origin, credentialId), revoked: true } };
	return { assertion: hostedAssertion(credential, origin) };
}

const path = /^\/credentials\/([0-9a-f-]{36})\/open-badges-2\.json$/;

/** The same for checking badges of our own, without going out and in again; undefined for addresses of others. */
export async function ownAssertion(address: string): Promise<string | undefined> {
	const url = new URL(address);
	const [, credentialId] = path.exec(url.pathname) ?? [];
	if (!credentialId || !(await ownOrigins(db())).includes(url.origin)) return undefined;
	try {
		const hosted = await seeHostedAssertion(credentialId, url.host);
		return JSON.stringify('gone' in hosted ? hosted.gone : hosted.assertion);
	} catch (error) {
		if (error instanceof Refusal && error.code === 'not-found') return undefined;
		throw error;
	}
}
