import * as vc from '@digitalbazaar/vc';
import type { Prepare } from '../contender.ts';
import { unsigned } from '../credentials/documents.ts';
import { peerLoader, peerSuite } from '../credentials/peer.ts';

export const prepare: Prepare = async () => {
	const suite = await peerSuite();
	return async (number) => {
		JSON.stringify(await vc.issue({ credential: unsigned(number), suite, documentLoader: peerLoader }));
	};
};
