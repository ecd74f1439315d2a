import { CredentialError } from '../errors.ts';
import { parseJsonObject, type JsonObject } from './json.ts';

/**
 * How the caller fetches: the address, and what to ask for in `Accept`. Guarding it (public addresses
 * only, size, time, redirects) and caching are the caller's; this library only says what it needs.
 */
export type FetchDocument = (
	url: string,
	options: { accept: string }
) => Promise<{ status: number; body: string | Uint8Array }>;

const LOCAL_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

export function isLocalhost(hostname: string): boolean {
	return LOCAL_NAMES.has(hostname) || hostname.endsWith('.localhost');
}

function checkAddress(url: string, allowLocalhost: boolean): void {
	if (url.startsWith('https://') && URL.canParse(url)) return;
	const parsed = URL.parse(url);
	const isWeb = parsed?.protocol === 'https:';
	const isLocal = allowLocalhost && parsed?.protocol === 'http:' && isLocalhost(parsed.hostname);
	if (!isWeb && !isLocal) {
		throw new CredentialError('fetch-not-allowed', 'Only https addresses are fetched.', url);
	}
}

function textOf(body: string | Uint8Array, url: string): string {
	if (typeof body === 'string') return body;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(body);
	} catch {
		throw new CredentialError('fetch-not-json', 'The answer is not UTF-8.', url);
	}
}

export type FetchOptions = { fetch?: FetchDocument | undefined; allowLocalhost?: boolean | undefined };

export type Answer = { status: number; body: string | Uint8Array };

/** Whatever the server answers, whether it is what was asked for or not. */
export async function fetchAnswer(url: string, accept: string, options: FetchOptions): Promise<Answer> {
	checkAddress(url, options.allowLocalhost === true);
	if (!options.fetch) throw new CredentialError('fetch-not-given', 'It would have to be fetched.', url);
	try {
		return await options.fetch(url, { accept });
	} catch {
		throw new CredentialError('fetch-failed', 'It could not be fetched.', url);
	}
}

export function textIn({ status, body }: Answer, url: string): string {
	if (status === 200) return textOf(body, url);
	throw new CredentialError('fetch-failed', `The server answered with status ${status}.`, url);
}

export async function fetchText(url: string, accept: string, options: FetchOptions): Promise<string> {
	return textIn(await fetchAnswer(url, accept, options), url);
}

export function jsonIn(text: string, url: string): JsonObject {
	try {
		return parseJsonObject(text);
	} catch {
		throw new CredentialError('fetch-not-json', 'The answer is not a JSON object.', url);
	}
}

export async function fetchJson(url: string, accept: string, options: FetchOptions): Promise<JsonObject> {
	return jsonIn(await fetchText(url, accept, options), url);
}

/** Asks for each address once, so that one judgement rests on one answer. */
export function askingOnce(fetch: FetchDocument): FetchDocument {
	const asked: { url: string; accept: string; answer: ReturnType<FetchDocument> }[] = [];
	return (url, { accept }) => {
		const known = asked.find((one) => one.url === url && one.accept === accept);
		if (known) return known.answer;
		const answer = fetch(url, { accept });
		asked.push({ url, accept, answer });
		return answer;
	};
}
