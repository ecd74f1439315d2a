import { z } from 'zod';
import { seeCity } from '#domains/cities/see-city.ts';
import { seeOrganisation } from '#domains/organisations/see-organisation.ts';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import { activityKinds } from './activity.ts';
import { emptyForm } from './activity-form.ts';
import { insertActivity } from './activities.sql.server.ts';
import { insertDraft } from './activity-drafts.sql.server.ts';
import { mayEditActivities } from './may.ts';

const startInput = z.object({
	organisationId: z.uuid('problem_required'),
	kind: z.enum(activityKinds).default('event'),
	title: z.string().max(200).default(''),
	language: z.string().max(35).default('en')
});

/** Opens a draft in the organisation's city and in that city's time zone. Gives its id. */
export async function startActivity(actor: Actor, input: unknown): Promise<string> {
	const { organisationId, kind, title, language } = parse(startInput, input);
	permit(actor, mayEditActivities(actor, organisationId));
	const { cityId, closedAt } = await seeOrganisation(actor, organisationId);
	if (closedAt) throw new Refusal('gone');
	const { timeZone } = await seeCity(actor, cityId);
	const form = emptyForm({ title, kind, language, timeZone });
	const id = newId();
	const by = accountOf(actor) ?? null;
	await act(actor, 'start-activity', { activity: id }, async (trx) => {
		await insertActivity(trx, { id, organisationId, cityId, kind, language, timeZone, createdBy: by });
		await insertDraft(trx, { activityId: id, organisationId, form, updatedBy: by });
	});
	return id;
}
