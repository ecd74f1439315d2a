import { verifyProof } from '@cairn/credentials';
import { unsigned } from '../credentials/documents.ts';
import { checking } from './checking.ts';

/** From text to the proof checked. */
export const prepare = checking(unsigned, async (text, options) => {
	const { checks } = await verifyProof(text, options);
	return checks.every(({ outcome }) => outcome === 'passed');
});
