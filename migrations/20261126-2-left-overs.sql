-- ─── evidence follows a renewed or replaced award ────────────────────────────────────────────────────────
-- Awards that followed the one a quest led to: the same deed, so what was shown for it belongs to them too.
create table quest_followers (
	-- The award stands in a higher room, so its id is kept without a foreign key.
	award_id uuid primary key,
	organisation_id uuid not null references organisations,
	quest_id uuid not null references quests
);
create index quest_followers_quest on quest_followers (quest_id);

with recursive followers (award_id, organisation_id, quest_id) as (
	select awards.replaced_by, quests.organisation_id, quests.id
	from quests join awards on awards.id = quests.award_id
	where awards.replaced_by is not null
	union
	select awards.replaced_by, followers.organisation_id, followers.quest_id
	from followers join awards on awards.id = followers.award_id
	where awards.replaced_by is not null
)
insert into quest_followers (award_id, organisation_id, quest_id)
select award_id, organisation_id, quest_id from followers
on conflict do nothing;
