-- ─── batches: a badge for a list of people ───────────────────────────────────────────────────────────────
create table batches (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	badge_id uuid not null references badges,
	state text not null default 'draft' check (state in ('draft', 'running', 'paused', 'cancelled', 'done')),
	-- Headings as they were given, and what each column holds (address, key, language, awarded-on) or null.
	headings text[] not null,
	columns text[] not null,
	-- Of mails to people of whom no language is given.
	language text not null,
	rows_total integer not null default 0,
	rows_wrong integer not null default 0,
	rows_given integer not null default 0,
	rows_held integer not null default 0,
	mails_sent integer not null default 0,
	-- The number of the last row whose mail is in the queue.
	mailed_to integer not null default 0,
	created_at timestamptz not null,
	created_by uuid references accounts,
	confirmed_at timestamptz,
	ended_at timestamptz
);
create index batches_badge on batches (badge_id, id);
create index batches_organisation on batches (organisation_id);
create index batches_created_by on batches (created_by);
create index batches_to_sweep on batches (ended_at) where ended_at is not null;

-- What was given of each person; gone thirty days after the batch has ended.
create table batch_rows (
	batch_id uuid not null references batches on delete cascade,
	number integer not null,
	fields text[] not null,
	address text not null default '',
	-- The organisation's own name of the row: given once, whatever is sent again. Empty when it gives none.
	key text not null default '',
	language text not null default '',
	awarded_on date,
	-- A message that says what is wrong; null when the row can be given.
	problem text,
	outcome text check (outcome in ('given', 'held')),
	award_id uuid,
	primary key (batch_id, number)
);
create index batch_rows_award on batch_rows (award_id) where award_id is not null;
create index batch_rows_wrong on batch_rows (batch_id, number) where problem is not null;

-- Which keys of a badge have been given, so that a file sent twice gives once.
create table batch_keys (
	badge_id uuid not null references badges,
	key text not null,
	award_id uuid not null references awards,
	primary key (badge_id, key)
);
create index batch_keys_award on batch_keys (award_id);

-- ─── awards that wait for whoever has the address ────────────────────────────────────────────────────────
create table waiting_awards (
	award_id uuid primary key references awards,
	organisation_id uuid not null references organisations,
	badge_id uuid not null references badges,
	address text not null,
	language text not null,
	token text not null unique,
	since timestamptz not null,
	reminders integer not null default 0,
	-- When to remind next, or to stop waiting.
	next_at timestamptz not null,
	unique (badge_id, address)
);
create index waiting_awards_address on waiting_awards (address);
create index waiting_awards_next on waiting_awards (next_at);
create index waiting_awards_organisation on waiting_awards (organisation_id);
