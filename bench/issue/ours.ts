import { compileTemplate } from '@cairn/credentials';
import { awardSlots, awardValues } from '@cairn/credentials/examples';
import type { Prepare } from '../contender.ts';
import { created, key, unsigned, verificationMethod } from '../credentials/documents.ts';

export const prepare: Prepare = async () => {
	const template = await compileTemplate(unsigned(0), { key, verificationMethod, slots: awardSlots });
	return async (number) => {
		await template.issueText(awardValues(number), created);
	};
};
