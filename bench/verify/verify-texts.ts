import { verify } from '@cairn/credentials';
import type { Prepare } from '../contender.ts';
import { issuersWeb, now, signedTexts } from '../credentials/documents.ts';

/** From text to verdict. The issuer's keys and the status list are at hand, as from a cache. */
export function verifying(make: (number: number) => object): Prepare {
	return async () => {
		const texts = await signedTexts(make);
		const options = { now, fetch: await issuersWeb(), trust: () => true };
		return async (number) => {
			const { verdict } = await verify(texts[number % texts.length], options);
			if (verdict !== 'valid') throw new Error('A credential of ours is not valid.');
		};
	};
}
