import { awardNotifications } from '#domains/awards/kinds.ts';
import { evidenceNotifications } from '#domains/evidence/kinds.ts';
import type { NotificationKind } from '#domains/notifications/notification.ts';
import { endorsementKinds } from '#domains/endorsements/kinds.ts';
import { feedbackKinds } from '#domains/feedback/kinds.ts';
import { signUpKinds } from '#domains/sign-ups/kinds.ts';
import { m } from '#messages';

/** What rooms tell of, by what it is about; each room lists its own. */
const groups: readonly { name: () => string; kinds: readonly NotificationKind[] }[] = [
	{ name: m.dashboard_badges, kinds: awardNotifications },
	{ name: m.badge_tasks_edit, kinds: evidenceNotifications },
	{ name: m.dashboard_activities, kinds: [...signUpKinds, ...feedbackKinds] },
	{ name: m.endorsement_section, kinds: endorsementKinds }
];
export const kinds: readonly NotificationKind[] = groups.flatMap((group) => group.kinds);

const labels: Partial<Record<string, () => string>> = {
	'badge-awarded': m.notification_kind_awarded,
	'badge-ending': m.notification_kind_ending,
	'badge-revoked': m.notification_kind_revoked,
	'badge-suspended': m.notification_kind_suspended,
	'badge-resumed': m.notification_kind_resumed,
	'evidence-approved': m.notification_kind_evidence_approved,
	'evidence-to-improve': m.notification_kind_evidence_improve,
	'evidence-waiting': m.notification_kind_evidence_waiting,
	'badge-waiting': m.notification_kind_badge_waiting,
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
	'endorsement-given': m.notification_kind_endorsement_given,
	'endorsement-withdrawn': m.notification_kind_endorsement_withdrawn,
	'endorsement-accepted': m.notification_kind_endorsement_accepted,
	'endorsement-refused': m.notification_kind_endorsement_refused,
	'notification-digest': m.notification_kind_digest
};

export const kindLabelOf = (kind: string): string => labels[kind]?.() ?? kind;

export const kindGroups = (): { name: string; kinds: readonly NotificationKind[] }[] =>
	groups.map((group) => ({ name: group.name(), kinds: group.kinds }));
