import { onlyAllows, people } from '#support/permissions.ts';
import * as may from './may.ts';
import type { Playlist } from './playlist.ts';

const clubs = { organisationId: 'club', accountId: null };
const learners = { organisationId: null, accountId: 'stranger' };
const writers = ['organiser', 'admin', 'owner', 'system'];
const everybody = ['visitor', ...people, 'system'];
const seen = (maker: typeof clubs | typeof learners, rest: Pick<Playlist, 'state' | 'visibility'>) => ({
	...maker,
	...rest
});

onlyAllows('mayEditPlaylist of a club', (actor) => may.mayEditPlaylist(actor, clubs), writers);
onlyAllows('mayEditPlaylist of a learner', (actor) => may.mayEditPlaylist(actor, learners), [
	'stranger',
	'system'
]);
onlyAllows('mayUnpublishPlaylist', (actor) => may.mayUnpublishPlaylist(actor, clubs, 'here'), [
	...writers,
	'cityAdmin',
	'operator'
]);
onlyAllows(
	'maySeePlaylist as a draft',
	(actor) => {
		return may.maySeePlaylist(actor, seen(clubs, { state: 'draft', visibility: 'public' }), true);
	},
	[...writers, 'assessor']
);
onlyAllows(
	'maySeePlaylist of a learner, private',
	(actor) => {
		return may.maySeePlaylist(actor, seen(learners, { state: 'published', visibility: 'private' }), true);
	},
	['stranger', 'system']
);
onlyAllows(
	'maySeePlaylist of a learner who is too young',
	(actor) => {
		return may.maySeePlaylist(actor, seen(learners, { state: 'published', visibility: 'public' }), false);
	},
	['stranger', 'system']
);
onlyAllows(
	'maySeePlaylist by link',
	(actor) => {
		return may.maySeePlaylist(actor, seen(learners, { state: 'published', visibility: 'by-link' }), false);
	},
	everybody
);
onlyAllows('mayFollow', may.mayFollow, people);
