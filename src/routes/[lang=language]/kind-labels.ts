import type { NotificationKind } from '#domains/notifications/notification.ts';
import { feedbackKinds } from '#domains/feedback/kinds.ts';
import { signUpKinds } from '#domains/sign-ups/kinds.ts';
import { m } from '#messages';

/** Every kind that rooms tell of; each lists its own. */
export const kinds: readonly NotificationKind[] = [...signUpKinds, ...feedbackKinds];

const labels: Partial<Record<string, () => string>> = {
	'sign-up-received': m.notification_kind_received,
	'sign-up-joined': m.notification_kind_joined,
	'sign-up-waiting': m.notification_kind_waiting,
	'sign-up-promoted': m.notification_kind_promoted,
	'sign-up-accepted': m.notification_kind_accepted,
	'sign-up-reserved': m.notification_kind_reserved,
	'sign-up-declined': m.notification_kind_declined,
	'session-reminder': m.notification_kind_reminder,
	'participants-message': m.notification_kind_message,
	'feedback-asked': m.notification_kind_feedback,
	'activity-cancelled': m.notification_kind_cancelled,
	'notification-digest': m.notification_kind_digest
};

export const kindLabelOf = (kind: string): string => labels[kind]?.() ?? kind;
