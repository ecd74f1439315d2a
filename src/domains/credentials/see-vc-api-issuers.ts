import { mayUseVcApi } from './may.ts';
import { permitVcApi, type VcApiVisit } from './permit-vc-api.ts';
import { vcApiIssuers } from './vc-api-issuers.ts';

/** As whom the VC API can sign: what a client writes as `issuer`. */
export async function seeVcApiIssuers(visit: VcApiVisit) {
	permitVcApi(visit, mayUseVcApi);
	const issuers = await vcApiIssuers();
	return issuers.map(({ id, verificationMethod, key }) => ({
		id,
		verificationMethod,
		algorithm: key.algorithm
	}));
}
