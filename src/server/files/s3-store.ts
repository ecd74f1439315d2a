import { AwsClient } from 'aws4fetch';
import type { FileStore as StoreSettings } from '#server/config.ts';
import { checkKey, type FileStore } from './file-store.ts';

type Settings = Extract<StoreSettings, { kind: 's3' }>;

/** Files in a bucket of any S3-compatible store, addressed by path (`endpoint/bucket/key`), which all of them know. */
export function s3Store(settings: Settings): FileStore {
	const client = new AwsClient({
		accessKeyId: settings.key,
		secretAccessKey: settings.secret,
		region: settings.region,
		service: 's3',
		retries: 3
	});
	const bucket = `${settings.endpoint.replace(/\/$/, '')}/${settings.bucket}`;
	const place = (key: string) => `${bucket}/${checkKey(key)}`;
	const ask = async (method: string, address: string, init: RequestInit = {}): Promise<Response> => {
		const response = await client.fetch(address, { ...init, method, signal: AbortSignal.timeout(60_000) });
		if (response.ok || response.status === 404) return response;
		throw new Error(`The file store answered ${method} with ${response.status}: ${await response.text()}`);
	};
	return {
		async put(key, bytes, mediaType) {
			const init = { body: Buffer.from(bytes), headers: { 'content-type': mediaType } };
			const { status } = await ask('PUT', place(key), init);
			if (status === 404) throw new Error(`The file store has no bucket ${settings.bucket}.`);
		},
		async get(key) {
			const response = await ask('GET', place(key));
			const bytes = new Uint8Array(await response.arrayBuffer());
			return response.status === 404 ? undefined : bytes;
		},
		async getRange(key, from, to) {
			const response = await ask('GET', place(key), { headers: { range: `bytes=${from}-${to}` } });
			const bytes = new Uint8Array(await response.arrayBuffer());
			if (response.status === 404) return undefined;
			// A store that knows no ranges sends everything.
			return response.status === 206 ? bytes : bytes.subarray(from, to + 1);
		},
		remove: async (key) => void (await ask('DELETE', place(key))),
		list: () => objectsIn(bucket, ask),
		dropUnfinished: async () => undefined,
		async check() {
			const { status } = await ask('HEAD', bucket);
			if (status === 404) throw new Error(`The file store has no bucket ${settings.bucket}.`);
		}
	};
}

type Ask = (method: string, address: string) => Promise<Response>;

// ListObjectsV2. Our keys hold no sign that XML would escape, so the few tags are read as they stand.
async function* objectsIn(bucket: string, ask: Ask): AsyncGenerator<{ key: string; changedAt: Date }> {
	let next: string | undefined;
	do {
		const after = next === undefined ? '' : `&continuation-token=${encodeURIComponent(next)}`;
		const page = await (await ask('GET', `${bucket}?list-type=2${after}`)).text();
		for (const [, entry = ''] of page.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
			const key = tagIn(entry, 'Key');
			const changed = tagIn(entry, 'LastModified');
			if (key !== undefined && changed !== undefined) yield { key, changedAt: new Date(changed) };
		}
		next = tagIn(page, 'NextContinuationToken')?.replaceAll('&amp;', '&');
	} while (next !== undefined);
}

const tagIn = (xml: string, tag: string): string | undefined =>
	new RegExp(`<${tag}>([^<]*)</${tag}>`).exec(xml)?.[1];
