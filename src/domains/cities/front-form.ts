import { formDocument, type FormOf } from '#ui/form-document.ts';
import type { Block, BlockKind } from './front.ts';

/** The form document of a front page: its blocks as typed. Safe in a browser. */
const lists = { blocks: ['title', 'kind', 'text', 'language', 'items'] } as const;

export type FrontForm = FormOf<[], typeof lists>;
export type BlockRow = FrontForm['blocks'][number];

const document = formDocument({ texts: [], lists });

export const { formFrom, formFromTyped } = document;

export const frontFormOf = (blocks: readonly Block[]): FrontForm =>
	formFrom({ blocks: blocks.map((block) => ({ ...block, items: block.items.join(' ') })) });

/**
 * Buttons that change the blocks: those of every form, `put KIND` for a new block, `take PLACE.ID` and `leave PLACE.ID`
 * for what it shows.
 */
export function changeFront(form: FrontForm, wish: string): FrontForm {
	const [verb = '', target = ''] = wish.split(' ');
	if (verb === 'put') {
		const row: BlockRow = { title: '', kind: target as BlockKind, text: '', language: '', items: '' };
		return formFrom({ blocks: [...form.blocks, row] });
	}
	if (verb !== 'take' && verb !== 'leave') return document.changeRows(form, wish);
	const [place = '', id = ''] = target.split('.');
	return {
		blocks: form.blocks.map((row, at) => (String(at) === place ? withItem(row, id, verb === 'take') : row))
	};
}

function withItem(row: BlockRow, id: string, isTaken: boolean): BlockRow {
	const others = row.items.split(' ').filter((each) => each !== '' && each !== id);
	return { ...row, items: (isTaken ? [...others, id] : others).join(' ') };
}

/** The field that the page should bring into view after a wish. */
export function placeOfFrontWish(form: FrontForm, wish: string): string {
	const [verb = '', target = ''] = wish.split(' ');
	if (verb === 'put') return `blocks.${form.blocks.length - 1}.title`;
	if (verb === 'take' || verb === 'leave') return `blocks.${target.split('.')[0] ?? ''}.title`;
	if (verb === 'find') return `found-${target}`;
	return document.placeOfWish(form, wish);
}
