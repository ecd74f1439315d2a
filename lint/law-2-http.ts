import type { Rule, Scope } from 'eslint';
import { isDoor } from './doors.ts';
import { eachImport } from './each-import.ts';
import { fromRoot } from './resolve-import.ts';

const frameworks = /^(@sveltejs\/|\$app\/|\$env\/|\$service-worker|svelte($|\/))/;
const httpNames = ['Request', 'Response', 'Headers', 'FormData', 'fetch', 'Cookies', 'RequestEvent'];

/** Law 2: HTTP lives in routes and hooks. Rooms and ground run under plain Node and know no request. */
export const http: Rule.RuleModule = {
	meta: { type: 'problem', schema: [] },
	create(context) {
		const file = fromRoot(context.cwd, context.filename);
		if (!/^src\/(domains|server)\//.test(file)) return {};
		return {
			...eachImport((specifier, node) => {
				if (frameworks.test(specifier))
					context.report({ node, message: `Law 2: ${specifier} belongs in src/routes; pass what it gives.` });
			}),
			'Program:exit': () => {
				if (isDoor('http', file)) return;
				for (const name of httpNames)
					for (const at of globalUses(context.sourceCode, name))
						context.report({
							node: at.identifier,
							message: `Law 2: ${name} is HTTP; a route parses it, the guarded client fetches.`
						});
			}
		};
	}
};

/** Where a global is used, as a value or a type; a parameter of the same name is somebody's argument. */
export function globalUses(
	code: { scopeManager: Scope.ScopeManager | null },
	name: string
): Scope.Reference[] {
	const scope = code.scopeManager?.globalScope;
	if (!scope) return [];
	const known = scope.variables.find((variable) => variable.name === name && variable.defs.length === 0);
	const unknown = scope.through.filter((reference) => reference.identifier.name === name);
	return [...new Set([...(known?.references ?? []), ...unknown])];
}
