import { z } from 'zod';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { draftOf } from './badges.sql.server.ts';
import { keepBadgeDesign } from './keep-badge-design.ts';
import type { KeptDraft } from './keep-badge-draft.ts';
import { mayMakeBadges } from './may.ts';
import { templateById } from './templates.sql.server.ts';

const input = z.object({
	badgeId: z.uuid(),
	templateId: z.uuid(),
	revision: z.coerce.number().int().positive()
});

/** Gives a draft the look of a template of the same organisation; the words that it has already stay its own. */
export async function startFromTemplate(actor: Actor, asked: unknown): Promise<KeptDraft> {
	const { badgeId, templateId, revision } = parse(input, asked);
	const [draft, template] = await Promise.all([draftOf(db(), badgeId), templateById(db(), templateId)]);
	if (!draft || template?.organisationId !== draft.organisationId) throw new Refusal('not-found');
	permit(actor, mayMakeBadges(actor, draft.organisationId));
	const { design: own, imageAlt, name } = draft.content;
	const rimText = own?.rimText || (template.design.rimText ? name : '');
	return keepBadgeDesign(actor, { badgeId, revision, imageAlt, design: { ...template.design, rimText } });
}
