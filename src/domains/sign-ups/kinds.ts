import type { NotificationKind } from '#domains/notifications/notification.ts';

/** What people are told by this room. */
export const signUpKinds = [
	'sign-up-received',
	'sign-up-joined',
	'sign-up-waiting',
	'sign-up-promoted',
	'sign-up-accepted',
	'sign-up-reserved',
	'sign-up-declined',
	'session-reminder',
	'participants-message',
	'activity-cancelled'
] as const satisfies NotificationKind[];
