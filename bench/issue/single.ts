import { issue } from '@cairn/credentials';
import type { Prepare } from '../contender.ts';
import { signing, unsigned } from '../credentials/documents.ts';

export const prepare: Prepare = async () => async (number) => {
	JSON.stringify(await issue(unsigned(number), signing));
};
