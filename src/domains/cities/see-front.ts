import type { Actor } from '#server/actor.ts';
import { now } from '#server/clock.ts';
import { db } from '#server/db.ts';
import { permit } from '#server/permit.ts';
import { type FrontForm, frontFormOf } from './front-form.ts';
import { type Block, type BlockKind, blockKinds, firstFront, itemsIn } from './front.ts';
import { frontDraftOf, publishedFront } from './fronts.sql.server.ts';
import { mayChangeCity } from './may.ts';

/** The blocks of a front page as everybody sees them. */
export const seeFront = async (cityId: string): Promise<readonly Block[]> =>
	(await publishedFront(db(), cityId)) ?? firstFront;

/** The same as it would look now, for those who put it together: what cannot be shown yet is left out. */
export async function seeFrontPreview(actor: Actor, cityId: string): Promise<readonly Block[]> {
	permit(actor, mayChangeCity(actor, cityId));
	const draft = await frontDraftOf(db(), cityId);
	return draft?.form ? blocksIn(draft.form) : seeFront(cityId);
}

const blocksIn = ({ blocks }: FrontForm): Block[] =>
	blocks.flatMap(({ kind, items, ...row }) =>
		isKind(kind) ? [{ ...row, kind, items: itemsIn(items) }] : []
	);

const isKind = (text: string): text is BlockKind => (blockKinds as readonly string[]).includes(text);

export type SeenFrontDraft = {
	form: FrontForm;
	revision: number;
	savedAt: Date;
	/** Something is typed that is not published yet. */
	isAhead: boolean;
};

export async function seeFrontDraft(actor: Actor, cityId: string): Promise<SeenFrontDraft> {
	permit(actor, mayChangeCity(actor, cityId));
	const [draft, published] = await Promise.all([frontDraftOf(db(), cityId), publishedFront(db(), cityId)]);
	return {
		form: draft?.form ?? frontFormOf(published ?? firstFront),
		revision: draft?.revision ?? 1,
		savedAt: draft?.updatedAt ?? now(),
		isAhead: draft?.form !== undefined && draft.form !== null
	};
}
