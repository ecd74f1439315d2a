-- ─── choosing sessions, each with its own places ────────────────────────────────────────────────────────
alter table activities
	add column chooses_sessions boolean not null default false,
	-- Places at every session that does not say otherwise; null = no limit.
	add column session_capacity integer check (session_capacity > 0);
alter table activity_sessions add column capacity integer check (capacity > 0);

create table session_sign_ups (
	activity_id uuid not null references activities,
	account_id uuid not null references accounts,
	-- By its start and room, as at the door: src/domains/activities/dated-session.ts.
	session text not null,
	-- Finds it again when it was moved to another time.
	title text not null default '',
	-- Wished: by somebody who has no place in the activity yet.
	state text not null check (state in ('wished', 'joined', 'waiting')),
	-- Who came first, in the same line as sign_ups.
	turn bigint not null default nextval('sign_up_turns'),
	primary key (activity_id, account_id, session)
);
create index session_sign_ups_in_line on session_sign_ups (activity_id, session, state, turn);
create index session_sign_ups_wished on session_sign_ups (activity_id) where state = 'wished';
create index session_sign_ups_account on session_sign_ups (account_id);
