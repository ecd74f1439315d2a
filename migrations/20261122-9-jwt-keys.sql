-- RS256 beside the Ed25519 key of an organisation: JWTs of Open Badges 3.0 (§8.2.3) and signed assertions of Open
-- Badges 2.0 are for verifiers that know no other. Made by a job, or when it is first needed.
create table jwt_keys (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	public_key_jwk text not null,
	sealed_private_key text not null,
	created_at timestamptz not null default now(),
	retired_at timestamptz
);
create unique index jwt_keys_one_current on jwt_keys (organisation_id) where retired_at is null;
create index jwt_keys_organisation on jwt_keys (organisation_id);
create index credentials_revoked on credentials (organisation_id) where revoked_at is not null;
