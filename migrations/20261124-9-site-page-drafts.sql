-- ─── pages of a site as they are being written ───────────────────────────────────────────────────────────
-- The form as typed, right or not; without a city it is a page of the whole installation.
create table site_page_drafts (
	city_id uuid references cities,
	page text not null check (page in ('about', 'contact', 'privacy', 'terms', 'accessibility', 'funders')),
	language text not null,
	-- None = nothing typed since it was published.
	body text,
	revision integer not null default 0,
	-- The open page that wrote this revision, so that a save sent again after a lost answer is no conflict.
	editor text not null default '',
	updated_by uuid references accounts,
	updated_at timestamptz not null default now(),
	unique nulls not distinct (city_id, page, language)
);
create index site_page_drafts_updated_by on site_page_drafts (updated_by);
