import { root, type Visit } from './visit.ts';

const desk = `${root}/endorsements/[about]/[id=id]`;
const write = `${root}/endorsements/write/[token]`;
const one = `${root}/endorsements/[id=id]`;

/** Asking for endorsements, writing them without an account, and what becomes of them. */
export const endorsementVisits: Visit[] = [
	{ route: write, as: 'visitor', at: (ids) => `/en/endorsements/write/${ids.endorsementToken}` },
	{
		route: write,
		as: 'visitor',
		state: 'taken back',
		at: (ids) => `/it/endorsements/write/${ids.withdrawnToken}`
	},
	{ route: one, as: 'visitor', at: (ids) => `/en/endorsements/${ids.endorsementId}` },
	{
		route: one,
		as: 'visitor',
		state: 'taken back',
		at: (ids) => `/en/endorsements/${ids.withdrawnEndorsementId}`
	},
	{ route: desk, as: 'organiser', at: (ids) => `/en/endorsements/badge/${ids.endorsedBadgeId}` },
	{
		route: desk,
		as: 'learner',
		state: 'of an award',
		at: (ids) => `/en/endorsements/award/${ids.endorsedAwardId}`
	},
	{
		route: desk,
		as: 'organiser',
		state: 'empty',
		at: (ids) => `/en/endorsements/activity/${ids.activityId}`
	}
];
