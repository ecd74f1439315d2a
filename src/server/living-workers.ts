import { sql } from 'kysely';
import type pg from 'pg';
import { db } from './db.ts';
import { log } from './log.ts';

// "jobs" read as a number, so that these advisory locks meet no other.
const namespace = 0x6a6f6273;
const beat = 3_000;

/**
 * A worker that is killed leaves its jobs locked; the queue itself would give them back after four hours. So every
 * worker holds a session lock that dies with it, and each looks after the jobs of those whose lock is gone.
 */
export function lookAfterJobs(pool: pg.Pool): { stop(): Promise<void>; live(worker: string): void } {
	let worker: string | undefined;
	let session: pg.PoolClient | undefined;
	const live = async () => {
		if (session || !worker) return;
		const client = await pool.connect();
		client.once('error', () => leave(client, true));
		client.once('end', () => leave(client, true));
		session = client;
		try {
			await client.query('select pg_advisory_lock_shared($1, hashtext($2))', [namespace, worker]);
		} catch (error) {
			leave(client, true);
			throw error;
		}
	};
	const leave = (client: pg.PoolClient, isBroken: boolean) => {
		if (session !== client) return;
		session = undefined;
		client.release(isBroken);
	};
	const look = async () => {
		try {
			await live();
			await freeJobsOfTheDead();
		} catch (error) {
			log.warn({ err: error }, 'Jobs of workers that died could not be looked after; trying again');
		}
	};
	const beating = setInterval(() => void look(), beat);
	return {
		live(next) {
			worker = next;
			if (session) leave(session, true);
			void look();
		},
		async stop() {
			clearInterval(beating);
			// with its session the lock goes
			if (session) leave(session, true);
		}
	};
}

/** A worker takes its lock a moment after it has begun, so the youngest jobs are left alone. */
export async function freeJobsOfTheDead(): Promise<void> {
	const { rows } = await sql<{ worker: string }>`
		select distinct locked_by as worker from graphile_worker.jobs
		where locked_at < now() - interval '5 seconds' and not exists (
			select 1 from pg_locks join pg_database on pg_database.oid = pg_locks.database
			where locktype = 'advisory' and datname = current_database() and classid = ${namespace}
			and objid::bigint = hashtext(locked_by)::bigint & 4294967295
		)
	`.execute(db());
	if (rows.length === 0) return;
	const dead = rows.map(({ worker }) => worker);
	await sql`select graphile_worker.force_unlock_workers(${dead})`.execute(db());
	log.warn({ workers: dead.length }, 'A worker died; its jobs go on elsewhere');
}
