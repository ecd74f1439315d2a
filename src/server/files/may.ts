import type { Actor } from '#server/actor.ts';
import type { FileOwner } from './keep-file.ts';

/** People keep files of their own, and of the organisations and cities they work for. */
export function mayUpload(actor: Actor, owner: FileOwner): boolean {
	if (actor.kind !== 'person') return actor.kind === 'system';
	if ('accountId' in owner) return owner.accountId === actor.accountId;
	if ('cityId' in owner) return actor.isOperator || actor.cities.has(owner.cityId);
	return actor.organisations.has(owner.organisationId);
}
