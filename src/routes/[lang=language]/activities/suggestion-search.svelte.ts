const pause = 150;

/** Asks how words may go on while somebody types; an answer that comes after a newer question is thrown away. */
export class SuggestionSearch {
	found = $state<string[]>([]);
	/** The option that the arrow keys stand on; -1 for none. */
	active = $state(-1);
	isOpen = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asked: AbortController | undefined;

	typed(text: string): void {
		clearTimeout(this.#timer);
		this.#asked?.abort();
		if (text.trim().length < 2) this.close();
		else this.#timer = setTimeout(() => void this.#ask(text), pause);
	}

	/** Round and round; between the last option and the first stands the field itself. */
	move(steps: number): void {
		const places = this.found.length + 1;
		if (places === 1) return;
		this.active = this.isOpen
			? ((this.active + 1 + steps + places) % places) - 1
			: steps > 0
				? 0
				: places - 2;
		this.isOpen = true;
	}

	close(): void {
		clearTimeout(this.#timer);
		this.#asked?.abort();
		this.isOpen = false;
		this.active = -1;
	}

	async #ask(text: string): Promise<void> {
		this.#asked = new AbortController();
		try {
			const { signal } = this.#asked;
			const response = await fetch(`/suggestions?q=${encodeURIComponent(text)}`, { signal });
			if (!response.ok) return;
			const { suggestions } = (await response.json()) as { suggestions: string[] };
			this.found = suggestions.filter((suggestion) => suggestion !== text);
			this.active = -1;
			this.isOpen = this.found.length > 0;
		} catch {
			// Without a connection nothing is suggested; searching goes on as it does without a script.
		}
	}
}
