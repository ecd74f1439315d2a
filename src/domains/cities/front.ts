import { z } from 'zod';

/** What a front page may be made of, below its name and what is on this week. */
export const blockKinds = [
	'about',
	'text',
	'activities',
	'playlists',
	'map',
	'districts',
	'partners',
	'figures',
	'funders'
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Blocks whose things are picked by hand; with none picked they show what is newest or soonest. */
export const pickingKinds = ['activities', 'playlists', 'partners'] as const satisfies BlockKind[];
export const writtenKinds = ['text', 'funders'] as const satisfies BlockKind[];

export type Block = {
	kind: BlockKind;
	/** Empty = the usual words for its kind, in the language of the visitor. */
	title: string;
	/** Markdown. */
	text: string;
	/** Shown to visitors in this language only; empty = to all. */
	language: string;
	/** Ids of activities, playlists or organisations. */
	items: string[];
};

const plain = (kind: BlockKind): Block => ({ kind, title: '', text: '', language: '', items: [] });

/** What a city shows before anybody has chosen. Blocks that have nothing to show are left out. */
export const firstFront: readonly Block[] = (
	['about', 'map', 'districts', 'playlists', 'partners', 'figures'] as const
).map(plain);

export const mostBlocks = 30;
export const mostItems = 12;

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
export const itemsIn = (typed: string): string[] =>
	typed
		.split(/\s+/)
		.filter((each) => id.test(each))
		.slice(0, mostItems);

const block = z
	.object({
		kind: z.enum(blockKinds),
		title: z.string().trim().max(120),
		text: z.string().trim().max(20_000),
		language: z.string().max(35),
		items: z.string().transform(itemsIn)
	})
	.refine(({ kind, text }) => !writtenKinds.some((each) => each === kind) || text !== '', {
		path: ['text'],
		error: 'problem_required'
	});

/** What was typed → blocks that can be shown, or every field that stands in the way. */
export const readFront: z.ZodType<Block[]> = z
	.object({ blocks: z.array(block).max(mostBlocks, 'city_front_problem_many') })
	.transform(({ blocks }) => blocks);
