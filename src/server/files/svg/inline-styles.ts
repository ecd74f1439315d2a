import type { Element } from './read-tree.ts';
import { presentation } from './vocabulary.ts';

type Rule = { kind: 'element' | 'class' | 'id'; name: string; declarations: Map<string, string> };

/**
 * Turns style sheets and `style` attributes into presentation attributes, so that no CSS is left in the file and the
 * page that shows it needs to allow none. Selectors of one name are understood (`rect`, `.a`, `#b`), as drawing
 * programs write them; others are dropped.
 */
export function inlineStyles(root: Element): void {
	const rules: Rule[] = [];
	walk(root, (element) => {
		if (element.name === 'style') rules.push(...rulesIn(element.children.filter(isText).join('')));
	});
	walk(root, (element) => applyTo(element, rules));
}

const isText = (child: Element | string): child is string => typeof child === 'string';

function walk(element: Element, visit: (element: Element) => void): void {
	visit(element);
	for (const child of element.children) if (!isText(child)) walk(child, visit);
}

function applyTo(element: Element, rules: Rule[]): void {
	const classes = (element.attributes.get('class') ?? '').split(/\s+/);
	const matches = (rule: Rule): boolean =>
		rule.kind === 'element'
			? rule.name === element.name
			: rule.kind === 'class'
				? classes.includes(rule.name)
				: rule.name === element.attributes.get('id');
	for (const kind of ['element', 'class', 'id'] as const) {
		for (const rule of rules.filter((each) => each.kind === kind && matches(each)))
			set(element, rule.declarations);
	}
	set(element, declarationsIn(element.attributes.get('style') ?? ''));
	element.attributes.delete('style');
}

function set(element: Element, declarations: Map<string, string>): void {
	for (const [name, value] of declarations) element.attributes.set(name, value);
}

const mostRules = 500;

function rulesIn(sheet: string): Rule[] {
	const rules: Rule[] = [];
	const bare = sheet.replace(/\/\*.*?\*\//gs, '').replace(/@[^;{]*;/g, '');
	for (const [, selectors = '', body = ''] of bare.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
		const declarations = declarationsIn(body);
		for (const selector of selectors.split(',')) {
			const [, mark, name] = /^\s*([.#]?)([\w-]+)\s*$/.exec(selector) ?? [];
			if (name === undefined || rules.length >= mostRules) continue;
			rules.push({ kind: mark === '.' ? 'class' : mark === '#' ? 'id' : 'element', name, declarations });
		}
	}
	return rules;
}

function declarationsIn(body: string): Map<string, string> {
	const found = new Map<string, string>();
	for (const declaration of body.split(';')) {
		const colon = declaration.indexOf(':');
		const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
		const value = declaration.slice(colon + 1).replace(/!important/i, '');
		if (presentation.has(name)) found.set(name, value.trim());
	}
	return found;
}
