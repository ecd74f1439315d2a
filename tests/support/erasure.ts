import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { newId } from '#server/id.ts';

/** A column that bears an account, as the database itself says: a foreign key to a person. */
export type AccountColumn = { table: string; column: string };

/** Every such column but those of the two tables that are the person. */
export async function accountColumns(pool: pg.Pool): Promise<AccountColumn[]> {
	const { rows } = await pool.query<AccountColumn>(`
		select conrelid::regclass::text as table, attname as column
		from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
		where contype = 'f' and confrelid in ('accounts'::regclass, 'sign_in_users'::regclass)
		order by 1, 2`);
	return rows;
}

/**
 * Where something of a person is still found: any row of any table that holds one of these texts in any column, the
 * queue included. The bare id in `accounts` is what may stay.
 */
export async function tracesOf(pool: pg.Pool, personal: readonly string[]): Promise<string[]> {
	const { rows } = await pool.query<{ name: string }>(`
		select quote_ident(schemaname) || '.' || quote_ident(tablename) as name from pg_tables
		where schemaname not in ('pg_catalog', 'information_schema') order by 1`);
	const traces: string[] = [];
	for (const { name } of rows) {
		const all = name === 'public.accounts' ? `(to_jsonb(t) - 'id')::text` : 't::text';
		const found = await pool.query<{ row: string }>(
			`select ${all} as row from ${name} as t where exists
			(select from unnest($1::text[]) as word where strpos(lower(${all}), lower(word)) > 0)`,
			[personal]
		);
		for (const { row } of found.rows) traces.push(`${name}: ${row.slice(0, 200)}`);
	}
	return traces;
}

type Column = { name: string; type: string; required: boolean; choice: string | null };
type Key = { columns: string[]; to: string; toColumns: string[] };
type Row = Record<string, unknown>;

/** Columns that a table's checks want filled although they may be null, and values that they want together. */
const wanted: Record<string, string[]> = {
	invitations: ['organisation_id'],
	playlists: ['organisation_id'],
	attendances: ['claim_card_id'],
	consents: ['claim_card_id', 'city_id'],
	badge_systems: ['city_id']
};
/** Where a check allows one of two only: who is given one of them is not given the other. */
const eitherOr: Record<string, [string, string]> = {
	playlists: ['account_id', 'organisation_id'],
	attendances: ['account_id', 'claim_card_id'],
	consents: ['account_id', 'claim_card_id']
};
const fitting: Record<string, Row> = { status_lists: { purpose: 'suspension' } };

/**
 * Puts rows into any table: what a row needs is read from the catalogue, and rows that it refers to are made first. So
 * a table that comes tomorrow is planted too, and its column asks for an eraser.
 */
export class Planter {
	readonly #made = new Map<string, Row>();
	readonly #pool: pg.Pool;

	constructor(pool: pg.Pool) {
		this.#pool = pool;
	}

	async plant(table: string, given: Row): Promise<void> {
		await this.#insert(table, given);
	}

	async #parent(table: string): Promise<Row> {
		const made = this.#made.get(table) ?? (await this.#insert(table, {}));
		this.#made.set(table, made);
		return made;
	}

	async #insert(table: string, given: Row): Promise<Row> {
		const row: Row = { ...fitting[table], ...given };
		const columns = await this.#columns(table);
		const [taken, spared] = eitherOr[table] ?? [];
		const isSpared = (name: string) => name === spared && taken !== undefined && taken in row;
		const needed = columns.filter(
			({ name, required }) => required || (wanted[table]?.includes(name) && !isSpared(name))
		);
		for (const key of await this.#keys(table)) {
			if (!key.columns.some((name) => !(name in row) && needed.some((column) => column.name === name)))
				continue;
			const parent = await this.#parent(key.to);
			key.columns.forEach((name, n) => (row[name] ??= parent[key.toColumns[n] ?? '']));
		}
		for (const column of needed) if (!(column.name in row)) row[column.name] = valueOf(column);
		const names = Object.keys(row);
		const { rows } = await this.#pool.query<Row>(
			`insert into ${table} (${names.join(', ')}) values (${names.map((_, n) => `$${n + 1}`).join(', ')}) returning *`,
			Object.values(row)
		);
		return rows[0] ?? {};
	}

	async #columns(table: string): Promise<Column[]> {
		const { rows } = await this.#pool.query<Column>(
			`select attname as name, format_type(atttypid, atttypmod) as type,
				attnotnull and not atthasdef and attidentity = '' as required,
				(select max(substring(pg_get_constraintdef(c.oid) from attname || ' = ANY \\(+ARRAY\\[''([^'']+)'''))
				from pg_constraint c where c.conrelid = attrelid and contype = 'c' and attnum = any(conkey)) as choice
			from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
			[table]
		);
		return rows;
	}

	async #keys(table: string): Promise<Key[]> {
		const { rows } = await this.#pool.query<Key>(
			`select confrelid::regclass::text as to,
				(select array_agg(attname::text order by n) from unnest(conkey) with ordinality k(num, n)
				join pg_attribute on attrelid = conrelid and attnum = num) as columns,
				(select array_agg(attname::text order by n) from unnest(confkey) with ordinality k(num, n)
				join pg_attribute on attrelid = confrelid and attnum = num) as "toColumns"
			from pg_constraint where contype = 'f' and conrelid = $1::regclass`,
			[table]
		);
		return rows;
	}
}

function valueOf({ name, type, choice }: Column): unknown {
	if (choice) return choice;
	if (type === 'uuid') return newId();
	if (type === 'boolean') return false;
	if (type.startsWith('timestamp') || type === 'date') return new Date();
	if (/int|double|numeric|real/.test(type)) return 1;
	if (type.startsWith('json')) return '{}';
	if (type === 'bytea') return Buffer.alloc(1);
	if (type.endsWith('[]')) return [];
	if (type === 'text' || type.startsWith('character')) return `planted-${randomBytes(6).toString('hex')}`;
	throw new Error(`Teach tests/support/erasure.ts what to put into a column ${name} of type ${type}.`);
}
