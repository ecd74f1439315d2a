import { seeBadgeIssuer } from '#domains/organisations/see-badge-issuer.ts';
import { seeDidDocument } from '#domains/organisations/see-issuer.ts';
import { seeCryptographicKey, seeJwk } from '#domains/organisations/see-jwt-keys.ts';
import { db } from '#server/db.ts';
import { ownOrigins } from '#server/origin.ts';
import { seeBadgeClass } from './see-badge-class.ts';
import { seeEndorserDid, seeEndorserList } from './see-endorser.ts';
import { seeRevocations } from './see-revocations.ts';
import { seeStatusList } from './see-status-list.ts';

type Reader = (host: string, id: string, further: string) => Promise<unknown>;

// A name of one part of an address, for the patterns below.
const parts = { ID: '([0-9a-f-]{36})', VERSION: '([1-9]\\d{0,8})' };

/** All that a badge of our own refers to, and that everybody may see. */
const readers: [string, Reader][] = [
	['/.well-known/did.json', (host) => seeDidDocument(null, host)],
	['/organisations/ID/did.json', (host, id) => seeDidDocument(id, host)],
	['/organisations/ID/open-badges-2.json', (host, id) => seeBadgeIssuer(id, host)],
	['/organisations/ID/revocations.json', (host, id) => seeRevocations(id, host)],
	['/organisations/ID/keys/ID.json', (host, id, key) => seeJwk(id, key, host)],
	['/organisations/ID/keys/ID/open-badges-2.json', (host, id, key) => seeCryptographicKey(id, key, host)],
	[
		'/badges/ID/versions/VERSION/open-badges-2.json',
		(host, id, version) => seeBadgeClass(id, Number(version), host)
	],
	['/endorsers/ID/did.json', (host, id) => seeEndorserDid(id, host)],
	['/endorsers/ID/status-list', (host, id) => seeEndorserList(id, host)],
	['/status-lists/ID', (host, id) => seeStatusList(id, host)],
	['/status-lists/ID.json', (host, id) => seeStatusList(id, host)]
];

const patterns = readers.map(([pattern, read]) => {
	const written = pattern
		.replaceAll('.', '\\.')
		.replaceAll('ID', parts.ID)
		.replaceAll('VERSION', parts.VERSION);
	return [new RegExp(`^${written}$`), read] as const;
});

/** What stands at one of our own addresses, of today or before a move; undefined for addresses of others. */
export async function ownDocument(address: string): Promise<string | undefined> {
	const url = new URL(address);
	if (!(await ownOrigins(db())).includes(url.origin)) return undefined;
	for (const [pattern, read] of patterns) {
		const match = pattern.exec(url.pathname);
		if (!match) continue;
		const found = await read(url.host, match[1] ?? '', match[2] ?? '');
		return typeof found === 'string' ? found : JSON.stringify(found);
	}
	return undefined;
}
