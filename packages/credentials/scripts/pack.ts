// node scripts/pack.ts [FOLDER]: the package as it is published — JavaScript, types, README, LICENSE — ready for
// `npm publish FOLDER`. Sources are TypeScript and stay out.
import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');

type Manifest = Record<string, unknown>;

/** What stands in the published package.json: as in ours, but pointing at what was built. */
function publishedManifest({ scripts: _, files: __, ...ours }: Manifest): Manifest {
	const entry = (name: string) => ({ types: `./lib/${name}.d.ts`, default: `./lib/${name}.js` });
	const platform = (name: string) => entry(`platform/${name}`);
	return {
		...ours,
		type: 'module',
		exports: {
			'.': entry('index'),
			'./types': { types: './lib/types.d.ts', default: './lib/types.js' },
			'./package.json': './package.json'
		},
		imports: { '#platform': { node: platform('node'), default: platform('web') } },
		types: './lib/index.d.ts',
		engines: { node: '>=22.15' },
		files: ['lib', 'README.md', 'LICENSE']
	};
}

const options: ts.CompilerOptions = {
	strict: true,
	target: ts.ScriptTarget.ES2023,
	module: ts.ModuleKind.NodeNext,
	moduleResolution: ts.ModuleResolutionKind.NodeNext,
	lib: ['lib.es2024.d.ts'],
	types: ['node'],
	noUncheckedIndexedAccess: true,
	exactOptionalPropertyTypes: true,
	erasableSyntaxOnly: true,
	verbatimModuleSyntax: true,
	allowImportingTsExtensions: true,
	rewriteRelativeImportExtensions: true,
	skipLibCheck: true,
	declaration: true,
	removeComments: false,
	rootDir: path.join(root, 'src')
};

function compile(outDir: string): void {
	const sources = globSync('src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] });
	const program = ts.createProgram(
		sources.map((file) => path.join(root, file)),
		{ ...options, outDir }
	);
	const { diagnostics } = program.emit();
	const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
	if (problems.length === 0) return;
	const host = {
		getCanonicalFileName: (name: string) => name,
		getCurrentDirectory: () => root,
		getNewLine: () => '\n'
	};
	throw new Error(ts.formatDiagnostics(problems, host));
}

// The compiler leaves the endings of imports in declarations as they are written.
function endInJs(outDir: string): void {
	for (const file of globSync('**/*.d.ts', { cwd: outDir })) {
		const place = path.join(outDir, file);
		const text = readFileSync(place, 'utf8');
		writeFileSync(place, text.replace(/(['"]\.{1,2}\/[^'"]+)\.ts(['"])/g, '$1.js$2'));
	}
}

/** JavaScript and types, into this folder. */
export function buildInto(lib: string): void {
	compile(lib);
	endInJs(lib);
}

/** The package.json to publish, as text. */
export function published(): string {
	const ours = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest;
	return `${JSON.stringify(publishedManifest(ours), null, 2)}\n`;
}

/** Makes the folder anew. @returns where it is */
export function pack(folder: string): string {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	buildInto(path.join(folder, 'lib'));
	for (const name of ['README.md', 'LICENSE']) cpSync(path.join(root, name), path.join(folder, name));
	writeFileSync(path.join(folder, 'package.json'), published());
	return folder;
}

if (process.argv[1] === import.meta.filename) {
	const folder = path.resolve(process.argv[2] ?? path.join(root, 'build'));
	process.stdout.write(`${pack(folder)}\n`);
}
