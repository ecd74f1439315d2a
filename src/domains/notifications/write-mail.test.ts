import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Mails } from '#server/mail.ts';
import { languages, tagOf } from '#ui/language.ts';
import { mailTemplates } from './mail-templates.ts';
import { writeMail } from './write-mail.ts';

const origin = 'https://cairn.example.org';
const link = `${origin}/it/sign-in/link?token=abc&next=%2Fit%2Fpassport`;
const taking = { activity: 'Fun & games', organisation: 'Casa & Co', link };
const samples: Mails = {
	'sign-in-link': { link, minutes: 60 },
	'sign-up-link': { link, minutes: 60 },
	'sign-in-elsewhere': { link },
	'reset-password': { link, minutes: 60 },
	'verify-address': { link, hours: 24 },
	'organisation-invitation': { organisation: 'Casa & Co', inviter: 'Ada', role: 'organiser', link, days: 14 },
	'city-invitation': { city: 'Ponte & Co', inviter: 'Ada', link, days: 14 },
	'activity-cancelled': { activity: 'Fun & games', organisation: 'Casa & Co', reason: 'Rain', link },
	'badge-awarded': { badge: 'First <aid>', organisation: 'Casa & Co', link },
	'badge-waiting': { badge: 'First <aid>', organisation: 'Casa & Co', link, days: 90 },
	'badge-revoked': { badge: 'First <aid>', organisation: 'Casa & Co', reason: 'By "mistake"', link },
	'badge-suspended': { badge: 'First <aid>', organisation: 'Casa & Co', reason: 'A complaint', link },
	'badge-resumed': { badge: 'First <aid>', organisation: 'Casa & Co', reason: '', link },
	'badge-ending': { badge: 'First <aid>', organisation: 'Casa & Co', date: '2027-03-31', link },
	'sign-up-received': taking,
	'sign-up-joined': taking,
	'sign-up-waiting': taking,
	'sign-up-promoted': taking,
	'sign-up-accepted': { ...taking, words: '' },
	'sign-up-reserved': { ...taking, words: '' },
	'sign-up-declined': { ...taking, words: '' },
	'participants-message': { ...taking, subject: 'Bring <boots>', words: 'It will rain.\n\nAda' },
	'session-reminder': { ...taking, startsAt: '2027-05-08T12:00:00Z', timeZone: 'Europe/Rome', place: 'Bank' },
	'feedback-asked': taking,
	'notification-digest': { items: [{ kind: 'sign-up-joined', values: taking }], link },
	'evidence-approved': { badge: 'First <aid>', task: 'Bind an arm', link },
	'evidence-waiting': { organisation: 'Petrana Youth', link },
	'evidence-to-improve': { badge: 'First <aid>', task: 'Bind an arm', link },
	'endorsement-asked': {
		about: 'badge',
		thing: 'First <aid>',
		name: 'Bo',
		asker: 'Ada',
		organisation: 'Casa & Co',
		wish: 'Say "why"',
		link,
		days: 30
	},
	'endorsement-given': { thing: 'First <aid>', endorser: 'Ada', link },
	'endorsement-withdrawn': { thing: 'First <aid>', endorser: 'Ada', link },
	'endorsement-accepted': { thing: 'First <aid>', link },
	'endorsement-refused': { thing: 'First <aid>', link },
	'guardian-consent': { name: 'Fox', place: 'Casa & Co', link }
};
const names = Object.keys(mailTemplates) as (keyof Mails)[];
const write = (name: keyof Mails, language: string) => writeMail(name, samples[name], language, origin);

test('every mail has words and its link in every language, in text and in HTML', () => {
	for (const name of names) {
		const written = languages.map((language) => write(name, language));
		for (const { subject, text, html, language } of written) {
			assert.ok(subject.length > 5 && !/[\r\n{}]/.test(subject), `${name} ${language}: ${subject}`);
			assert.ok(text.includes(link));
			assert.ok(html.includes(link.replaceAll('&', '&#38;')));
			assert.ok(html.includes(`<html lang="${tagOf(language)}">`));
			assert.doesNotMatch(text + html, /undefined|\bmail_[a-z]/);
		}
		assert.equal(new Set(written.map(({ text }) => text)).size, languages.length, `${name} is translated`);
	}
});

test('what people wrote is text in the HTML, never markup', () => {
	const { html, text } = write('badge-revoked', 'en');
	assert.ok(html.includes('First &#60;aid&#62;') && html.includes('Casa &#38; Co'));
	assert.ok(!html.includes('First <aid>'));
	assert.ok(text.includes('First <aid>') && text.includes('By "mistake"'));
});

test('a mail fetches nothing, from anywhere', () => {
	for (const name of names) {
		assert.doesNotMatch(
			write(name, 'en').html,
			/<(img|link|script|iframe|object)|src=|url\(|@import|@font-face/i
		);
	}
});

test('an unknown language falls back to the first one', () => {
	assert.equal(write('sign-in-link', 'tlh').language, 'en');
});

test('a mail about a session that is called off names it, and says that the rest takes place', () => {
	const session = (title: string, startsAt: string) => ({ title, startsAt });
	const values = (...sessions: ReturnType<typeof session>[]) => ({
		...taking,
		...{ reason: '', sessions, timeZone: 'Europe/Rome' }
	});
	const one = values(session('Songs', '2027-05-10T16:00:00Z'));
	const { subject, text } = writeMail('activity-cancelled', one, 'en', origin);
	assert.match(subject, /^Cancelled: Fun & games: Songs \(.*10 May 2027.*18:00.*\)$/);
	assert.match(text, /A session you chose is cancelled/);
	assert.doesNotMatch(text, /Their reason/);
	const two = values(session('', '2027-05-10T16:00:00Z'), session('Maps', '2027-05-17T16:00:00Z'));
	const many = writeMail('activity-cancelled', two, 'en', origin);
	assert.match(many.subject, /18:00.*, …$/);
	assert.match(many.text, /Maps \(/);
});
