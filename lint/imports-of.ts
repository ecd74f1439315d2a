import ts from 'typescript';

export interface Import {
	specifier: string;
	/** Erased at run time: `import type`, `export type … from`, `import('x').T`. */
	typeOnly: boolean;
}

/** Every import of a `.ts` or `.svelte` source, dynamic ones and types included. */
export function importsOf(file: string, source: string): Import[] {
	const code = file.endsWith('.svelte') ? scriptsOf(source) : source;
	const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
	const found: Import[] = [];
	const visit = (node: ts.Node): void => {
		const one = importIn(node);
		if (one) found.push(one);
		ts.forEachChild(node, visit);
	};
	visit(tree);
	return found;
}

function importIn(node: ts.Node): Import | undefined {
	if (ts.isImportDeclaration(node))
		return named(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
	if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, node.isTypeOnly);
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
		return named(node.arguments[0], false);
	if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
		return named(node.argument.literal, true);
	return undefined;
}

function named(node: ts.Node | undefined, typeOnly: boolean): Import | undefined {
	return node && ts.isStringLiteralLike(node) ? { specifier: node.text, typeOnly } : undefined;
}

function scriptsOf(svelte: string): string {
	return [...svelte.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n');
}
