-- A tile of the map is drawn from its index: rows beside each other on the map lie all over the disk. Only what has a bounded
-- length is kept there, for an entry of an index has 2,700 bytes.
drop index listed_activities_morton;
create index listed_activities_morton on listed_activities (morton) include (activity_id, organisation_id, kind, mode, cost,
	is_accessible, min_age, max_age, days, next_at, over_at, sign_up_until, lng, lat, step) where morton is not null;
