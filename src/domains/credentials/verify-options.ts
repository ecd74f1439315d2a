import type { FetchDocument, VerifyOptions } from '@cairn/credentials';
import { isKnownIssuer } from '#domains/organisations/see-issuer.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { guardedFetch } from '#server/guarded-fetch.ts';
import { ownOrigins } from '#server/origin.ts';
import { isLoopback } from '#server/addresses.ts';
import { Refusal } from '#server/refusal.ts';
import { ownDocument } from './own-documents.ts';

/** What a higher room knows to be at one of our own addresses; undefined when it is none of its. */
export type OwnAnswer = (address: string) => Promise<string | undefined>;

const nothing: OwnAnswer = async () => undefined;

/** Our own documents come from the database and are never fetched; those of others through the guarded client. */
const fetchWith =
	(own: OwnAnswer): FetchDocument =>
	async (url, { accept }) => {
		const known = (await ownDocument(url)) ?? (await own(url));
		if (known !== undefined) return { status: 200, body: known };
		if ((await ownOrigins(db())).includes(new URL(url).origin)) return { status: 404, body: '' };
		return guardedFetch(url, { accept });
	};

/** A record may name hundreds of servers that do not answer: after this, what is not asked yet stays open. */
const patienceMs = 20_000;

function patient(fetch: FetchDocument): FetchDocument {
	const over = AbortSignal.timeout(patienceMs);
	return async (url, options) => {
		if (over.aborted) throw new Refusal('fetch-failed', { values: { host: new URL(url).host } });
		return fetch(url, options);
	};
}

/** How this installation judges a credential: by its clock, through its guarded client, with the issuers it knows. */
export async function verifyOptions(own: OwnAnswer = nothing): Promise<VerifyOptions> {
	return {
		now: now(),
		fetch: patient(fetchWith(own)),
		trust: isKnownIssuer,
		allowLocalhost: (await ownOrigins(db())).some(isPlainLocalhost)
	};
}

function isPlainLocalhost(origin: string): boolean {
	const { protocol, hostname } = new URL(origin);
	return protocol === 'http:' && isLoopback(hostname);
}
