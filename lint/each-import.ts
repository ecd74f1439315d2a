import type { Rule } from 'eslint';

type Source = { source?: { value?: unknown } | null; importKind?: string; exportKind?: string };
type TypeImport = { source?: { value?: unknown }; argument?: { literal?: { value?: unknown } } };
type See = (specifier: string, node: Rule.Node, typeOnly: boolean) => void;

/** Visits every import of a file in whatever form: static, dynamic, re-export, type. */
export function eachImport(see: See): Rule.RuleListener {
	const look = (node: Rule.Node): void => {
		const { source, importKind, exportKind } = node as Source;
		if (typeof source?.value === 'string')
			see(source.value, node, importKind === 'type' || exportKind === 'type');
	};
	return {
		ImportDeclaration: look,
		ExportNamedDeclaration: look,
		ExportAllDeclaration: look,
		ImportExpression: look,
		TSImportType: (node: Rule.Node) => {
			const { source, argument } = node as unknown as TypeImport;
			const value = source?.value ?? argument?.literal?.value;
			if (typeof value === 'string') see(value, node, true);
		}
	};
}
