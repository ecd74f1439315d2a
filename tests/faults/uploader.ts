// A process of its own that stands for the server and for somebody who sends files to it, until it is killed.
// usage: node uploader.ts prepare|send-N|begin-again|check PLAN FILES SEED
// It answers in lines of JSON on file descriptor 3, written only when what they say is committed.
import { createHash } from 'node:crypto';
import { readFileSync, writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { uploadsOf } from '#domains/evidence/take-upload.ts';
import { config } from '#server/config.ts';
import { db } from '#server/db.ts';
import { answerUpload } from '#server/files/answer-upload.ts';
import { fileStore } from '#server/files/open-store.ts';
import { stopEverything } from '#server/lifecycle.ts';
import { openGround } from '#server/open-ground.ts';
import { person } from '#support/people.ts';
import { aQuest, forAssessors } from '#support/quests.ts';
import { runJobs } from '#support/run-jobs.ts';
import { aFilm, box, join } from '#support/shown-files.ts';
import { seededRandom } from './seeded-random.ts';

type Plan = { accountId: string; submissionIds: string[] };

const [mode = '', planFile = '', count = '0', seed = '1'] = process.argv.slice(2);
const say = (what: object): void => void writeSync(3, `${JSON.stringify(what)}\n`);
const parts = 6;

/** Each file is another film, and the same one again for the same place in the plan. */
function filmAt(place: number): Buffer {
	const random = seededRandom(Number(seed) * 1000 + place);
	const inside = Buffer.from(Array.from({ length: 30_000 }, () => Math.floor(random() * 64) + 100));
	return join(aFilm(), box('free', inside));
}
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function prepare(): Promise<Plan> {
	const submissionIds: string[] = [];
	const { learner, submissions } = await aQuest(
		Array.from({ length: Number(count) > 20 ? 20 : Number(count) }, () => forAssessors())
	);
	submissionIds.push(...submissions);
	return { accountId: learner.id, submissionIds };
}

const path = '/evidence/uploads';

/** As a client does: asks how far it came, and sends what is missing, one part after the other. */
async function sendAll({ accountId, submissionIds }: Plan): Promise<void> {
	const ask = (place: string, init: RequestInit) => {
		const headers = { 'tus-resumable': '1.0.0', ...(init.headers as Record<string, string>) };
		const request = new Request(new URL(place, 'https://cairn.example'), { ...init, headers });
		return answerUpload(request, { ...uploadsOf(person(accountId)), path });
	};
	for (let place = 0; place < Number(count); place++) {
		const film = filmAt(place);
		const about = submissionIds[place % submissionIds.length] ?? '';
		const name = `film-${place}.mp4`;
		const known = await db()
			.selectFrom('uploads')
			.select(['id', 'received'])
			.where('name', '=', name)
			.executeTakeFirst();
		const isThere = await db()
			.selectFrom('evidence')
			.select('id')
			.where('name', '=', name)
			.executeTakeFirst();
		if (isThere) continue;
		let at = known?.received ?? 0;
		let id = known?.id;
		if (id === undefined) {
			const meta = `about ${Buffer.from(about).toString('base64')},filename ${Buffer.from(name).toString('base64')}`;
			const headers = { 'upload-length': String(film.length), 'upload-metadata': meta };
			const begun = await ask(path, { method: 'POST', headers });
			id = begun.headers.get('location')?.split('/').at(-1);
			if (begun.status !== 201 || !id) throw new Error(`${begun.status} ${await begun.text()}`);
			say({ part: `${name} begun` });
		}
		while (at < film.length) {
			const bytes = film.subarray(at, Math.min(film.length, at + Math.ceil(film.length / parts)));
			const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(at) };
			const answer = await ask(`${path}/${id}`, { method: 'PATCH', headers, body: Buffer.from(bytes) });
			if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
			at += bytes.length;
			say({ part: `${name} ${at}` });
		}
		await runJobs();
		say({ part: `${name} looked at` });
	}
}

/** Only the database may fail here, since somebody kills it: then it is tried again until it is back. */
async function sendUntilDone(plan: Plan): Promise<void> {
	for (let tries = 0; tries < 200; tries++) {
		try {
			await sendAll(plan);
			return await runJobs();
		} catch (error) {
			if (tries === 199) throw error;
			await pause(100);
		}
	}
}

async function check(): Promise<string[]> {
	await runJobs();
	const problems: string[] = [];
	for (let place = 0; place < Number(count); place++) {
		const name = `film-${place}.mp4`;
		const rows = await db()
			.selectFrom('evidence')
			.select(['state', 'fileId'])
			.where('name', '=', name)
			.execute();
		if (rows.length !== 1) problems.push(`${name} is there ${rows.length} times`);
		const [piece] = rows;
		const bytes = piece?.fileId ? await fileStore().get(piece.fileId) : undefined;
		if (piece?.state !== 'ready' || !bytes) problems.push(`${name} is ${piece?.state ?? 'lost'}`);
		else if (hash(bytes) !== hash(filmAt(place))) problems.push(`${name} is not what was sent`);
	}
	const left = await sql<{ uploads: number; odd: number }>`
		select (select count(*) from uploads) as uploads,
			(select count(*) from files where is_private and id not in (select file_id from evidence where file_id is not null)) as odd
	`.execute(db());
	const { uploads = 0, odd = 0 } = left.rows[0] ?? {};
	if (uploads > 0) problems.push(`${uploads} uploads are left`);
	if (odd > 0) problems.push(`${odd} files belong to nothing`);
	return problems;
}

/** For more kills than the files last for: what was sent is taken away and sent anew. */
async function beginAgain(): Promise<void> {
	await sql`delete from evidence`.execute(db());
	await sql`delete from files where is_private`.execute(db());
}

/** Jobs of the killed are free again; nobody else works here. In a real house that is living-workers.ts. */
async function freeJobs(): Promise<void> {
	await sql`update graphile_worker._private_jobs set run_at = now(), attempts = 0, locked_at = null, locked_by = null`.execute(
		db()
	);
}

await openGround(config(), { lock: true });
await freeJobs();
const plan = (): Plan => JSON.parse(readFileSync(planFile, 'utf8')) as Plan;
if (mode === 'prepare') say(await prepare());
if (mode.startsWith('send')) await sendUntilDone(plan());
if (mode === 'begin-again') await beginAgain();
if (mode === 'check') say({ problems: await check() });
await stopEverything();
process.exit(0);
