import type pg from 'pg';

// Advisory locks live as long as the session that holds them, so a killed Cairn never leaves one behind.
// Two keys of one namespace ("cairn" read as a number): the one who owns the folder, and everybody who uses the server.
const namespace = 0x63616972;
const owner = 1;
const guest = 2;

async function ask(client: pg.Client, call: string, key: number): Promise<boolean> {
	const { rows } = await client.query<{ held: boolean | '' }>(`select ${call}($1::int, $2::int) as held`, [
		namespace,
		key
	]);
	return rows[0]?.held !== false;
}

/** False: another Cairn owns this data folder. */
export function becomeOwner(client: pg.Client): Promise<boolean> {
	return ask(client, 'pg_try_advisory_lock', owner);
}

/** Whoever uses the server says so; shared, so any number may. */
export async function becomeGuest(client: pg.Client): Promise<void> {
	await ask(client, 'pg_advisory_lock_shared', guest);
}

/** True when nobody else uses the server: the last one to leave turns off the light. */
export async function leaveAsLast(client: pg.Client): Promise<boolean> {
	await ask(client, 'pg_advisory_unlock_shared', guest);
	return ask(client, 'pg_try_advisory_lock', guest);
}
