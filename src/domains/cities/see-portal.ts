import type { Actor } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { offeredLanguages } from '#server/offered-languages.ts';
import { cityByDomain } from './cities.sql.server.ts';
import { domainOfHost } from './domain.ts';
import { type Portal, portalOf } from './portal.ts';
import { seeCity } from './see-city.ts';

/** What pages about a city have to know of its portal. */
export async function seePortal(actor: Actor, cityId: string): Promise<Portal> {
	return portalOf(await seeCity(actor, cityId), config().origin, offeredLanguages());
}

/**
 * The portal that a host name stands for. `waiting`: a city has asked for the name, and the operator has not confirmed
 * it yet. Asked anew each time, so that a name that was taken away serves nothing from that moment on.
 */
export async function portalAt(
	host: string | null
): Promise<{ portal: Portal; isConfirmed: boolean } | undefined> {
	const { origin } = config();
	const domain = domainOfHost(host, origin);
	const city = domain === undefined ? undefined : await cityByDomain(db(), domain);
	return (
		city && {
			portal: portalOf(city, origin, offeredLanguages()),
			isConfirmed: city.domainConfirmedAt !== null
		}
	);
}
