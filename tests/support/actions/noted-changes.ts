import { pool } from '#server/db.ts';

/** Counting tries is no change of state: it is how guessing is stopped. */
const notCounted = ['rate_limits'];

/** From now on every row that is committed anywhere, jobs too, is noted. Gives what was noted since it was last asked. */
export async function noteChanges(): Promise<() => Promise<string[]>> {
	await pool().query(`
		create table noted_changes (id bigserial, what text);
		create function note_change() returns trigger language plpgsql as $$
			begin insert into noted_changes (what) values (tg_op || ' ' || tg_table_name); return null; end $$;
	`);
	const { rows } = await pool().query<{ name: string }>(
		`
		select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
		where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'noted_changes' and c.relname <> all($1)
			and (n.nspname = 'public' or c.relname = '_private_jobs')`,
		[notCounted]
	);
	for (const { name } of rows) {
		await pool().query(
			`create trigger noted after insert or update or delete on ${name} for each row execute function public.note_change()`
		);
	}
	return async () => {
		const noted = await pool().query<{ what: string }>('delete from noted_changes returning what');
		return noted.rows.map(({ what }) => what);
	};
}
