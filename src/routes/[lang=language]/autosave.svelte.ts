import { deserialize } from '$app/forms';

export type SaveState = 'saved' | 'saving' | 'unsaved' | 'offline' | 'refused' | 'conflict';

type Answer = { kept?: { revision: number; savedAt: Date }; refusal?: { code: string; text: string } };
type Options = { url: string; revision: number; read: () => FormData };

const pause = 700;
const longestWait = 30_000;

/**
 * Sends a form to its draft while somebody types. One save at a time; what changes meanwhile goes with the next one.
 * Without a connection it tries again, ever more seldom, until the text has arrived.
 */
export class Autosave {
	state = $state<SaveState>('saved');
	savedAt = $state<Date>();
	reason = $state('');
	revision: number;
	readonly #options: Options;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#dirty = false;
	#sending = false;
	#wait = 1000;

	constructor(options: Options) {
		this.#options = options;
		this.revision = options.revision;
	}

	/** True until everything typed has arrived. */
	get isWaiting(): boolean {
		return this.#dirty || this.#sending;
	}

	changed(): void {
		this.#dirty = true;
		if (this.state === 'conflict') return;
		if (!this.#sending && this.state !== 'offline') this.state = 'unsaved';
		this.#later(pause);
	}

	/** At once: the page is about to be hidden, or the connection is back. */
	now(): void {
		if (this.#dirty && this.state !== 'conflict') this.#later(0);
	}

	/** The person has seen the newer version and wants their own. */
	overwrite(revision: number): void {
		this.revision = revision;
		this.state = 'unsaved';
		this.#dirty = true;
		this.#later(0);
	}

	/** Another way takes the text along (publishing). */
	stop(): void {
		clearTimeout(this.#timer);
		this.#dirty = false;
	}

	/** Somebody else's newer version is in the way. */
	clash(): void {
		this.#dirty = true;
		this.state = 'conflict';
	}

	/** That other way has kept it, or did not: then it is still to be sent. */
	resume(kept: { revision: number; savedAt: Date }): void {
		if (kept.revision === this.revision) {
			this.changed();
			return;
		}
		this.revision = kept.revision;
		this.savedAt = kept.savedAt;
		if (!this.#dirty) this.state = 'saved';
	}

	#later(delay: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#send(), delay);
	}

	async #send(): Promise<void> {
		if (this.#sending || !this.#dirty) return;
		this.#sending = true;
		this.#dirty = false;
		if (this.state !== 'offline') this.state = 'saving';
		try {
			this.#heard(await this.#post());
		} catch {
			this.#failed('offline', '');
		}
		this.#sending = false;
		if (this.#dirty) this.#again();
	}

	/** What was typed meanwhile, or what did not arrive. */
	#again(): void {
		if (this.state === 'conflict') return;
		const failed = this.state === 'offline' || this.state === 'refused';
		this.#later(failed ? this.#wait : pause);
	}

	async #post(): Promise<Answer> {
		const body = this.#options.read();
		body.set('revision', String(this.revision));
		const response = await fetch(this.#options.url, {
			method: 'POST',
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
			body
		});
		const result = deserialize<Answer, Answer>(await response.text());
		if (result.type === 'success' || result.type === 'failure') return result.data ?? {};
		throw new Error('no answer');
	}

	#heard({ kept, refusal }: Answer): void {
		if (kept) {
			this.revision = kept.revision;
			this.savedAt = kept.savedAt;
			this.#wait = 1000;
			this.state = this.#dirty ? 'unsaved' : 'saved';
		} else if (refusal?.code === 'conflict') {
			this.clash();
		} else this.#failed('refused', refusal?.text ?? '');
	}

	#failed(state: SaveState, reason: string): void {
		this.#dirty = true;
		this.state = state;
		this.reason = reason;
		this.#wait = Math.min(this.#wait * 2, longestWait);
	}
}
