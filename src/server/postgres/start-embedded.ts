import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { log as ownLog, type Log } from '../log.ts';
import { prepareBinaries } from './binaries.ts';
import { initialise } from './initialise.ts';
import { connectOrLaunch } from './launch.ts';
import { becomeGuest, becomeOwner, leaveAsLast } from './occupancy.ts';
import { choosePlace, removeSocketFolder, type Place } from './place.ts';
import { hasProcesses, postmasterPid } from './postmaster.ts';

export type Embedded = {
	/** `host` is the folder of the unix socket */
	connection: { host: string; port: number; user: string; database: string };
	connectionString: string;
	/** true when the server ran already */
	attached: boolean;
	/** Leaves the server, and stops it when nobody else uses it. */
	stop(): Promise<void>;
};

export type EmbeddedOptions = {
	dataFolder: string;
	log?: Pick<Log, 'info' | 'error'>;
	/** Be the one Cairn of this folder, or be refused. False for what works beside it: worker, seed, bench, tests. */
	lock?: boolean;
	/** PostgreSQL settings on top of our own, for throw-away servers. */
	settings?: Record<string, string>;
};

export class AlreadyRunning extends Error {
	override name = 'AlreadyRunning';
}

const database = 'cairn';

export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
	const place = choosePlace(options.dataFolder);
	const binaries = prepareBinaries(place.home, place.identity);
	initialise(place, binaries, options.settings?.fsync !== 'off');
	const since = Date.now();
	const open = () => connectOrLaunch(place, binaries, options.settings ?? {});
	const first = await open();
	await settleIn(first.client, options);
	await ensureDatabase(first.client);
	(options.log ?? ownLog).info({ attached: first.attached, ms: Date.now() - since }, 'PostgreSQL is ready');
	const watch = keepOpen(first.client, open, options);
	return {
		connection: { host: place.socketFolder, port: 5432, user: 'cairn', database },
		connectionString: `postgresql://cairn@/${database}?host=${encodeURIComponent(place.socketFolder)}&port=5432`,
		attached: first.attached,
		stop: async () => leave(await watch.release(), place)
	};
}

/** Takes the locks on a fresh session, or closes it and refuses. */
async function settleIn(client: pg.Client, options: EmbeddedOptions): Promise<void> {
	await becomeGuest(client);
	if (options.lock === false || (await becomeOwner(client))) return;
	await client.end();
	throw new AlreadyRunning(
		`Another Cairn is running on the data folder ${options.dataFolder}. ` +
			'Stop it first, or set CAIRN_DATA to another folder (and PORT to another port) for a second one.'
	);
}

async function ensureDatabase(client: pg.Client): Promise<void> {
	const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
	if (rowCount) return;
	try {
		await client.query(`create database ${database}`);
	} catch (error) {
		// 42P04, 23505: another process made it in the same moment
		if (!['42P04', '23505'].includes((error as { code?: string }).code ?? '')) throw error;
	}
}

/** The session that holds the locks. Should the server die under a living Cairn, it is started again. */
function keepOpen(
	first: pg.Client,
	open: () => Promise<{ client: pg.Client }>,
	options: EmbeddedOptions
): { release(): Promise<pg.Client | undefined> } {
	let client: pg.Client | undefined;
	let leaving = false;
	let reopening: Promise<void> | undefined;
	const hold = (next: pg.Client) => {
		client = next;
		next.once('end', () => {
			client = undefined;
			if (!leaving) reopening = reopen();
		});
	};
	const reopen = async () => {
		(options.log ?? ownLog).error('PostgreSQL ended unexpectedly; starting it again');
		try {
			const next = await open();
			await settleIn(next.client, options);
			hold(next.client);
		} catch (error) {
			(options.log ?? ownLog).error({ err: error }, 'PostgreSQL could not be started again');
		}
	};
	hold(first);
	return {
		async release() {
			leaving = true;
			await reopening;
			return client;
		}
	};
}

async function leave(client: pg.Client | undefined, place: Place): Promise<void> {
	if (!client) return;
	const last = await leaveAsLast(client);
	const pid = postmasterPid(place.cluster);
	await client.end();
	if (!last || !pid) return;
	await shutDown(place, pid);
	removeSocketFolder(place);
}

async function shutDown(place: Place, pid: number): Promise<void> {
	// INT: fast shutdown, ends sessions and writes a checkpoint. QUIT: at once, recovered from the log at the next start.
	for (const [signal, patience] of [
		['SIGINT', 20_000],
		['SIGQUIT', 5_000]
	] as const) {
		const since = Date.now();
		if (!hasProcesses(place.cluster)) return;
		process.kill(pid, signal);
		while (Date.now() - since < patience) {
			if (postmasterPid(place.cluster) !== pid && !hasProcesses(place.cluster)) return;
			await pause(20);
		}
	}
	throw new Error('PostgreSQL did not end, even when told to end at once.');
}
