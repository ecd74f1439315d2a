-- ─── the language that a place and an organisation write in ──────────────────────────────────────────────
-- Until now it was taken to be the first that their city speaks. What is said of them in others stands in translations.
alter table cities add column language text not null default 'en';
update cities set language = coalesce(languages[1], 'en');
alter table organisations add column language text not null default 'en';
update organisations o set language = c.language from cities c where c.id = o.city_id;
