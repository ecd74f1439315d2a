import { sql } from 'kysely';
import type { Db, Trx } from '#server/db.ts';
import { newId } from '#server/id.ts';
import type { Framework, FrameworkFormat, Named } from './framework.ts';
import type { ImportedFramework } from './imported-framework.ts';

const columns = [
	'id',
	'key',
	'cityId',
	'format',
	'names',
	'language',
	'version',
	'publisher',
	'source',
	'attribution',
	'revision'
] as const;
type Narrow = { names: Named; format: FrameworkFormat };

const frameworks = (db: Db) => db.selectFrom('frameworks').select(columns).$narrowType<Narrow>();

export const frameworkById = (db: Db, id: string): Promise<Framework | undefined> =>
	frameworks(db).where('id', '=', id).executeTakeFirst();

/** Every framework with the number of skills that can be picked from it. */
export const allFrameworks = (db: Db): Promise<(Framework & { skills: number })[]> =>
	frameworks(db)
		.select(({ selectFrom }) =>
			selectFrom('skills')
				.select(sql<number>`count(*)`.as('count'))
				.whereRef('skills.frameworkId', '=', 'frameworks.id')
				.where('kind', '<>', 'area')
				.where('retiredAt', 'is', null)
				.$asScalar()
				.$notNull()
				.as('skills')
		)
		.orderBy('position')
		.orderBy('id')
		.execute();

/** Grows with every import, so that what is kept in memory knows when it is old. */
export async function frameworksRevision(db: Db): Promise<string> {
	const row = await db
		.selectFrom('frameworks')
		.select(sql<string>`coalesce(string_agg(id || ':' || revision, ',' order by id), '')`.as('revision'))
		.executeTakeFirstOrThrow();
	return row.revision;
}

export const editionOf = async (db: Db, key: string): Promise<string | undefined> =>
	(await db.selectFrom('frameworks').select('edition').where('key', '=', key).executeTakeFirst())?.edition;

/** Opens a framework for an import, and holds it: one import at a time. A known key is brought up to date. */
export async function beginImport(
	trx: Trx,
	asked: ImportedFramework
): Promise<{ id: string; revision: number }> {
	const { names, key, ...rest } = asked;
	const row = { ...rest, key: key ?? null, names: JSON.stringify(names) };
	return trx
		.insertInto('frameworks')
		.values({ id: newId(), ...row, revision: 1 })
		.onConflict((conflict) =>
			conflict.column('key').doUpdateSet(({ ref }) => ({
				...rest,
				names: sql`${ref('frameworks.names')} || ${ref('excluded.names')}`,
				revision: sql`${ref('frameworks.revision')} + 1`,
				updatedAt: sql`now()`,
				// the first language stays: others only add their names
				language: ref('frameworks.language')
			}))
		)
		.returning(['id', 'revision'])
		.executeTakeFirstOrThrow();
}

export type SkillRow = { id: string; uri: string; code: string; kind: string; position: number };
export type TextRow = {
	uri: string;
	language: string;
	name: string;
	others: string[];
	hints: string[];
	description: string;
	plain: string;
	search: string;
	words: string[];
};
type Import = { id: string; revision: number };

/** Many skills at once: new ones are added, known ones (by address) brought up to date. */
export async function writeSkills(
	trx: Trx,
	into: Import,
	skills: SkillRow[],
	texts: TextRow[]
): Promise<void> {
	await sql`
		insert into skills (id, framework_id, uri, code, kind, position, seen_revision)
		select id, ${into.id}, uri, code, kind, position, ${into.revision}
		from json_to_recordset(${JSON.stringify(skills)}::json)
			as x (id uuid, uri text, code text, kind text, position integer)
		on conflict (framework_id, uri) do update set
			code = case when excluded.code = '' then skills.code else excluded.code end, kind = excluded.kind,
			position = excluded.position, seen_revision = excluded.seen_revision, retired_at = null
	`.execute(trx);
	await sql`
		insert into skill_texts
			(skill_id, language, framework_id, is_hidden, name, others, hints, description, plain, search)
		select s.id, x.language, ${into.id}, s.kind = 'area', x.name, x.others, x.hints, x.description, x.plain,
			x.search::tsvector
		from json_to_recordset(${JSON.stringify(texts)}::json) as x (uri text, language text, name text,
			others text[], hints text[], description text, plain text, search text)
		join skills s on s.framework_id = ${into.id} and s.uri = x.uri
		on conflict (skill_id, language) do update set is_hidden = excluded.is_hidden, name = excluded.name,
			others = excluded.others, hints = excluded.hints, description = excluded.description,
			plain = excluded.plain, search = excluded.search
		where (skill_texts.name, skill_texts.others, skill_texts.hints, skill_texts.description, skill_texts.is_hidden)
			is distinct from (excluded.name, excluded.others, excluded.hints, excluded.description, excluded.is_hidden)
	`.execute(trx);
	await sql`
		insert into skill_words (language, word)
		select distinct x.language, word from json_to_recordset(${JSON.stringify(texts)}::json)
			as x (language text, words text[]), unnest(x.words) word
		order by 1, 2
		on conflict do nothing
	`.execute(trx);
}

export const writeParents = (trx: Trx, into: Import, links: { uri: string; parent: string }[]) =>
	sql`
		update skills s set parent_id = p.id
		from json_to_recordset(${JSON.stringify(links)}::json) as x (uri text, parent text)
		join skills p on p.framework_id = ${into.id} and p.uri = x.parent
		where s.framework_id = ${into.id} and s.uri = x.uri and s.id <> p.id
	`.execute(trx);

/** What this import did not name any more. It keeps its address, since badges speak of it. */
export async function retireUnseen(trx: Trx, { id, revision }: Import): Promise<number> {
	const { rows } = await sql<{ id: string }>`
		with gone as (
			update skills set retired_at = now()
			where framework_id = ${id} and seen_revision < ${revision} and retired_at is null returning id
		), hidden as (
			update skill_texts set is_hidden = true from gone where skill_id = gone.id
		)
		select id from gone
	`.execute(trx);
	return rows.length;
}
