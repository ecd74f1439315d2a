-- A badge system has words of its own, which are translated like those of its badges.
alter table translations drop constraint translations_about_check;
alter table translations add constraint translations_about_check
	check (about in ('activity', 'playlist', 'badge', 'badge-system', 'organisation', 'city'));
