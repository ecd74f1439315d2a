import type { NotificationKind } from '#domains/notifications/notification.ts';

/** What this room tells holders of. */
export const awardNotifications = [
	'badge-awarded',
	'badge-ending',
	'badge-revoked',
	'badge-suspended',
	'badge-resumed'
] as const satisfies readonly NotificationKind[];
