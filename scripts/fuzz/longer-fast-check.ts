// fast-check whose every assertion runs so many times longer, from another seed.
import fc from 'fast-check';

const times = Number(process.env.CAIRN_FUZZ_TIMES ?? 50);
const seed = Number(process.env.CAIRN_FUZZ_SEED ?? 1);
const usual = 100; // fast-check's own number of runs

export function assert<Ts>(
	property: fc.IRawProperty<Ts>,
	given: fc.Parameters<Ts> = {}
): void | Promise<void> {
	return fc.assert(property, { ...given, seed, numRuns: (given.numRuns ?? usual) * times });
}

export * from 'fast-check';
export default { ...fc, assert };
