import { sql } from 'kysely';
import type { Alignment } from '#domains/frameworks/framework.ts';
import type { Db, Trx } from '#server/db.ts';
import type { BadgeDraft, BadgeVersion } from './badge.ts';

type NewBadge = { id: string; organisationId: string; draft: BadgeDraft; by: string | null };

export async function insertBadge(trx: Trx, { id, organisationId, draft, by }: NewBadge): Promise<void> {
	await trx.insertInto('badges').values({ id, organisationId }).execute();
	await trx
		.insertInto('badgeDrafts')
		.values({ badgeId: id, organisationId, content: JSON.stringify(draft), updatedBy: by })
		.execute();
}

export const badgeById = (db: Db, badgeId: string) =>
	db
		.selectFrom('badges')
		.select(['id', 'organisationId', 'currentVersion', 'createdAt', 'retiredAt'])
		.where('id', '=', badgeId)
		.executeTakeFirst();

export const lockBadge = (trx: Trx, badgeId: string) =>
	trx
		.selectFrom('badges')
		.select(['id', 'organisationId', 'currentVersion', 'retiredAt'])
		.where('id', '=', badgeId)
		.forUpdate()
		.executeTakeFirst();

export const draftOf = (db: Db, badgeId: string) =>
	db
		.selectFrom('badgeDrafts')
		.select(['badgeId', 'organisationId', 'content', 'revision', 'updatedAt'])
		.$narrowType<{ content: BadgeDraft }>()
		.where('badgeId', '=', badgeId)
		.executeTakeFirst();

/** Nothing when the draft is at another revision by now. */
export const updateDraft = (
	trx: Trx,
	badgeId: string,
	revision: number,
	kept: { draft: BadgeDraft; by: string | null; at: Date }
) =>
	trx
		.updateTable('badgeDrafts')
		.set({
			content: JSON.stringify(kept.draft),
			revision: revision + 1,
			updatedAt: kept.at,
			updatedBy: kept.by
		})
		.where('badgeId', '=', badgeId)
		.where('revision', '=', revision)
		.returning('revision')
		.executeTakeFirst();

export async function insertVersion(trx: Trx, version: BadgeVersion, by: string | null): Promise<void> {
	const { tasks, questions, alignments, ...columns } = version;
	await trx
		.insertInto('badgeVersions')
		.values({
			...columns,
			tasks: JSON.stringify(tasks),
			questions: JSON.stringify(questions),
			createdBy: by
		})
		.execute();
	const { badgeId } = version;
	if (alignments.length > 0) {
		const rows = alignments.map((row, position) => ({ badgeId, version: version.version, position, ...row }));
		await trx.insertInto('badgeAlignments').values(rows).execute();
	}
	await trx
		.updateTable('badges')
		.set({ currentVersion: version.version })
		.where('id', '=', version.badgeId)
		.execute();
}

export const setRetired = (trx: Trx, badgeId: string, at: Date | null) =>
	trx.updateTable('badges').set({ retiredAt: at }).where('id', '=', badgeId).execute();

const alignmentsOf = () =>
	sql<Alignment[]>`coalesce((
		select json_agg(json_build_object('skillId', a.skill_id, 'targetUrl', a.target_url, 'targetName', a.target_name,
			'targetFramework', a.target_framework, 'targetCode', a.target_code, 'targetType', a.target_type)
			order by a.position)
		from badge_alignments a where a.badge_id = v.badge_id and a.version = v.version
	), '[]')`.as('alignments');

const versions = (db: Db) =>
	db
		.selectFrom('badgeVersions as v')
		.select([
			'v.badgeId',
			'v.version',
			'v.organisationId',
			'v.language',
			'v.name',
			'v.description',
			'v.criteria'
		])
		.select([
			'v.badgeType',
			'v.tasks',
			'v.questions',
			'v.validMonths',
			'v.imageFileId',
			'v.imageAlt',
			'v.imageSeed',
			'v.offersCertificate',
			'v.createdAt'
		])
		.select(alignmentsOf)
		.$narrowType<Pick<BadgeVersion, 'badgeType' | 'tasks' | 'questions'>>();

export const versionOf = (db: Db, badgeId: string, version: number) =>
	versions(db).where('badgeId', '=', badgeId).where('version', '=', version).executeTakeFirst();

export const versionsOf = (db: Db, wanted: { badgeId: string; version: number }[]) =>
	wanted.length === 0
		? Promise.resolve([])
		: versions(db)
				.where(({ eb, refTuple, tuple }) =>
					eb(
						refTuple('badgeId', 'version'),
						'in',
						wanted.map(({ badgeId, version }) => tuple(badgeId, version))
					)
				)
				.execute();

/** The newest published version of each of these badges. */
export const currentVersionsOf = (db: Db, badgeIds: string[]) =>
	badgeIds.length === 0
		? Promise.resolve([])
		: versions(db)
				.innerJoin('badges', (join) =>
					join.onRef('badges.id', '=', 'v.badgeId').onRef('badges.currentVersion', '=', 'v.version')
				)
				.select('badges.retiredAt')
				.where('v.badgeId', 'in', badgeIds)
				.execute();

/** All badges of an organisation with the words of their drafts, newest first. */
export const badgesOf = (db: Db, organisationId: string) =>
	db
		.selectFrom('badges')
		.innerJoin('badgeDrafts', 'badgeDrafts.badgeId', 'badges.id')
		.select(['badges.id', 'badges.currentVersion', 'badges.retiredAt'])
		.select(['badgeDrafts.content', 'badgeDrafts.updatedAt'])
		.$narrowType<{ content: BadgeDraft }>()
		.where('badges.organisationId', '=', organisationId)
		.orderBy('badges.id', 'desc')
		.execute();

/** Badges of these organisations that can be earned now and bear these words in their name, by name. */
export async function badgesNamed(
	db: Db,
	organisationIds: readonly string[],
	words: string,
	count: number
): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		select b.id from badges b
		join badge_versions v on v.badge_id = b.id and v.version = b.current_version
		where b.organisation_id = any(${organisationIds}::uuid[]) and b.retired_at is null
			and strpos(unaccent(lower(v.name)), unaccent(lower(${words}))) > 0
		order by lower(v.name), b.id limit ${count}`.execute(db);
	return rows.map(({ id }) => id);
}

/** Badges that can be earned now and whose newest version is about a skill, the newest first. */
export async function badgesAbout(db: Db, skillId: string, count: number): Promise<string[]> {
	const rows = await db
		.selectFrom('badgeAlignments as a')
		.innerJoin('badges as b', (join) =>
			join.onRef('b.id', '=', 'a.badgeId').onRef('b.currentVersion', '=', 'a.version')
		)
		.select('b.id')
		.where('a.skillId', '=', skillId)
		.where('b.retiredAt', 'is', null)
		.orderBy('b.id', 'desc')
		.limit(count)
		.execute();
	return rows.map(({ id }) => id);
}

/** Somebody left: the badges they wrote stay their organisation's, without their name on them. */
export async function forgetWriter(trx: Trx, accountId: string): Promise<void> {
	await trx.updateTable('badgeDrafts').set({ updatedBy: null }).where('updatedBy', '=', accountId).execute();
	await trx
		.updateTable('badgeVersions')
		.set({ createdBy: null })
		.where('createdBy', '=', accountId)
		.execute();
}
