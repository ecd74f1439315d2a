import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { log } from '#server/log.ts';
import { filesByIds } from './files.sql.server.ts';
import { partsByIds } from './uploads.sql.server.ts';
import { fileStore } from './open-store.ts';

/** Longer than any transaction that stores bytes before its row could take. */
const grace = 60 * 60 * 1000;
const atOnce = 500;

/** Job: removes bytes that no row knows: what a crash, or a transaction that failed, left behind. */
export async function sweepFiles(): Promise<void> {
	const before = new Date(now().getTime() - grace);
	await fileStore().dropUnfinished(before);
	let keys: string[] = [];
	let swept = 0;
	for await (const { key, changedAt } of fileStore().list()) {
		if (changedAt < before && isOurs(key)) keys.push(key);
		if (keys.length < atOnce) continue;
		swept += await removeUnknown(keys);
		keys = [];
	}
	swept += await removeUnknown(keys);
	if (swept > 0) log.info({ swept }, 'Stored bytes without a row were removed');
}

const idOf = (key: string): string => key.slice(0, 36);

/** A bucket may be shared: what does not look like a file of ours is left alone. */
const isOurs = (key: string): boolean => /^[0-9a-f-]{36}(\.w\d+)?$/.test(key);

async function removeUnknown(keys: string[]): Promise<number> {
	const ids = [...new Set(keys.map(idOf))];
	const [rows, parts] = await Promise.all([filesByIds(db(), ids), partsByIds(db(), ids)]);
	const known = new Set([...rows, ...parts].map(({ id }) => id));
	const unknown = keys.filter((key) => !known.has(idOf(key)));
	for (const key of unknown) await fileStore().remove(key);
	return unknown.length;
}
