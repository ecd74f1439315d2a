export const features = ['trees', 'town', 'water', 'birds'] as const;
/** What is met between the far ridges and the hill one stands on. */
export type Feature = (typeof features)[number];

/** What a cover is drawn from. */
export interface Scene {
	feature: Feature;
	tone: (height: number) => string;
	spark: string;
	night: boolean;
	/** Chance that belongs to the place. */
	land: () => number;
	/** Chance that belongs to this one picture. */
	chance: () => number;
	id: string;
}
