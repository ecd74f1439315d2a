import { z } from 'zod';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { isLanguage } from '#ui/language.ts';
import { cityById } from './cities.sql.server.ts';
import { mayChangeSitePage } from './may.ts';
import { clearSitePageDraft } from './site-page-drafts.sql.server.ts';
import { deleteSitePage, putSitePage } from './site-pages.sql.server.ts';
import { sitePages } from './site-page.ts';

export const sitePageInput = z.object({
	page: z.enum(sitePages),
	language: z.string().refine(isLanguage, 'problem_required'),
	/** Markdown; empty = the text that Cairn comes with. */
	body: z.string().trim().max(100_000).default('')
});

/** Writes a page such as the privacy statement in one language; an empty text brings back the one that Cairn comes with. */
export async function changeSitePage(actor: Actor, cityId: string | null, input: unknown): Promise<void> {
	permit(actor, mayChangeSitePage(actor, cityId));
	const { page, language, body } = parse(sitePageInput, input);
	if (cityId !== null && !(await cityById(db(), cityId))) throw new Refusal('not-found');
	await act(
		actor,
		'change-site-page',
		{ ...(cityId === null ? {} : { city: cityId }), page },
		async (trx) => {
			await clearSitePageDraft(trx, { cityId, page, language });
			if (body === '') return void (await deleteSitePage(trx, cityId, page, language));
			const by = accountOf(actor) ?? null;
			await putSitePage(trx, { id: newId(), cityId, page, language, body, changedAt: now(), changedBy: by });
		}
	);
}
