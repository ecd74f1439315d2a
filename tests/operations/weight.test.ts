// The law of budgets (6-quality, `weight`): what a public page loads before anybody touches it, by the build's own lists.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { languages } from '#ui/language.ts';

const build = path.resolve(import.meta.dirname, '../../build');
const budget = 60_000;

const pages = [
	'',
	'/activities',
	'/activities/[id=id]',
	'/badges/[id=id]',
	'/cities',
	'/cities/[id=id]',
	'/organisations',
	'/organisations/[id=id]',
	'/playlists',
	'/playlists/[id=id]',
	'/frameworks',
	'/frameworks/[id=id]',
	'/skills/[id=id]',
	'/credentials/[id=id]',
	'/shares/[token]',
	'/claim',
	'/claim/[token]',
	'/verify',
	'/sign-in',
	'/sign-up',
	'/open-data',
	'/[page=sitePage]'
].map((page) => `/[lang=language]${page}`);

type Nodes = (number | undefined)[];
type Route = { id: string; page: { layouts: Nodes; errors: Nodes; leaf: number } | null };
type Manifest = { client: { imports: string[] }; routes: Route[] };

const built = async <Module>(file: string): Promise<Module> =>
	(await import(pathToFileURL(path.join(build, 'server', file)).href)) as Module;

const spoken = new Set(
	JSON.parse(readFileSync(path.join(build, 'client/_app/one-language.json'), 'utf8')) as string[]
);

/** As it is sent: compressed beforehand, in one language. */
function weightOf(file: string, language: string): number {
	const own =
		language !== 'en' && spoken.has(path.basename(file)) ? file.replace(/\.js$/, `.${language}.js`) : file;
	return statSync(path.join(build, 'client', `${own}.br`), { throwIfNoEntry: false })?.size ?? plain(own);
}
const plain = (file: string): number => statSync(path.join(build, 'client', file)).size;

async function scriptsOf(manifest: Manifest['client'], { page }: Route): Promise<string[]> {
	// Kit has what it shows when something goes wrong at hand from the beginning.
	const nodes = [0, ...(page?.layouts ?? []), ...(page?.errors ?? []), page?.leaf].filter(
		(node) => node !== undefined
	);
	const lists = await Promise.all(nodes.map((node) => built<{ imports: string[] }>(`nodes/${node}.js`)));
	return [...new Set([...manifest.imports, ...lists.flatMap(({ imports }) => imports)])].filter((file) =>
		file.endsWith('.js')
	);
}

for (const id of pages) {
	test(`${id} loads at most 60 kB of JavaScript before it is touched, in every language`, async () => {
		const { manifest } = await built<{ manifest: Manifest }>('manifest.js');
		const route = manifest.routes.find((one) => one.id === id);
		assert.ok(route, 'The build has this page.');
		const scripts = await scriptsOf(manifest.client, route);
		for (const language of languages) {
			const sum = scripts.reduce((bytes, file) => bytes + weightOf(file, language), 0);
			assert.ok(sum <= budget, `${sum} bytes in ${language}`);
		}
	});
}
