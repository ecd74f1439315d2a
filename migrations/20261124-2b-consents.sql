-- ─── consent of guardians ────────────────────────────────────────────────────────────────────────────────
-- Years below which a guardian is asked; 0 = nobody is.
alter table cities
	add column sign_up_consent_age integer not null default 0 check (sign_up_consent_age between 0 and 21),
	add column public_consent_age integer not null default 0 check (public_consent_age between 0 and 21);
create table consents (
	id uuid primary key,
	account_id uuid references accounts,
	claim_card_id uuid references claim_cards,
	-- For taking part in the activities of this city; none = for being seen in public.
	city_id uuid references cities,
	purpose text not null check (purpose in ('sign-up', 'public')),
	guardian_address text not null,
	token_hash text not null unique,
	-- Which words the guardian read, and in which language.
	text_version integer not null,
	language text not null,
	state text not null default 'asked' check (state in ('asked', 'given', 'refused', 'withdrawn')),
	asked_at timestamptz not null,
	answered_at timestamptz,
	withdrawn_at timestamptz,
	check (num_nonnulls(account_id, claim_card_id) = 1),
	check ((purpose = 'sign-up') = (city_id is not null))
);
create index consents_account on consents (account_id);
create index consents_card on consents (claim_card_id);
-- One open question to a guardian at a time: asked again, it is the same row.
create unique index consents_once on consents (account_id, purpose, city_id) nulls not distinct where account_id is not null;
create unique index consents_once_by_card on consents (claim_card_id, purpose, city_id) nulls not distinct where claim_card_id is not null;
-- Whoever wants to join and waits for a guardian's word. No place is held meanwhile.
create table awaited_sign_ups (
	activity_id uuid not null references activities,
	account_id uuid not null references accounts,
	city_id uuid not null references cities,
	asked_at timestamptz not null,
	primary key (activity_id, account_id)
);
create index awaited_sign_ups_account on awaited_sign_ups (account_id);
