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
