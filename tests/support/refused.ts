import assert from 'node:assert/strict';
import { Refusal, type RefusalCode } from '#server/refusal.ts';

/** Asserts that an action is refused with this code, and with this problem if one is named (`field: message`). */
export async function refused(action: Promise<unknown>, code: RefusalCode, problem?: string): Promise<void> {
	await assert.rejects(action, (error) => {
		if (!(error instanceof Refusal)) throw error;
		assert.equal(error.code, code);
		if (problem) {
			const problems = error.fields.map(({ field, message }) => `${field}: ${message}`);
			assert.ok(problems.includes(problem), `${problem} is not among ${problems.join(', ')}`);
		}
		return true;
	});
}
