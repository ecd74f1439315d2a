import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { QueuedMail } from '#server/mail.ts';
import { testGround } from '#support/ground.ts';
import { seeMailbox } from './see-mailbox.ts';
import { sendMail } from './send-mail.ts';

process.env.CAIRN_DEMO = 'on';
let ground: { close(): Promise<void> };
before(async () => (ground = await testGround()));
after(() => ground.close());

test('in a demonstration without mail server, mails land in the mailbox, once each', async () => {
	const values = { link: 'https://cairn.example/en/sign-in/link?token=x', minutes: 60 };
	const queued: QueuedMail = {
		id: '0192f3c4-0000-7000-8000-000000000001',
		to: 'ada@example.org',
		template: 'sign-in-link',
		language: 'en',
		values,
		until: null
	};
	await sendMail(queued);
	await sendMail(queued);
	const mails = await seeMailbox();
	assert.deepEqual(
		mails.map(({ recipient, subject }) => [recipient, subject]),
		[['ada@example.org', 'Your link to sign in to Cairn']]
	);
	assert.ok(mails[0]?.textBody.includes(values.link));
});
