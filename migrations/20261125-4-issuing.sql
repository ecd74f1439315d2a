-- ─── tokens: programs of an organisation that give badges in its name ────────────────────────────────────
create table organisation_tokens (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	name text not null,
	-- SHA-256; the token itself is shown once and kept nowhere.
	token_hash text not null unique,
	created_at timestamptz not null,
	created_by uuid references accounts,
	last_used_at timestamptz,
	revoked_at timestamptz
);
create index organisation_tokens_organisation on organisation_tokens (organisation_id, id);
create index organisation_tokens_created_by on organisation_tokens (created_by);

alter table batches
	-- The program that sent it; null for one that a person made.
	add column token_id uuid references organisation_tokens,
	add column mails_failed integer not null default 0;
create index batches_token on batches (token_id) where token_id is not null;

-- Which requests were answered with which batch, so that one sent again is not worked through again. Kept seven days.
create table award_requests (
	organisation_id uuid not null references organisations,
	key text not null,
	-- SHA-256 of what was asked.
	body_hash text not null,
	batch_id uuid not null references batches deferrable initially deferred,
	created_at timestamptz not null,
	primary key (organisation_id, key)
);
create index award_requests_batch on award_requests (batch_id);
create index award_requests_created on award_requests (created_at);

-- ─── evidence of each person of a batch, and mails that did not arrive ───────────────────────────────────
alter table batch_rows
	add column narrative text not null default '',
	-- An address of what was shown.
	add column evidence text not null default '',
	add column mail_failed text check (mail_failed in ('refused', 'bounced', 'complained'));
create index batch_rows_mail_failed on batch_rows (batch_id, number) where mail_failed is not null;
alter table waiting_awards
	add column mail_failed text check (mail_failed in ('refused', 'bounced', 'complained'));

-- What a mail server may still report about; the address only as a keyed hash. Kept sixty days.
create table sent_mails (
	id uuid primary key,
	kind text not null,
	address_hash text not null,
	award_id uuid,
	sent_at timestamptz not null
);
create index sent_mails_sent on sent_mails (sent_at);

-- Who complained of a kind of mail gets no more of it.
create table suppressed_mails (
	address_hash text not null,
	kind text not null,
	since timestamptz not null,
	primary key (address_hash, kind)
);

-- ─── what is told once in a while, however often it happens ──────────────────────────────────────────────
alter table notifications add column about text;
create index notifications_about on notifications (account_id, about, created_at) where about is not null;
