-- ─── joining by application, with questions and a waiting list ──────────────────────────────────────────
alter table activities
	drop constraint activities_sign_up_check,
	add constraint activities_sign_up_check check (sign_up in ('open', 'application', 'none', 'external')),
	add column has_waiting_list boolean not null default false;

create table activity_questions (
	activity_id uuid not null references activities,
	position integer not null,
	label text not null,
	hint text not null default '',
	type text not null check (type in ('short', 'long', 'choice', 'choices', 'number', 'date', 'yes-no')),
	choices text[] not null default '{}',
	is_required boolean not null default false,
	-- Whoever has a place sees what others answered, without their names. Otherwise organisers alone.
	is_shared boolean not null default false,
	primary key (activity_id, position)
);

create sequence sign_up_turns;
alter table sign_ups
	drop constraint sign_ups_state_check,
	add constraint sign_ups_state_check
		check (state in ('applied', 'joined', 'waiting', 'declined', 'withdrawn')),
	add column signed_up_at timestamptz not null default now(),
	-- Who came first; taken while the activity is locked, so that no two are equal.
	add column turn bigint not null default nextval('sign_up_turns'),
	add column decided_at timestamptz,
	-- The questions as they were asked, with what was answered.
	add column answers jsonb not null default '[]';
update sign_ups set signed_up_at = joined_at, turn = first.turn
from (select activity_id, account_id, row_number() over (order by joined_at, account_id) as turn from sign_ups) first
where first.activity_id = sign_ups.activity_id and first.account_id = sign_ups.account_id;
select setval('sign_up_turns', (select coalesce(max(turn), 0) + 1 from sign_ups));
-- When somebody got their place: whoever waits has none yet.
alter table sign_ups alter column joined_at drop not null, alter column joined_at drop default;
create index sign_ups_in_line on sign_ups (activity_id, state, turn);

-- An organisation's own words for a decision, for the next time.
create table sign_up_messages (
	organisation_id uuid not null references organisations,
	decision text not null check (decision in ('accept', 'reserve', 'decline')),
	words text not null,
	primary key (organisation_id, decision)
);

-- Who was reminded of which session: at most once each, whatever happens.
create table session_reminders (
	activity_id uuid not null references activities,
	account_id uuid not null references accounts,
	starts_at timestamptz not null,
	primary key (activity_id, account_id, starts_at)
);
create index session_reminders_account on session_reminders (account_id);
create index activity_sessions_starting on activity_sessions (starts_at) where not is_self_paced;
