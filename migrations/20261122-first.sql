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

-- ─── badges ──────────────────────────────────────────────────────────────────────────────────────────────
create table badges (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	current_version integer not null default 0,
	created_at timestamptz not null default now(),
	retired_at timestamptz
);
create index badges_organisation on badges (organisation_id);
create table badge_drafts (
	badge_id uuid primary key references badges,
	organisation_id uuid not null references organisations,
	content jsonb not null,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	updated_by uuid references accounts
);
create index badge_drafts_updated_by on badge_drafts (updated_by);
-- What is issued never changes: a version is written once and never updated.
create table badge_versions (
	badge_id uuid not null references badges,
	version integer not null,
	organisation_id uuid not null references organisations,
	language text not null,
	name text not null,
	description text not null,
	criteria text not null,
	badge_type text not null,
	image_file_id uuid references files,
	image_alt text not null default '',
	image_seed text not null,
	tasks jsonb not null default '[]',
	questions jsonb not null default '[]',
	created_at timestamptz not null default now(),
	created_by uuid references accounts,
	primary key (badge_id, version)
);
create index badge_versions_created_by on badge_versions (created_by);

-- ─── activities ──────────────────────────────────────────────────────────────────────────────────────────
create table activities (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	city_id uuid not null references cities,
	kind text not null,
	state text not null default 'draft' check (state in ('draft', 'published', 'cancelled')),
	language text not null,
	mode text not null default 'in-person' check (mode in ('in-person', 'online', 'hybrid')),
	time_zone text not null,
	starts_at timestamptz,
	ends_at timestamptz,
	dates_from_sessions boolean not null default false,
	minutes integer,
	place_name text not null default '',
	street_address text not null default '',
	lng double precision,
	lat double precision,
	online_url text,
	cost text not null default 'free' check (cost in ('free', 'paid')),
	sign_up text not null default 'open' check (sign_up in ('open', 'none', 'external')),
	sign_up_url text,
	sign_up_closes_at timestamptz,
	capacity integer check (capacity > 0),
	min_age integer,
	max_age integer,
	spoken_languages text[] not null default '{}',
	language_level text,
	countries text[] not null default '{}',
	hashtag text,
	cover_file_id uuid references files,
	cover_credit text not null default '',
	created_at timestamptz not null default now(),
	created_by uuid references accounts,
	updated_at timestamptz not null default now(),
	published_at timestamptz,
	cancelled_at timestamptz,
	check ((lng is null) = (lat is null)),
	check (ends_at is null or starts_at is null or ends_at >= starts_at)
);
create index activities_organisation on activities (organisation_id);
create index activities_listed on activities (starts_at) where state <> 'draft';
create index activities_created_by on activities (created_by);
create table activity_texts (
	activity_id uuid not null references activities,
	language text not null,
	title text not null,
	summary text not null default '',
	body text not null default '',
	profile text not null default '',
	cost_note text not null default '',
	funding_note text not null default '',
	access_note text not null default '',
	results text not null default '',
	cover_alt text not null default '',
	cancel_reason text not null default '',
	primary key (activity_id, language)
);
create table activity_sessions (
	activity_id uuid not null references activities,
	position integer not null,
	title text not null,
	note text not null default '',
	is_self_paced boolean not null default false,
	starts_at timestamptz,
	ends_at timestamptz,
	primary key (activity_id, position),
	check (ends_at is null or starts_at is null or ends_at >= starts_at)
);
create table activity_people (
	activity_id uuid not null references activities,
	position integer not null,
	role text not null check (role in ('presenter', 'facilitator', 'contact')),
	name text not null,
	about text not null default '',
	address text not null default '',
	phone text not null default '',
	primary key (activity_id, position)
);
create table activity_partners (
	activity_id uuid not null references activities,
	position integer not null,
	role text not null check (role in ('co-organiser', 'funder')),
	organisation_id uuid references organisations,
	name text not null,
	website text not null default '',
	logo_file_id uuid references files,
	primary key (activity_id, position)
);
create table activity_materials (
	activity_id uuid not null references activities,
	position integer not null,
	file_id uuid not null references files,
	title text not null,
	primary key (activity_id, position)
);
create index activity_materials_file on activity_materials (file_id);
create table activity_badges (
	activity_id uuid not null references activities,
	badge_id uuid not null references badges,
	position integer not null,
	primary key (activity_id, badge_id)
);
create index activity_badges_badge on activity_badges (badge_id);
-- The form as typed. No content = nothing typed since it was published; the revision goes on counting all the same.
create table activity_drafts (
	activity_id uuid primary key references activities,
	organisation_id uuid not null references organisations,
	content jsonb,
	revision integer not null default 1,
	-- The open page that wrote this revision, so that a save sent again after a lost answer is no conflict.
	editor text not null default '',
	updated_at timestamptz not null default now(),
	updated_by uuid references accounts
);
create index activity_drafts_updated_by on activity_drafts (updated_by);
create table sign_ups (
	activity_id uuid not null references activities,
	account_id uuid not null references accounts,
	organisation_id uuid not null references organisations,
	state text not null default 'joined' check (state in ('joined', 'withdrawn')),
	joined_at timestamptz not null default now(),
	withdrawn_at timestamptz,
	primary key (activity_id, account_id)
);
create index sign_ups_account on sign_ups (account_id);

-- ─── credentials ─────────────────────────────────────────────────────────────────────────────────────────
create table status_lists (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	purpose text not null check (purpose in ('revocation', 'suspension')),
	entries integer not null,
	used integer not null default 0,
	-- Indexes are handed out as (start + used * step) mod entries: each once, in no telling order.
	start integer not null,
	step integer not null,
	bits bytea not null,
	revision integer not null default 1,
	updated_at timestamptz not null default now(),
	-- The list for suspensions has the same entries as its list for revocations, which hands them out.
	suspension_list_id uuid references status_lists,
	check (used <= entries),
	check ((purpose = 'revocation') = (suspension_list_id is not null))
);
create index status_lists_organisation on status_lists (organisation_id, purpose);
-- The award stands in a higher room, so its id is kept without a foreign key.
create table credentials (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	award_id uuid not null,
	badge_id uuid not null,
	badge_version integer not null,
	status_list_id uuid not null references status_lists,
	status_index integer not null,
	document text,
	issued_at timestamptz not null,
	revoked_at timestamptz,
	erased_at timestamptz,
	unique (status_list_id, status_index),
	foreign key (badge_id, badge_version) references badge_versions
);
create index credentials_award on credentials (award_id);
create index credentials_organisation on credentials (organisation_id);

-- ─── passport ────────────────────────────────────────────────────────────────────────────────────────────
create table passport_items (
	id uuid primary key,
	account_id uuid not null references accounts,
	credential_id uuid not null references credentials,
	award_id uuid not null,
	visibility text not null default 'private' check (visibility in ('private', 'by-link', 'public')),
	kept_at timestamptz not null default now(),
	unique (account_id, award_id)
);
create index passport_items_credential on passport_items (credential_id);
create index passport_items_award on passport_items (award_id);
create index passport_items_public on passport_items (kept_at) where visibility = 'public';
create table shares (
	token text primary key,
	account_id uuid not null references accounts,
	passport_item_id uuid not null references passport_items on delete cascade,
	created_at timestamptz not null default now(),
	expires_at timestamptz,
	revoked_at timestamptz
);
create index shares_item on shares (passport_item_id);
create index shares_account on shares (account_id);

-- ─── awards ──────────────────────────────────────────────────────────────────────────────────────────────
create table claim_links (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	badge_id uuid not null references badges,
	activity_id uuid references activities,
	label text not null default '',
	token text not null unique,
	code text not null unique,
	starts_at timestamptz,
	ends_at timestamptz,
	max_uses integer check (max_uses > 0),
	created_at timestamptz not null default now(),
	created_by uuid references accounts,
	revoked_at timestamptz
);
create index claim_links_badge on claim_links (badge_id);
create index claim_links_organisation on claim_links (organisation_id);
create index claim_links_created_by on claim_links (created_by);
create table claim_cards (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	nickname text not null,
	code_hash text not null unique,
	created_at timestamptz not null default now(),
	account_id uuid references accounts,
	joined_at timestamptz
);
create index claim_cards_account on claim_cards (account_id);
create table awards (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	badge_id uuid not null,
	badge_version integer not null,
	account_id uuid references accounts,
	claim_card_id uuid references claim_cards,
	claim_link_id uuid references claim_links,
	activity_id uuid references activities,
	subject_id uuid not null,
	awarded_at timestamptz not null,
	awarded_by uuid references accounts,
	revoked_at timestamptz,
	revoked_by uuid references accounts,
	revoke_reason text,
	erased_at timestamptz,
	foreign key (badge_id, badge_version) references badge_versions
);
-- Twice is once: a person (or a card) holds one standing award of a badge.
create unique index awards_once on awards (organisation_id, badge_id, account_id) where account_id is not null and revoked_at is null;
create unique index awards_once_by_card on awards (organisation_id, badge_id, claim_card_id)
where claim_card_id is not null and account_id is null and revoked_at is null;
create index awards_account on awards (account_id);
create index awards_card on awards (claim_card_id);
create index awards_badge on awards (badge_id);
create index awards_awarded_by on awards (awarded_by);
create index awards_revoked_by on awards (revoked_by);
-- A claim is a reserved use of a claim link; it counts as used while it stands, and for good once it has an award.
create table claims (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	claim_link_id uuid not null references claim_links,
	token_hash text not null unique,
	account_id uuid references accounts,
	claim_card_id uuid references claim_cards,
	reserved_at timestamptz not null,
	expires_at timestamptz not null,
	award_id uuid references awards
);
create index claims_link on claims (claim_link_id);
create unique index claims_once on claims (claim_link_id, account_id) where account_id is not null;
create index claims_account on claims (account_id);
create index claims_award on claims (award_id);
create table reflections (
	award_id uuid not null references awards,
	question_id text not null,
	account_id uuid not null references accounts,
	answer text not null,
	updated_at timestamptz not null default now(),
	primary key (award_id, question_id)
);
create index reflections_account on reflections (account_id);
