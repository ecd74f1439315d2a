// A process of its own that stands for the server, with somebody who sends files to it, or for a worker beside it.
// usage: node uploader.ts prepare PLAN SENT FILES SEED | work PLAN SENT server|worker | check PLAN SENT
// It answers in lines of JSON on file descriptor 3, written only when what they say is committed.
import { readFileSync, writeSync } from 'node:fs';
import { sql } from 'kysely';
import { setTimeout as pause } from 'node:timers/promises';
import { config } from '#server/config.ts';
import { db, pool } from '#server/db.ts';
import { keepWorking } from '#server/keep-working.ts';
import { onStop, stopEverything } from '#server/lifecycle.ts';
import { openGround } from '#server/open-ground.ts';
import { aQuest, forAssessors } from '#support/quests.ts';
import { worker } from '../../src/worker.ts';
import { checkUploads } from './check-uploads.ts';
import { nameAt, type Plan, sendFilms, steps } from './send-films.ts';

const [mode = '', planFile = '', sentFile = '', ...given] = process.argv.slice(2);
const name = given.at(-1);
const say = (what: object): void => void writeSync(3, `${JSON.stringify(what)}\n`);
const tell = (place: number, step: number): void => say({ place, step });

async function prepare(files: number, seed: number): Promise<Plan> {
	const tasks = Array.from({ length: Math.min(20, files) }, () => forAssessors());
	const { learner, submissions } = await aQuest(tasks);
	return { accountId: learner.id, submissionIds: submissions, files, seed };
}

/** Until all is sent and looked at; a worker beside it goes on for good. */
async function work(plan: Plan): Promise<void> {
	const working = await keepWorking(pool(), worker);
	onStop('worker', () => working.stop());
	if (name === 'server') await sendFilms(plan, sentFile, tell);
	while (name === 'worker' || (await isLeft(plan).catch(() => true))) await pause(100);
}

/** Until every film is looked at, and nothing waits in the queue. */
async function isLeft({ files }: Plan): Promise<boolean> {
	const { rows } = await sql<{ ready: string[]; left: boolean }>`
		select array(select name from evidence where state = 'ready') as ready, exists (
			select from graphile_worker.jobs where task_identifier in ('check-evidence', 'drop-upload')
		) as left`.execute(db());
	const [{ ready, left } = { ready: [], left: true }] = rows;
	for (let place = 0; place < files; place++) if (ready.includes(nameAt(place))) tell(place, steps);
	return left || ready.length < files;
}

// As `npm run start:worker` does: a worker works beside whoever owns the data folder.
await openGround(config(), { lock: name !== 'worker' });
const plan = (): Plan => JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
if (mode === 'prepare') say(await prepare(Number(given[0]), Number(given[1])));
if (mode === 'work') await work(plan());
if (mode === 'check') say(await checkUploads(plan()));
await stopEverything();
process.exit(0);
