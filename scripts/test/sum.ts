/** What all runners together found. */
export type Sum = { passed: number; failed: number; skipped: number };

export const nothing: Sum = { passed: 0, failed: 0, skipped: 0 };

export function add(one: Sum, other: Sum): Sum {
	return {
		passed: one.passed + other.passed,
		failed: one.failed + other.failed,
		skipped: one.skipped + other.skipped
	};
}

/** Skipped tests stand before it: the last line is the same whatever the machine has. */
export function lastLine({ passed, failed }: Sum): string {
	return `${passed} passed, ${failed} failed`;
}

/** A run without a single test is a broken run, not a good one. */
export function isGood({ passed, failed }: Sum): boolean {
	return failed === 0 && passed > 0;
}
