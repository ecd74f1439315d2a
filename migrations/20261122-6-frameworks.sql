-- ─── frameworks ──────────────────────────────────────────────────────────────────────────────────────────
create extension if not exists pg_trgm;
create table frameworks (
	id uuid primary key,
	-- Of a framework that Cairn knows by itself (`esco`, `lifecomp`); one's own has none.
	key text unique,
	-- Whose own it is; none = the whole network's.
	city_id uuid references cities,
	format text not null check (format in ('shipped', 'esco', 'csv', 'case')),
	-- Names by language tag.
	names jsonb not null,
	-- The language that its skills are named in first.
	language text not null,
	version text not null default '',
	publisher text not null default '',
	source text not null default '',
	-- The sentence that its terms of reuse ask for.
	attribution text not null default '',
	-- Counts on with every change of its skills, so that what is kept in memory knows when it is old.
	revision integer not null default 0,
	edition text not null default '',
	position integer not null default 100,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now()
);
create index frameworks_city on frameworks (city_id);
create table skills (
	id uuid primary key,
	framework_id uuid not null references frameworks,
	uri text not null,
	code text not null default '',
	-- An area holds skills and is none itself.
	kind text not null default 'skill' check (kind in ('area', 'skill', 'knowledge')),
	parent_id uuid references skills,
	position integer not null default 0,
	-- The revision that named it last: what a newer import leaves out is retired, never removed.
	seen_revision integer not null default 0,
	retired_at timestamptz,
	unique (framework_id, uri)
);
create index skills_parent on skills (parent_id);
create index skills_tree on skills (framework_id, position, id) where parent_id is null;
create table skill_texts (
	skill_id uuid not null references skills on delete cascade,
	language text not null,
	framework_id uuid not null references frameworks,
	-- An area, or retired: to be read, never picked.
	is_hidden boolean not null default false,
	name text not null,
	-- Other names that may be shown, and words that only help to find it.
	others text[] not null default '{}',
	hints text[] not null default '{}',
	description text not null default '',
	-- The name without capitals and accents.
	plain text not null,
	-- Its words: A of the name, B of other names, C of hints.
	search tsvector not null,
	primary key (skill_id, language)
);
create index skill_texts_search on skill_texts using gin (search) with (fastupdate = off);
create index skill_texts_plain on skill_texts (plain text_pattern_ops) where not is_hidden;
create index skill_texts_framework on skill_texts (framework_id, language);
-- Every word of any name, so that a mistyped one is mended over few words and not over all names.
create table skill_words (
	language text not null,
	word text not null,
	primary key (language, word)
);
create index skill_words_like on skill_words using gin (word gin_trgm_ops) with (fastupdate = off);

-- ─── alignments ──────────────────────────────────────────────────────────────────────────────────────────
create table activity_alignments (
	activity_id uuid not null references activities,
	skill_id uuid not null references skills,
	position integer not null,
	primary key (activity_id, skill_id)
);
create index activity_alignments_skill on activity_alignments (skill_id);
-- Copied with the version of a badge, which never changes, whatever becomes of the framework.
create table badge_alignments (
	badge_id uuid not null,
	version integer not null,
	position integer not null,
	skill_id uuid not null references skills,
	target_url text not null,
	target_name text not null,
	target_framework text not null,
	target_code text not null default '',
	target_type text not null,
	primary key (badge_id, version, position),
	foreign key (badge_id, version) references badge_versions (badge_id, version)
);
create index badge_alignments_skill on badge_alignments (skill_id);
