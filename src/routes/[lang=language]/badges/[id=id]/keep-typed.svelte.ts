import { deserialize } from '$app/forms';

export type Keeping = {
	state: 'saved' | 'saving' | 'unsaved' | 'offline';
	at: Date | undefined;
	problem: string;
};
type Kept = { revision: number; savedAt: Date };

const patience = 800;

/**
 * Sends a form to one of its actions soon after somebody stops typing, and says how that went. Without a script the
 * form's own button does the same. `take` gets the new revision, so that the next save builds on it.
 */
export class KeepTyped {
	keeping: Keeping = $state({ state: 'saved', at: undefined, problem: '' });
	#timer: ReturnType<typeof setTimeout> | undefined;
	#underWay: Promise<void> | undefined;

	soon(form: HTMLFormElement, action: string, take: (revision: number) => void): void {
		this.keeping.state = 'unsaved';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.#underWay = (this.#underWay ?? Promise.resolve()).then(() => this.#send(form, action, take));
		}, patience);
	}

	/** Before the form is sent as a whole: what waits is dropped, what is under way is awaited. */
	async settle(): Promise<void> {
		clearTimeout(this.#timer);
		await this.#underWay;
	}

	async #send(form: HTMLFormElement, action: string, take: (revision: number) => void): Promise<void> {
		this.keeping.state = 'saving';
		try {
			const response = await fetch(action, {
				method: 'POST',
				body: new FormData(form),
				headers: { 'x-sveltekit-action': 'true' }
			});
			const result = deserialize<Kept, { refusal: { text: string } }>(await response.text());
			if (result.type === 'success' && result.data) {
				take(result.data.revision);
				this.keeping = { state: 'saved', at: result.data.savedAt, problem: '' };
			} else {
				const problem = result.type === 'failure' ? (result.data?.refusal.text ?? '') : '';
				this.keeping = { state: 'unsaved', at: undefined, problem };
			}
		} catch {
			// No connection: what was typed stays on the page, and the next stroke tries again.
			this.keeping.state = 'offline';
		}
	}
}
