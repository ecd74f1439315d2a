import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLog, requestId, withRequestId } from './log.ts';

function capture(pretty: boolean) {
	const lines: string[] = [];
	return { log: createLog({ level: 'info', pretty, write: (text) => void lines.push(text) }), lines };
}

test('one JSON object a line, with the id of the request that it belongs to', () => {
	const { log, lines } = capture(false);
	withRequestId('r-1', () => log.info({ badge: 'b-1' }, 'published'));
	log.debug('not asked for');
	assert.equal(lines.length, 1);
	const line = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
	assert.deepEqual([line.level, line.msg, line.badge, line.request], ['info', 'published', 'b-1', 'r-1']);
	assert.equal(requestId(), undefined);
});

test('the id follows what is awaited', async () => {
	const { log, lines } = capture(false);
	await withRequestId('r-2', async () => {
		await Promise.resolve();
		log.info('later');
	});
	assert.match(lines[0] ?? '', /"request":"r-2"/);
});

test('personal data is hidden, at the top and one step down', () => {
	const { log, lines } = capture(false);
	log.info({
		email: 'ana@example.org',
		account: { name: 'Ana', id: 'a-1' },
		request: { headers: { cookie: 'x' } }
	});
	const text = lines.join('');
	assert.ok(!/ana@|Ana|"x"/.test(text), text);
	assert.match(text, /a-1/);
});

test('people at a terminal get one readable line', () => {
	const { log, lines } = capture(true);
	log.warn({ ms: 12 }, 'slow');
	assert.match(lines[0] ?? '', /^\d\d:\d\d:\d\d \S*warn \S* slow ms=12\n$/);
});

test('an error keeps its stack', () => {
	const { log, lines } = capture(true);
	log.error({ err: new Error('lost') }, 'failed');
	assert.match(lines[0] ?? '', /failed\nError: lost\n\s+at /);
});
