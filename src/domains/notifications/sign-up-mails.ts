import { m } from '#messages';
import type { Mails } from '#server/mail.ts';
import { moment, zonePlace } from '#ui/dates.ts';
import type { Language } from '#ui/language.ts';
import type { MailWords } from './mail-frame.ts';

type Words = Omit<MailWords, 'footer' | 'linkHint' | 'end'>;
type Spoken = { locale: Language };
type Named = 'received' | 'joined' | 'waiting' | 'promoted' | 'accepted' | 'reserved' | 'declined';
type SignUpMails = Pick<
	Mails,
	`sign-up-${Named}` | 'activity-cancelled' | 'participants-message' | 'feedback-asked' | 'session-reminder'
>;

/** What an organiser wrote, or else the usual words; a blank line begins a paragraph. */
const paragraphsOf = (words: string, usual: string): string[] =>
	words === '' ? [usual] : words.split(/\n{2,}/).map((part) => part.trim());

const button = (link: string, spoken: Spoken) => ({ text: m.mail_sign_up_open({}, spoken), link });

/** That all of it is called off, or only some sessions that somebody had chosen. */
function cancelled(values: Mails['activity-cancelled'], spoken: Spoken): Words {
	const { activity, organisation, reason, link, sessions = [], timeZone = 'UTC' } = values;
	const gone = sessions.map(({ title, startsAt }) => {
		const when = moment(new Date(startsAt), spoken.locale, timeZone);
		return title ? `${title} (${when})` : when;
	});
	const named = { organisation, activity: gone.length > 0 ? `${activity}: ${gone.join(', ')}` : activity };
	const first = gone.length > 1 ? `${gone[0] ?? ''}, …` : gone[0];
	const subject = m.mail_cancelled_subject({ activity: first ? `${activity}: ${first}` : activity }, spoken);
	return {
		subject,
		title: gone.length > 0 ? m.mail_cancelled_session_title({}, spoken) : m.mail_cancelled_title({}, spoken),
		paragraphs: [
			m.mail_cancelled_text(named, spoken),
			...(reason ? [m.mail_cancelled_reason({ reason }, spoken)] : []),
			gone.length > 0
				? m.mail_cancelled_session_next({ organisation }, spoken)
				: m.mail_cancelled_next({ organisation }, spoken)
		],
		button: { text: m.mail_cancelled_button({}, spoken), link },
		notes: []
	};
}

/** The words of the mails about taking part. */
export const signUpMails: {
	[N in keyof SignUpMails]: (values: Mails[N], spoken: Spoken) => Words;
} = {
	'sign-up-received': ({ link, ...named }, spoken) => ({
		subject: m.mail_received_subject(named, spoken),
		title: m.mail_received_title({}, spoken),
		paragraphs: [m.mail_received_text(named, spoken)],
		button: button(link, spoken),
		notes: []
	}),
	'sign-up-joined': ({ link, ...named }, spoken) => ({
		subject: m.mail_joined_subject(named, spoken),
		title: m.mail_joined_title({}, spoken),
		paragraphs: [m.mail_joined_text(named, spoken)],
		button: button(link, spoken),
		notes: [m.mail_place_back({}, spoken)]
	}),
	'sign-up-waiting': ({ link, ...named }, spoken) => ({
		subject: m.mail_waiting_list_subject(named, spoken),
		title: m.mail_waiting_list_title({}, spoken),
		paragraphs: [m.mail_waiting_list_text(named, spoken)],
		button: button(link, spoken),
		notes: []
	}),
	'sign-up-promoted': ({ link, ...named }, spoken) => ({
		subject: m.mail_promoted_subject(named, spoken),
		title: m.mail_promoted_title({}, spoken),
		paragraphs: [m.mail_promoted_text(named, spoken)],
		button: button(link, spoken),
		notes: [m.mail_place_back({}, spoken)]
	}),
	'sign-up-accepted': ({ link, words, ...named }, spoken) => ({
		subject: m.mail_accepted_subject(named, spoken),
		title: m.mail_accepted_title({}, spoken),
		paragraphs: paragraphsOf(words, m.mail_accepted_text(named, spoken)),
		button: button(link, spoken),
		notes: [m.mail_place_back({}, spoken)]
	}),
	'sign-up-reserved': ({ link, words, ...named }, spoken) => ({
		subject: m.mail_waiting_list_subject(named, spoken),
		title: m.mail_waiting_list_title({}, spoken),
		paragraphs: paragraphsOf(words, m.mail_waiting_list_text(named, spoken)),
		button: button(link, spoken),
		notes: []
	}),
	'sign-up-declined': ({ link, words, ...named }, spoken) => ({
		subject: m.mail_declined_subject(named, spoken),
		title: m.mail_declined_title({}, spoken),
		paragraphs: paragraphsOf(words, m.mail_declined_text(named, spoken)),
		button: button(link, spoken),
		notes: []
	}),
	'activity-cancelled': cancelled,
	'participants-message': ({ link, subject, words, ...named }, spoken) => ({
		subject: m.mail_message_subject({ ...named, subject }, spoken),
		title: subject,
		paragraphs: paragraphsOf(words, ''),
		button: button(link, spoken),
		notes: [m.mail_message_why(named, spoken)]
	}),
	'feedback-asked': ({ link, ...named }, spoken) => ({
		subject: m.mail_feedback_subject(named, spoken),
		title: m.mail_feedback_title({}, spoken),
		paragraphs: [m.mail_feedback_text(named, spoken)],
		button: { text: m.mail_feedback_button({}, spoken), link },
		notes: [m.mail_feedback_anonymous({}, spoken)]
	}),
	'session-reminder': ({ link, startsAt, timeZone, place, activity, organisation }, spoken) => {
		const at = { when: moment(new Date(startsAt), spoken.locale, timeZone), zone: zonePlace(timeZone) };
		return {
			subject: m.mail_reminder_subject({ activity }, spoken),
			title: m.mail_reminder_title({}, spoken),
			paragraphs: [
				m.mail_reminder_text({ activity, organisation, ...at }, spoken),
				...(place ? [m.mail_reminder_place({ place }, spoken)] : [])
			],
			button: button(link, spoken),
			notes: [m.mail_place_back({}, spoken)]
		};
	}
};
