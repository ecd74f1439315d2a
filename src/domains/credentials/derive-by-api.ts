import { CredentialError, deriveProof, problemOf } from '@cairn/credentials';
import { z } from 'zod';
import { parse } from '#server/parse.ts';
import type { Issued } from './issue-by-api.ts';
import { mayUseVcApi } from './may.ts';
import { permitVcApi, type VcApiVisit } from './permit-vc-api.ts';
import { vcApiContexts } from './vc-api-contexts.ts';

export const deriveByApiInput = z.object({
	verifiableCredential: z.record(z.string(), z.json()),
	options: z.object({ selectivePointers: z.array(z.string().max(1000)).max(100).default([]) }).prefault({})
});

/** Shows a part of a credential that was signed for selective disclosure (`ecdsa-sd-2023`). */
export async function deriveByApi(visit: VcApiVisit, input: unknown): Promise<Issued> {
	permitVcApi(visit, mayUseVcApi);
	const { verifiableCredential, options } = parse(deriveByApiInput, input);
	try {
		const { selectivePointers } = options;
		const derived = await deriveProof(verifiableCredential, { selectivePointers, contexts: vcApiContexts });
		return { verifiableCredential: derived };
	} catch (error) {
		if (!(error instanceof CredentialError)) throw error;
		return { problems: [problemOf(error)] };
	}
}
