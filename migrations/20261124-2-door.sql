-- ─── claim links that rotate ─────────────────────────────────────────────────────────────────────────────
alter table claim_links
	add column kind text not null default 'fixed' check (kind in ('fixed', 'rotating')),
	-- Where its screen stands, in the organiser's words; part of what its codes are made of.
	add column place text not null default '',
	-- Sealed. What the codes of a rotating link are made from.
	add column secret text,
	-- Who scans gets the badge once an organiser has confirmed it.
	add column needs_confirming boolean not null default false,
	add check ((kind = 'rotating') = (secret is not null));
-- When somebody asked for the badge of a link that needs confirming.
alter table claims add column asked_at timestamptz;
create index claims_asked on claims (claim_link_id, asked_at) where asked_at is not null and award_id is null;

-- ─── cards made in advance ───────────────────────────────────────────────────────────────────────────────
alter table claim_cards
	-- The group that it was made for; it takes part there as an account does.
	add column activity_id uuid references activities,
	-- Sealed, so that its organiser can print the sheet again. Empty once somebody has joined it to an account.
	add column code_sealed text,
	add column birth_year smallint check (birth_year between 1900 and 2100),
	-- Of a parent or guardian, and maybe of several cards. Never a way to sign in, never matched with awards.
	add column contact_address text,
	add column made_by uuid references accounts,
	add column voided_at timestamptz;
create index claim_cards_activity on claim_cards (activity_id) where activity_id is not null;
create index claim_cards_made_by on claim_cards (made_by);

-- ─── attendance ──────────────────────────────────────────────────────────────────────────────────────────
-- Signs the passes of an activity. The private key is sealed.
create table pass_keys (
	activity_id uuid primary key references activities,
	organisation_id uuid not null references organisations,
	public_key text not null,
	private_key text not null,
	created_at timestamptz not null default now()
);
-- The id is made by the device at the door, so that a record sent twice is one.
create table attendances (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	activity_id uuid not null references activities,
	-- When the session was to start, and its room; or the activity as a whole. Positions change when it is edited.
	session text not null,
	account_id uuid references accounts,
	claim_card_id uuid references claim_cards,
	way text not null check (way in ('pass', 'card', 'list', 'screen', 'paper')),
	attended_at timestamptz not null,
	noted_at timestamptz not null default now(),
	noted_by uuid references accounts,
	check (num_nonnulls(account_id, claim_card_id) = 1)
);
create unique index attendances_once on attendances (activity_id, session, account_id) where account_id is not null;
create unique index attendances_once_by_card on attendances (activity_id, session, claim_card_id) where claim_card_id is not null;
create index attendances_account on attendances (account_id);
create index attendances_card on attendances (claim_card_id);
create index attendances_noted_by on attendances (noted_by);
