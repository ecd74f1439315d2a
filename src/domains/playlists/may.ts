import { hasRole } from '#domains/organisations/may.ts';
import type { Actor, Person } from '#server/actor.ts';
import type { Maker, Playlist } from './playlist.ts';

/** Owners, admins and organisers write an organisation's playlists; a learner their own. */
export function mayEditPlaylist(actor: Actor, { organisationId, accountId }: Maker): boolean {
	if (actor.kind === 'system') return true;
	if (organisationId !== null) return hasRole(actor, organisationId, ['owner', 'admin', 'organiser']);
	return actor.kind === 'person' && actor.accountId === accountId;
}

/** A city's admin may take an organisation's playlist out of sight, the operator anybody's; neither changes its words. */
export const mayUnpublishPlaylist = (actor: Actor, maker: Maker, cityId: string | null): boolean =>
	mayEditPlaylist(actor, maker) ||
	(actor.kind === 'person' && (actor.isOperator || (cityId !== null && actor.cities.has(cityId))));

/** `isShown`: its maker may be shown in public at all. What is only by link opens to whoever has the address. */
export function maySeePlaylist(
	actor: Actor,
	playlist: Maker & Pick<Playlist, 'state' | 'visibility'>,
	isShown: boolean
): boolean {
	const { state, visibility, organisationId } = playlist;
	if (state === 'published' && (visibility === 'by-link' || (visibility === 'public' && isShown)))
		return true;
	if (mayEditPlaylist(actor, playlist)) return true;
	return organisationId !== null && hasRole(actor, organisationId, ['assessor']);
}

/** Everybody with an account walks a path, and ticks its links, for themself alone. */
export const mayFollow = (actor: Actor): actor is Person => actor.kind === 'person';
