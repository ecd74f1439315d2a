import { seeDidDocument } from '#domains/organisations/see-issuer.ts';
import { db } from '#server/db.ts';
import { ownOrigins } from '#server/origin.ts';
import { seeStatusList } from './see-status-list.ts';

const id = '([0-9a-f-]{36})';
const organisationDid = new RegExp(`^/organisations/${id}/did\\.json$`);
const statusList = new RegExp(`^/status-lists/${id}(\\.json)?$`);

/** What stands at one of our own addresses, of today or before a move; undefined for addresses of others. */
export async function ownDocument(address: string): Promise<string | undefined> {
	const url = new URL(address);
	if (!(await ownOrigins(db())).includes(url.origin)) return undefined;
	if (url.pathname === '/.well-known/did.json') return JSON.stringify(await seeDidDocument(null, url.host));
	const [, organisationId] = organisationDid.exec(url.pathname) ?? [];
	if (organisationId) return JSON.stringify(await seeDidDocument(organisationId, url.host));
	const [, listId] = statusList.exec(url.pathname) ?? [];
	return listId ? seeStatusList(listId, url.host) : undefined;
}
