-- An award may be held back for a while, may come to an end by itself, and may be followed by another.
alter table badge_versions add column valid_months integer check (valid_months between 1 and 600);

alter table awards
	add column expires_at timestamptz,
	add column reminded_of_end_at timestamptz,
	add column suspended_at timestamptz,
	add column suspended_by uuid references accounts,
	add column suspend_reason text,
	-- Set before the one that follows it is written.
	add column replaced_by uuid references awards deferrable initially deferred;
create index awards_suspended_by on awards (suspended_by);
create index awards_replaced_by on awards (replaced_by);
create index awards_ending on awards (expires_at)
where expires_at is not null and reminded_of_end_at is null and revoked_at is null and replaced_by is null;

alter table credentials add column suspended_at timestamptz;

-- What another follows stands no longer, although it may still be true.
drop index awards_once;
create unique index awards_once on awards (organisation_id, badge_id, account_id)
where account_id is not null and revoked_at is null and replaced_by is null;
drop index awards_once_by_card;
create unique index awards_once_by_card on awards (organisation_id, badge_id, claim_card_id)
where claim_card_id is not null and account_id is null and revoked_at is null and replaced_by is null;
