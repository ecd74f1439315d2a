import type { VerifyOptions } from '@cairn/credentials';
import type { Prepare } from '../contender.ts';
import { issuersWeb, now, signedTexts } from '../credentials/documents.ts';

type IsGood = (text: string, options: VerifyOptions) => Promise<boolean>;

/** Texts of signed credentials, checked one after another. The issuer's keys and the status list are at hand, as from a cache. */
export function checking(make: (number: number) => object, isGood: IsGood): Prepare {
	return async () => {
		const texts = await signedTexts(make);
		const options = { now, fetch: await issuersWeb(), trust: () => true };
		return async (number) => {
			if (!(await isGood(texts[number % texts.length] ?? '', options))) {
				throw new Error('A credential of ours does not hold.');
			}
		};
	};
}
