import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { documentLoader } from '@cairn/credentials';

type Document = Record<string, unknown>;

/** did:web means https; the demonstration serves plain http on this machine. */
export function localAddress(url: string, origin: string): string {
	return url.replace(origin.replace('http:', 'https:'), origin);
}

/** Resolves what the running server serves over http, as a stranger would, and static contexts from their packages. */
export function loaderOver(origin: string) {
	return async (url: string) => {
		if (url.startsWith('did:web:')) {
			const [did = '', key] = url.split('#');
			const document = await fetchJson(didAddress(did, origin));
			return { contextUrl: null, documentUrl: url, document: key ? methodIn(document, url) : document };
		}
		const local = localAddress(url, origin);
		if (local.startsWith(origin)) {
			return { contextUrl: null, documentUrl: url, document: await fetchJson(local) };
		}
		return documentLoader(url);
	};
}

function didAddress(did: string, origin: string): string {
	const [host = '', ...path] = did.slice('did:web:'.length).split(':').map(decodeURIComponent);
	const address = path.length
		? `https://${host}/${path.join('/')}/did.json`
		: `https://${host}/.well-known/did.json`;
	return localAddress(address, origin);
}

function methodIn(document: Document, id: string): Document {
	const methods = document.verificationMethod as Document[];
	const method = methods.find((candidate) => candidate.id === id);
	if (!method) throw new Error(`No verification method ${id}.`);
	return { '@context': 'https://w3id.org/security/multikey/v1', ...method };
}

async function fetchJson(url: string): Promise<Document> {
	const answer = await fetch(url, { headers: { accept: 'application/json' } });
	if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
	return (await answer.json()) as Document;
}

/** What `@digitalbazaar/vc` says of a credential, its status checked by their reader of status lists. */
export async function askDigitalBazaar(credential: Document, origin: string): Promise<boolean> {
	const { checkStatus } = await import('@digitalcredentials/vc-bitstring-status-list');
	const { verified } = await vc.verifyCredential({
		credential,
		suite: new DataIntegrityProof({ cryptosuite }),
		documentLoader: loaderOver(origin),
		checkStatus: (given) => checkStatus({ ...given, verifyMatchingIssuers: false })
	});
	return verified;
}

/** The steps that `@digitalcredentials/verifier-core` logs, by their names. It fetches by itself. */
export async function askVerifierCore(
	credential: Document,
	origin: string
): Promise<Record<string, boolean>> {
	const realFetch = globalThis.fetch;
	globalThis.fetch = async (input, init) => {
		const url = localAddress(input instanceof Request ? input.url : String(input), origin);
		if (url.startsWith(origin)) return realFetch(url, { headers: { accept: 'application/json' }, ...init });
		// It also asks the internet for the JSON Schema of a badge; `{}` allows everything.
		return url.includes('/schema/') ? Response.json({}) : new Response('', { status: 404 });
	};
	try {
		const { verifyCredential } = await import('@digitalcredentials/verifier-core');
		const given = { credential, knownDIDRegistries: [] } as unknown;
		const { log = [] } = JSON.parse(
			JSON.stringify(await verifyCredential(given as Parameters<typeof verifyCredential>[0]))
		) as { log?: { id: string; valid: boolean }[] };
		return Object.fromEntries(log.map(({ id, valid }) => [id, valid]));
	} finally {
		globalThis.fetch = realFetch;
	}
}
