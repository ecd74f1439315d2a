import { Refusal } from './refusal.ts';

/** A form kept as typed. Null content = nothing typed since it was published. */
export type KeptForm = { form: unknown; revision: number; editor: string };

/**
 * Whoever writes on an older revision than the newest is told so, instead of silently overwriting somebody. Saves of one
 * open page, sent again or out of turn, are no conflict, nor is typing the very same.
 */
export function refuseConflict(kept: KeptForm, asked: KeptForm): void {
	const sameEditor = asked.editor !== '' && kept.editor === asked.editor;
	const isSame = JSON.stringify(kept.form) === JSON.stringify(asked.form);
	if (kept.revision !== asked.revision && !sameEditor && !isSame) throw new Refusal('conflict');
}

const mostCharacters = 1_000_000;

export function refuseTooLarge(form: unknown): void {
	if (JSON.stringify(form).length > mostCharacters) throw new Refusal('too-large');
}
