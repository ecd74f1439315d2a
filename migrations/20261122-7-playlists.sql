-- ─── playlists ───────────────────────────────────────────────────────────────────────────────────────────
create table playlists (
	id uuid primary key,
	-- Whose it is: an organisation's, or a learner's for themself.
	organisation_id uuid references organisations,
	account_id uuid references accounts,
	state text not null default 'draft' check (state in ('draft', 'published')),
	visibility text not null check (visibility in ('private', 'by-link', 'public')),
	language text not null,
	title text not null default '',
	summary text not null default '',
	badge_id uuid references badges,
	copied_from uuid references playlists on delete set null,
	-- A playlist in a playlist, once: what holds others is held by none (see the keys of playlist_steps).
	holds_playlists boolean not null default false,
	created_at timestamptz not null default now(),
	updated_at timestamptz not null default now(),
	published_at timestamptz,
	unique (id, holds_playlists),
	check (num_nonnulls(organisation_id, account_id) = 1),
	check (badge_id is null or organisation_id is not null)
);
create index playlists_organisation on playlists (organisation_id);
create index playlists_account on playlists (account_id);
create index playlists_badge on playlists (badge_id);
create index playlists_copied_from on playlists (copied_from);
create index playlists_listed on playlists (published_at, id) where state = 'published' and visibility = 'public';
create table playlist_steps (
	playlist_id uuid not null references playlists on delete cascade,
	position integer not null,
	kind text not null check (kind in ('activity', 'playlist', 'link')),
	activity_id uuid references activities,
	inner_id uuid,
	url text,
	-- Of a link; an activity and a playlist bring their own.
	title text not null default '',
	minutes integer check (minutes > 0),
	note text not null default '',
	is_optional boolean not null default false,
	outer_holds boolean generated always as (case when inner_id is not null then true end) stored,
	inner_holds boolean generated always as (case when inner_id is not null then false end) stored,
	primary key (playlist_id, position),
	unique (playlist_id, activity_id),
	unique (playlist_id, inner_id),
	unique (playlist_id, url),
	foreign key (playlist_id, outer_holds) references playlists (id, holds_playlists) on delete cascade,
	foreign key (inner_id, inner_holds) references playlists (id, holds_playlists) on delete cascade,
	check ((kind = 'activity') = (activity_id is not null)),
	check ((kind = 'playlist') = (inner_id is not null)),
	check ((kind = 'link') = (url is not null))
);
create index playlist_steps_activity on playlist_steps (activity_id);
create index playlist_steps_inner on playlist_steps (inner_id);
-- The form as typed. No content = nothing typed since it was published; the revision goes on counting all the same.
create table playlist_drafts (
	playlist_id uuid primary key references playlists on delete cascade,
	content jsonb,
	revision integer not null default 1,
	editor text not null default '',
	updated_at timestamptz not null default now(),
	updated_by uuid references accounts
);
create index playlist_drafts_updated_by on playlist_drafts (updated_by);
create table playlist_follows (
	playlist_id uuid not null references playlists on delete cascade,
	account_id uuid not null references accounts,
	followed_at timestamptz not null default now(),
	primary key (playlist_id, account_id)
);
create index playlist_follows_account on playlist_follows (account_id);
-- A link that somebody went through, by their own word. By its address, so that it outlives a new order of the steps.
create table playlist_ticks (
	playlist_id uuid not null references playlists on delete cascade,
	account_id uuid not null references accounts,
	url text not null,
	ticked_at timestamptz not null default now(),
	primary key (playlist_id, account_id, url)
);
create index playlist_ticks_account on playlist_ticks (account_id);
-- Completed once is completed for good. The award stands in a higher room, so its id is kept without a foreign key.
create table playlist_completions (
	playlist_id uuid not null references playlists on delete cascade,
	account_id uuid not null references accounts,
	completed_at timestamptz not null,
	award_id uuid,
	primary key (playlist_id, account_id)
);
create index playlist_completions_account on playlist_completions (account_id);
