import {
	CredentialError,
	credentialProblems,
	enveloped,
	issue,
	issueJwt,
	type JsonObject,
	keyFromSeed,
	problemOf,
	type ProblemDetails,
	statusListEntry
} from '@cairn/credentials';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { act } from '#server/act.ts';
import { system } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { config } from '#server/config.ts';
import type { Trx } from '#server/db.ts';
import { parse } from '#server/parse.ts';
import { Refusal } from '#server/refusal.ts';
import { claimStatusEntry } from './claim-status-entries.ts';
import { statusListAddress } from './credential.ts';
import { mayUseVcApi } from './may.ts';
import { permitVcApi, type VcApiVisit } from './permit-vc-api.ts';
import { vcApiContexts } from './vc-api-contexts.ts';
import { type VcApiIssuer, vcApiIssuers } from './vc-api-issuers.ts';

const issueOptions = z.object({
	/** Default: RDF canonicalization with the key of the issuer. */
	cryptosuite: z.string().max(100).optional(),
	/** For `ecdsa-sd-2023`: what the holder can never leave out, as JSON Pointers. */
	mandatoryPointers: z.array(z.string().max(1000)).max(100).optional(),
	/** Adds entries of the installation's own status lists; for its did:web alone, which signs those lists. */
	statusPurposes: z
		.array(z.enum(['revocation', 'suspension']))
		.max(2)
		.optional(),
	/** `vc+jwt`: a JWT in an envelope, instead of an embedded proof. */
	format: z.enum(['vc+jwt']).optional()
});

export const issueByApiInput = z.object({
	credential: z.record(z.string(), z.json()),
	options: issueOptions.nullish()
});

export type Issued = { verifiableCredential: unknown } | { problems: ProblemDetails[] };

/**
 * Signs a credential that somebody else wrote, as the issuer that it names, which must be one of ours. `usual` is the
 * cryptosuite where the options name none.
 */
export async function issueByApi(visit: VcApiVisit, input: unknown, usual?: string): Promise<Issued> {
	permitVcApi(visit, mayUseVcApi);
	const { credential, options } = parse(issueByApiInput, input);
	const document = withProofTerms(credential);
	const wrong = credentialProblems(document);
	if (wrong.length > 0)
		return refused('schema-invalid', 'The credential is not as it must be.', wrong.join('; '));
	const name = issuerIn(document);
	const issuer = (await vcApiIssuers()).find(({ id }) => id === name);
	if (!issuer) return refused('issuer-mismatch', 'The issuer is none of this installation.', name);
	try {
		const verifiableCredential = await act(system, 'issue-by-vc-api', {}, async (trx) =>
			sign(await withStatus(trx, document, issuer, options?.statusPurposes ?? []), issuer, {
				...options,
				cryptosuite: options?.cryptosuite ?? usual
			})
		);
		return { verifiableCredential };
	} catch (error) {
		if (!(error instanceof CredentialError)) throw error;
		return { problems: [problemOf(error)] };
	}
}

async function withStatus(
	trx: Trx,
	document: JsonObject,
	issuer: VcApiIssuer,
	purposes: readonly ('revocation' | 'suspension')[]
): Promise<JsonObject> {
	if (purposes.length === 0) return document;
	if (!issuer.hasLists || document.credentialStatus !== undefined)
		throw new Refusal('invalid-input', noStatus);
	const { revocationListId, suspensionListId, index } = await claimStatusEntry(trx, null);
	const lists = { revocation: revocationListId, suspension: suspensionListId };
	const entries = [...new Set(purposes)].map((purpose) =>
		statusListEntry({ list: statusListAddress(config().origin, lists[purpose]), index, purpose })
	);
	return { ...document, credentialStatus: entries };
}

const noStatus = { fields: [{ field: 'options.statusPurposes', message: 'problem_not_understood' }] };

async function sign(
	document: JsonObject,
	{ key, verificationMethod }: VcApiIssuer,
	{ cryptosuite, mandatoryPointers, format }: z.infer<typeof issueOptions>
): Promise<unknown> {
	if (format) return enveloped(await issueJwt(document, { key, kid: verificationMethod, form: format }));
	return issue(document, {
		key,
		verificationMethod,
		created: now(),
		...(cryptosuite === undefined ? {} : { cryptosuite }),
		...(cryptosuite === 'ecdsa-sd-2023' ? { selective: selective(mandatoryPointers ?? ['/issuer']) } : {}),
		contexts: vcApiContexts
	});
}

const selective = (mandatoryPointers: string[]) => ({
	mandatoryPointers,
	hmacKey: randomBytes(32),
	proofKey: keyFromSeed(randomBytes(32), 'P-256')
});

const refused = (code: 'schema-invalid' | 'issuer-mismatch', message: string, detail: string): Issued => ({
	problems: [problemOf({ code, message, detail })]
});

const issuerIn = ({ issuer }: JsonObject): string =>
	typeof issuer === 'object' && issuer !== null && 'id' in issuer ? String(issuer.id) : String(issuer);

const olderModel = 'https://www.w3.org/2018/credentials/v1';
const proofTerms = 'https://w3id.org/security/data-integrity/v2';

/** The context of data model 1.1 has no words for Data Integrity proofs, so theirs is added (VC Data Integrity §2.4.1). */
function withProofTerms(document: JsonObject): JsonObject {
	const { '@context': contexts } = document;
	if (!Array.isArray(contexts) || contexts[0] !== olderModel || contexts.includes(proofTerms))
		return document;
	return { ...document, '@context': [...contexts, proofTerms] };
}
