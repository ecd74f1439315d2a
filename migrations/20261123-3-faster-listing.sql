-- The list is read in bulk: what its readers do not need stands beside the rows, and what they narrow by stands in them.
truncate listed_activities, listed_steps, listed_days, listed_words, listed_cells;
alter table listed_activities
	-- Its facets as marks; `words` are words alone.
	add column facets text[] not null,
	-- Only the index reads marks, only counting reads words.
	alter column marks set storage external,
	alter column words set storage external,
	set (toast_tuple_target = 1024, fillfactor = 100);
-- Whoever asks for what most have walks along time instead of looking up marks.
create index listed_activities_soonest on listed_activities (next_at, activity_id);
drop index listed_activities_next;
create index listed_activities_meeting_again on listed_activities (next_at) where cardinality(occasions) > 1;

create function utc_hour(at timestamptz) returns integer language sql immutable strict parallel safe as $$
	select floor(extract(epoch from at) / 3600)::integer
$$;

-- The same bits as before, in one expression: a function in SQL is written into the statement that calls it.
create or replace function spread_bits(part bigint) returns bigint language sql immutable strict parallel safe as $$
	select (e | (e << 1)) & x'5555555555555555'::bigint from (
		select (d | (d << 2)) & x'3333333333333333'::bigint as e from (
			select (c | (c << 4)) & x'0F0F0F0F0F0F0F0F'::bigint as d from (
				select (b | (b << 8)) & x'00FF00FF00FF00FF'::bigint as c from (
					select (part | (part << 16)) & x'0000FFFF0000FFFF'::bigint as b) b) c) d) e
$$;

do $$
begin
	if exists (select from activities where state = 'published') then
		perform graphile_worker.add_job('rebuild-discovery', '{}'::json);
	end if;
end $$;
