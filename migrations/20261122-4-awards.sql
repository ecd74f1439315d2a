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
