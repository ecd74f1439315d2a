import type { FoundPlace } from '#domains/discovery/see-places.ts';

const pause = 180;

/** Asks for places while somebody types; an answer that comes after a newer question is thrown away. */
export class PlaceFinder {
	found = $state.raw<FoundPlace[]>([]);
	/** The option that the arrow keys stand on; -1 for none. */
	active = $state(-1);
	isOpen = $state(false);
	readonly #language: string;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asked: AbortController | undefined;

	constructor(language: string) {
		this.#language = language;
	}

	typed(text: string): void {
		clearTimeout(this.#timer);
		this.#asked?.abort();
		if (text.trim().length < 2) this.close();
		else this.#timer = setTimeout(() => void this.ask(text, false), pause);
	}

	move(steps: number): void {
		const count = this.found.length;
		if (count === 0) return;
		this.isOpen = true;
		this.active = this.active < 0 ? (steps > 0 ? 0 : count - 1) : (this.active + steps + count) % count;
	}

	close(): void {
		this.isOpen = false;
		this.active = -1;
	}

	/** `complete`: nobody is typing any more, so a geocoder may be asked that forbids it until then. */
	async ask(text: string, complete: boolean): Promise<void> {
		clearTimeout(this.#timer);
		this.#asked = new AbortController();
		const query = `q=${encodeURIComponent(text)}&language=${this.#language}${complete ? '&complete=1' : ''}`;
		try {
			const answer = await fetch(`/places?${query}`, { signal: this.#asked.signal });
			if (!answer.ok) return;
			({ places: this.found } = (await answer.json()) as { places: FoundPlace[] });
			this.active = -1;
			this.isOpen = true;
		} catch {
			// Without a connection the list stays as it is; the form works without it.
		}
	}
}
