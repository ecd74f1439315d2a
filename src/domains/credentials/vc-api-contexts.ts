import type { JsonObject } from '@cairn/credentials';

/**
 * The context of the examples in the specifications, which gives every word a meaning. The test suites use it; nowhere
 * else is it read, since with it no misspelt word is noticed.
 */
export const vcApiContexts: ReadonlyMap<string, JsonObject> = new Map([
	[
		'https://www.w3.org/ns/credentials/examples/v2',
		{ '@context': { '@vocab': 'https://www.w3.org/ns/credentials/examples#' } }
	]
]);
