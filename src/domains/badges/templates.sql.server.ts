import type { Db, Trx } from '#server/db.ts';
import type { BadgeDesign } from './design.ts';

export type BadgeTemplate = { id: string; organisationId: string; name: string; design: BadgeDesign };

const templates = (db: Db) =>
	db
		.selectFrom('badgeTemplates')
		.select(['id', 'organisationId', 'name', 'design'])
		.$narrowType<{ design: BadgeDesign }>();

/** The newest first. */
export const templatesOf = (db: Db, organisationId: string, most: number): Promise<BadgeTemplate[]> =>
	templates(db).where('organisationId', '=', organisationId).orderBy('id', 'desc').limit(most).execute();

export const templateById = (db: Db, id: string): Promise<BadgeTemplate | undefined> =>
	templates(db).where('id', '=', id).executeTakeFirst();

export async function insertTemplate(trx: Trx, { design, ...columns }: BadgeTemplate): Promise<void> {
	await trx
		.insertInto('badgeTemplates')
		.values({ ...columns, design: JSON.stringify(design) })
		.execute();
}

export const deleteTemplate = (trx: Trx, id: string) =>
	trx.deleteFrom('badgeTemplates').where('id', '=', id).execute();
