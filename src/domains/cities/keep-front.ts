import { z } from 'zod';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { refuseConflict, refuseTooLarge } from '#server/draft.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { cityById } from './cities.sql.server.ts';
import { formFrom, frontFormOf } from './front-form.ts';
import { firstFront, readFront } from './front.ts';
import {
	frontDraftOf,
	lockFrontDraft,
	publishedFront,
	updateFrontDraft,
	writeFront
} from './fronts.sql.server.ts';
import { mayChangeCity } from './may.ts';

const keepInput = z.object({
	cityId: z.uuid(),
	/** The revision that this editor saw last. */
	revision: z.coerce.number().int().min(0),
	editor: z.string().max(64).default(''),
	form: z.unknown().transform(formFrom)
});

/** Keeps a front page as it is put together, right or not. Whoever writes on an older revision is told. */
export async function keepFront(actor: Actor, input: unknown): Promise<{ revision: number; savedAt: Date }> {
	const asked = parse(keepInput, input);
	const { cityId, editor, form } = asked;
	permit(actor, mayChangeCity(actor, cityId));
	if (!(await cityById(db(), cityId))) throw new Refusal('not-found');
	refuseTooLarge(form);
	return act(actor, 'keep-city-front', { city: cityId }, async (trx) => {
		const savedAt = now();
		const draft = await lockFrontDraft(trx, cityId, savedAt);
		refuseConflict(draft, asked);
		const revision = draft.revision + 1;
		const updatedBy = accountOf(actor) ?? null;
		await updateFrontDraft(trx, cityId, { form, revision, editor, updatedBy, updatedAt: savedAt });
		return { revision, savedAt };
	});
}

/** Reads the kept draft and, when it can stand, shows it to everybody. */
export async function publishFront(actor: Actor, cityId: string): Promise<void> {
	permit(actor, mayChangeCity(actor, cityId));
	const draft = await frontDraftOf(db(), cityId);
	const form = draft?.form ?? frontFormOf((await publishedFront(db(), cityId)) ?? firstFront);
	const blocks = parse(readFront, form);
	await act(actor, 'publish-city-front', { city: cityId }, async (trx) => {
		const at = now();
		const kept = await lockFrontDraft(trx, cityId, at);
		if (draft && kept.revision !== draft.revision) throw new Refusal('conflict');
		await writeFront(trx, cityId, blocks);
		const updatedBy = accountOf(actor) ?? null;
		await updateFrontDraft(trx, cityId, {
			...kept,
			...{ form: null, revision: kept.revision + 1, updatedBy, updatedAt: at }
		});
	});
}
