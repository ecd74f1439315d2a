import { verifyProof } from '@cairn/credentials';
import { unsignedGenerally } from '../credentials/documents.ts';
import { checking } from './checking.ts';

export const prepare = checking(unsignedGenerally, async (text, options) => {
	const { checks } = await verifyProof(text, options);
	return checks.every(({ outcome }) => outcome === 'passed');
});
