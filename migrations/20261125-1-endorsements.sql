-- ─── who vouches without an account ──────────────────────────────────────────────────────────────────────
-- An identity of its own for one endorsement, whose key Cairn holds (ADR 80). Its status list is made from this row.
create table endorsers (
	id uuid primary key,
	public_key_multibase text not null,
	sealed_private_key text not null,
	status_index integer not null,
	created_at timestamptz not null,
	withdrawn_at timestamptz
);

-- ─── endorsements ────────────────────────────────────────────────────────────────────────────────────────
create table endorsements (
	id uuid primary key,
	about text not null check (about in ('badge', 'activity', 'organisation', 'award')),
	-- An award stands in a higher room, so this is no foreign key.
	about_id uuid not null,
	-- Whose badge, activity or award it is, or the organisation itself.
	organisation_id uuid not null references organisations,
	-- Of a badge, and of the badge of an award: the version that was read.
	badge_id uuid,
	badge_version integer,
	-- Of an award: the credential that is endorsed, and who holds it.
	credential_id uuid references credentials,
	holder_id uuid references accounts,
	state text not null check (state in ('asked', 'given', 'accepted', 'refused', 'declined', 'withdrawn')),
	language text not null,
	asked_by uuid references accounts,
	asked_at timestamptz,
	wish text not null default '',
	-- Gone as soon as nothing can come of it any more; its keyed hash tells that it was asked before.
	address text not null default '',
	address_hash text,
	token_hash text unique,
	expires_at timestamptz,
	by_organisation_id uuid references organisations,
	endorser_id uuid references endorsers,
	endorser_name text not null default '',
	endorser_role text not null default '',
	comment text not null default '',
	given_at timestamptz,
	decided_at timestamptz,
	withdrawn_at timestamptz,
	-- The signed document; of an organisation also its entry in that organisation's status list.
	document text,
	status_list_id uuid references status_lists,
	status_index integer,
	foreign key (badge_id, badge_version) references badge_versions,
	unique (status_list_id, status_index),
	check (about <> 'award' or holder_id is not null),
	check (state <> 'accepted' or document is not null)
);
create index endorsements_about on endorsements (about, about_id);
create index endorsements_organisation on endorsements (organisation_id);
create index endorsements_by on endorsements (by_organisation_id);
create index endorsements_holder on endorsements (holder_id);
create index endorsements_asked_by on endorsements (asked_by);
create index endorsements_credential on endorsements (credential_id);
create index endorsements_endorser on endorsements (endorser_id);
-- One endorsement of a thing by whom it may be; what waits counts.
create unique index endorsements_once_by_address on endorsements (about, about_id, address_hash)
where address_hash is not null and state in ('asked', 'given', 'accepted');
create unique index endorsements_once_by_organisation on endorsements (about, about_id, by_organisation_id)
where by_organisation_id is not null and state in ('given', 'accepted');

-- Keyed hashes of addresses that are never to be asked again.
create table unasked_addresses (
	address_hash text primary key,
	since timestamptz not null
);
