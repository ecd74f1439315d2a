import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { test } from 'node:test';

// The end of a process can only be seen from outside. This one answers a request only after it was told to stop.
const script = `
import { onStop } from ${JSON.stringify(import.meta.resolve('../server/lifecycle.ts'))};
import { serve } from ${JSON.stringify(import.meta.resolve('./serve.ts'))};
import { stopOnSignals } from ${JSON.stringify(import.meta.resolve('./stop.ts'))};
const app = Promise.resolve((request, response) => {
	console.log('asked');
	process.once('SIGTERM', () => setTimeout(() => response.end('answered'), 50));
});
const entry = serve({ origin: 'http://localhost:3000', trustedProxy: undefined }, app);
stopOnSignals(entry, app);
onStop('ground', () => console.log('ground closed'));
entry.server.listen(0, '127.0.0.1', () => console.log(entry.server.address().port));
`;

test('told to stop, it answers what was asked, closes the ground and ends with 0', async () => {
	const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, CAIRN_LOG: 'silent' }
	});
	const ended = once(child, 'exit') as Promise<[number | null]>;
	const lines: string[] = [];
	let answer: Promise<string> | undefined;
	for await (const line of createInterface({ input: child.stdout })) {
		lines.push(line);
		if (lines.length === 1) answer = fetch(`http://127.0.0.1:${line}/`).then((response) => response.text());
		// npm passes a signal on that reached us already, so it comes twice
		if (line === 'asked') assert.ok(child.kill('SIGTERM') && child.kill('SIGTERM'));
	}
	assert.equal(await answer, 'answered');
	assert.deepEqual(lines.slice(1), ['asked', 'ground closed']);
	assert.deepEqual((await ended)[0], 0);
});
