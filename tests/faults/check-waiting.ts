import type pg from 'pg';
import type { Found } from './fault.ts';
import { lastActs, type Plan } from './waiting-work.ts';

/**
 * The database itself notes whoever gets a place although somebody stood before them in the line, and every place that
 * was given beyond the last one: inside the transaction that does it, so that no kill hides it.
 */
export async function watchLine(pool: pg.Pool): Promise<void> {
	await pool.query(`
		create table wrongs (what text not null);
		create table promotions (activity_id uuid not null, account_id uuid not null);
		create table posted (mail text not null, address text not null);
		create function watch_post() returns trigger language plpgsql as $$
		begin
			insert into posted values (new.payload->>'id', new.payload->>'to');
			return null;
		end $$;
		create trigger watch_post after insert on graphile_worker._private_jobs
			for each row when (new.payload->>'template' is not null) execute function watch_post();
		create function watch_line() returns trigger language plpgsql as $$
		begin
			if new.state <> 'joined' then return null; end if;
			insert into wrongs select 'passed by in the line' where exists (
				select from sign_ups where activity_id = new.activity_id and state = 'waiting' and turn < new.turn);
			insert into wrongs select 'a place too many' from activities a where a.id = new.activity_id
				and (select count(*) from sign_ups where activity_id = a.id and state = 'joined') > a.capacity;
			if tg_op = 'UPDATE' and old.state = 'waiting' then
				insert into promotions values (new.activity_id, new.account_id);
			end if;
			return null;
		end $$;
		create trigger watch_line after insert or update of state on sign_ups
			for each row execute function watch_line();
		create function watch_session_line() returns trigger language plpgsql as $$
		begin
			if new.state <> 'joined' then return null; end if;
			insert into wrongs select 'passed by in the line of a session' where exists (
				select from session_sign_ups where activity_id = new.activity_id and session = new.session
					and state = 'waiting' and turn < new.turn);
			insert into wrongs select 'a place at a session too many' from activities a where a.id = new.activity_id
				and (select count(*) from session_sign_ups where activity_id = a.id and session = new.session
					and state = 'joined') > a.session_capacity;
			return null;
		end $$;
		create trigger watch_session_line after insert or update of state on session_sign_ups
			for each row execute function watch_session_line();`);
}

type Row = { what: string; count: string | number };

/** Looks at everything that the killed servers left. */
export async function checkWaiting(pool: pg.Pool, plan: Plan, mails: readonly string[]): Promise<Found> {
	const { rows } = await pool.query<Row>(
		`
		select what, count(*) from wrongs group by what
		union all
		select 'free places while somebody waits', count(*) from activities a
		where exists (select from sign_ups where activity_id = a.id and state = 'waiting')
			and (select count(*) from sign_ups where activity_id = a.id and state = 'joined') < a.capacity
		union all
		select 'free places at a session while somebody waits', count(*)
		from activities a cross join unnest($1::text[]) session
		where a.chooses_sessions
			and exists (select from session_sign_ups where activity_id = a.id
				and session_sign_ups.session = session.session and state = 'waiting')
			and (select count(*) from session_sign_ups where activity_id = a.id
				and session_sign_ups.session = session.session and state = 'joined') < a.session_capacity
		union all
		select 'wishes of somebody with a place', count(*) from session_sign_ups s
		join sign_ups using (activity_id, account_id) where s.state = 'wished' and sign_ups.state = 'joined'
		union all
		select 'places at a session without one in the activity', count(*) from session_sign_ups s
		left join sign_ups a using (activity_id, account_id)
		where s.state in ('joined', 'waiting') and a.state is distinct from 'joined'`,
		[plan.sessions]
	);
	const problems = rows
		.filter(({ count }) => Number(count) !== 0)
		.map(({ what, count }) => `${what}: ${count}`);
	problems.push(...(await standings(pool, plan)), ...(await letters(pool, plan, mails)));
	const { rows: counted } = await pool.query<{ promoted: number }>(
		'select count(*)::int as promoted from promotions'
	);
	return { promoted: counted[0]?.promoted ?? 0, problems };
}

/** Every mail that was written has come, but those to whoever vanished; and nobody was told more than happened. */
async function letters(pool: pg.Pool, plan: Plan, mails: readonly string[]): Promise<string[]> {
	const gone = plan.acts.filter(({ what }) => what === 'vanish').map(({ person }) => plan.addresses[person]);
	const { rows: posted } = await pool.query<{ mail: string; address: string }>('select * from posted');
	const lost = posted.filter(
		({ mail, address }) => !gone.includes(address) && !mails.some((id) => id.includes(mail))
	);
	const { rows: told } = await pool.query<{ what: string }>(
		`select 'told of more places than were given' as what from (
			select account_id, count(*) as times from notifications
			where kind = 'sign-up-promoted' and not mail_values->>'activity' like '%: %' group by account_id) n
		left join (select account_id, count(*) as times from promotions group by account_id) p
			using (account_id)
		where n.times > coalesce(p.times, 0)
		union all
		select 'places given and not told of' where $1 < (
			select count(*) from promotions p where account_id = any($2::uuid[])) - (
			select count(*) from notifications where kind = 'sign-up-promoted'
				and not mail_values->>'activity' like '%: %')`,
		[gone.length, plan.people.filter((_, person) => !gone.includes(plan.addresses[person]))]
	);
	return [...lost.map(({ mail }) => `a mail never came: ${mail}`), ...told.map(({ what }) => what)];
}

/** What everybody did last is how they stand. */
async function standings(pool: pg.Pool, plan: Plan): Promise<string[]> {
	const { rows } = await pool.query<{ key: string; state: string; chosen: string[] }>(`
		select account_id || ' ' || activity_id as key, state, array(
			select session from session_sign_ups c
			where c.activity_id = s.activity_id and c.account_id = s.account_id order by session) as chosen
		from sign_ups s`);
	const found = new Map(rows.map((row) => [row.key, row]));
	return lastActs(plan).flatMap(({ person, isChoosing, last }) => {
		const row = found.get(`${plan.people[person]} ${isChoosing ? plan.choosingId : plan.activityId}`);
		const isIn = row?.state === 'joined' || row?.state === 'waiting';
		const wished = plan.sessions.filter((_, n) => last.chosen & (1 << n)).toSorted();
		const isRight =
			last.what === 'vanish' ? !row : last.what === 'leave' ? !isIn : isIn && sameAs(row.chosen, wished);
		return isRight ? [] : [`acknowledged and lost: act ${last.n} (${last.what})`];
	});
}

const sameAs = (one: readonly string[], other: readonly string[]): boolean =>
	one.toSorted().join() === other.join();
