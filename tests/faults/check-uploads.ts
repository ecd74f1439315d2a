import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { setClock } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { fileStore } from '#server/files/open-store.ts';
import { sweepFiles } from '#server/files/sweep-files.ts';
import { sweepUploads } from '#server/files/sweep-uploads.ts';
import type { Found } from './fault.ts';
import { filmAt, nameAt, type Plan } from './send-films.ts';

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Looks at everything that the killed ones left: every film is there, whole and once, and nothing else is. */
export async function checkUploads(plan: Plan): Promise<Found> {
	const problems: string[] = [];
	for (let place = 0; place < plan.files; place++) problems.push(...(await wrongWith(plan, place)));
	// Whose answer was lost is begun anew; what was begun first is forgotten after a while.
	const begunTwice = (await whatIsLeft()).uploads;
	setClock(() => new Date(Date.now() + 3 * 24 * 60 * 60 * 1000));
	await sweepUploads();
	await sweepFiles();
	const { uploads, odd, files } = await whatIsLeft();
	if (uploads > 0) problems.push(`${uploads} uploads are left`);
	if (odd > 0) problems.push(`${odd} files belong to nothing`);
	let keys = 0;
	for await (const { key } of fileStore().list()) if (key) keys++;
	if (keys !== files) problems.push(`${keys} files are stored, ${files} are known`);
	return { problems, begunTwice };
}

async function wrongWith(plan: Plan, place: number): Promise<string[]> {
	const name = nameAt(place);
	const rows = await db()
		.selectFrom('evidence')
		.select(['state', 'fileId'])
		.where('name', '=', name)
		.execute();
	const [piece] = rows;
	const bytes = piece?.fileId ? await fileStore().get(piece.fileId) : undefined;
	if (rows.length !== 1) return [`${name} is there ${rows.length} times`];
	if (piece?.state !== 'ready' || !bytes) return [`${name} is ${piece?.state ?? 'lost'}`];
	return hash(bytes) === hash(filmAt(plan, place)) ? [] : [`${name} is not what was sent`];
}

type Left = { uploads: number; odd: number; files: number };

async function whatIsLeft(): Promise<Left> {
	const { rows } = await sql<Left>`
		select (select count(*) from uploads) as uploads,
			(select count(*) from files where is_private
				and id not in (select file_id from evidence where file_id is not null)) as odd,
			(select count(*) from files) as files`.execute(db());
	return rows[0] ?? { uploads: NaN, odd: NaN, files: NaN };
}
