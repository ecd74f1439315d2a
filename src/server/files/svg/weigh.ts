import { type Element, unreadable } from './read-tree.ts';

const heaviest = 20_000;
const mostFilters = 50;

/**
 * Refuses a picture that is small to store and endless to draw: `use` of `use` of `use` (one kilobyte can ask for a
 * billion shapes), circles of them, or filters without number.
 */
export function refuseTooHeavy(root: Element): void {
	const byId = new Map<string, Element>();
	let filters = 0;
	const note = (element: Element): void => {
		const id = element.attributes.get('id');
		if (id !== undefined && !byId.has(id)) byId.set(id, element);
		if (element.attributes.has('filter')) filters += 1;
		for (const child of element.children) if (typeof child !== 'string') note(child);
	};
	note(root);
	if (filters > mostFilters || weightOf(root, byId) > heaviest) unreadable();
}

function weightOf(root: Element, byId: Map<string, Element>): number {
	const known = new Map<Element, number>();
	const under = new Set<Element>();
	const weigh = (element: Element): number => {
		const before = known.get(element);
		if (before !== undefined) return before;
		if (under.has(element)) return unreadable();
		under.add(element);
		let weight = 1;
		for (const target of targetsOf(element)) {
			const found = byId.get(target);
			if (found) weight += weigh(found);
		}
		for (const child of element.children) if (typeof child !== 'string') weight += weigh(child);
		under.delete(element);
		known.set(element, weight);
		return weight;
	};
	return weigh(root);
}

/** Ids that an element draws again: what it uses, and patterns, masks and markers it is painted with. */
function targetsOf(element: Element): string[] {
	const targets: string[] = [];
	for (const [name, value] of element.attributes) {
		const id = name === 'href' ? /^#(.+)$/.exec(value)?.[1] : /^url\(#(.+)\)$/.exec(value)?.[1];
		if (id !== undefined) targets.push(id);
	}
	return targets;
}
