import { activityToTranslate } from '#domains/activities/translate-activity.ts';
import { systemToTranslate } from '#domains/badge-systems/translate-badge-system.ts';
import { badgeToTranslate } from '#domains/badges/translate-badge.ts';
import { cityToTranslate } from '#domains/cities/translate-city.ts';
import { organisationToTranslate } from '#domains/organisations/translate-organisation.ts';
import { playlistToTranslate } from '#domains/playlists/translate-playlist.ts';
import type { Translatable, TranslatedThing } from '#domains/translations/translation.ts';
import type { Actor } from '#server/actor.ts';
import { Refusal } from '#server/refusal.ts';

type Opens = (actor: Actor, id: string) => Promise<Translatable>;

const rooms: Record<TranslatedThing, { open: Opens; folder: string }> = {
	activity: { open: activityToTranslate, folder: 'activities' },
	playlist: { open: playlistToTranslate, folder: 'playlists' },
	badge: { open: badgeToTranslate, folder: 'badges' },
	'badge-system': { open: systemToTranslate, folder: 'badge-systems' },
	organisation: { open: organisationToTranslate, folder: 'organisations' },
	city: { open: cityToTranslate, folder: 'cities' }
};

/** The thing that an address names, and where its page is (without the language). */
export async function thingToTranslate(
	actor: Actor,
	{ about, id }: { about: string; id: string }
): Promise<{ thing: Translatable; page: string }> {
	const room = Object.entries(rooms).find(([word]) => word === about)?.[1];
	if (!room) throw new Refusal('not-found');
	return { thing: await room.open(actor, id), page: `/${room.folder}/${id}` };
}
