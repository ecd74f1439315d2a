import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';

/**
 * Begins a statement that a connection parses and plans once and then only runs. For what every visitor asks and whose text is
 * always the same: planning it costs as much as running it, and each text is kept for as long as its connection.
 */
export const prepared = sql`/* prepared */`;
const mark = '/* prepared */';
/** Stands at the very beginning, or after `select`. */
const within = mark.length + 'select '.length;

const names = new Map<string, string>();
function nameOf(text: string): string {
	let name = names.get(text);
	if (!name) names.set(text, (name = createHash('sha256').update(text).digest('base64url').slice(0, 32)));
	return name;
}

type Query = (...args: unknown[]) => unknown;

/** A client that keeps the statements so marked. */
export class PreparingClient extends pg.Client {
	static {
		const plain = pg.Client.prototype.query as unknown as Query;
		const query: Query = function (this: PreparingClient, text, values, ...rest) {
			const isMarked = typeof text === 'string' && text.slice(0, within).includes(mark);
			return plain.call(
				this,
				isMarked ? { name: nameOf(text), text, values } : text,
				...(isMarked ? rest : [values, ...rest])
			);
		};
		Object.assign(this.prototype, { query });
	}
}
