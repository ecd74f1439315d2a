import { still, type StillPart } from '../../../still.ts';
import type { BlockProps, TopProps } from './front-props.ts';

export type FrontParts = { Top: StillPart<TopProps>; Block: StillPart<BlockProps> };

/** What the front page of a city is made of: nobody changes any of it by touching it, but for the map. */
export async function frontParts(): Promise<FrontParts> {
	const [Top, Block] = await Promise.all([
		still(() => import('./FrontTop.svelte')),
		still(() => import('./Block.svelte'))
	]);
	return { Top, Block };
}
