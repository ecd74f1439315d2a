import type { Rule } from 'eslint';
import { domains } from './floors.ts';
import { fromRoot } from './resolve-import.ts';

const drawers = /^(utils?|helpers?|common|services?|managers?|misc)$/;
const kebabFile = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|js|mjs)$/;
const kebabFolder = /^\.?[a-z0-9]+(-[a-z0-9]+)*$/;
const component = /^[A-Z][A-Za-z0-9]*\.svelte$/;
const routeFile = /^\+(page|layout|server|error)(@[^.]*)?(\.server)?\.(ts|svelte)$/;
/** SvelteKit gives this file its name. */
const given = /^src\/service-worker(\/|\.ts$)/;

/** A newcomer guesses the room before searching: one word, spelled one way, and no drawer for the rest. */
export const names: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = fromRoot(context.cwd, context.filename);
		return {
			Program: (node) => {
				const message = given.test(file) ? undefined : wrongName(file);
				if (message) context.report({ node, message: `Names: ${message}.` });
			}
		};
	}
};

export function wrongName(file: string): string | undefined {
	const folders = file.split('/');
	const name = folders.pop() ?? '';
	const drawer = [...folders, name].flatMap(wordsOf).find((word) => drawers.test(word));
	if (drawer) return `"${drawer}" says nothing; name what the thing does`;
	const inRoutes = file.startsWith('src/routes/');
	if (!(kebabFile.test(name) || component.test(name) || (inRoutes && routeFile.test(name))))
		return `${name} is kebab-case.ts, PascalCase.svelte or a +route file`;
	const odd = inRoutes ? undefined : folders.find((folder) => !kebabFolder.test(folder));
	return odd ? `folder ${odd} is kebab-case` : misplaced(file, folders, name);
}

function misplaced(file: string, folders: string[], name: string): string | undefined {
	if (!file.startsWith('src/domains/')) return undefined;
	const domain = folders[2];
	if (!domain || !domains.includes(domain))
		return `src/domains holds the rooms of lint/floors.ts; ${domain ?? name} is none`;
	return name.endsWith('.svelte')
		? 'a room holds words, actions and queries; components live in routes or ui'
		: undefined;
}

const wordsOf = (part: string): string[] =>
	part
		.replace(/([a-z0-9])([A-Z])/g, '$1-$2')
		.toLowerCase()
		.split(/[^a-z0-9]+/);
