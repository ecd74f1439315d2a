import type { SkillLine } from '#domains/frameworks/framework.ts';

const pause = 120;

/** Asks for skills while somebody types; an answer that comes after a newer question is thrown away. */
export class SkillSearch {
	found = $state<SkillLine[]>([]);
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
		if (text.trim() === '') this.close();
		else this.#timer = setTimeout(() => void this.#ask(text), pause);
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

	async #ask(text: string): Promise<void> {
		this.#asked = new AbortController();
		try {
			const response = await fetch(`/skills?q=${encodeURIComponent(text)}&language=${this.#language}`, {
				signal: this.#asked.signal
			});
			if (!response.ok) return;
			const { skills } = (await response.json()) as { skills: SkillLine[] };
			this.found = skills;
			this.active = -1;
			this.isOpen = true;
		} catch {
			// Without a connection the list stays as it is; what is picked is kept by the form.
		}
	}
}

export type TextToAlign = { title: string; summary: string; body: string; language: string };

/** Undefined when there was no answer. */
export async function askForSuggestions(text: TextToAlign, readIn: string): Promise<SkillLine[] | undefined> {
	try {
		const response = await fetch('/skills/suggestions', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ ...text, readIn })
		});
		if (!response.ok) return undefined;
		return ((await response.json()) as { skills: SkillLine[] }).skills;
	} catch {
		return undefined;
	}
}
