-- ─── translations ────────────────────────────────────────────────────────────────────────────────────────
-- The texts of a thing in another language than it was written in. The thing stands in a higher room, so its id is kept
-- without a foreign key. A text knows what it was made from, so that it is seen when the source has changed since.
create table translations (
	thing_id uuid not null,
	about text not null check (about in ('activity', 'playlist', 'badge', 'organisation', 'city')),
	language text not null,
	-- What everybody reads: { field: { text, of } }.
	texts jsonb not null default '{}',
	-- The form as typed. None = nothing typed since it was published.
	draft jsonb,
	revision integer not null default 1,
	-- The open page that wrote this revision, so that a save sent again after a lost answer is no conflict.
	editor text not null default '',
	updated_at timestamptz not null default now(),
	primary key (thing_id, about, language)
);

-- An activity in every language that it can be read in, for those who search.
create view activity_wordings as
	select activity_id, language, title, summary, body, access_note from activity_texts
	union all
	select t.thing_id, t.language, coalesce(t.texts->'title'->>'text', ''), coalesce(t.texts->'summary'->>'text', ''),
		coalesce(t.texts->'body'->>'text', ''), coalesce(t.texts->'accessNote'->>'text', '')
	from translations t
	where t.about = 'activity' and t.texts <> '{}' and not exists (
		select from activity_texts x where x.activity_id = t.thing_id and x.language = t.language
	);
