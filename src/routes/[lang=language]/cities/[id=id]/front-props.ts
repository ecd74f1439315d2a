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
