import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '../../..');

/** `person`: somebody does it. `system`: only Cairn itself does, in a job or on hearing a fact. */
export type FoundAction = { name: string; by: 'person' | 'system' };

type Written = { isExported: boolean; calls: Set<string>; acts: { actor: string; isCarried: boolean }[] };

/**
 * Every exported function of a room that changes state, read from the code: one that reaches `act`, by itself, by a
 * function of its file, or by one of its room that takes the verb. An action that is added tomorrow is in here by itself.
 */
export function everyAction(): FoundAction[] {
	const rooms = new Map<string, Map<string, Written>[]>();
	for (const file of globSync('src/domains/*/*.ts', { cwd: root }).sort()) {
		if (/\.(test|sql\.server)\.ts$/.test(file)) continue;
		const room = path.basename(path.dirname(file));
		rooms.set(room, [...(rooms.get(room) ?? []), writtenIn(file)]);
	}
	return [...rooms].flatMap(([room, files]) => {
		const carried = new Map(
			files.flatMap((file) => [...file].filter(([, { acts }]) => acts.some(isCarried)))
		);
		return files.flatMap((file) =>
			actionsOf(file, carried).map((one) => ({ ...one, name: `${room}.${one.name}` }))
		);
	});
}

const isCarried = (one: Written['acts'][number]): boolean => one.isCarried;

function actionsOf(file: Map<string, Written>, carriers: Map<string, Written>): FoundAction[] {
	return [...file].flatMap(([name, { isExported }]) => {
		if (!isExported || carriers.has(name)) return [];
		const acts = reached(name, new Map([...carriers, ...file]), new Set());
		if (acts.length === 0) return [];
		const by = acts.every(({ actor }) => actor === 'system') ? ('system' as const) : ('person' as const);
		return [{ name, by }];
	});
}

/** What others export of the same file is an action of its own, and not gone through, unless it carries a verb. */
function reached(name: string, known: Map<string, Written>, seen: Set<string>): Written['acts'] {
	const written = known.get(name);
	if (!written || seen.has(name)) return [];
	seen.add(name);
	const further = [...written.calls].filter((called) => {
		const other = known.get(called);
		return other && (!other.isExported || other.acts.some(isCarried));
	});
	return [...written.acts, ...further.flatMap((called) => reached(called, known, seen))];
}

/** What stands at the top of a file: functions and constants, with what each calls. */
function writtenIn(file: string): Map<string, Written> {
	const text = readFileSync(path.join(root, file), 'utf8');
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const written = new Map<string, Written>();
	for (const statement of source.statements) {
		const declared = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
		const isExported =
			ts.canHaveModifiers(statement) &&
			(ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
		for (const one of declared) {
			if (!ts.isFunctionDeclaration(one) && !ts.isVariableDeclaration(one)) continue;
			if (one.name && ts.isIdentifier(one.name))
				written.set(one.name.text, { isExported, ...readCalls(one) });
		}
	}
	return written;
}

function readCalls(node: ts.Node): Pick<Written, 'calls' | 'acts'> {
	const calls = new Set<string>();
	const acts: Written['acts'] = [];
	const visit = (inner: ts.Node): void => {
		if (ts.isCallExpression(inner) && ts.isIdentifier(inner.expression)) {
			const [actor, verb] = inner.arguments;
			if (inner.expression.text === 'act' && actor && verb) {
				acts.push({ actor: actor.getText(), isCarried: ts.isIdentifier(verb) });
			} else calls.add(inner.expression.text);
		}
		ts.forEachChild(inner, visit);
	};
	visit(node);
	return { calls, acts };
}
