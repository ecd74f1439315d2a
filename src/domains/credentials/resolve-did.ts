import { dereferenceDidUrl, type Dereferenced, type DidResolution, resolveDid } from '@cairn/credentials';
import { mayUseVcApi } from './may.ts';
import { permitVcApi, type VcApiVisit } from './permit-vc-api.ts';
import { verifyOptions } from './verify-options.ts';

/** The document of a DID of anybody. */
export async function resolveDidByApi(visit: VcApiVisit, did: string): Promise<DidResolution> {
	permitVcApi(visit, mayUseVcApi);
	return resolveDid(did, await verifyOptions());
}

/** What a DID URL of anybody names. */
export async function dereferenceByApi(visit: VcApiVisit, url: string): Promise<Dereferenced> {
	permitVcApi(visit, mayUseVcApi);
	return dereferenceDidUrl(url, await verifyOptions());
}
