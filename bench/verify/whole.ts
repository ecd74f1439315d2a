import { verify } from '@cairn/credentials';
import { unsigned } from '../credentials/documents.ts';
import { checking } from './checking.ts';

/** From text to verdict, with all eight checks. */
export const prepare = checking(unsigned, async (text, options) => {
	const { verdict } = await verify(text, options);
	return verdict === 'valid';
});
