import { db } from '#server/db.ts';
import { guardedFetch } from '#server/guarded-fetch.ts';
import { ownOrigins } from '#server/origin.ts';
import { Refusal } from '#server/refusal.ts';
import { ownAssertion } from './see-hosted-assertion.ts';
import { seePublicCredential } from './see-public-credential.ts';
import { seeShare } from './see-share.ts';

const accept =
	'application/vc, application/ld+json, application/json;q=0.9, image/png;q=0.8, image/svg+xml;q=0.8';
const maxBytes = 10 * 2 ** 20;

/** What stands at a link that somebody pasted to have it checked. Our own are read, those of others fetched. */
export async function openLink(link: string): Promise<string | Uint8Array> {
	const address = /^[a-z]+:\/\//i.test(link) ? link : `https://${link}`;
	const url = URL.parse(address);
	if (url && (await ownOrigins(db())).includes(url.origin)) {
		return (await ownAssertion(address)) ?? ownDocument(url.pathname);
	}
	const { status, body, url: from } = await guardedFetch(address, { accept, maxBytes });
	// Gone is an answer: so are hosted badges taken back.
	if (status === 410) return address;
	if (status !== 200) throw new Refusal('fetch-failed', { values: { host: new URL(from).host } });
	return body;
}

async function ownDocument(path: string): Promise<string> {
	const [, room, id] = /\/(credentials|shares)\/([\w-]+)/.exec(path) ?? [];
	if (!room || !id) throw new Refusal('not-found');
	const { credential } = room === 'shares' ? await seeShare(id) : await seePublicCredential(id);
	return credential.document ?? '';
}
