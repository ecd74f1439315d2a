-- ─── what people are told, in the app and by mail ───────────────────────────────────────────────────────
create table notifications (
	id uuid primary key,
	account_id uuid not null references accounts,
	-- A mail of the same name has its words.
	kind text not null,
	mail_values jsonb not null,
	created_at timestamptz not null,
	read_at timestamptz,
	-- Waits for the next digest.
	in_digest boolean not null default false
);
create index notifications_account on notifications (account_id, id desc);
create index notifications_unread on notifications (account_id) where read_at is null;
create index notifications_in_digest on notifications (account_id) where in_digest;

-- Only what somebody has chosen differently from how it begins: a mail at once, and no quiet hours.
create table notification_choices (
	account_id uuid not null references accounts,
	kind text not null,
	way text not null check (way in ('mail', 'digest', 'app')),
	primary key (account_id, kind)
);
create table notification_hours (
	account_id uuid primary key references accounts,
	time_zone text not null,
	-- Hours of the clock, from 0 to 23; no mail goes out between them. Null = none are quiet.
	quiet_from smallint check (quiet_from between 0 and 23),
	quiet_until smallint check (quiet_until between 0 and 23)
);
