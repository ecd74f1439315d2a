import type { NotificationKind } from '#domains/notifications/notification.ts';

/** What this room tells people of. */
export const evidenceNotifications = [
	'evidence-approved',
	'evidence-to-improve',
	'evidence-waiting'
] as const satisfies readonly NotificationKind[];
