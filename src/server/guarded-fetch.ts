import { lookup as lookupName, type LookupAddress } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, fetch, type Response } from 'undici';
import { config } from './config.ts';
import { Refusal } from './refusal.ts';

export type Fetched = { url: string; status: number; mediaType: string; body: Uint8Array };
export type FetchRules = { accept: string; maxBytes?: number; timeoutMs?: number };

const maxRedirects = 3;

/**
 * The only way in which Cairn opens an address that somebody else chose. https and public addresses only, judged on
 * what the name resolves to at the moment of connecting and again at every redirect; bounded in size and time; no
 * credentials. `CAIRN_FETCH_ALLOW` names exceptions, as `host:port`.
 */
export async function guardedFetch(address: string, rules: FetchRules): Promise<Fetched> {
	const signal = AbortSignal.timeout(rules.timeoutMs ?? 8000);
	let url = allowedUrl(address);
	for (let hop = 0; hop <= maxRedirects; hop++) {
		const response = await request(url, rules.accept, signal);
		const next = redirectOf(response, url);
		if (!next) return readBounded(url, response, rules.maxBytes ?? 2 ** 21);
		await response.body?.cancel();
		url = next;
	}
	throw new Refusal('fetch-failed', { values: { host: url.host } });
}

function allowedUrl(address: string | URL): URL {
	if (!URL.canParse(String(address))) {
		throw new Refusal('invalid-input', { fields: [{ field: 'link', message: 'problem_url' }] });
	}
	const url = new URL(address);
	url.username = url.password = '';
	const bare = url.hostname.replace(/^\[|\]$/g, '');
	const excepted = isExcepted(url);
	if (url.protocol !== 'https:' && !(url.protocol === 'http:' && excepted)) throw notPublic(url.host);
	if (isIP(bare) && !excepted && !isPublic(bare)) throw notPublic(url.host);
	return url;
}

const isExcepted = (url: URL): boolean => {
	const port = url.port || (url.protocol === 'https:' ? '443' : '80');
	return config().fetchAllow.includes(`${url.hostname}:${port}`);
};

const notPublic = (host: string) => new Refusal('address-not-public', { values: { host } });

/** Addresses of the public internet only; what merely wraps an IPv4 address is judged by that address. */
export function isPublic(address: string): boolean {
	const parsed = ipaddr.process(address);
	return parsed.range() === 'unicast';
}

async function request(url: URL, accept: string, signal: AbortSignal): Promise<Response> {
	try {
		return await fetch(url, {
			dispatcher: isExcepted(url) ? open : guarded,
			redirect: 'manual',
			signal,
			headers: { accept, 'user-agent': 'Cairn' }
		});
	} catch (error) {
		if ([...causes(error)].some((cause) => cause instanceof PrivateAddress)) throw notPublic(url.host);
		throw new Refusal('fetch-failed', { values: { host: url.host } });
	}
}

function redirectOf(response: Response, from: URL): URL | undefined {
	const location = response.headers.get('location');
	if (response.status < 300 || response.status > 399 || !location) return undefined;
	return allowedUrl(new URL(location, from));
}

async function readBounded(url: URL, response: Response, maxBytes: number): Promise<Fetched> {
	const parts: Uint8Array[] = [];
	const arriving: AsyncIterable<Uint8Array> | never[] = response.body ?? [];
	let size = 0;
	try {
		for await (const part of arriving) {
			size += part.byteLength;
			if (size > maxBytes) break;
			parts.push(part);
		}
	} catch {
		throw new Refusal('fetch-failed', { values: { host: url.host } });
	}
	if (size > maxBytes) throw new Refusal('too-large');
	const mediaType = (response.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
	return { url: url.href, status: response.status, mediaType, body: Buffer.concat(parts) };
}

class PrivateAddress extends Error {}

function* causes(error: unknown): Generator<unknown> {
	for (let cause = error; cause instanceof Error; cause = cause.cause) yield cause;
}

// Judging inside the connection's own look-up leaves no moment in which a name could come to mean another address.
const publicLookup: LookupFunction = (hostname, options, callback) => {
	lookupName(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
		if (error) return callback(error, '', 0);
		if (!found.every(({ address }) => isPublic(address)))
			return callback(new PrivateAddress(hostname), '', 0);
		const [first] = found;
		if (options.all) return callback(null, found);
		return callback(null, first?.address ?? '', first?.family ?? 0);
	});
};

const guarded = new Agent({ connect: { lookup: publicLookup, timeout: 5000 } });
const open = new Agent({ connect: { timeout: 5000 } });
