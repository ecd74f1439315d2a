import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { ownOrigins } from '#server/origin.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { cityByDomain, cityById, updateCity } from './cities.sql.server.ts';
import { domainFrom } from './domain.ts';
import { mayChangeCity, mayConfirmDomain } from './may.ts';

const domainInput = z.object({ domain: z.string().trim().max(300).default('') });

/** The admins of a city ask for a host name of their own, or give it up. Nothing is served there before it is confirmed. */
export async function askDomain(actor: Actor, cityId: string, input: unknown): Promise<void> {
	permit(actor, mayChangeCity(actor, cityId));
	const typed = parse(domainInput, input).domain;
	const domain = typed === '' ? null : await unusedDomain(typed);
	await act(actor, 'ask-domain', { city: cityId }, async (trx) => {
		const city = await cityById(trx, cityId);
		if (!city) throw new Refusal('not-found');
		if (city.domain === domain) return;
		const holder = domain && (await cityByDomain(trx, domain));
		if (holder) throw wrongDomain('city_problem_domain_taken');
		await updateCity(trx, cityId, { domain, domainConfirmedAt: null });
	});
}

async function unusedDomain(typed: string): Promise<string> {
	const domain = domainFrom(typed, config().origin);
	if (!domain) throw wrongDomain('city_problem_domain');
	const own = (await ownOrigins(db())).map((origin) => new URL(origin).hostname);
	if (own.includes(domain)) throw wrongDomain('city_problem_domain_own');
	return domain;
}

const wrongDomain = (message: string) =>
	new Refusal('invalid-input', { fields: [{ field: 'domain', message }] });

/**
 * The operator says that this name leads here, having seen to it (DNS, certificate, proxy). `domain` is what they looked
 * at: another one that was typed meanwhile is not confirmed with it.
 */
export async function confirmDomain(actor: Actor, cityId: string, domain: string): Promise<void> {
	permit(actor, mayConfirmDomain(actor));
	await act(actor, 'confirm-domain', { city: cityId }, async (trx) => {
		const city = await cityById(trx, cityId);
		if (!city) throw new Refusal('not-found');
		if (city.domain === null || city.domain !== domain) throw new Refusal('conflict');
		if (city.domainConfirmedAt === null) await updateCity(trx, cityId, { domainConfirmedAt: now() });
	});
}

/** The name serves nothing any more; the city may still have it confirmed again. */
export async function withdrawDomain(actor: Actor, cityId: string): Promise<void> {
	permit(actor, mayConfirmDomain(actor));
	await act(actor, 'withdraw-domain', { city: cityId }, async (trx) => {
		await updateCity(trx, cityId, { domainConfirmedAt: null });
	});
}
