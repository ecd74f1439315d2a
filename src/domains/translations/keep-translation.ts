import { z } from 'zod';
import { act } from '#server/act.ts';
import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { refuseConflict, refuseTooLarge } from '#server/draft.ts';
import { tell } from '#server/facts.ts';
import { parse } from '#server/parse.ts';
import { permit } from '#server/permit.ts';
import { type FieldProblem, Refusal } from '#server/refusal.ts';
import { mayTranslate } from './may.ts';
import {
	longest,
	type SourceText,
	type Texts,
	type Translatable,
	type TranslatedThing
} from './translation.ts';
import { lockTranslation, updateTranslation } from './translations.sql.server.ts';

const tag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'problem_not_understood');

const keepInput = z.object({
	language: tag,
	revision: z.coerce.number().int().min(0),
	editor: z.string().max(64).default(''),
	/** By field, as typed. */
	texts: z.record(z.string(), z.string()),
	/** Fields whose source changed, and whose translation fits nevertheless. */
	fits: z.array(z.string()).default([])
});

/** Keeps a translation as it is typed, right or not; nobody reads it before it is published. */
export async function keepTranslation(
	actor: Actor,
	thing: Translatable,
	input: unknown
): Promise<{ revision: number; savedAt: Date }> {
	const asked = parse(keepInput, input);
	refuseOwnLanguage(thing, asked.language);
	permit(actor, mayTranslate(actor, thing));
	refuseTooLarge(asked.texts);
	const { about, id } = thing;
	return act(actor, 'keep-translation', { [nameOf(about)]: id }, async (trx) => {
		const kept = await lockTranslation(trx, thing, asked.language);
		const draft = typedTexts(thing.texts, kept.draft ?? kept.texts, asked);
		refuseConflict({ ...kept, form: kept.draft }, { ...asked, form: draft });
		const change = { draft, revision: kept.revision + 1, editor: asked.editor, updatedAt: now() };
		await updateTranslation(trx, thing, asked.language, change);
		return { revision: change.revision, savedAt: change.updatedAt };
	});
}

/** As the audit log names it elsewhere. */
const nameOf = (about: TranslatedThing): string => (about === 'badge-system' ? 'badgeSystem' : about);

/** A text that was left as it was is still made from what it was made from. */
function typedTexts(
	source: readonly SourceText[],
	before: Texts,
	{ texts, fits }: { texts: Record<string, string>; fits: string[] }
): Texts {
	const typed = source.flatMap(({ field, text: original }) => {
		const text = texts[field] ?? before[field]?.text ?? '';
		if (text === '') return [];
		const isLeft = before[field]?.text === text && !fits.includes(field);
		return [[field, { text, of: isLeft ? (before[field]?.of ?? original) : original }] as const];
	});
	return Object.fromEntries(typed);
}

/** Puts what was kept where everybody reads it. */
export async function publishTranslation(actor: Actor, thing: Translatable, language: string): Promise<void> {
	refuseOwnLanguage(thing, parse(tag, language));
	permit(actor, mayTranslate(actor, thing));
	const { about, id } = thing;
	await act(actor, 'publish-translation', { [nameOf(about)]: id }, async (trx) => {
		const kept = await lockTranslation(trx, thing, language);
		const texts = kept.draft ?? kept.texts;
		refuseTooLong(thing.texts, texts);
		const { revision, editor } = kept;
		const change = { texts, draft: null, revision: revision + 1, editor, updatedAt: now() };
		await updateTranslation(trx, thing, language, change);
		await tell(trx, 'translation-published', { about, id });
	});
}

function refuseTooLong(source: readonly SourceText[], texts: Texts): void {
	const fields = source.flatMap(({ field, kind }): FieldProblem[] => {
		const max = longest[kind];
		const length = texts[field]?.text.length ?? 0;
		return length > max ? [{ field: `text.${field}`, message: 'problem_too_long', values: { max } }] : [];
	});
	if (fields.length > 0) throw new Refusal('invalid-input', { fields });
}

/** A thing is not translated into the language that it was written in. */
function refuseOwnLanguage({ language }: Translatable, wanted: string): void {
	if (wanted === language) throw new Refusal('not-found');
}
