import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Credential } from './credential.ts';

const columns = [
	'id',
	'organisationId',
	'awardId',
	'badgeId',
	'badgeVersion',
	'statusListId',
	'statusIndex',
	'document',
	'issuedAt',
	'suspendedAt',
	'revokedAt',
	'erasedAt'
] as const;

export const insertCredential = (
	trx: Trx,
	credential: Omit<Credential, 'suspendedAt' | 'revokedAt' | 'erasedAt'>
) => trx.insertInto('credentials').values(credential).execute();

/** Separates documents in one text. JSON has none of it: within strings it is escaped. */
const separator = '\u001e';

type Many = Pick<Credential, 'organisationId' | 'badgeId' | 'badgeVersion' | 'issuedAt'> & {
	credentials: readonly (Pick<Credential, 'id' | 'awardId' | 'statusListId' | 'statusIndex'> & {
		document: string;
	})[];
};

/** Many at once. Documents go as one text, which spares quoting each of them as a part of an array. */
export const insertCredentials = (trx: Trx, { credentials, ...same }: Many) =>
	sql`
		insert into credentials (
			id, organisation_id, award_id, badge_id, badge_version, status_list_id, status_index, document, issued_at
		)
		select id, ${same.organisationId}, award_id, ${same.badgeId}, ${same.badgeVersion}, list, index, document,
			${same.issuedAt}
		from unnest(
			${credentials.map(({ id }) => id)}::uuid[],
			${credentials.map(({ awardId }) => awardId)}::uuid[],
			${credentials.map(({ statusListId }) => statusListId)}::uuid[],
			${credentials.map(({ statusIndex }) => statusIndex)}::integer[],
			string_to_array(${credentials.map(({ document }) => document).join(separator)}, ${separator})
		) as given (id, award_id, list, index, document)
	`.execute(trx);

export const credentialById = (db: Db, id: string): Promise<Credential | undefined> =>
	db.selectFrom('credentials').select(columns).where('id', '=', id).executeTakeFirst();

export const credentialsByIds = (db: Db, ids: readonly string[]): Promise<Credential[]> =>
	ids.length === 0
		? Promise.resolve([])
		: db.selectFrom('credentials').select(columns).where('id', 'in', ids).execute();

export const credentialsOfAwards = (db: Db, awardIds: readonly string[]): Promise<Credential[]> =>
	awardIds.length === 0
		? Promise.resolve([])
		: db.selectFrom('credentials').select(columns).where('awardId', 'in', awardIds).execute();

/** What an organisation took back and somebody may still show; the newest first. */
export async function revokedIds(db: Db, organisationId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('credentials')
		.select('id')
		.where('organisationId', '=', organisationId)
		.where('revokedAt', 'is not', null)
		.orderBy('id', 'desc')
		.execute();
	return rows.map(({ id }) => id);
}

export const markRevoked = (trx: Trx, awardIds: readonly string[], at: Date) =>
	trx
		.updateTable('credentials')
		.set({ revokedAt: at })
		.where('awardId', '=', sql<string>`any(${awardIds}::uuid[])`)
		.where('revokedAt', 'is', null)
		.returning(['statusListId', 'statusIndex'])
		.execute();

export const markSuspended = (trx: Trx, awardIds: readonly string[], at: Date | null) =>
	trx
		.updateTable('credentials')
		.set({ suspendedAt: at })
		.where('awardId', '=', sql<string>`any(${awardIds}::uuid[])`)
		.where('suspendedAt', at ? 'is' : 'is not', null)
		.returning(['statusListId', 'statusIndex'])
		.execute();

/** Takes away what points to a person; the status entry stays, so that copies in the world can still be checked. */
export const eraseDocuments = (trx: Trx, awardIds: readonly string[], at: Date) =>
	awardIds.length === 0
		? Promise.resolve([])
		: trx
				.updateTable('credentials')
				.set({ document: null, erasedAt: at })
				.where('awardId', 'in', awardIds)
				.where('erasedAt', 'is', null)
				.execute();
