/** What a fault test found: everything that is wrong, in words. Empty is good. */
export type Found = { problems: string[]; [count: string]: unknown };

/** One kind of fault, in the short form of `npm test` and in the full one of `npm run faults`. */
export type Fault = {
	short(): Promise<Found>;
	full(seed: number): Promise<Found>;
};
