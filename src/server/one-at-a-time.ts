import { pool } from './db.ts';

/** Does something while no other process does the same on this database. A killed process lets go by dying. */
export async function oneAtATime<T>(what: string, work: () => Promise<T>): Promise<T> {
	const client = await pool().connect();
	try {
		await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [what]);
		return await work();
	} finally {
		client.release(true); // with its session the lock goes
	}
}
