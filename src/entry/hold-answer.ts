import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What the app has said when it begins to answer. Headers may still be changed. */
export type Begun = { status: number; response: ServerResponse };
/** Says the whole answer: the headers set until then, and these. */
export type Send = (status: number, headers: OutgoingHttpHeaders, body: Buffer) => void;

/** Larger answers go through as they come. */
const mostHeld = 2 * 1024 ** 2;

/** A body of this length can be held. Streams tell no length. */
export function isHoldable(response: ServerResponse): boolean {
	const length = response.getHeader('content-length');
	return length !== undefined && Number(length) <= mostHeld;
}

/**
 * Watches the app answer. `begin` is asked once, when status and headers are known; where it gives a function, the body is
 * held back, and that function gets it with the means to send it. Where it gives none, everything goes its way.
 */
export function holdAnswer(
	response: ServerResponse,
	begin: (begun: Begun) => ((body: Buffer, send: Send) => void) | undefined
): void {
	const original = {
		writeHead: response.writeHead.bind(response),
		write: response.write.bind(response),
		end: response.end.bind(response)
	};
	const chunks: Buffer[] = [];
	let held: ReturnType<typeof begin> | null = null;
	const decide = () => {
		if (held === null) held = begin({ status: response.statusCode, response });
		if (!held) Object.assign(response, original);
		return held;
	};
	const keep = (chunk: unknown, encoding: unknown): void => {
		if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, encodingOf(encoding)));
		else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
	};
	const send: Send = (status, headers, body) => {
		if (response.destroyed) return;
		original.writeHead(status, headers);
		original.end(body);
	};
	const writeHead = (status: number, ...rest: unknown[]) => {
		response.statusCode = status;
		const headers = rest.find((each) => typeof each === 'object') as OutgoingHttpHeaders | undefined;
		for (const [name, value] of Object.entries(headers ?? {})) {
			if (value !== undefined) response.setHeader(name, value);
		}
		return decide() ? response : original.writeHead(status);
	};
	const write = (...given: Parameters<typeof original.write>): boolean => {
		if (!decide()) return original.write(...given);
		keep(given[0], given[1]);
		return true;
	};
	const end = (...given: Parameters<typeof original.end>): ServerResponse => {
		const whole = decide();
		if (!whole) return original.end(...given);
		keep(given[0], given[1]);
		whole(Buffer.concat(chunks), send);
		return response;
	};
	Object.assign(response, { writeHead, write, end });
}

const encodingOf = (given: unknown): BufferEncoding =>
	typeof given === 'string' && Buffer.isEncoding(given) ? given : 'utf8';
