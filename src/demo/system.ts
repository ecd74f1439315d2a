import type { PaletteName } from '#ui/drawing/palettes.ts';
import type { OrganisationKey } from './demo.ts';

export type DemoBadge = {
	name: string;
	description: string;
	task: string;
	ribbon: string;
	icon: string;
	palette: PaletteName;
	shape: 'hexagon' | 'shield' | 'seal';
};

type DemoFamily = {
	by: OrganisationKey;
	name: string;
	/** The title of the activity whose badge is the first level. */
	first: string;
	higher: DemoBadge[];
};

/** Two families of two organisations, and a milestone over both. */
export const badgeSystem: {
	by: OrganisationKey;
	name: string;
	description: string;
	levels: string[];
	families: DemoFamily[];
	milestone: DemoBadge;
} = {
	by: 'youth',
	name: 'Outdoors in Petrana',
	description:
		'Two ways up: one on the rock, one along the river. Begin where you like; both start with an afternoon.',
	levels: ['Participation', 'Skill', 'Mastery'],
	families: [
		{
			by: 'youth',
			name: 'On the rock',
			first: 'Climb your first wall',
			higher: [
				{
					name: 'Rope partner',
					description: 'Can be trusted with somebody else’s rope: ties in, checks, belays and says so aloud.',
					task: 'Belay three different people, with somebody experienced beside you, and tell what you check first.',
					ribbon: 'Skill',
					icon: 'mountains',
					palette: 'rust',
					shape: 'shield'
				},
				{
					name: 'Wall mentor',
					description: 'Takes beginners up their first wall, and brings them down proud.',
					task: 'Lead two beginners’ evenings, and write down what you would do differently.',
					ribbon: 'Mastery',
					icon: 'flag',
					palette: 'dawn',
					shape: 'seal'
				}
			]
		},
		{
			by: 'green',
			name: 'Along the Lisna',
			first: 'Očistimo bregove Lisne',
			higher: [
				{
					name: 'River reader',
					description: 'Tells from ten small animals under a stone how the river is.',
					task: 'Take samples at two places in two seasons, and compare them.',
					ribbon: 'Skill',
					icon: 'waves',
					palette: 'lake',
					shape: 'shield'
				},
				{
					name: 'Keeper of the Lisna',
					description: 'Looks after a stretch of the bank for a year, and others with it.',
					task: 'Care for your stretch for a year, with at least three others, and show how it changed.',
					ribbon: 'Mastery',
					icon: 'tree',
					palette: 'pine',
					shape: 'seal'
				}
			]
		}
	],
	milestone: {
		name: 'Both feet outdoors',
		description: 'Has been on the rock and at the river, and knows where to go on.',
		task: 'Get the first badge of both families.',
		ribbon: 'Milestone',
		icon: 'compass',
		palette: 'saffron',
		shape: 'hexagon'
	}
};
