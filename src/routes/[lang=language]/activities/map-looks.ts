import type { ActivityKind } from '#domains/activities/activity.ts';
import type { PinLook } from '#ui/map/stones.ts';

/** Each kind has its silhouette, so that colour is not needed to tell them apart. */
export const kindLooks: Record<ActivityKind, PinLook> = {
	event: { shape: 'disc', icon: 'calendar' },
	course: { shape: 'octagon', icon: 'list' },
	workshop: { shape: 'hexagon', icon: 'edit' },
	volunteering: { shape: 'pebble', icon: 'people' },
	internship: { shape: 'shield', icon: 'organisation' },
	club: { shape: 'seal', icon: 'star' },
	project: { shape: 'diamond', icon: 'path' },
	'open-space': { shape: 'arch', icon: 'home' },
	'self-paced': { shape: 'pebble', icon: 'play' },
	conference: { shape: 'shield', icon: 'city' }
};
