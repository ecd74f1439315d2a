// A process of its own that stands for the server, or for a worker beside it: it gives a batch and sends its mails until
// it is killed.
// usage: node giver.ts prepare PEOPLE | work BATCH server|worker | check BATCH PEOPLE
// It answers in lines of JSON on file descriptor 3.
import { sql } from 'kysely';
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { runBatch } from '#domains/awards/run-batch.ts';
import { seeBatch } from '#domains/awards/see-batch.ts';
import { startBatch } from '#domains/awards/start-batch.ts';
import { system } from '#server/actor.ts';
import { config } from '#server/config.ts';
import { db, pool } from '#server/db.ts';
import { keepWorking } from '#server/keep-working.ts';
import { onStop, stopEverything } from '#server/lifecycle.ts';
import { openGround } from '#server/open-ground.ts';
import { aBadge } from '#support/badges.ts';
import { anIssuer } from '#support/issuers.ts';
import { anAccount } from '#support/people.ts';
import { worker } from '../../src/worker.ts';
import { checkBatch } from './check-batch.ts';

const [mode = '', ...given] = process.argv.slice(2);
const say = (what: object): void => void writeSync(3, `${JSON.stringify(what)}\n`);
/** So many of the people have an account already. */
const known = 10;

async function prepare(people: number): Promise<{ batchId: string }> {
	const { organisationId, organiser } = await anIssuer();
	const { badgeId } = await aBadge(organisationId);
	const accounts = await Promise.all(Array.from({ length: known }, () => anAccount()));
	const others = Array.from({ length: people - known }, (_, index) => `somebody-${index}@people.example`);
	const addresses = [...accounts.map(({ email }) => email), ...others];
	const rows = addresses.map((address, index) => `${index},${address}\n`);
	const batchId = await startBatch(organiser, { badgeId }, ['number,address\n', ...rows]);
	await runBatch(organiser, { batchId, step: 'confirm' });
	return { batchId };
}

/** Until the last of its people has been written to; a worker beside it goes on for good. */
async function work(batchId: string, name = ''): Promise<void> {
	const working = await keepWorking(pool(), worker);
	onStop('worker', () => working.stop());
	while (name === 'worker' || (await isLeft(batchId).catch(() => true))) await pause(100);
}

async function isLeft(batchId: string): Promise<boolean> {
	const { batch } = await seeBatch(system, batchId);
	say({ given: batch.rowsGiven });
	if (batch.state !== 'done' || batch.mailsSent < batch.rowsGiven) return true;
	const { rows } = await sql<{ left: boolean }>`
		select exists (
			select from graphile_worker.jobs where task_identifier in ('send-mail', 'give-batch', 'mail-batch')
		) as left`.execute(db());
	return rows[0]?.left ?? true;
}

// As `npm run start:worker` does: a worker works beside whoever owns the data folder.
await openGround(config(), { lock: given[1] !== 'worker' });
if (mode === 'prepare') say(await prepare(Number(given[0])));
if (mode === 'work') await work(given[0] ?? '', given[1]);
if (mode === 'check') say(await checkBatch(given[0] ?? '', Number(given[1])));
await stopEverything();
process.exit(0);
