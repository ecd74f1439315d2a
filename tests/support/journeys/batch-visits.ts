import { root, type Visit } from './visit.ts';

const batches = `${root}/badges/[id=id]/batches`;

export const batchVisits: Visit[] = [
	{ route: batches, as: 'organiser', at: (ids) => `/en/badges/${ids.badgeId}/batches` },
	{
		route: `${batches}/[batch=id]`,
		as: 'organiser',
		at: (ids) => `/en/badges/${ids.badgeId}/batches/${ids.batchId}`
	},
	{
		route: `${batches}/[batch=id]`,
		as: 'organiser',
		state: 'done',
		at: (ids) => `/en/badges/${ids.badgeId}/batches/${ids.doneBatchId}`
	},
	{ route: `${root}/waiting/[token]`, as: 'visitor', at: (ids) => `/en/waiting/${ids.waitingToken}` },
	{ route: `${root}/waiting/[token]`, as: 'visitor', state: 'over', at: () => '/en/waiting/nothing' },
	{
		route: `${root}/organisations/[id=id]/tokens`,
		as: 'youthOwner',
		at: (ids) => `/en/organisations/${ids.organisationId}/tokens`
	}
];
