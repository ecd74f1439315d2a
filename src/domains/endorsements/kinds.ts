import type { NotificationKind } from '#domains/notifications/notification.ts';

/** What this room tells people of, in the order in which they choose. */
export const endorsementKinds = [
	'endorsement-given',
	'endorsement-accepted',
	'endorsement-refused',
	'endorsement-withdrawn'
] as const satisfies readonly NotificationKind[];
