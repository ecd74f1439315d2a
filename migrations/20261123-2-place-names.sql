-- Names of venues, for whoever types the beginning of one. lower() follows Unicode: the database sorts by C.UTF-8.
create index activities_place_name on activities (lower(place_name) text_pattern_ops)
	where state = 'published' and place_name <> '' and lng is not null;
