import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeIn } from './judge.ts';
import type { Case, Tree } from './judge.ts';

/** For tests: a law refuses every case of the one table and accepts every case of the other. */
export function testLaw(law: string, tables: { refused: Case[]; accepted: Case[]; tree?: Tree }): void {
	const judge = judgeIn(tables.tree);
	for (const [name, file, code] of tables.refused)
		test(`${law} refuses ${name}`, async () => {
			const broken = await judge(file, code);
			assert.ok(broken.includes(law), `not refused; broken: ${broken.join(', ') || 'nothing'}`);
		});
	for (const [name, file, code] of tables.accepted)
		test(`${law} accepts ${name}`, async () => {
			assert.deepEqual(
				(await judge(file, code)).filter((rule) => rule === law || /pars/i.test(rule)),
				[]
			);
		});
}
