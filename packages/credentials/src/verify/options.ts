import type { ResolveOptions } from '../did/resolve.ts';
import type { ExtraContexts } from '../engine/document-loader.ts';
import { askingOnce, type FetchDocument } from '../engine/fetch.ts';

export type ProofCheckOptions = {
	/** The time at which to judge. */
	now: Date;
	/** How to reach DID documents and status lists; without it, whatever needs them is not possible. */
	fetch?: FetchDocument | undefined;
	/** Lets `localhost` be reached by plain http: demonstrations and tests only. */
	allowLocalhost?: boolean | undefined;
	/** Further JSON-LD contexts that the caller vouches for. */
	contexts?: ExtraContexts | undefined;
};

export type VerifyOptions = ProofCheckOptions & {
	/** Whether the caller knows and trusts an issuer (a DID). Changes no verdict. */
	trust?: ((issuerId: string) => boolean | Promise<boolean>) | undefined;
};

/** The same with a memory: one judgement asks for each address once, and rests on one answer. */
export function forOneJudgement<Options extends ProofCheckOptions>(
	options: Options
): Options & Pick<ResolveOptions, 'resolved'> {
	return { ...options, fetch: options.fetch && askingOnce(options.fetch), resolved: new Map() };
}
