import { sql } from 'kysely';
import type { Db } from '#server/db.ts';

const open = sql`activities a join organisations o on o.id = a.organisation_id and o.closed_at is null
	join cities c on c.id = a.city_id where a.state = 'published'`;

export type OpenMaker = { id: string; organisationName: string; website: string | null; city: string };

/** Public activities after an id, in order, with who makes them and where. */
export async function openAfter(db: Db, after: string, limit: number): Promise<OpenMaker[]> {
	const { rows } = await sql<OpenMaker>`select a.id, o.name as organisation_name, o.website, c.name as city
		from ${open} and a.id > ${after}::uuid order by a.id limit ${limit}`.execute(db);
	return rows;
}

/** The id that a file of so many ends with, when something comes after it. */
export async function lastBefore(db: Db, after: string, limit: number): Promise<string | undefined> {
	const { rows } = await sql<{ id: string }>`select a.id from ${open} and a.id > ${after}::uuid
		order by a.id offset ${limit - 1} limit 2`.execute(db);
	return rows.length > 1 ? rows[0]?.id : undefined;
}
