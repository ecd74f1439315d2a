-- Read tables of discovery: jobs fill them, `npm run rebuild-discovery` makes them anew, nothing else reads their truth.
do $$
declare
	lacking text;
begin
	select string_agg(needed, ', ') into lacking
	from unnest(array['unaccent', 'pg_trgm']) needed
	where not exists (select 1 from pg_available_extensions where name = needed);
	if lacking is not null then
		raise exception 'Cairn needs the PostgreSQL extensions %: install the contrib modules of your PostgreSQL server (often a package named postgresql-contrib), then start again.', lacking;
	end if;
	create extension if not exists unaccent;
	create extension if not exists pg_trgm;
exception when insufficient_privilege then
	raise exception 'Cairn may not add the PostgreSQL extensions unaccent and pg_trgm to this database. Let its owner run: create extension unaccent; create extension pg_trgm;';
end $$;

-- ─── words ───────────────────────────────────────────────────────────────────────────────────────────────
-- Each language by its own stemmer, accents aside. What has no stemmer (Slovene, Maltese) is matched as it stands.
do $$
declare
	pair text[];
begin
	foreach pair slice 1 in array array[
		['ca', 'catalan'], ['de', 'german'], ['en', 'english'], ['es', 'spanish'], ['fr', 'french'], ['it', 'italian'],
		['lt', 'lithuanian'], ['nl', 'dutch'], ['pt', 'portuguese'], ['sr', 'serbian'], ['sv', 'swedish']
	] loop
		execute format('create text search configuration cairn_%s (copy = %I)', pair[1], pair[2]);
		execute format(
			'alter text search configuration cairn_%s alter mapping for asciiword, word, hword, hword_part, hword_asciipart, asciihword, numword, numhword with unaccent, %I',
			pair[1], pair[2] || '_stem');
	end loop;
	create text search configuration cairn_simple (copy = simple);
	alter text search configuration cairn_simple
		alter mapping for asciiword, word, hword, hword_part, hword_asciipart, asciihword, numword, numhword
		with unaccent, simple;
end $$;

create function words_of_language(language text) returns regconfig language sql immutable parallel safe as $$
	select case split_part(language, '-', 1)
		when 'ca' then 'cairn_ca'::regconfig
		when 'de' then 'cairn_de'::regconfig
		when 'en' then 'cairn_en'::regconfig
		when 'es' then 'cairn_es'::regconfig
		when 'fr' then 'cairn_fr'::regconfig
		when 'it' then 'cairn_it'::regconfig
		when 'lt' then 'cairn_lt'::regconfig
		when 'nl' then 'cairn_nl'::regconfig
		when 'pt' then 'cairn_pt'::regconfig
		when 'sr' then 'cairn_sr'::regconfig
		when 'sv' then 'cairn_sv'::regconfig
		else 'cairn_simple'::regconfig
	end
$$;
create function stemmer_of_language(language text) returns regdictionary language sql immutable parallel safe as $$
	select case split_part(language, '-', 1)
		when 'ca' then 'catalan_stem'::regdictionary
		when 'de' then 'german_stem'::regdictionary
		when 'en' then 'english_stem'::regdictionary
		when 'es' then 'spanish_stem'::regdictionary
		when 'fr' then 'french_stem'::regdictionary
		when 'it' then 'italian_stem'::regdictionary
		when 'lt' then 'lithuanian_stem'::regdictionary
		when 'nl' then 'dutch_stem'::regdictionary
		when 'pt' then 'portuguese_stem'::regdictionary
		when 'sr' then 'serbian_stem'::regdictionary
		when 'sv' then 'swedish_stem'::regdictionary
		else 'simple'::regdictionary
	end
$$;

-- ─── places ──────────────────────────────────────────────────────────────────────────────────────────────
-- 31 bits, spread so that a zero stands before each of them.
create function spread_bits(part bigint) returns bigint language plpgsql immutable strict parallel safe as $$
begin
	part := (part | (part << 16)) & x'0000FFFF0000FFFF'::bigint;
	part := (part | (part << 8)) & x'00FF00FF00FF00FF'::bigint;
	part := (part | (part << 4)) & x'0F0F0F0F0F0F0F0F'::bigint;
	part := (part | (part << 2)) & x'3333333333333333'::bigint;
	return (part | (part << 1)) & x'5555555555555555'::bigint;
end $$;
create function mercator_x(lng double precision) returns bigint language sql immutable strict parallel safe as $$
	select least(greatest(floor((lng + 180) / 360 * 2147483648), 0), 2147483647)::bigint
$$;
create function mercator_y(lat double precision) returns bigint language sql immutable strict parallel safe as $$
	select least(greatest(floor(
		(1 - asinh(tan(radians(least(greatest(lat, -85.0511287798066), 85.0511287798066)))) / pi()) / 2 * 2147483648
	), 0), 2147483647)::bigint
$$;
-- The z-order code of the Web-Mercator position, 62 bits: the cell of level n is its first 2n bits, and so is a map tile.
create function morton_of(lng double precision, lat double precision) returns bigint
	language sql immutable strict parallel safe as $$
	select spread_bits(mercator_x(lng)) | (spread_bits(mercator_y(lat)) << 1)
$$;

-- ─── days ────────────────────────────────────────────────────────────────────────────────────────────────
-- A zone that this server does not know counts as UTC.
create function known_zone(zone text) returns text language plpgsql stable strict as $$
begin
	perform now() at time zone zone;
	return zone;
exception when invalid_parameter_value then
	return 'UTC';
end $$;
-- Days since 1970-01-01 on the calendar of a zone.
create function local_day(at timestamptz, zone text) returns integer language sql immutable parallel safe as $$
	select (at at time zone zone)::date - date '1970-01-01'
$$;

-- ─── what is listed ──────────────────────────────────────────────────────────────────────────────────────
create table listed_activities (
	activity_id uuid primary key,
	organisation_id uuid not null,
	cities uuid[] not null,
	title text not null,
	kind text not null,
	mode text not null,
	cost text not null,
	languages text[] not null,
	skills text[] not null default '{}',
	min_age integer,
	max_age integer,
	is_accessible boolean not null,
	-- When it takes place: instants in order, and beside each its day on the calendar of the place. None = at any time.
	occasions timestamptz[] not null,
	days integer[] not null,
	-- The next of them, or the last one while it runs; far in the future without dates. A job moves it on.
	next_at timestamptz not null,
	over_at timestamptz not null,
	-- Nobody signs up any more from here on; null = one does not sign up here.
	sign_up_until timestamptz,
	lng double precision,
	lat double precision,
	morton bigint,
	-- The step of the list that it stands in: the week of `next_at`, or for those without dates one by their id.
	step integer not null,
	-- Its words as people write them, and its facets as marks that begin with @.
	words text[] not null,
	text tsvector not null,
	-- Words, stems and facets, each with its step, and with an o for every other week in which it takes place: one index
	-- narrows by all of them and by time.
	marks tsvector not null
) with (fillfactor = 90);
alter table listed_activities alter column text set storage main;
create index listed_activities_marks on listed_activities using gin (marks) with (fastupdate = off);
create index listed_activities_morton on listed_activities (morton) where morton is not null;
create index listed_activities_over on listed_activities (over_at);
create index listed_activities_next on listed_activities (next_at) where cardinality(occasions) > 1;
create index listed_activities_organisation on listed_activities (organisation_id);

-- Counts, kept in the transaction that lists. A count of zero means none; a rebuild clears it away.
create table listed_steps (
	step integer primary key,
	count integer not null
);
create table listed_days (
	scope uuid not null,
	day integer not null,
	count integer not null,
	primary key (scope, day)
);
create table listed_words (
	word text primary key,
	shown text not null,
	count integer not null
);
create index listed_words_beginning on listed_words (word text_pattern_ops);
create index listed_words_alike on listed_words using gin (word gin_trgm_ops) where left(word, 1) <> '@';
-- The pyramid of the map: how many stand in a cell of a level, by kind and mode. Scope: a city, or zeros for all.
create table listed_cells (
	scope uuid not null,
	level smallint not null,
	cell bigint not null,
	count integer not null,
	counts integer[] not null,
	x_sum numeric not null,
	y_sum numeric not null,
	primary key (scope, level, cell)
) with (fillfactor = 80);
create function add_counts(one integer[], other integer[]) returns integer[]
	language sql immutable strict parallel safe as $$
	select array_agg(coalesce(a, 0) + coalesce(b, 0) order by at) from unnest(one, other) with ordinality as both_counts(a, b, at)
$$;
-- Words that somebody who mistyped may have meant. The bound suits words of four letters with one wrong.
create function words_alike(typed text) returns table (word text, shown text, count integer)
	language sql stable rows 40 set pg_trgm.similarity_threshold = 0.2 as $$
	select w.word, w.shown, w.count from listed_words w
	where w.word % typed and left(w.word, 1) <> '@' and w.count > 0
		and length(w.word) between length(typed) - 2 and length(typed) + 2
	order by similarity(w.word, typed) desc, w.count desc, w.word
	limit 40
$$;
create aggregate joined_text(tsvector) (sfunc = tsvector_concat, stype = tsvector, initcond = '');
create function utc_day(at timestamptz) returns integer language sql immutable strict parallel safe as $$
	select floor(extract(epoch from at) / 86400)::integer
$$;
-- Weeks since Monday, 5 January 1970.
create function utc_week(at timestamptz) returns integer language sql immutable strict parallel safe as $$
	select floor((extract(epoch from at) / 86400 + 3) / 7)::integer
$$;

-- What is public already is listed by the first worker.
do $$
begin
	if exists (select from activities where state = 'published') then
		perform graphile_worker.add_job('rebuild-discovery', '{}'::json);
	end if;
end $$;
