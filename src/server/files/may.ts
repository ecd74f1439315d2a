import type { Actor } from '#server/actor.ts';
import type { FileOwner } from './keep-file.ts';

/** People keep files of their own, and of the organisations they work for. */
export function mayUpload(actor: Actor, owner: FileOwner): boolean {
	if (actor.kind !== 'person') return actor.kind === 'system';
	return 'accountId' in owner
		? owner.accountId === actor.accountId
		: actor.organisations.has(owner.organisationId);
}
