import type { BadgeDesign } from '#domains/badges/design.ts';
import type { FoundIcon } from '#domains/badges/find-icons.ts';
import type { Letters } from '#ui/drawing/lettering.ts';
import { spell } from '#ui/drawing/lettering.ts';
import { fetchIcons, fetchLetters } from './fetch-materials.ts';

const patience = 250;
const pause = 700;
const most = 60;

/** A design while it is being changed: each step can be taken back, and what it is drawn with is fetched when needed. */
export class Designing {
	now: BadgeDesign = $state.raw({} as BadgeDesign);
	letters: Letters = $state.raw({});
	icons: FoundIcon[] = $state.raw([]);
	outlines: Record<string, string> = $state.raw({});
	#before: BadgeDesign[] = $state.raw([]);
	#after: BadgeDesign[] = $state.raw([]);
	#changed = { key: '', at: 0 };
	#timers: Record<string, ReturnType<typeof setTimeout>> = {};

	constructor(start: BadgeDesign, letters: Letters, outline: string, icons: FoundIcon[]) {
		this.now = start;
		this.letters = letters;
		this.found(icons);
		this.outlines = { ...this.outlines, [start.icon]: outline };
	}

	get canUndo(): boolean {
		return this.#before.length > 0;
	}
	get canRedo(): boolean {
		return this.#after.length > 0;
	}

	/** Letters typed one after the other are one step. */
	change(part: Partial<BadgeDesign>): void {
		const key = Object.keys(part).join();
		const at = Date.now();
		const isSame = key === this.#changed.key && at - this.#changed.at < pause;
		if (!isSame) this.#before = [...this.#before, this.now].slice(-most);
		this.#after = [];
		this.#changed = { key, at };
		this.now = { ...this.now, ...part };
	}

	undo(): void {
		const last = this.#before.at(-1);
		if (!last) return;
		this.#after = [this.now, ...this.#after];
		this.#before = this.#before.slice(0, -1);
		this.#changed = { key: '', at: 0 };
		this.now = last;
	}

	redo(): void {
		const [next, ...rest] = this.#after;
		if (!next) return;
		this.#before = [...this.#before, this.now];
		this.#after = rest;
		this.now = next;
	}

	found(icons: FoundIcon[]): void {
		this.icons = icons;
		const outlines = Object.fromEntries(icons.map(({ name, outline }) => [name, outline]));
		this.outlines = { ...this.outlines, ...outlines };
	}

	search(find: string, topic: string): void {
		this.#soon('icons', async () => {
			const icons = await fetchIcons(find, topic);
			if (icons) this.found(icons);
		});
	}

	/** Gets the outlines of letters that are not here yet. */
	lettersOf(text: string): void {
		if (spell(text).every((letter) => Object.hasOwn(this.letters, letter))) return;
		this.#soon('letters', async () => {
			const letters = await fetchLetters(text);
			if (letters) this.letters = { ...this.letters, ...letters };
		});
	}

	#soon(what: string, run: () => Promise<void>): void {
		clearTimeout(this.#timers[what]);
		this.#timers[what] = setTimeout(() => void run(), patience);
	}
}
