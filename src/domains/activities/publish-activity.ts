import { z } from 'zod';
import { draftBadge } from '#domains/badges/draft-badge.ts';
import { refuseUnknownSkills } from '#domains/frameworks/align-skills.ts';
import { act } from '#server/act.ts';
import { accountOf, type Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db, type Trx } from '#server/db.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { Refusal } from '#server/refusal.ts';
import type { ActivityContent } from './activity.ts';
import { changeState, lockActivity } from './activities.sql.server.ts';
import { badgeIdsOf } from './activity-badges.sql.server.ts';
import { activityById } from './activity-reads.sql.server.ts';
import { writeContent } from './activity-content.sql.server.ts';
import { draftOf, lockDraft, updateDraft } from './activity-drafts.sql.server.ts';
import { attachBadge } from './attach-badge.ts';
import { formOf } from './form-of-activity.ts';
import { mayEditActivities } from './may.ts';
import { placeActivity, refuseUnknownCities } from './place-activity.ts';
import { readForm } from './read-form.ts';
import { refuseForeignFiles } from './refuse-foreign-files.ts';

const publishInput = z.object({ activityId: z.uuid() });

/**
 * Reads the kept draft and, when it can stand, writes it where everybody sees it. An activity that is public already is
 * brought up to date; a first publishing also drafts a badge from its words (C2).
 */
export async function publishActivity(actor: Actor, input: unknown): Promise<void> {
	const { activityId } = parse(publishInput, input);
	const [activity, draft] = await Promise.all([activityById(db(), activityId), draftOf(db(), activityId)]);
	if (!activity || !draft) throw new Refusal('not-found');
	permit(actor, mayEditActivities(actor, activity.organisationId));
	const content = parse(readForm, draft.form ?? formOf(activity));
	await refuseForeignFiles(content, activity.organisationId);
	await refuseUnknownSkills(content.skills);
	await refuseUnknownCities(content.cities);
	await act(actor, 'publish-activity', { activity: activityId }, (trx) =>
		publishIn(trx, { actor, activityId, revision: draft.revision, content })
	);
}

type Publishing = { actor: Actor; activityId: string; revision: number; content: ActivityContent };

async function publishIn(trx: Trx, { actor, activityId, revision, content }: Publishing): Promise<void> {
	const activity = await lockActivity(trx, activityId);
	const draft = await lockDraft(trx, activityId);
	if (!activity || draft?.revision !== revision) throw new Refusal('conflict');
	if (activity.state === 'cancelled') throw new Refusal('activity-cancelled');
	const at = now();
	await writeContent(trx, activityId, content, at);
	await placeActivity(trx, { ...content, id: activityId, cityId: activity.cityId });
	const publishedAt = activity.publishedAt ?? at;
	await changeState(trx, activityId, { state: 'published', publishedAt, updatedAt: at });
	const kept = { form: null, revision: revision + 1, editor: draft.editor };
	await updateDraft(trx, activityId, { ...kept, updatedBy: accountOf(actor) ?? null, updatedAt: at });
	if ((await badgeIdsOf(trx, activityId)).length === 0) {
		const { organisationId } = activity;
		await attachBadge(
			trx,
			activityId,
			await draftBadge(trx, badgeWords(content, organisationId, activityId, actor))
		);
	}
	await tell(trx, 'activity-published', { activityId });
}

const badgeWords = (content: ActivityContent, organisationId: string, activityId: string, actor: Actor) => ({
	organisationId,
	name: content.title.slice(0, 120),
	description: content.summary || content.title,
	language: content.language,
	skills: content.skills,
	seed: activityId,
	by: accountOf(actor) ?? null
});
