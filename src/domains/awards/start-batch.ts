import { z } from 'zod';
import { seeBadge } from '#domains/badges/see-badge.ts';
import { act } from '#server/act.ts';
import { type Actor, accountOf } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { keepBatch } from './keep-batch.ts';
import { mayAward } from './may.ts';
import { giftOf } from './open-claim-link.ts';
import { readPeople } from './read-people.ts';

const input = z.object({ badgeId: z.uuid(), language: z.string().max(35).default('en') });

/**
 * Reads a list of people for a badge and keeps it as a draft, to be looked through before anything is given. Nobody is
 * written to. `people` is a table or a plain list of addresses, whole or in chunks. Gives the id of the batch.
 */
export async function startBatch(
	actor: Actor,
	asked: unknown,
	people: Iterable<string> | AsyncIterable<string>
): Promise<string> {
	const { badgeId, language } = parse(input, asked);
	const { organisationId } = await seeBadge(badgeId);
	permit(actor, mayAward(actor, organisationId));
	await giftOf({ badgeId, organisationId });
	const { headings, columns, rows } = await readPeople(people);
	const createdBy = accountOf(actor) ?? null;
	const about = {
		id: newId(),
		organisationId,
		badgeId,
		language,
		createdBy,
		tokenId: null,
		createdAt: now()
	};
	const batch = { ...about, headings, columns };
	// Rows are read while they are written, so it is not tried again: what was read is gone.
	return act(actor, 'start-batch', { badge: badgeId, batch: batch.id }, async (trx) => {
		const counted = await keepBatch(trx, batch, rows);
		if (counted.rowsTotal === 0) throw nobody();
		return batch.id;
	});
}

const nobody = () =>
	new Refusal('invalid-input', { fields: [{ field: 'people', message: 'batch_problem_empty' }] });
