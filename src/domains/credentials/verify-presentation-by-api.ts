import {
	problemDetails,
	type PresentationVerification,
	type ProblemDetails,
	verifyPresentation
} from '@cairn/credentials';
import { z } from 'zod';
import { parse } from '#server/parse.ts';
import { mayUseVcApi } from './may.ts';
import { permitVcApi, type VcApiVisit } from './permit-vc-api.ts';
import { vcApiContexts } from './vc-api-contexts.ts';
import { compactJwt } from './verify-by-api.ts';
import { verifyOptions } from './verify-options.ts';

const text = z.string().max(1000);

export const verifyPresentationByApiInput = z.object({
	/** A document, or a compact JWT. */
	verifiablePresentation: z.union([z.record(z.string(), z.json()), compactJwt]),
	options: z
		.object({ challenge: text.optional(), domain: z.union([text, z.array(text).max(20)]).optional() })
		.nullish()
});

export type PresentationVerifiedByApi = Pick<PresentationVerification, 'verdict' | 'checks' | 'holder'> & {
	verified: boolean;
	problemDetails: ProblemDetails[];
	credentialResults: {
		verified: boolean;
		checks: PresentationVerification['credentials'][number]['checks'];
	}[];
};

/** Judges a presentation, and each credential in it. */
export async function verifyPresentationByApi(
	visit: VcApiVisit,
	input: unknown
): Promise<PresentationVerifiedByApi> {
	permitVcApi(visit, mayUseVcApi);
	const { verifiablePresentation, options } = parse(verifyPresentationByApiInput, input);
	const { verdict, checks, holder, credentials } = await verifyPresentation(verifiablePresentation, {
		...(await verifyOptions()),
		contexts: vcApiContexts,
		challenge: options?.challenge,
		domain: options?.domain
	});
	const verified = verdict === 'valid';
	return {
		verified,
		verdict,
		checks,
		...(holder === undefined ? {} : { holder }),
		credentialResults: credentials.map((one) => ({ verified: one.verdict === 'valid', checks: one.checks })),
		problemDetails: verified
			? []
			: problemDetails([
					...checks,
					...credentials.flatMap((one) => one.checks.filter(({ name }) => name !== 'trust'))
				])
	};
}
