import { problemDetails, type ProblemDetails, type Verification, verify } from '@cairn/credentials';
import { z } from 'zod';
import { parse } from '#server/parse.ts';
import { mayUseVcApi } from './may.ts';
import { permitVcApi, type VcApiVisit } from './permit-vc-api.ts';
import { vcApiContexts } from './vc-api-contexts.ts';
import { verifyOptions } from './verify-options.ts';

export const compactJwt = z.string().regex(/^[\w-]+\.[\w-]+\.[\w-]+$/);

export const verifyByApiInput = z.object({
	/** A document, or a compact JWT. */
	verifiableCredential: z.union([z.record(z.string(), z.json()), compactJwt])
});

export type VerifiedByApi = Pick<Verification, 'verdict' | 'checks' | 'warnings'> & {
	verified: boolean;
	problemDetails: ProblemDetails[];
};

/** Judges a credential of any issuer, with every check, whatever the request asks for. */
export async function verifyByApi(visit: VcApiVisit, input: unknown): Promise<VerifiedByApi> {
	permitVcApi(visit, mayUseVcApi);
	const { verifiableCredential } = parse(verifyByApiInput, input);
	const options = { ...(await verifyOptions()), contexts: vcApiContexts };
	const { verdict, checks, warnings } = await verify(verifiableCredential, options);
	const verified = verdict === 'valid';
	return { verified, verdict, checks, warnings, problemDetails: verified ? [] : problemDetails(checks) };
}
