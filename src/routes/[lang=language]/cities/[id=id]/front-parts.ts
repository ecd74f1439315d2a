import { still, type StillPart } from '../../../still.ts';
import type { CityFront } from './city-front.ts';
import type { ShownBlock } from './shown-front.ts';

export type TopProps = { front: CityFront; lang: string; done: string | null };
export type BlockProps = {
	block: ShownBlock;
	lang: string;
	city: { name: string; slug: string };
	/** Its place on the page, for an id of its own. */
	number: number;
};
export type FrontParts = { Top: StillPart<TopProps>; Block: StillPart<BlockProps> };

/** What the front page of a city is made of: nobody changes any of it by touching it, but for the map. */
export async function frontParts(): Promise<FrontParts> {
	const [Top, Block] = await Promise.all([
		still(() => import('./FrontTop.svelte')),
		still(() => import('./Block.svelte'))
	]);
	return { Top, Block };
}
