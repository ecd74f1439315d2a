-- ─── badges that are earned by other badges ──────────────────────────────────────────────────────────────
-- What the tasks of a version ask for, once more: found by the badge that is asked for, without reading any tasks.
create table badge_prerequisites (
	badge_id uuid not null,
	version integer not null,
	task_id text not null,
	required_badge_id uuid not null references badges,
	primary key (badge_id, version, task_id, required_badge_id),
	foreign key (badge_id, version) references badge_versions
);
create index badge_prerequisites_required on badge_prerequisites (required_badge_id, badge_id, version);
insert into badge_prerequisites (badge_id, version, task_id, required_badge_id)
select v.badge_id, v.version, task ->> 'id', required.id
from badge_versions v
cross join lateral jsonb_array_elements(v.tasks) task
cross join lateral jsonb_array_elements_text(
	case when task -> 'check' ->> 'kind' = 'badges' then task -> 'check' -> 'badgeIds' else '[]' end
) listed
join badges required on required.id::text = listed
on conflict do nothing;

-- ─── badge systems ───────────────────────────────────────────────────────────────────────────────────────
create table badge_systems (
	id uuid primary key,
	organisation_id uuid references organisations,
	city_id uuid references cities,
	name text not null,
	description text not null default '',
	language text not null,
	-- Their names, the lowest first; a place says its level by position.
	levels jsonb not null,
	created_at timestamptz not null,
	created_by uuid references accounts,
	published_at timestamptz,
	check (num_nonnulls(organisation_id, city_id) = 1)
);
create index badge_systems_organisation on badge_systems (organisation_id);
create index badge_systems_city on badge_systems (city_id);
create index badge_systems_created_by on badge_systems (created_by);
create table badge_families (
	id uuid primary key,
	system_id uuid not null references badge_systems on delete cascade,
	name text not null,
	position integer not null,
	unique (system_id, position) deferrable initially deferred,
	unique (system_id, id)
);
-- A badge has one place in a system: a family and a level of it, or a place among the milestones.
create table badge_places (
	system_id uuid not null references badge_systems on delete cascade,
	badge_id uuid not null references badges,
	family_id uuid,
	level integer check (level >= 0),
	-- The order of the milestones.
	position integer,
	primary key (system_id, badge_id),
	unique (family_id, level),
	foreign key (system_id, family_id) references badge_families (system_id, id) on delete cascade,
	check ((family_id is null) = (level is null)),
	check ((family_id is null) = (position is not null))
);
create index badge_places_badge on badge_places (badge_id);
