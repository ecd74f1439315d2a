-- What some kinds of activities ask for and others do not (A4).
alter table activities add column hours_per_week smallint check (hours_per_week between 1 and 168);
alter table activity_texts
	-- What somebody does there, learns there, and is given or must keep to: Markdown.
	add column doing text not null default '',
	add column learning text not null default '',
	add column conditions text not null default '';
alter table activity_sessions
	add column room text not null default '',
	-- Names with commas between them.
	add column speakers text not null default '',
	-- The programme of the session: [{"time": "10:15", "title": "…", "speakers": "…"}].
	add column agenda jsonb not null default '[]',
	-- Written from the rule by which the activity repeats: when this meeting would be, had it not been moved.
	add column repeat_of timestamptz;
alter table activity_materials add column language text not null default '';

-- How a club meets: a rule (RFC 5545 RRULE) that starts with its first meeting. What is ahead is in activity_sessions.
create table activity_repeats (
	activity_id uuid primary key references activities,
	rule text not null,
	starts_at timestamptz not null,
	ends_at timestamptz,
	-- Meetings are written as far as here; null = all of them are.
	written_until timestamptz,
	check (ends_at is null or ends_at >= starts_at)
);
create index activity_repeats_written on activity_repeats (written_until) where written_until is not null;
-- Meetings of the rule that do not take place, or at another time.
create table activity_exceptions (
	activity_id uuid not null references activities,
	position integer not null,
	repeat_of timestamptz not null,
	starts_at timestamptz,
	ends_at timestamptz,
	note text not null default '',
	primary key (activity_id, position),
	unique (activity_id, repeat_of),
	check (ends_at is null or starts_at is null or ends_at >= starts_at)
);
