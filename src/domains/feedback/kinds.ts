import type { NotificationKind } from '#domains/notifications/notification.ts';

/** What people are told by this room. */
export const feedbackKinds = ['feedback-asked'] as const satisfies NotificationKind[];
