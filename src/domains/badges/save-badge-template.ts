import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { draftOf } from './badges.sql.server.ts';
import { badgeDesignSchema } from './design-input.ts';
import { mayMakeBadges } from './may.ts';
import { deleteTemplate, insertTemplate, templateById, templatesOf } from './templates.sql.server.ts';

/** So many an organisation keeps: more would be no family any more. */
export const mostTemplates = 24;

const input = z.object({
	badgeId: z.uuid(),
	name: z.string().trim().min(1, 'problem_required').max(80, 'problem_not_understood'),
	design: badgeDesignSchema
});

/** Keeps a design for the other badges of the organisation. Returns the id of the template. */
export async function saveBadgeTemplate(actor: Actor, asked: unknown): Promise<string> {
	const { badgeId, name, design } = parse(input, asked);
	const draft = await draftOf(db(), badgeId);
	if (!draft) throw new Refusal('not-found');
	const { organisationId } = draft;
	permit(actor, mayMakeBadges(actor, organisationId));
	const id = newId();
	await act(actor, 'save-badge-template', { badge: badgeId, template: id }, async (trx) => {
		const kept = await templatesOf(trx, organisationId, mostTemplates);
		if (kept.length >= mostTemplates) throw new Refusal('full');
		await insertTemplate(trx, { id, organisationId, name, design });
	});
	return id;
}

/** Badges that were made from it keep their pictures. */
export async function dropBadgeTemplate(actor: Actor, asked: unknown): Promise<void> {
	const { templateId } = parse(z.object({ templateId: z.uuid() }), asked);
	const template = await templateById(db(), templateId);
	if (!template) throw new Refusal('not-found');
	permit(actor, mayMakeBadges(actor, template.organisationId));
	await act(actor, 'drop-badge-template', { template: templateId }, (trx) => deleteTemplate(trx, templateId));
}
