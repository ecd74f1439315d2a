import type { Db, Trx } from '#server/db.ts';
import { type ActivityForm, formFrom } from './activity-form.ts';

export type ActivityDraft = {
	organisationId: string;
	/** null = nothing typed since it was published. */
	form: ActivityForm | null;
	revision: number;
	editor: string;
	updatedAt: Date;
};

const columns = ['organisationId', 'content', 'revision', 'editor', 'updatedAt'] as const;

export async function draftOf(db: Db, activityId: string): Promise<ActivityDraft | undefined> {
	const row = await db
		.selectFrom('activityDrafts')
		.select(columns)
		.where('activityId', '=', activityId)
		.executeTakeFirst();
	return row && draftFrom(row);
}

export async function lockDraft(trx: Trx, activityId: string): Promise<ActivityDraft | undefined> {
	const row = await trx
		.selectFrom('activityDrafts')
		.select(columns)
		.where('activityId', '=', activityId)
		.forUpdate()
		.executeTakeFirst();
	return row && draftFrom(row);
}

// A form kept by an older Cairn may lack newer fields.
const draftFrom = ({
	content,
	...row
}: Omit<ActivityDraft, 'form'> & { content: unknown }): ActivityDraft => ({
	...row,
	form: content === null ? null : formFrom(content)
});

type NewDraft = { activityId: string; organisationId: string; form: ActivityForm; updatedBy: string | null };

export const insertDraft = (trx: Trx, { form, ...draft }: NewDraft) =>
	trx
		.insertInto('activityDrafts')
		.values({ ...draft, content: JSON.stringify(form) })
		.execute();

type Kept = {
	form: ActivityForm | null;
	revision: number;
	editor: string;
	updatedBy: string | null;
	updatedAt: Date;
};

export const updateDraft = (trx: Trx, activityId: string, { form, ...kept }: Kept) =>
	trx
		.updateTable('activityDrafts')
		.set({ ...kept, content: form && JSON.stringify(form) })
		.where('activityId', '=', activityId)
		.execute();
