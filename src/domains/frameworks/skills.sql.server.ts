import { sql } from 'kysely';
import type { Db } from '#server/db.ts';
import type { Alignment, Named, SkillKind, SkillLine } from './framework.ts';
import { inLanguage } from './framework.ts';

type LineRow = {
	id: string;
	kind: SkillKind;
	code: string;
	uri: string;
	parentId: string | null;
	frameworkId: string;
	frameworkNames: Named;
	names: Named;
	areaNames: Named | null;
	attribution: string;
	retiredAt: Date | null;
	position: number;
};

const namesOf = (skillId: string, languages: readonly string[]) => sql`(
	select json_object_agg(t.language, t.name) from skill_texts t
	where t.skill_id = ${sql.ref(skillId)} and (t.language = any(${languages}) or t.language = f.language)
)`;

const lines = (languages: readonly string[]) => sql`
	select s.id, s.kind, s.code, s.uri, s.position, s.parent_id, s.retired_at, f.id as framework_id, f.names as framework_names, f.attribution,
		${namesOf('s.id', languages)} as names, ${namesOf('s.parentId', languages)} as area_names
	from skills s join frameworks f on f.id = s.framework_id
`;

/** Lines of a list, in the reader's words where there are any. */
async function linesFrom(db: Db, query: ReturnType<typeof sql>, language: string): Promise<SkillLine[]> {
	const { rows } = await (query as ReturnType<typeof sql<LineRow>>).execute(db);
	return rows.map(({ names, areaNames, frameworkNames, ...row }) => {
		const name = inLanguage(names, language);
		return {
			id: row.id,
			name: name.text,
			language: name.language,
			kind: row.kind,
			code: row.code,
			uri: row.uri,
			frameworkId: row.frameworkId,
			framework: inLanguage(frameworkNames, language).text,
			area: areaNames ? inLanguage(areaNames, language).text : '',
			attribution: row.attribution,
			isRetired: row.retiredAt !== null,
			position: row.position
		};
	});
}

/** These skills, in the order asked; unknown ids fall away. */
export async function skillLines(db: Db, ids: readonly string[], language: string): Promise<SkillLine[]> {
	if (ids.length === 0) return [];
	const query = sql`${lines([language, 'en'])} where s.id = any(${ids}::uuid[])`;
	const found = new Map((await linesFrom(db, query, language)).map((line) => [line.id, line]));
	return ids.flatMap((id) => found.get(id) ?? []);
}

export type Place = { frameworkId: string; parentId: string | null; after: number; count: number };

/** What stands under an area, or on top, from a position on. */
export const skillsUnder = (db: Db, { frameworkId, parentId, after, count }: Place, language: string) =>
	linesFrom(
		db,
		sql`${lines([language, 'en'])} where s.framework_id = ${frameworkId} and s.retired_at is null
			and ${parentId ? sql`s.parent_id = ${parentId}` : sql`s.parent_id is null`} and s.position > ${after}
			order by s.position limit ${count}`,
		language
	);

/** From the top of the tree down to a skill; a tree that bites its tail ends. */
export async function pathTo(db: Db, skillId: string): Promise<string[]> {
	const { rows } = await sql<{ id: string }>`
		with recursive up (id, parent_id, depth) as (
			select id, parent_id, 0 from skills where id = ${skillId}
			union all select s.id, s.parent_id, depth + 1 from skills s join up on s.id = up.parent_id where depth < 12
		)
		select id from up order by depth desc
	`.execute(db);
	return rows.map((row) => row.id);
}

export const textsOf = (db: Db, skillId: string) =>
	db
		.selectFrom('skillTexts')
		.select(['language', 'name', 'others', 'description'])
		.where('skillId', '=', skillId)
		.orderBy('language')
		.execute();

export const skillById = (db: Db, id: string) =>
	db
		.selectFrom('skills')
		.innerJoin('frameworks', 'frameworks.id', 'skills.frameworkId')
		.select([
			'skills.id',
			'skills.frameworkId',
			'skills.uri',
			'skills.code',
			'skills.position',
			'skills.parentId'
		])
		.select(['frameworks.format', 'frameworks.names', 'skills.kind', 'skills.retiredAt'])
		.$narrowType<{ names: Named; kind: SkillKind }>()
		.where('skills.id', '=', id)
		.executeTakeFirst();

/** Of these, the ones that something can be about, as a document names them. Areas are none. */
export async function alignable(db: Db, ids: readonly string[], language: string): Promise<Alignment[]> {
	const skills = (await skillLines(db, ids, language)).filter(({ kind }) => kind !== 'area');
	if (skills.length === 0) return [];
	const formats = await db
		.selectFrom('frameworks')
		.select('id')
		.where('format', '=', 'case')
		.where('id', 'in', [...new Set(skills.map(({ frameworkId }) => frameworkId))])
		.execute();
	const fromCase = new Set(formats.map(({ id }) => id));
	return skills.map((skill) => ({
		skillId: skill.id,
		targetUrl: skill.uri,
		targetName: skill.name,
		targetFramework: skill.framework,
		targetCode: skill.code,
		targetType: fromCase.has(skill.frameworkId) ? 'CFItem' : 'ceasn:Competency'
	}));
}

export async function namesById(db: Db, ids: readonly string[]): Promise<Map<string, Named>> {
	const { rows } = await sql<{ skillId: string; names: Named }>`
		select skill_id, json_object_agg(language, name) as names from skill_texts
		where skill_id = any(${ids}::uuid[]) group by skill_id
	`.execute(db);
	return new Map(rows.map(({ skillId, names }) => [skillId, names]));
}

export async function idsByCode(db: Db, names: readonly string[]): Promise<Map<string, string>> {
	const { rows } = await sql<{ name: string; id: string }>`
		select f.key || ' ' || s.code as name, s.id from skills s join frameworks f on f.id = s.framework_id
		where f.key || ' ' || s.code = any(${names}) and s.kind <> 'area'
	`.execute(db);
	return new Map(rows.map(({ name, id }) => [name, id]));
}
