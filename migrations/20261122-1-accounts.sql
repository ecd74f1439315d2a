-- The first ground: accounts, cities, organisations, badges, activities, credentials, passport, awards.
-- Ids are UUIDv7 made by the app. Tables that grow carry their owner's id, so that partitioning stays a migration.

-- ─── server ──────────────────────────────────────────────────────────────────────────────────────────────
create table origins (
	origin text primary key,
	is_current boolean not null,
	since timestamptz not null default now()
);
create unique index origins_one_current on origins (is_current) where is_current;

-- What happened once in the life of this database.
create table milestones (
	name text primary key,
	reached_at timestamptz not null default now()
);

create table rate_limits (
	key varchar(255) primary key,
	points integer not null default 0,
	expire bigint
);
create index rate_limits_expire on rate_limits (expire);

-- ─── accounts ────────────────────────────────────────────────────────────────────────────────────────────
create table sign_in_users (
	id uuid primary key,
	name text not null,
	email text not null unique check (email = lower(email)),
	email_verified boolean not null default false,
	image text,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create table sign_in_sessions (
	id uuid primary key,
	user_id uuid not null references sign_in_users on delete cascade,
	token text not null unique,
	expires_at timestamptz not null,
	ip_address text,
	user_agent text,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index sign_in_sessions_user on sign_in_sessions (user_id);
create table sign_in_accounts (
	id uuid primary key,
	account_id text not null,
	provider_id text not null,
	user_id uuid not null references sign_in_users on delete cascade,
	access_token text,
	refresh_token text,
	id_token text,
	access_token_expires_at timestamptz,
	refresh_token_expires_at timestamptz,
	scope text,
	password text,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index sign_in_accounts_user on sign_in_accounts (user_id);
create table sign_in_verifications (
	-- text: the library derives the ids of its locks from what they lock
	id text primary key,
	identifier text not null,
	value text not null,
	expires_at timestamptz not null,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index sign_in_verifications_identifier on sign_in_verifications (identifier);
create table sign_in_passkeys (
	id uuid primary key,
	name text,
	public_key text not null,
	user_id uuid not null references sign_in_users on delete cascade,
	credential_id text not null unique,
	counter integer not null,
	device_type text not null,
	backed_up boolean not null,
	transports text,
	aaguid text,
	created_at timestamptz default now()
);
create index sign_in_passkeys_user on sign_in_passkeys (user_id);

-- A person as Cairn knows them. The row outlives the person's leaving as a bare id, so that erasers can run in any order.
create table accounts (
	id uuid primary key,
	name text not null default '',
	birth_year integer check (birth_year between 1900 and 2100),
	language text not null default 'en',
	is_operator boolean not null default false,
	created_at timestamptz not null default now(),
	left_at timestamptz
);
create table addresses (
	account_id uuid not null references accounts,
	address text not null check (address = lower(address)),
	is_primary boolean not null default false,
	verified_at timestamptz,
	token_hash text unique,
	token_expires_at timestamptz,
	created_at timestamptz not null default now(),
	primary key (account_id, address)
);
create unique index addresses_verified_once on addresses (address) where verified_at is not null;
create unique index addresses_one_primary on addresses (account_id) where is_primary;

-- The sign-in library writes its own tables in its own transactions; this trigger makes the person's account, their
-- primary address and the fact that it is verified part of the same one, so that no crash can part them.
create function account_follows_sign_in() returns trigger language plpgsql as $$
declare
	was_verified boolean;
begin
	insert into accounts (id, name) values (new.id, new.name) on conflict (id) do nothing;
	if tg_op = 'UPDATE' and old.email <> new.email then
		update addresses set is_primary = false where account_id = new.id and address = old.email;
	end if;
	select verified_at is not null into was_verified from addresses where account_id = new.id and address = new.email;
	insert into addresses (account_id, address, is_primary, verified_at)
	values (new.id, new.email, true, case when new.email_verified then now() end)
	on conflict (account_id, address) do update
	set is_primary = true, verified_at = coalesce(addresses.verified_at, excluded.verified_at), token_hash = null;
	if new.email_verified and was_verified is not true then
		perform graphile_worker.add_job(
			'fact:address-verified', json_build_object('accountId', new.id, 'address', new.email));
	end if;
	return new;
end $$;
create trigger account_follows_sign_in after insert or update of email, email_verified on sign_in_users
for each row execute function account_follows_sign_in();

create table audit_log (
	id uuid primary key,
	at timestamptz not null default now(),
	actor_id uuid references accounts,
	verb text not null,
	about jsonb not null default '{}',
	request_id text
);
create index audit_log_actor on audit_log (actor_id);
create index audit_log_at on audit_log (at);

-- ─── notifications ───────────────────────────────────────────────────────────────────────────────────────
-- The development mailbox: filled only in demonstration mode without SMTP.
create table mailbox (
	id uuid primary key,
	recipient text not null,
	subject text not null,
	text_body text not null,
	html_body text not null,
	sent_at timestamptz not null default now()
);
create index mailbox_recipient on mailbox (recipient);
