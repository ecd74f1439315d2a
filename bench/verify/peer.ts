import * as vc from '@digitalbazaar/vc';
import type { Prepare } from '../contender.ts';
import { now, signedTexts, unsigned } from '../credentials/documents.ts';
import { checkingSuite, peerLoader } from '../credentials/peer.ts';

/** The status is taken as given: its check is another package, and would only slow the peer. */
export const prepare: Prepare = async () => {
	const texts = await signedTexts(unsigned);
	const checkStatus = async () => ({ verified: true });
	const given = { suite: checkingSuite(), documentLoader: peerLoader, now, checkStatus };
	return async (number) => {
		const credential: object = JSON.parse(texts[number % texts.length] ?? '');
		const { verified } = await vc.verifyCredential({ ...given, credential });
		if (!verified) throw new Error('The peer does not verify a credential of ours.');
	};
};
