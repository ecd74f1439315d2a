import { digcomp } from './digcomp.ts';
import { entrecomp } from './entrecomp.ts';
import { greencomp } from './greencomp.ts';
import { keyCompetences } from './key-competences.ts';
import { lifecomp } from './lifecomp.ts';
import type { ShippedFramework } from './shipped-framework.ts';

/** Raise it when anything in these files changes, so that every installation takes it over at its next start. */
export const edition = '1';

export const allShipped: readonly ShippedFramework[] = [
	keyCompetences,
	lifecomp,
	digcomp,
	greencomp,
	entrecomp
];
