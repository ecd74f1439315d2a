import { filesIn, read } from './house-files.ts';

const written = ['src', 'packages', 'scripts', 'tests', 'bench', 'migrations', 'lint'];

/** Files past the limit, styles and SQL included, which no linter reads. */
export function tooLong(root: string, limit = 300): string[] {
	return filesIn(root, written, /\.(ts|js|svelte|css|sql)$/).flatMap((file) => {
		const lines = read(root, file).trimEnd().split('\n').length;
		return lines > limit ? [`${file} has ${lines} lines`] : [];
	});
}

/** Law 6: permissions that no test denies, neither in `may.test.ts` nor through an action that asks them. */
export function undenied(root: string): string[] {
	const sources = filesIn(root, ['src/domains'], /\.ts$/);
	const deniedIn = (file: string, name: string): boolean => {
		const word = new RegExp(`\\b${name}\\b`);
		const test = file.replace(/\.ts$/, '.test.ts');
		if (!word.test(read(root, file)) || !sources.includes(test)) return false;
		const judged = read(root, test);
		return /\/may\.ts$/.test(file) ? word.test(judged) : /not-allowed|not-found|sign-in-needed/.test(judged);
	};
	return sources
		.filter((file) => file.endsWith('/may.ts'))
		.flatMap((file) => permissionsOf(read(root, file)).map((name) => ({ file, name })))
		.filter(({ name }) => !sources.some((source) => deniedIn(source, name)))
		.map(({ file, name }) => `${file}: ${name}`);
}

const permissionsOf = (code: string): string[] =>
	[...code.matchAll(/^export (?:async )?(?:function|const) (may\w+)/gm)].map((match) => match[1] ?? '');

/** Listeners that `src/worker.ts` does not list: a fact they wait for would never reach them. */
export function unheard(root: string): string[] {
	const worker = filesIn(root, ['src'], /^worker\.ts$/)
		.map((file) => read(root, file))
		.join('\n');
	const listeners = filesIn(root, ['src/domains'], /^on-.*(?<!\.test)\.ts$/);
	return listeners.filter((file) => !worker.includes(file.replace(/^src\//, '#')));
}

/** Places that silence a checker instead of obeying it. The compiler of Svelte may be wrong: say why, just above. */
export function silenced(root: string): string[] {
	const excuse = /eslint-disable|@ts-(ignore|expect-error|nocheck)/;
	const folders = written.filter((folder) => folder !== 'lint');
	return filesIn(root, folders, /\.(ts|js|svelte)$/).filter((file) => {
		const lines = read(root, file).split('\n');
		const unexplained = (line: string, at: number) =>
			line.includes('svelte-ignore') && !/^\s*(\/\/|<!--|\*)/.test(lines[at - 1] ?? '');
		return lines.some((line, at) => excuse.test(line) || unexplained(line, at));
	});
}
