-- ─── files ───────────────────────────────────────────────────────────────────────────────────────────────
-- A private file has no public address: the room that keeps it says who sees it.
alter table files add column is_private boolean not null default false;

-- A file that comes in parts, over a connection that may break. Each part lies in the file store under its own key.
create table uploads (
	id uuid primary key,
	account_id uuid not null references accounts,
	-- What it is for, in a higher room.
	about uuid not null,
	name text not null,
	byte_size integer not null check (byte_size > 0),
	received integer not null default 0 check (received <= byte_size),
	created_at timestamptz not null,
	changed_at timestamptz not null
);
create index uploads_account on uploads (account_id);
create index uploads_changed on uploads (changed_at);
create table upload_parts (
	id uuid primary key,
	upload_id uuid not null references uploads on delete cascade,
	position integer not null,
	byte_size integer not null,
	unique (upload_id, position)
);

-- ─── evidence ────────────────────────────────────────────────────────────────────────────────────────────
-- Somebody's way to a badge, by the version that they set out for.
create table quests (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	account_id uuid references accounts,
	badge_id uuid not null,
	badge_version integer not null,
	started_at timestamptz not null,
	completed_at timestamptz,
	-- The award stands in a higher room, so its id is kept without a foreign key.
	award_id uuid,
	foreign key (badge_id, badge_version) references badge_versions
);
create unique index quests_once on quests (organisation_id, badge_id, account_id) where account_id is not null;
create index quests_account on quests (account_id);
create index quests_badge on quests (badge_id);
create index quests_award on quests (award_id);

-- What somebody does for one task: written, sent, sent back, sent again.
create table submissions (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	quest_id uuid not null references quests,
	account_id uuid references accounts,
	badge_id uuid not null references badges,
	task_id text not null,
	state text not null default 'open' check (state in ('open', 'sent', 'to-improve', 'met')),
	round integer not null default 0,
	text text not null default '',
	-- Addresses of those who helped, who therefore do not review.
	helpers text not null default '',
	-- Whoever has it may review as a peer.
	peer_token text unique,
	sent_at timestamptz,
	decided_at timestamptz,
	level text,
	assigned_to uuid references accounts,
	-- A second assessor looks at this round too, without knowing what the first one said.
	is_doubled boolean not null default false,
	changed_at timestamptz not null,
	unique (quest_id, task_id)
);
create index submissions_queue on submissions (organisation_id, state, sent_at);
create index submissions_account on submissions (account_id);
create index submissions_assigned on submissions (assigned_to);
create index submissions_badge on submissions (badge_id);

create table evidence (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	submission_id uuid not null references submissions,
	account_id uuid references accounts,
	kind text not null check (kind in ('text', 'link', 'file', 'picture', 'audio', 'video')),
	state text not null check (state in ('checking', 'ready', 'refused', 'removed')),
	problem text,
	-- The text itself, or the address of a link.
	content text not null default '',
	name text not null default '',
	file_id uuid references files on delete set null,
	upload_id uuid references uploads on delete set null,
	media_type text,
	byte_size integer,
	salt text,
	digest text,
	visibility text not null default 'private' check (visibility in ('private', 'by-link', 'public')),
	token text unique,
	-- It belongs to these rounds; the last is open while nothing took it out.
	from_round integer not null,
	to_round integer,
	created_at timestamptz not null
);
create index evidence_submission on evidence (submission_id);
create index evidence_account on evidence (account_id);
create index evidence_file on evidence (file_id);
create index evidence_upload on evidence (upload_id);

-- ─── history that cannot be rewritten ────────────────────────────────────────────────────────────────────
create table submission_rounds (
	submission_id uuid not null references submissions,
	round integer not null,
	organisation_id uuid not null references organisations,
	sent_at timestamptz not null,
	-- What was sent: ids and salted digests.
	evidence jsonb not null,
	primary key (submission_id, round)
);
create table reviews (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	submission_id uuid not null references submissions,
	round integer not null,
	reviewer_id uuid references accounts,
	part text not null check (part in ('self', 'peer', 'assessor', 'second')),
	verdict text not null check (verdict in ('approve', 'improve')),
	comment text not null default '',
	level text,
	reviewed_at timestamptz not null,
	erased_at timestamptz
);
create unique index reviews_once on reviews (submission_id, round, reviewer_id) where reviewer_id is not null;
create index reviews_reviewer on reviews (reviewer_id);
create index reviews_second on reviews (organisation_id) where part = 'second';

create function refuse_rewriting() returns trigger language plpgsql as $$
begin
	-- The one change that the law asks for: who leaves takes their name and their words along, nothing else moves.
	if tg_op = 'UPDATE' and tg_table_name = 'reviews' then
		if (to_jsonb(new) - '{reviewer_id,comment,erased_at}'::text[])
				= (to_jsonb(old) - '{reviewer_id,comment,erased_at}'::text[])
			and (new.reviewer_id is null or new.reviewer_id = old.reviewer_id)
			and new.comment in ('', old.comment)
			and new.erased_at is not null then
			return new;
		end if;
	end if;
	raise exception 'the history of % cannot be rewritten', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger reviews_stand before update or delete on reviews for each row execute function refuse_rewriting();
create trigger reviews_stay before truncate on reviews for each statement execute function refuse_rewriting();
create trigger rounds_stand before update or delete on submission_rounds
	for each row execute function refuse_rewriting();
create trigger rounds_stay before truncate on submission_rounds
	for each statement execute function refuse_rewriting();

-- ─── how an organisation reviews ─────────────────────────────────────────────────────────────────────────
create table review_rules (
	badge_id uuid primary key references badges,
	organisation_id uuid not null references organisations,
	-- Of a hundred rounds, so many are looked at by a second assessor.
	double_share integer not null check (double_share between 0 and 100)
);
create table review_comments (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	text text not null,
	created_by uuid references accounts,
	created_at timestamptz not null,
	unique (organisation_id, text)
);
create index review_comments_created_by on review_comments (created_by);
