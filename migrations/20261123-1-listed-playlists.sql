-- Read table of discovery: public playlists by their words. Jobs fill it, `npm run rebuild-discovery` makes it anew.
create table listed_playlists (
	playlist_id uuid primary key references playlists on delete cascade,
	published_at timestamptz not null,
	-- The title without accents and capitals, for mistyped words.
	plain text not null,
	text tsvector not null
);
create index listed_playlists_text on listed_playlists using gin (text) with (fastupdate = off);
create index listed_playlists_plain on listed_playlists using gin (plain gin_trgm_ops);
create index listed_playlists_published on listed_playlists (published_at, playlist_id);
-- Titles that hold words much like those typed: the bound lets two letters that changed places pass.
create function playlists_alike(typed text) returns table (playlist_id uuid, likeness real)
	language sql stable rows 20 set pg_trgm.strict_word_similarity_threshold = 0.4 as $$
	select l.playlist_id, strict_word_similarity(unaccent(lower(typed)), l.plain) from listed_playlists l
	where unaccent(lower(typed)) <<% l.plain
	order by 2 desc, l.published_at desc, l.playlist_id desc limit 100
$$;

-- What is public already is listed by the first worker.
do $$
begin
	if exists (select from playlists where state = 'published' and visibility = 'public')
		or exists (select from activity_alignments) then
		perform graphile_worker.add_job('rebuild-discovery', '{}'::json);
	end if;
end $$;
