import type { FetchDocument, VerifyOptions } from '@cairn/credentials';
import { isKnownIssuer } from '#domains/organisations/see-issuer.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { guardedFetch } from '#server/guarded-fetch.ts';
import { ownOrigins } from '#server/origin.ts';
import { isLoopback } from '#server/settings.ts';
import { ownDocument } from './own-documents.ts';

/** Our own documents come from the database; those of others through the guarded client. */
const fetchDocument: FetchDocument = async (url, { accept }) => {
	const own = await ownDocument(url);
	if (own !== undefined) return { status: 200, body: own };
	return guardedFetch(url, { accept });
};

/** How this installation judges a credential: by its clock, through its guarded client, with the issuers it knows. */
export async function verifyOptions(): Promise<VerifyOptions> {
	return {
		now: now(),
		fetch: fetchDocument,
		trust: isKnownIssuer,
		allowLocalhost: (await ownOrigins(db())).some(isPlainLocalhost)
	};
}

function isPlainLocalhost(origin: string): boolean {
	const { protocol, hostname } = new URL(origin);
	return protocol === 'http:' && isLoopback(hostname);
}
