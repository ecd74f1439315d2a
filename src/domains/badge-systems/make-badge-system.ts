import { z } from 'zod';
import { seeCity } from '#domains/cities/see-city.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { mostSystems, type SystemMaker, systemWords } from './badge-system.ts';
import { insertSystem, systemsOfMaker } from './badge-systems.sql.server.ts';
import { mayMakeSystems } from './may.ts';

const input = systemWords.extend({
	organisation: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
	city: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
	language: z.string().max(35).default('en')
});

/** Opens a system, seen by its makers only. Gives its id. */
export async function makeBadgeSystem(actor: Actor, asked: unknown): Promise<string> {
	const { organisation, city, ...words } = parse(input, asked);
	const maker = await makerOf(organisation, city);
	permit(actor, mayMakeSystems(actor, maker));
	if ((await systemsOfMaker(db(), maker)).length >= mostSystems) throw new Refusal('full');
	const id = newId();
	const row = { id, ...maker, ...words, createdAt: now(), createdBy: accountOf(actor) ?? null };
	await act(actor, 'make-badge-system', { badgeSystem: id }, (trx) => insertSystem(trx, row));
	return id;
}

/** Of an organisation, or of a city; a closed organisation makes nothing new. */
export async function makerOf(
	organisationId: string | undefined,
	cityId: string | undefined
): Promise<SystemMaker> {
	if (organisationId) {
		if ((await seeOrganisation({ kind: 'visitor' }, organisationId)).closedAt) throw new Refusal('gone');
		return { organisationId, cityId: null };
	}
	if (!cityId) throw new Refusal('not-found');
	await seeCity({ kind: 'visitor' }, cityId);
	return { organisationId: null, cityId };
}
