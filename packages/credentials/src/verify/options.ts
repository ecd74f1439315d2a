import type { ExtraContexts } from '../engine/document-loader.ts';
import type { FetchDocument } from '../engine/fetch.ts';

export type VerifyOptions = {
	/** The time at which to judge. */
	now: Date;
	/** How to reach DID documents and status lists; without it, whatever needs them is not possible. */
	fetch?: FetchDocument | undefined;
	/** Whether the caller knows and trusts an issuer (a DID). Changes no verdict. */
	trust?: ((issuerId: string) => boolean | Promise<boolean>) | undefined;
	/** Lets `localhost` be reached by plain http: demonstrations and tests only. */
	allowLocalhost?: boolean | undefined;
	/** Further JSON-LD contexts that the caller vouches for. */
	contexts?: ExtraContexts | undefined;
};
