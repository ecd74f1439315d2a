import type { OutgoingHttpHeaders } from 'node:http';
import { compress, type Encoding } from './compress.ts';

/** A page that any visitor may get, with its compressed forms as they are first asked for. */
export type Page = {
	headers: OutgoingHttpHeaders;
	body: Buffer;
	/** Milliseconds of a clock that only goes forward, of when it was begun: no page tells what is older. */
	begun: number;
	compressed: Map<Encoding, Promise<Buffer>>;
};

export const freshFor = 5000;
const mostBytes = 32 * 1024 ** 2;
/** Beside the body: its compressed forms, headers and key. */
const sizeOf = ({ body }: Page): number => body.length * 1.5 + 4000;

export const compressedForm = (page: Page, encoding: Encoding): Promise<Buffer> => {
	const known = page.compressed.get(encoding);
	if (known) return known;
	const made = compress(page.body, encoding);
	page.compressed.set(encoding, made);
	return made;
};

/** Pages of the last seconds, the oldest first, in bounded memory; each is drawn once for all who wait for it. */
export class PageCache {
	readonly #pages = new Map<string, Page>();
	readonly #flights = new Map<string, Promise<Page | undefined>>();
	#bytes = 0;
	readonly #now: () => number;

	constructor(now: () => number = () => performance.now()) {
		this.#now = now;
	}

	/** A page that is fresh, or the one that somebody else waits for already. None: whoever asks draws it. */
	find(key: string): Page | Promise<Page | undefined> | undefined {
		const page = this.#pages.get(key);
		if (page && this.#now() - page.begun < freshFor) return page;
		return this.#flights.get(key);
	}

	/** Something changed: what was drawn before it, or is being drawn, is nobody's any more. */
	clear(): void {
		this.#pages.clear();
		this.#flights.clear();
		this.#bytes = 0;
	}

	/** Draw it now. Gives what to call once, with the page, or without when it is not for everybody. */
	begin(key: string): (drawn?: Pick<Page, 'headers' | 'body'>) => Page | undefined {
		const begun = this.#now();
		const flight = Promise.withResolvers<Page | undefined>();
		this.#flights.set(key, flight.promise);
		return (drawn) => {
			const isLatest = this.#flights.get(key) === flight.promise;
			if (isLatest) this.#flights.delete(key);
			const page = drawn && { ...drawn, begun, compressed: new Map() };
			if (page && isLatest) this.#keep(key, page);
			flight.resolve(page);
			return page;
		};
	}

	#keep(key: string, page: Page): void {
		this.#drop(key);
		this.#pages.set(key, page);
		this.#bytes += sizeOf(page);
		for (const [oldest, { begun }] of this.#pages) {
			if (this.#bytes <= mostBytes && this.#now() - begun < freshFor) break;
			this.#drop(oldest);
		}
	}

	#drop(key: string): void {
		const page = this.#pages.get(key);
		if (!page) return;
		this.#pages.delete(key);
		this.#bytes -= sizeOf(page);
	}
}
