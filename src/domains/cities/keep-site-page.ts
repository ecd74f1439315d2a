import { z } from 'zod';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { refuseConflict, refuseTooLarge } from '#server/draft.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { sitePageInput } from './change-site-page.ts';
import { cityById } from './cities.sql.server.ts';
import { mayChangeSitePage } from './may.ts';
import { lockSitePageDraft, updateSitePageDraft } from './site-page-drafts.sql.server.ts';

const keepInput = sitePageInput.extend({
	body: z.string().default(''),
	/** The revision that this editor saw last. */
	revision: z.coerce.number().int().min(0),
	editor: z.string().max(64).default('')
});

/** Keeps the text of a page as it is typed; visitors read it once it is published. */
export async function keepSitePage(
	actor: Actor,
	cityId: string | null,
	input: unknown
): Promise<{ revision: number; savedAt: Date }> {
	permit(actor, mayChangeSitePage(actor, cityId));
	const { page, language, body, revision: seen, editor } = parse(keepInput, input);
	if (cityId !== null && !(await cityById(db(), cityId))) throw new Refusal('not-found');
	refuseTooLarge(body);
	const about = { ...(cityId === null ? {} : { city: cityId }), page };
	return act(actor, 'keep-site-page', about, async (trx) => {
		const savedAt = now();
		const kept = await lockSitePageDraft(trx, { cityId, page, language }, savedAt);
		refuseConflict({ ...kept, form: kept.body }, { form: body, revision: seen, editor });
		const revision = kept.revision + 1;
		const updatedBy = accountOf(actor) ?? null;
		const change = { body, revision, editor, updatedBy, updatedAt: savedAt };
		await updateSitePageDraft(trx, { cityId, page, language }, change);
		return { revision, savedAt };
	});
}
