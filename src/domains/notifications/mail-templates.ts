import { m } from '#messages';
import type { MailName, Mails } from '#server/mail.ts';
import type { Language } from '#ui/language.ts';
import { endorsementMails } from './endorsement-mails.ts';
import type { MailWords } from './mail-frame.ts';
import { signUpMails } from './sign-up-mails.ts';

type Words = Omit<MailWords, 'footer' | 'linkHint' | 'end'>;
type Spoken = { locale: Language };

/** The words of every mail, in any language of the house. */
export const mailTemplates: { [N in MailName]: (values: Mails[N], spoken: Spoken) => Words } = {
	'sign-in-link': ({ link, minutes }, spoken) => ({
		subject: m.mail_sign_in_subject({}, spoken),
		title: m.mail_sign_in_title({}, spoken),
		paragraphs: [m.mail_sign_in_text({}, spoken)],
		button: { text: m.mail_sign_in_button({}, spoken), link },
		notes: [m.mail_link_once({ minutes }, spoken), m.mail_not_you({}, spoken)]
	}),
	'sign-up-link': ({ link, minutes }, spoken) => ({
		subject: m.mail_sign_up_subject({}, spoken),
		title: m.mail_sign_up_title({}, spoken),
		paragraphs: [m.mail_sign_up_text({}, spoken)],
		button: { text: m.mail_sign_up_button({}, spoken), link },
		notes: [m.mail_link_once({ minutes }, spoken), m.mail_sign_up_not_you({}, spoken)]
	}),
	'sign-in-elsewhere': ({ link }, spoken) => ({
		subject: m.mail_elsewhere_subject({}, spoken),
		title: m.mail_elsewhere_title({}, spoken),
		paragraphs: [m.mail_elsewhere_text({}, spoken)],
		button: { text: m.mail_elsewhere_button({}, spoken), link },
		notes: [m.mail_not_you({}, spoken)]
	}),
	'reset-password': ({ link, minutes }, spoken) => ({
		subject: m.mail_reset_subject({}, spoken),
		title: m.mail_reset_title({}, spoken),
		paragraphs: [m.mail_reset_text({}, spoken)],
		button: { text: m.mail_reset_button({}, spoken), link },
		notes: [m.mail_link_once({ minutes }, spoken), m.mail_reset_not_you({}, spoken)]
	}),
	'verify-address': ({ link, hours }, spoken) => ({
		subject: m.mail_verify_subject({}, spoken),
		title: m.mail_verify_title({}, spoken),
		paragraphs: [m.mail_verify_text({}, spoken)],
		button: { text: m.mail_verify_button({}, spoken), link },
		notes: [m.mail_link_hours({ hours }, spoken), m.mail_not_you({}, spoken)]
	}),
	'organisation-invitation': ({ organisation, inviter, role, link, days }, spoken) => ({
		subject: m.mail_invitation_subject({ organisation }, spoken),
		title: m.mail_invitation_title({ organisation }, spoken),
		paragraphs: [
			inviter
				? m.mail_invitation_text({ inviter, organisation }, spoken)
				: m.mail_invitation_text_unnamed({ organisation }, spoken),
			roleSentence[role](spoken)
		],
		button: { text: m.mail_invitation_button({}, spoken), link },
		notes: [m.mail_link_days({ days }, spoken), m.mail_invitation_unwanted({}, spoken)]
	}),
	'city-invitation': ({ city, inviter, link, days }, spoken) => ({
		subject: m.mail_city_subject({ city }, spoken),
		title: m.mail_city_title({ city }, spoken),
		paragraphs: [
			inviter ? m.mail_city_text({ inviter, city }, spoken) : m.mail_city_text_unnamed({ city }, spoken),
			m.mail_city_role({}, spoken)
		],
		button: { text: m.mail_invitation_button({}, spoken), link },
		notes: [m.mail_link_days({ days }, spoken), m.mail_invitation_unwanted({}, spoken)]
	}),
	'badge-awarded': ({ badge, organisation, link }, spoken) => ({
		subject: m.mail_awarded_subject({ badge }, spoken),
		title: m.mail_awarded_title({}, spoken),
		paragraphs: [m.mail_awarded_text({ badge, organisation }, spoken), m.mail_awarded_private({}, spoken)],
		button: { text: m.mail_awarded_button({}, spoken), link },
		notes: []
	}),
	'badge-waiting': ({ badge, organisation, link, days }, spoken) => ({
		subject: m.mail_waiting_subject({ badge }, spoken),
		title: m.mail_waiting_title({}, spoken),
		paragraphs: [m.mail_waiting_text({ badge, organisation }, spoken)],
		button: { text: m.mail_waiting_button({}, spoken), link },
		notes: [m.mail_link_days({ days }, spoken), m.mail_waiting_unwanted({}, spoken)]
	}),
	'evidence-approved': ({ badge, task, link }, spoken) => ({
		subject: m.mail_evidence_approved_subject({ badge }, spoken),
		title: m.mail_evidence_approved_title({}, spoken),
		paragraphs: [
			m.mail_evidence_approved_text({ badge }, spoken),
			task,
			m.mail_evidence_approved_next({}, spoken)
		],
		button: { text: m.mail_evidence_button({}, spoken), link },
		notes: []
	}),
	'evidence-to-improve': ({ badge, task, link }, spoken) => ({
		subject: m.mail_evidence_improve_subject({ badge }, spoken),
		title: m.mail_evidence_improve_title({}, spoken),
		paragraphs: [
			m.mail_evidence_improve_text({ badge }, spoken),
			task,
			m.mail_evidence_improve_next({}, spoken)
		],
		button: { text: m.mail_evidence_button({}, spoken), link },
		notes: []
	}),
	'evidence-waiting': ({ organisation, link }, spoken) => ({
		subject: m.mail_evidence_waiting_subject({ organisation }, spoken),
		title: m.mail_evidence_waiting_title({}, spoken),
		paragraphs: [
			m.mail_evidence_waiting_text({ organisation }, spoken),
			m.mail_evidence_waiting_next({}, spoken)
		],
		button: { text: m.mail_evidence_waiting_button({}, spoken), link },
		notes: []
	}),
	'guardian-consent': ({ name, place, link }, spoken) => ({
		subject: m.mail_consent_subject({ name }, spoken),
		title: m.mail_consent_title({ name }, spoken),
		paragraphs: [m.mail_consent_text({ name, place }, spoken), m.mail_consent_keep({}, spoken)],
		button: { text: m.mail_consent_button({}, spoken), link },
		notes: [m.mail_consent_unknown({}, spoken)]
	}),
	'badge-revoked': ({ badge, organisation, reason, link }, spoken) => ({
		subject: m.mail_revoked_subject({ badge }, spoken),
		title: m.mail_revoked_title({}, spoken),
		paragraphs: [
			m.mail_revoked_text({ badge, organisation }, spoken),
			m.mail_revoked_reason({ reason }, spoken),
			m.mail_revoked_next({ organisation }, spoken)
		],
		button: { text: m.mail_revoked_button({}, spoken), link },
		notes: []
	}),
	'badge-suspended': ({ badge, organisation, reason, link }, spoken) => ({
		subject: m.mail_suspended_subject({ badge }, spoken),
		title: m.mail_suspended_title({}, spoken),
		paragraphs: [
			m.mail_suspended_text({ badge, organisation }, spoken),
			m.mail_revoked_reason({ reason }, spoken),
			m.mail_revoked_next({ organisation }, spoken)
		],
		button: { text: m.mail_revoked_button({}, spoken), link },
		notes: []
	}),
	'badge-resumed': ({ badge, organisation, link }, spoken) => ({
		subject: m.mail_resumed_subject({ badge }, spoken),
		title: m.mail_resumed_title({}, spoken),
		paragraphs: [m.mail_resumed_text({ badge, organisation }, spoken)],
		button: { text: m.mail_revoked_button({}, spoken), link },
		notes: []
	}),
	'badge-ending': ({ badge, organisation, date, link }, spoken) => ({
		subject: m.mail_ending_subject({ badge }, spoken),
		title: m.mail_ending_title({}, spoken),
		paragraphs: [
			m.mail_ending_text(
				{
					badge,
					date: new Date(date).toLocaleDateString(spoken.locale, { dateStyle: 'long', timeZone: 'UTC' })
				},
				spoken
			),
			m.mail_ending_next({ organisation }, spoken)
		],
		button: { text: m.mail_awarded_button({}, spoken), link },
		notes: []
	}),
	...signUpMails,
	...endorsementMails,
	'notification-digest': ({ items, link }, spoken) => ({
		subject: m.mail_digest_subject({ count: items.length }, spoken),
		title: m.mail_digest_title({}, spoken),
		paragraphs: items
			.map(({ kind, values }) => subjectOf(kind, values, spoken))
			.filter((text) => text !== ''),
		button: { text: m.mail_digest_button({}, spoken), link },
		notes: []
	})
};

/** One line of a digest: the subject that a mail of its own would have had. */
function subjectOf(kind: string, values: unknown, spoken: Spoken): string {
	if (!Object.hasOwn(mailTemplates, kind)) return '';
	const write = mailTemplates[kind as MailName] as (values: unknown, spoken: Spoken) => Words;
	return write(values, spoken).subject;
}

const roleSentence: Record<Mails['organisation-invitation']['role'], (spoken: Spoken) => string> = {
	owner: (spoken) => m.mail_role_owner({}, spoken),
	admin: (spoken) => m.mail_role_admin({}, spoken),
	organiser: (spoken) => m.mail_role_organiser({}, spoken),
	assessor: (spoken) => m.mail_role_assessor({}, spoken)
};
