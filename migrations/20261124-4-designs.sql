-- Whoever holds this version may have it as a certificate on paper.
alter table badge_versions add column offers_certificate boolean not null default true;

-- A design that an organisation starts its badges from, so that a family looks alike.
create table badge_templates (
	id uuid primary key,
	organisation_id uuid not null references organisations,
	name text not null,
	design jsonb not null,
	created_at timestamptz not null default now()
);
create index badge_templates_organisation on badge_templates (organisation_id, id);
