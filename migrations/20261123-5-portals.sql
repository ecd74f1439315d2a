-- ─── the portal of a city ────────────────────────────────────────────────────────────────────────────────
alter table files add column city_id uuid references cities;
create index files_city on files (city_id);
do $$
declare
	rule text;
begin
	select conname into strict rule from pg_constraint where conrelid = 'files'::regclass and contype = 'c';
	execute format('alter table files drop constraint %I', rule);
end $$;
alter table files add constraint files_one_owner check (num_nonnulls(organisation_id, account_id, city_id) = 1);

alter table cities
	add column tagline text not null default '',
	add column logo_file_id uuid references files,
	add column cover_file_id uuid references files,
	add column cover_alt text not null default '',
	add column cover_credit text not null default '',
	-- Interface languages that the portal offers; none = all of them. And the one for visitors who speak none of them.
	add column portal_languages text[] not null default '{}',
	add column main_language text,
	-- A host name in lower case and in its ASCII form; it serves the portal once the operator has confirmed it.
	add column domain text unique check (domain = lower(domain)),
	add column domain_confirmed_at timestamptz,
	-- A GeoJSON MultiPolygon as it was given, and the same with fewer corners for showing.
	add column area jsonb,
	add column area_shown jsonb,
	add column area_box double precision[] check (cardinality(area_box) = 4),
	-- The blocks of the front page as published; null = those that every city starts with.
	add column front jsonb,
	add check (domain is not null or domain_confirmed_at is null),
	add check ((area is null) = (area_shown is null) and (area is null) = (area_box is null));

create table districts (
	id uuid primary key,
	city_id uuid not null references cities,
	name text not null,
	area jsonb not null,
	area_shown jsonb not null,
	west double precision not null,
	south double precision not null,
	east double precision not null,
	north double precision not null,
	position integer not null
);
create unique index districts_name on districts (city_id, lower(name));
create index districts_west on districts (west);

-- The front page as it is being put together. No content = nothing typed since it was published.
create table city_front_drafts (
	city_id uuid primary key references cities,
	content jsonb,
	revision integer not null default 1,
	editor text not null default '',
	updated_at timestamptz not null default now(),
	updated_by uuid references accounts
);
create index city_front_drafts_updated_by on city_front_drafts (updated_by);

-- About, contact, privacy …: of a city, or of the whole installation. A language without a row shows the text that
-- Cairn comes with.
create table site_pages (
	id uuid primary key,
	city_id uuid references cities,
	page text not null check (page in ('about', 'contact', 'privacy', 'terms', 'accessibility', 'funders')),
	language text not null,
	body text not null,
	changed_at timestamptz not null default now(),
	changed_by uuid references accounts,
	unique nulls not distinct (city_id, page, language)
);
create index site_pages_changed_by on site_pages (changed_by);

-- ─── where activities belong ─────────────────────────────────────────────────────────────────────────────
-- Cities besides the one of its organisation.
create table activity_cities (
	activity_id uuid not null references activities,
	city_id uuid not null references cities,
	primary key (activity_id, city_id)
);
create index activity_cities_city on activity_cities (city_id);
-- In which districts its place lies: of its own cities only.
create table activity_districts (
	activity_id uuid not null references activities,
	district_id uuid not null references districts on delete cascade,
	primary key (activity_id, district_id)
);
create index activity_districts_district on activity_districts (district_id);
alter table listed_activities add column district_id uuid;

-- ─── people who answer for an organisation, if they wish ─────────────────────────────────────────────────
alter table organisation_members add column is_shown boolean not null default false;
alter table organisations add column links text[] not null default '{}';
