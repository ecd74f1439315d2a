-- ─── cities ──────────────────────────────────────────────────────────────────────────────────────────────
create table cities (
	id uuid primary key,
	slug text not null unique check (slug ~ '^[a-z0-9-]{2,60}$'),
	name text not null,
	about text not null default '',
	languages text[] not null default '{en}',
	time_zone text not null,
	accent text not null default '#0f766e',
	public_age integer not null default 16 check (public_age between 0 and 21),
	lng double precision not null,
	lat double precision not null,
	created_at timestamptz not null default now()
);
create table city_members (
	city_id uuid not null references cities,
	account_id uuid not null references accounts,
	role text not null default 'admin' check (role in ('admin')),
	joined_at timestamptz not null default now(),
	primary key (city_id, account_id)
);
create index city_members_account on city_members (account_id);

-- ─── organisations ───────────────────────────────────────────────────────────────────────────────────────
create table organisations (
	id uuid primary key,
	city_id uuid not null references cities,
	name text not null,
	kind text not null check (kind in ('organisation', 'school', 'company', 'informal-group', 'freelancer', 'public-body')),
	about text not null default '',
	website text,
	contact_address text,
	logo_file_id uuid,
	verified_at timestamptz,
	created_at timestamptz not null default now(),
	closed_at timestamptz
);
create index organisations_city on organisations (city_id);
create table organisation_members (
	organisation_id uuid not null references organisations,
	account_id uuid not null references accounts,
	role text not null check (role in ('owner', 'admin', 'organiser', 'assessor')),
	joined_at timestamptz not null default now(),
	primary key (organisation_id, account_id)
);
create index organisation_members_account on organisation_members (account_id);
create table invitations (
	id uuid primary key,
	organisation_id uuid references organisations,
	city_id uuid references cities,
	address text not null check (address = lower(address)),
	role text not null check (role in ('owner', 'admin', 'organiser', 'assessor')),
	language text not null,
	token_hash text not null unique,
	invited_by uuid references accounts,
	-- Whose address it is, once that is known: it lets the invitation leave with the person.
	account_id uuid references accounts,
	created_at timestamptz not null default now(),
	expires_at timestamptz not null,
	accepted_at timestamptz,
	withdrawn_at timestamptz,
	check ((organisation_id is null) <> (city_id is null))
);
create index invitations_organisation on invitations (organisation_id);
create index invitations_city on invitations (city_id);
create index invitations_address on invitations (address);
create index invitations_account on invitations (account_id);
create index invitations_invited_by on invitations (invited_by);
-- One open invitation for an address to a place: inviting again renews it.
create unique index invitations_one_open on invitations (organisation_id, city_id, address) nulls not distinct
	where accepted_at is null and withdrawn_at is null;
create table issuer_keys (
	id uuid primary key,
	organisation_id uuid references organisations,
	public_key_multibase text not null,
	sealed_private_key text not null,
	created_at timestamptz not null default now(),
	retired_at timestamptz
);
create unique index issuer_keys_one_current on issuer_keys (organisation_id) nulls not distinct where retired_at is null;
create index issuer_keys_organisation on issuer_keys (organisation_id);

-- ─── files ───────────────────────────────────────────────────────────────────────────────────────────────
create table files (
	id uuid primary key,
	organisation_id uuid references organisations,
	account_id uuid references accounts,
	name text not null,
	media_type text not null,
	byte_size integer not null,
	sha256 text not null,
	width integer,
	height integer,
	created_at timestamptz not null default now(),
	check ((organisation_id is null) <> (account_id is null))
);
create index files_organisation on files (organisation_id);
create index files_account on files (account_id);
alter table organisations add foreign key (logo_file_id) references files;
