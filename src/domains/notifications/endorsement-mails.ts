import { m } from '#messages';
import type { Mails } from '#server/mail.ts';
import type { Language } from '#ui/language.ts';
import type { MailWords } from './mail-frame.ts';

type Words = Omit<MailWords, 'footer' | 'linkHint' | 'end'>;
type Spoken = { locale: Language };
type EndorsementMail = Extract<keyof Mails, `endorsement-${string}`>;

const askedAbout = {
	badge: m.mail_endorsement_asked_badge,
	activity: m.mail_endorsement_asked_activity,
	organisation: m.mail_endorsement_asked_organisation,
	award: m.mail_endorsement_asked_award
};

/** The words of mails about endorsements. */
export const endorsementMails: { [N in EndorsementMail]: (values: Mails[N], spoken: Spoken) => Words } = {
	'endorsement-asked': ({ about, thing, name, asker, organisation, wish, link, days }, spoken) => ({
		subject: m.mail_endorsement_asked_subject({ asker: asker || organisation, thing }, spoken),
		title: m.mail_endorsement_asked_title({}, spoken),
		paragraphs: [
			m.mail_endorsement_asked_hello({ name }, spoken),
			askedAbout[about]({ asker: asker || organisation, organisation, thing }, spoken),
			...(wish === '' ? [] : [m.mail_endorsement_asked_wish({ wish }, spoken)]),
			m.mail_endorsement_asked_what({}, spoken)
		],
		button: { text: m.mail_endorsement_asked_button({}, spoken), link },
		notes: [
			m.mail_link_days({ days }, spoken),
			m.mail_endorsement_asked_keep({}, spoken),
			m.mail_endorsement_asked_unwanted({}, spoken)
		]
	}),
	'endorsement-given': ({ thing, endorser, link }, spoken) => ({
		subject: m.mail_endorsement_given_subject({ thing, endorser }, spoken),
		title: m.mail_endorsement_given_title({}, spoken),
		paragraphs: [m.mail_endorsement_given_text({ thing, endorser }, spoken)],
		button: { text: m.mail_endorsement_given_button({}, spoken), link },
		notes: []
	}),
	'endorsement-withdrawn': ({ thing, endorser, link }, spoken) => ({
		subject: m.mail_endorsement_withdrawn_subject({ thing, endorser }, spoken),
		title: m.mail_endorsement_withdrawn_title({}, spoken),
		paragraphs: [m.mail_endorsement_withdrawn_text({ thing }, spoken)],
		button: { text: m.mail_endorsement_button({}, spoken), link },
		notes: []
	}),
	'endorsement-accepted': ({ thing, link }, spoken) => ({
		subject: m.mail_endorsement_accepted_subject({ thing }, spoken),
		title: m.mail_endorsement_accepted_title({}, spoken),
		paragraphs: [m.mail_endorsement_accepted_text({ thing }, spoken)],
		button: { text: m.mail_endorsement_button({}, spoken), link },
		notes: [m.mail_endorsement_accepted_back({}, spoken)]
	}),
	'endorsement-refused': ({ thing, link }, spoken) => ({
		subject: m.mail_endorsement_refused_subject({ thing }, spoken),
		title: m.mail_endorsement_refused_title({}, spoken),
		paragraphs: [m.mail_endorsement_refused_text({ thing }, spoken)],
		button: { text: m.mail_endorsement_button({}, spoken), link },
		notes: []
	})
};
