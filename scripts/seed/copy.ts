import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from } from 'pg-copy-streams';

type Value = string | number | boolean | null;

/** Rows on their way into one table by COPY, in PostgreSQL's text format. */
export async function copyInto(pool: pg.Pool, table: string, columns: string) {
	const client = await pool.connect();
	// What is made up refers only to what is made up with it. Whoever may not say so waits for the checks of each row.
	await client.query('set session_replication_role = replica').catch(() => undefined);
	const stream = client.query(from(`copy ${table} (${columns}) from stdin`));
	let waiting: string[] = [];
	const send = async () => {
		const text = waiting.join('');
		waiting = [];
		if (text !== '' && !stream.write(text)) await once(stream, 'drain');
	};
	return {
		async row(values: Value[]): Promise<void> {
			waiting.push(`${values.map(written).join('\t')}\n`);
			if (waiting.length >= 500) await send();
		},
		async close(): Promise<void> {
			await send();
			stream.end();
			await finished(stream);
			await client.query('reset session_replication_role');
			client.release();
		}
	};
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

const written = (value: Value): string =>
	value === null ? '\\N' : String(value).replace(/[\\\t\n\r]/g, (sign) => escapes[sign] ?? sign);
