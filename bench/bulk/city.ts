// A database of the bench's own, with an organisation, its badges, and as many accounts as are asked for.
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { runBatch } from '#domains/awards/run-batch.ts';
import { seeBatch } from '#domains/awards/see-batch.ts';
import { startBatch } from '#domains/awards/start-batch.ts';
import { closeDatabase, db, openDatabase, pool } from '#server/db.ts';
import { keepWorking } from '#server/keep-working.ts';
import { migrate } from '#server/migrate.ts';
import { keepOrigin } from '#server/origin.ts';
import { startEmbedded } from '#server/postgres/start-embedded.ts';
import { worker } from '../../src/worker.ts';
import { aBadge } from '#support/badges.ts';
import { anIssuer } from '#support/issuers.ts';

const quiet = { info: () => undefined, error: console.error };

export type City = {
	organisationId: string;
	/** Gives a new badge to so many people, from the text of a table to the last row. Gives how many have it now. */
	give(people: number): Promise<number>;
	close(): Promise<void>;
};

export async function openCity(accounts: number): Promise<City> {
	const folder = await mkdtemp(path.join(tmpdir(), 'cairn-bulk-'));
	const origin = 'https://cairn.example';
	const key = randomBytes(32).toString('base64');
	Object.assign(process.env, {
		CAIRN_DATA: folder,
		CAIRN_MASTER_KEY: key,
		CAIRN_ORIGIN: origin,
		CAIRN_LOG: 'error',
		// Its mails arrive in the mailbox of the demonstration.
		CAIRN_DEMO: 'on'
	});
	const server = await startEmbedded({ dataFolder: folder, log: quiet, lock: false });
	openDatabase(server.connectionString);
	await migrate(pool());
	await keepOrigin(db(), origin);
	await makeAccounts(accounts);
	const working = await keepWorking(pool(), worker);
	const { organisationId, organiser } = await anIssuer();
	return {
		organisationId,
		async give(people) {
			const { badgeId } = await aBadge(organisationId);
			const batchId = await startBatch(organiser, { badgeId }, tableOf(people));
			await runBatch(organiser, { batchId, step: 'confirm' });
			for (;;) {
				const { batch } = await seeBatch(organiser, batchId);
				if (batch.state === 'done') return batch.rowsGiven;
				await setTimeout(250);
			}
		},
		async close() {
			await working.stop();
			await closeDatabase();
			await server.stop();
			await rm(folder, { recursive: true, force: true });
		}
	};
}

/** Every other row is somebody with an account. */
function* tableOf(people: number): Generator<string> {
	yield 'Number;E-mail\n';
	for (let row = 0; row < people; row += 500) {
		const lines = Array.from({ length: Math.min(500, people - row) }, (_, at) => {
			const number = row + at;
			const who = number % 2 === 0 ? `account-${number / 2}` : `somebody-${number}`;
			return `${number};${who}@people.example\n`;
		});
		yield lines.join('');
	}
}

async function makeAccounts(count: number): Promise<void> {
	await pool().query(
		`with made as (
			select gen_random_uuid() as id, 'account-' || n || '@people.example' as email, 'Person ' || n as name
			from generate_series(0, $1::integer - 1) as n
		)
		insert into sign_in_users (id, name, email, email_verified) select id, name, email, true from made`,
		[Math.ceil(count)]
	);
	// They have proved their addresses long ago.
	await pool().query('delete from graphile_worker._private_jobs');
	await pool().query('vacuum analyze');
}
