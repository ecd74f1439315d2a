import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';

export type StatusEntry = { revocationListId: string; suspensionListId: string; index: number };

/**
 * The next free entries of an organisation's open list, as many as it has of those asked for. One UPDATE, so that no two
 * credentials share an entry; the indexes jump about, so that neighbours in the list are not neighbours in time.
 */
export async function claimEntries(
	trx: Trx,
	organisationId: string | null,
	most: number
): Promise<StatusEntry[]> {
	const { rows } = await sql<StatusEntry>`
		with open as (
			select id, used as taken, least(entries - used, ${most}::integer) as count from status_lists
			where ${isOf(organisationId)} and purpose = 'revocation' and used < entries
			order by id limit 1 for update
		), claimed as (
			update status_lists set used = used + open.count from open where status_lists.id = open.id
			returning status_lists.*, open.taken
		)
		select id as revocation_list_id, suspension_list_id,
			((start + nth::bigint * step) % entries)::integer as index
		from claimed, generate_series(taken, used - 1) as nth
	`.execute(trx);
	return rows;
}

/** `null` names the installation itself. Both forms find their rows by the index. */
const isOf = (organisationId: string | null) =>
	organisationId === null ? sql`organisation_id is null` : sql`organisation_id = ${organisationId}`;

/** One transaction at a time opens a list for an organisation. */
export const lockListsOf = (trx: Trx, organisationId: string | null) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`status-lists:${organisationId}`}, 0))`.execute(trx);

type NewPair = {
	revocationListId: string;
	suspensionListId: string;
	organisationId: string | null;
	entries: number;
	start: number;
	step: number;
};

export async function insertPair(trx: Trx, pair: NewPair): Promise<void> {
	const { revocationListId, suspensionListId, organisationId, entries, start, step } = pair;
	const list = { organisationId, entries, start, step, bits: Buffer.alloc(entries / 8) };
	await trx
		.insertInto('statusLists')
		.values({ ...list, id: suspensionListId, purpose: 'suspension' })
		.execute();
	await trx
		.insertInto('statusLists')
		.values({ ...list, id: revocationListId, purpose: 'revocation', suspensionListId })
		.execute();
}

/**
 * Sets (or clears) bits, one write for all of a list, and counts the revision up, so that caches of the signed list know.
 * Bit 0 of a Bitstring Status List is the left-most of its byte (section 3.2).
 */
export async function setBits(
	trx: Trx,
	listId: string,
	indexes: readonly number[],
	at: Date,
	bit: 0 | 1
): Promise<void> {
	const { bits } = await trx
		.selectFrom('statusLists')
		.select('bits')
		.where('id', '=', listId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	for (const index of indexes) {
		const [byte, mask] = [index >> 3, 0x80 >> (index & 7)];
		const old = bits[byte] ?? 0;
		bits[byte] = bit ? old | mask : old & ~mask;
	}
	await trx
		.updateTable('statusLists')
		.set((eb) => ({ bits, revision: eb('revision', '+', 1), updatedAt: at }))
		.where('id', '=', listId)
		.execute();
}

/** The list of suspensions beside a list of revocations. */
export const suspensionListOf = async (db: Db, listId: string): Promise<string> =>
	(
		await db
			.selectFrom('statusLists')
			.select('suspensionListId')
			.where('id', '=', listId)
			.$narrowType<{ suspensionListId: string }>()
			.executeTakeFirstOrThrow()
	).suspensionListId;

/** What tells whether a signed copy is still the newest. */
export const revisionOf = (db: Db, listId: string) =>
	db
		.selectFrom('statusLists')
		.select(['id', 'organisationId', 'revision'])
		.where('id', '=', listId)
		.executeTakeFirst();

export const statusListById = (db: Db, listId: string) =>
	db
		.selectFrom('statusLists')
		.select(['id', 'organisationId', 'purpose', 'bits', 'revision', 'updatedAt'])
		.$narrowType<{ purpose: 'revocation' | 'suspension' }>()
		.where('id', '=', listId)
		.executeTakeFirst();

/** The list, if it is one of the installation itself. */
export const installationList = (trx: Trx, listId: string) =>
	trx
		.selectFrom('statusLists')
		.select(['id', 'purpose', 'entries'])
		.where('id', '=', listId)
		.where('organisationId', 'is', null)
		.executeTakeFirst();
