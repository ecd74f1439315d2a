import type { Cryptosuite } from './cryptosuite.ts';
import { eddsaRdfc2022 } from './eddsa-rdfc-2022.ts';

export const cryptosuites: ReadonlyMap<string, Cryptosuite> = new Map(
	[eddsaRdfc2022].map((suite) => [suite.name, suite])
);
