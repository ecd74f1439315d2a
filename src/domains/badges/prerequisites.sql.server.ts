import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import type { Task } from './task.ts';

/** One transaction at a time says which badges a badge asks for, so that two together cannot close a circle. */
export const lockPrerequisites = (trx: Trx) =>
	sql`select pg_advisory_xact_lock(hashtextextended('badge-prerequisites', 0))`.execute(trx);

export async function insertPrerequisites(
	trx: Trx,
	{ badgeId, version, tasks }: { badgeId: string; version: number; tasks: readonly Task[] }
): Promise<void> {
	const rows = tasks.flatMap(({ id: taskId, check }) =>
		typeof check === 'object' && check.kind === 'badges'
			? check.badgeIds.map((requiredBadgeId) => ({ badgeId, version, taskId, requiredBadgeId }))
			: []
	);
	if (rows.length > 0) await trx.insertInto('badgePrerequisites').values(rows).execute();
}

/**
 * Of these badges, those that ask for `badgeId` in their newest version: themselves, or by what they ask for, however
 * long the chain. A badge stands in the walk once, so that it ends whatever the tables say.
 */
export async function askingFor(
	db: Db,
	badgeId: string,
	badgeIds: readonly string[]
): Promise<ReadonlySet<string>> {
	const { rows } = await sql<{ root: string }>`
		with recursive walk (root, badge_id) as (
			select id, id from unnest(${badgeIds}::uuid[]) as listed (id)
			union
			select walk.root, p.required_badge_id
			from walk
			join badges b on b.id = walk.badge_id
			join badge_prerequisites p on p.badge_id = b.id and p.version = b.current_version
			where walk.badge_id <> ${badgeId}
		)
		select root from walk where badge_id = ${badgeId}
	`.execute(db);
	return new Set(rows.map(({ root }) => root));
}

/** Of these, those that were published. */
export async function publishedAmong(db: Db, badgeIds: readonly string[]): Promise<ReadonlySet<string>> {
	const rows = await db
		.selectFrom('badges')
		.select('id')
		.where('id', '=', sql<string>`any(${badgeIds}::uuid[])`)
		.where('currentVersion', '>', 0)
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** Badges that can be earned and ask for this one in any of their versions, in the order of their ids. */
export async function badgesAskingFor(
	db: Db,
	requiredBadgeId: string,
	after: string | undefined,
	count: number
): Promise<string[]> {
	const rows = await db
		.selectFrom('badgePrerequisites as p')
		.innerJoin('badges as b', 'b.id', 'p.badgeId')
		.select('p.badgeId')
		.distinct()
		.where('p.requiredBadgeId', '=', requiredBadgeId)
		.where('b.retiredAt', 'is', null)
		.$if(after !== undefined, (query) => query.where('p.badgeId', '>', after ?? ''))
		.orderBy('p.badgeId')
		.limit(count)
		.execute();
	return rows.map(({ badgeId }) => badgeId);
}

/** The same, of their newest versions only: what somebody who sets out today would be asked. The newest first. */
export async function badgesNowAskingFor(db: Db, requiredBadgeId: string, count: number): Promise<string[]> {
	const rows = await db
		.selectFrom('badgePrerequisites as p')
		.innerJoin('badges as b', (join) =>
			join.onRef('b.id', '=', 'p.badgeId').onRef('b.currentVersion', '=', 'p.version')
		)
		.select('p.badgeId')
		.distinct()
		.where('p.requiredBadgeId', '=', requiredBadgeId)
		.where('b.retiredAt', 'is', null)
		.orderBy('p.badgeId', 'desc')
		.limit(count)
		.execute();
	return rows.map(({ badgeId }) => badgeId);
}

/** Organisations whose badges those of this one ask for. */
export async function organisationsAskedOf(db: Db, organisationId: string, count: number): Promise<string[]> {
	const rows = await db
		.selectFrom('badges as b')
		.innerJoin('badgePrerequisites as p', (join) =>
			join.onRef('p.badgeId', '=', 'b.id').onRef('p.version', '=', 'b.currentVersion')
		)
		.innerJoin('badges as required', 'required.id', 'p.requiredBadgeId')
		.select('required.organisationId')
		.distinct()
		.where('b.organisationId', '=', organisationId)
		.where('b.retiredAt', 'is', null)
		.where('required.organisationId', '<>', organisationId)
		.orderBy('required.organisationId')
		.limit(count)
		.execute();
	return rows.map((row) => row.organisationId);
}
