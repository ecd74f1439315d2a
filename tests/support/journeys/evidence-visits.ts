import { milestoneVisits } from './milestone-visits.ts';
import { root, type Visit } from './visit.ts';

const quest = `${root}/badges/[id=id]/quest`;

/** Somebody's way to a badge, those who review it, and what badges make together. */
export const evidenceVisits: Visit[] = [
	...milestoneVisits,
	{ route: quest, as: 'learner', at: (ids) => `/en/badges/${ids.questBadgeId}/quest` },
	{ route: quest, as: 'organiser', state: 'not begun', at: (ids) => `/it/badges/${ids.questBadgeId}/quest` },
	{ route: `${root}/reviews`, as: 'assessor', at: (ids) => `/en/reviews?badge=${ids.questBadgeId}` },
	{ route: `${root}/reviews`, as: 'assessor', state: 'empty', at: () => '/en/reviews?state=met&mine=1' },
	{ route: `${root}/reviews/[id=id]`, as: 'assessor', at: (ids) => `/en/reviews/${ids.submissionId}` },
	{ route: `${root}/peer-reviews/[token]`, as: 'assessor', at: (ids) => `/en/peer-reviews/${ids.peerToken}` },
	{
		route: `${root}/organisations/[id=id]/agreement`,
		as: 'organiser',
		at: (ids) => `/en/organisations/${ids.organisationId}/agreement`
	}
];
