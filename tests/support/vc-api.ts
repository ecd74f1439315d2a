// What the tests of the VC API ask of a running Cairn that lets this machine use it.
import assert from 'node:assert/strict';
import type { JsonObject } from '@cairn/credentials';
import type { Answer, CairnProcess } from '#support/cairn-process.ts';

export type Headers = Record<string, string>;
export const json = { 'content-type': 'application/json' };

export const post = (
	cairn: CairnProcess,
	where: string,
	body: unknown,
	headers: Headers = {}
): Promise<Answer> =>
	cairn.ask(where, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });

export const bodyOf = (answer: Answer) => JSON.parse(answer.text) as JsonObject;

/** Cairn as an issuer. */
export class VcApi {
	readonly #cairn: CairnProcess;
	readonly issuers: readonly { id: string; algorithm: string }[];

	private constructor(cairn: CairnProcess, issuers: VcApi['issuers']) {
		this.#cairn = cairn;
		this.issuers = issuers;
	}

	static async of(cairn: CairnProcess): Promise<VcApi> {
		const { issuers } = bodyOf(await cairn.ask('/vc/issuers')) as unknown as Pick<VcApi, 'issuers'>;
		return new VcApi(cairn, issuers);
	}

	issuerOf(algorithm: string, method = 'did:key:'): string {
		return this.issuers.find((one) => one.algorithm === algorithm && one.id.startsWith(method))?.id ?? '';
	}

	credential(change: JsonObject = {}): JsonObject {
		return {
			'@context': ['https://www.w3.org/ns/credentials/v2'],
			type: ['VerifiableCredential'],
			issuer: this.issuerOf('Ed25519'),
			credentialSubject: { id: 'did:example:robin' },
			...change
		};
	}

	async issued(change: JsonObject = {}, options: JsonObject = {}): Promise<JsonObject> {
		const credential = this.credential(change);
		const answer = await post(this.#cairn, '/vc/credentials/issue', { credential, options });
		assert.equal(answer.status, 201, answer.text);
		return bodyOf(answer).verifiableCredential as JsonObject;
	}
}
