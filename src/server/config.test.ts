import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { readConfig, WrongSettings } from './config.ts';

function complaintsOf(env: Record<string, string>): string[] {
	try {
		readConfig(env);
	} catch (error) {
		assert.ok(error instanceof WrongSettings);
		return error.complaints;
	}
	return [];
}

test('without any setting, everything has a value that works on one machine', () => {
	const config = readConfig({});
	assert.equal(config.port, 3000);
	assert.equal(config.origin, 'http://localhost:3000');
	assert.equal(config.dataFolder, path.resolve('data'));
	assert.equal(config.databaseUrl, undefined);
	assert.equal(config.masterKeyFile, path.resolve('data/master-key'));
	assert.deepEqual(config.files, { kind: 'disk', folder: path.resolve('data/files') });
	assert.equal(config.mailFrom, 'Cairn <no-reply@localhost>');
});

test('the origin follows the port, and loses its slash', () => {
	assert.equal(readConfig({ PORT: '8080' }).origin, 'http://localhost:8080');
	assert.equal(
		readConfig({ CAIRN_ORIGIN: 'https://cairn.example.org/' }).origin,
		'https://cairn.example.org'
	);
});

test('an empty variable means none', () => {
	assert.equal(readConfig({ SMTP_URL: '', PORT: '' }).smtpUrl, undefined);
});

test('lists, proxies and stores are read into their parts', () => {
	const config = readConfig({
		CAIRN_FETCH_ALLOW: '127.0.0.1:4000, Wiki.lan:80',
		CAIRN_TRUSTED_PROXY: 'X-Forwarded-For:2',
		CAIRN_LANGUAGES: 'sl, sr-Cyrl,en',
		CAIRN_FILES: 's3',
		CAIRN_S3_ENDPOINT: 'https://s3.example.org',
		CAIRN_S3_BUCKET: 'cairn',
		CAIRN_S3_KEY: 'key',
		CAIRN_S3_SECRET: 'secret'
	});
	assert.deepEqual(config.fetchAllow, ['127.0.0.1:4000', 'wiki.lan:80']);
	assert.deepEqual(config.trustedProxy, { header: 'x-forwarded-for', depth: 2 });
	assert.deepEqual(config.languages, ['sl', 'sr-Cyrl', 'en']);
	assert.equal(readConfig({ CAIRN_LANGUAGES: 'all' }).languages?.length, 14);
	assert.equal(config.files.kind, 's3');
	assert.equal(readConfig({ CAIRN_TRUSTED_PROXY: 'none' }).trustedProxy, undefined);
});

const wrong: [Record<string, string>, RegExp][] = [
	[{ PORT: 'abc' }, /^PORT is "abc"; write a whole number/],
	[{ CAIRN_LANGUAGES: 'en,tlh' }, /^CAIRN_LANGUAGES is "en,tlh"; write some of en,it/],
	[{ PORT: '70000' }, /^PORT is "70000"; write a whole number/],
	[{ CAIRN_ORIGIN: 'cairn.example.org' }, /^CAIRN_ORIGIN is .*write the protocol and host only/],
	[{ CAIRN_ORIGIN: 'https://cairn.example.org/path' }, /^CAIRN_ORIGIN is .*write the protocol and host only/],
	[{ CAIRN_ORIGIN: 'http://cairn.example.org' }, /^CAIRN_ORIGIN is .*write an https:/],
	[{ DATABASE_URL: 'mysql://a:hunter2@b/c' }, /^DATABASE_URL is not right; write an address/],
	[{ SMTP_URL: 'mail.example.org' }, /^SMTP_URL is not right; write an address/],
	[{ CAIRN_MAIL_FROM: 'nobody' }, /^CAIRN_MAIL_FROM is "nobody"/],
	[{ CAIRN_MASTER_KEY: 'c2hvcnQ=' }, /^CAIRN_MASTER_KEY is not right; write 32 random bytes/],
	[{ CAIRN_DEMO: 'yes' }, /^CAIRN_DEMO is "yes"; write one of: auto, on, off/],
	[{ CAIRN_FILES: 's3' }, /^CAIRN_S3_ENDPOINT is missing; CAIRN_FILES=s3 needs it/],
	[{ CAIRN_FETCH_ALLOW: 'wiki.lan' }, /^CAIRN_FETCH_ALLOW is "wiki.lan"; write host:port/],
	[{ CAIRN_MAIL_REPORTS_TOKEN: 'short' }, /^CAIRN_MAIL_REPORTS_TOKEN is not right; write 32/],
	[{ CAIRN_VC_API_TOKEN: 'short' }, /^CAIRN_VC_API_TOKEN is not right; write 32/],
	[
		{ CAIRN_VC_API_TOKEN: 'none', CAIRN_ORIGIN: 'https://cairn.example.org' },
		/^CAIRN_VC_API_TOKEN=none is only for/
	],
	[{ CAIRN_TRUSTED_PROXY: 'x-forwarded-for:0' }, /^CAIRN_TRUSTED_PROXY is .*write none/],
	[{ CAIRN_LOG: 'loud' }, /^CAIRN_LOG is "loud"/],
	[{ CAIRN_WORKER: 'on' }, /^CAIRN_WORKER is "on"/],
	[{ CAIRN_MASTER_KEY: Buffer.alloc(32).toString('base64'), CAIRN_MASTER_KEY_FILE: '/k' }, /both set/]
];

for (const [env, sentence] of wrong) {
	test(`refuses ${Object.keys(env).join(' with ')} = ${Object.values(env)[0]}`, () => {
		const complaints = complaintsOf(env);
		assert.match(complaints[0] ?? '', sentence);
		assert.ok(!complaints.join().includes('hunter2'), 'a secret is never shown');
	});
}

test('everything that is wrong is told at once', () => {
	assert.equal(complaintsOf({ PORT: '0.5', CAIRN_LOG: 'loud', CAIRN_FILES: 's3' }).length, 6);
});
