import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { clusterAddress, clusterName, prepareSocketFolder, type Place } from './place.ts';
import { postmasterState, removeStalePidFile } from './postmaster.ts';
import { cannotBecome, serverEnvironment, serverSettings } from './surroundings.ts';

/** A server that dies may keep its place for seconds (a zombie, backends that finish): retry that long. */
const patience = 20_000;
/** Recovery after a power loss replays up to a gigabyte of log. */
const recoveryPatience = 300_000;
const largestLog = 10 * 1024 ** 2;

/** A connection to the server of this place: the one that runs already, or one started now. */
export async function connectOrLaunch(
	place: Place,
	binaries: string,
	settings: Record<string, string>
): Promise<{ client: pg.Client; attached: boolean }> {
	const since = Date.now();
	for (;;) {
		const refusal = await attemptOnce(place, binaries, settings);
		if ('client' in refusal) return refusal;
		if (Date.now() - since > (refusal.recovering ? recoveryPatience : patience)) throw refusal.error;
		await pause(50);
	}
}

type Attempt = { client: pg.Client; attached: boolean } | { error: Error; recovering: boolean };

async function attemptOnce(
	place: Place,
	binaries: string,
	settings: Record<string, string>
): Promise<Attempt> {
	const state = postmasterState(place.cluster);
	if (state === 'running' || state === 'unclear') {
		const attempt = await connect(place, 'postgres');
		return attempt instanceof pg.Client ? { client: attempt, attached: true } : attempt;
	}
	if (state === 'stale') removeStalePidFile(place.cluster);
	const started = await launch(place, binaries, settings);
	return started instanceof pg.Client ? { client: started, attached: false } : started;
}

export async function connect(
	place: Place,
	database: string
): Promise<pg.Client | { error: Error; recovering: boolean }> {
	const client = new pg.Client({ host: place.socketFolder, port: 5432, user: 'cairn', database, ssl: false });
	client.on('error', () => undefined); // told through 'end', which whoever holds the client listens to
	try {
		await client.connect();
		return client;
	} catch (cause) {
		// 57P03: it is there, and starting up, recovering or shutting down
		const recovering = (cause as { code?: string }).code === '57P03';
		const error = new Error(`PostgreSQL in ${place.home} does not answer: ${(cause as Error).message}`, {
			cause
		});
		return { error, recovering };
	}
}

async function launch(
	place: Place,
	binaries: string,
	settings: Record<string, string>
): Promise<pg.Client | { error: Error; recovering: boolean }> {
	prepareSocketFolder(place);
	const { child, logStart } = spawnServer(place, binaries, settings);
	let ended: Error | undefined;
	child.once('error', (error) => (ended = cannotBecome(error, binaries)));
	child.once('exit', (code, signal) => (ended ??= new Error(`PostgreSQL ended at once (${signal ?? code})`)));
	const since = Date.now();
	for (;;) {
		const attempt = await connect(place, 'postgres');
		if (attempt instanceof pg.Client) return attempt;
		if (ended) return giveUp(ended, readFileSync(place.logFile, 'utf8').slice(logStart));
		if (Date.now() - since > (attempt.recovering ? recoveryPatience : patience)) throw attempt.error;
		await pause(20);
	}
}

/** Only an ending that time can mend is tried again; the rest is told at once, with what the server said. */
function giveUp(ended: Error, said: string): { error: Error; recovering: boolean } {
	const error = new Error(`${ended.message}:\n${said.slice(-1500).trim()}`, { cause: ended });
	if (/already exists|still in use|is empty|another server might be running/.test(said))
		return { error, recovering: false };
	throw error;
}

function spawnServer(
	place: Place,
	binaries: string,
	settings: Record<string, string>
): { child: ChildProcess; logStart: number } {
	const log = openLog(place.logFile);
	const all = { ...serverSettings(), cluster_name: clusterName(place.cluster), ...settings };
	const child = spawn(
		path.join(binaries, 'bin', 'postgres'),
		[
			...['-D', clusterAddress(place, place.cluster), '-k', place.socketFolder],
			...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
		],
		{
			cwd: place.cluster,
			env: serverEnvironment(),
			stdio: ['ignore', log.handle, log.handle],
			// Ctrl-C reaches the whole group; PostgreSQL must outlive what Node still has to write.
			detached: true,
			...place.identity
		}
	);
	child.unref();
	closeSync(log.handle);
	return { child, logStart: log.size };
}

function openLog(file: string): { handle: number; size: number } {
	const found = statSync(file, { throwIfNoEntry: false });
	if (found && found.size > largestLog) renameSync(file, `${file}.1`);
	const handle = openSync(file, 'a', 0o600);
	return { handle, size: found && found.size <= largestLog ? found.size : 0 };
}
