import { issue } from '@cairn/credentials';
import type { Prepare } from '../contender.ts';
import { signing, unsignedGenerally } from '../credentials/documents.ts';

export const prepare: Prepare = async () => async (number) => {
	JSON.stringify(await issue(unsignedGenerally(number), signing));
};
