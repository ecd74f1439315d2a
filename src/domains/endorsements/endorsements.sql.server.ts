import type { Db, Trx } from '#server/db.ts';
import type { EndorsedKind, Endorsement, EndorsementState } from './endorsement.ts';

const columns = [
	'id',
	'about',
	'aboutId',
	'organisationId',
	'badgeId',
	'badgeVersion',
	'credentialId',
	'holderId',
	'state',
	'language',
	'askedBy',
	'askedAt',
	'wish',
	'address',
	'expiresAt',
	'byOrganisationId',
	'endorserId',
	'endorserName',
	'endorserRole',
	'comment',
	'givenAt',
	'decidedAt',
	'withdrawnAt',
	'document',
	'statusListId',
	'statusIndex'
] as const;

const endorsements = (db: Db) =>
	db
		.selectFrom('endorsements')
		.select(columns)
		.$narrowType<{ about: EndorsedKind; state: EndorsementState }>();

export const endorsementById = (db: Db, id: string): Promise<Endorsement | undefined> =>
	endorsements(db).where('id', '=', id).executeTakeFirst();

export const lockedEndorsement = (trx: Trx, id: string): Promise<Endorsement | undefined> =>
	endorsements(trx).where('id', '=', id).forUpdate().executeTakeFirst();

export const endorsementByToken = (db: Db, tokenHash: string): Promise<Endorsement | undefined> =>
	endorsements(db).where('tokenHash', '=', tokenHash).executeTakeFirst();

export const lockedByToken = (trx: Trx, tokenHash: string): Promise<Endorsement | undefined> =>
	endorsements(trx).where('tokenHash', '=', tokenHash).forUpdate().executeTakeFirst();

/** The newest first. */
export const endorsementsOf = (
	db: Db,
	about: EndorsedKind,
	ids: readonly string[],
	states: readonly EndorsementState[],
	most: number
): Promise<Endorsement[]> =>
	ids.length === 0
		? Promise.resolve([])
		: endorsements(db)
				.where('about', '=', about)
				.where('aboutId', 'in', ids)
				.where('state', 'in', states)
				.orderBy('id', 'desc')
				.limit(most)
				.execute();

/** What an organisation gave and did not take back. */
export const endorsementsBy = (db: Db, organisationId: string, most: number): Promise<Endorsement[]> =>
	endorsements(db)
		.where('byOrganisationId', '=', organisationId)
		.where('state', 'in', ['given', 'accepted'])
		.orderBy('id', 'desc')
		.limit(most)
		.execute();

/** Asked of the same address before, the newest first. */
export const askedBefore = (trx: Trx, about: EndorsedKind, aboutId: string, addressHash: string) =>
	endorsements(trx)
		.where('about', '=', about)
		.where('aboutId', '=', aboutId)
		.where('addressHash', '=', addressHash)
		.orderBy('id', 'desc')
		.execute();

export const givenBy = (trx: Trx, about: EndorsedKind, aboutId: string, byOrganisationId: string) =>
	trx
		.selectFrom('endorsements')
		.select('id')
		.where('about', '=', about)
		.where('aboutId', '=', aboutId)
		.where('byOrganisationId', '=', byOrganisationId)
		.where('state', 'in', ['given', 'accepted'])
		.executeTakeFirst();

type New = Pick<Endorsement, 'id' | 'about' | 'aboutId' | 'organisationId' | 'state' | 'language'> &
	Partial<Endorsement> & { addressHash?: string; tokenHash?: string };

export const insertEndorsement = (trx: Trx, row: New) => trx.insertInto('endorsements').values(row).execute();

export const updateEndorsement = (trx: Trx, id: string, change: Partial<Omit<Endorsement, 'id'>>) =>
	trx.updateTable('endorsements').set(change).where('id', '=', id).execute();

export const deleteEndorsements = (trx: Trx, ids: readonly string[]) =>
	ids.length === 0 ? Promise.resolve([]) : trx.deleteFrom('endorsements').where('id', 'in', ids).execute();

/** Signed documents that stand inside a new award: of this version of the badge, and of its organisation. */
export const documentsInside = (
	db: Db,
	{ badgeId, version, organisationId }: { badgeId: string; version: number; organisationId: string },
	most: number
) =>
	db
		.selectFrom('endorsements')
		.select(['about', 'document'])
		.where('state', '=', 'accepted')
		.where((eb) =>
			eb.or([
				eb.and({ about: 'badge', aboutId: badgeId, badgeVersion: version }),
				eb.and({ about: 'organisation', aboutId: organisationId })
			])
		)
		.orderBy('id', 'desc')
		.limit(most)
		.execute();

// ─── addresses ───────────────────────────────────────────────────────────────────────────────────────────
export const refuseAddress = (trx: Trx, addressHash: string, since: Date) =>
	trx
		.insertInto('unaskedAddresses')
		.values({ addressHash, since })
		.onConflict((conflict) => conflict.doNothing())
		.execute();

export const isUnasked = async (db: Db, addressHash: string): Promise<boolean> =>
	(await db
		.selectFrom('unaskedAddresses')
		.select('addressHash')
		.where('addressHash', '=', addressHash)
		.executeTakeFirst()) !== undefined;

export const addressHashOf = async (trx: Trx, id: string): Promise<string | null> =>
	(await trx.selectFrom('endorsements').select('addressHash').where('id', '=', id).executeTakeFirst())
		?.addressHash ?? null;

/** Who never answered is forgotten; that they were asked stays. */
export const forgetUnanswered = (trx: Trx, before: Date) =>
	trx
		.updateTable('endorsements')
		.set({ address: '', endorserName: '', wish: '' })
		.where('state', '=', 'asked')
		.where('expiresAt', '<', before)
		.where('address', '<>', '')
		.execute();

// ─── who leaves ──────────────────────────────────────────────────────────────────────────────────────────
export const endorsementsOfHolder = (trx: Trx, accountId: string): Promise<Endorsement[]> =>
	endorsements(trx).where('holderId', '=', accountId).forUpdate().execute();

export const forgetAsker = (trx: Trx, accountId: string) =>
	trx.updateTable('endorsements').set({ askedBy: null }).where('askedBy', '=', accountId).execute();
