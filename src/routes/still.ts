import type { Component } from 'svelte';

type Given = Record<string, unknown>;
type Module<Props extends Given> = { default: Component<Props> };
/** Draws a component into text; on the server only. */
type Draw<Props extends Given> = (props: Props, context: Map<unknown, unknown>, idPrefix: string) => string;

/** A part of a page whose code comes later than the page, or never. `Still.svelte` shows it. */
export type StillPart<Props extends Given> = {
	load: () => Promise<Module<Props>>;
	/** Known wherever the whole page is drawn anew. */
	component?: Component<Props>;
	draw?: Draw<Props>;
};

let isAwake = false;
/** The first page is alive: what is shown from now on is drawn in the browser. */
export const wake = (): void => {
	isAwake = true;
};

/**
 * For the `load` of a `+page.ts`. The server draws the part; a browser that got it drawn is not sent its code. When the page
 * is come to from another one, or its data are loaded again, the code is there before the page is shown.
 */
export async function still<Props extends Given>(
	load: () => Promise<Module<Props>>
): Promise<StillPart<Props>> {
	if (import.meta.env.SSR) {
		const [{ default: component }, { render }] = await Promise.all([load(), import('svelte/server')]);
		const draw: Draw<Props> = (props, context, idPrefix) =>
			render(component, { props, context, idPrefix }).body;
		return { load, draw };
	}
	return isAwake ? { load, component: (await load()).default } : { load };
}
