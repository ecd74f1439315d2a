import type { Plugin, Rolldown } from 'vite';
import { type Crowd, mergeCrowds } from './merge-crowds.ts';

const node = /\/client-optimized\/nodes\/(\d+)\.js$/;
const route = /\/src\/routes\/(.+)\/\+(?:page|layout)\.svelte$/;
const messages = /\/generated\/messages\/(?:messages|messages\/_index)\.js$/;
const style = /\?.*type=style|\.css/;
const message = /\bm\.([a-z]\w*)\(/g;

/** What is there whatever page is asked for: Kit, the frame of every page, and what stands in it when something goes wrong. */
const everywhere = /\/(?:runtime\/client\/(?:entry|client)\.js|client-optimized\/(?:app|nodes\/[0-3])\.js)$/;
/** Where somebody comes who was never here: these must be light. Of the others it is enough that they work. */
const doors =
	/^\[lang=language\](?:$|\/(?:activities|badges|cities|organisations|playlists|frameworks|skills|sign-in|sign-up|verify|claim|credentials|shares)(?:\/\[(?:id=id|token)\])?$)/;

type Modules = ReadonlyMap<string, Rolldown.ModuleInfo>;

/**
 * Which file of the client a module comes in: `base` with every page, a file of its own page, or one that several pages
 * share. A file more costs a phone a round trip, a file too large costs bytes that the page has no use for: both are
 * weighed (`merge-crowds.ts`), for the pages that strangers open first before all others.
 */
export function sharedChunks(): { plugin: Plugin; options: Rolldown.RolldownOptions } {
	let places: ReadonlyMap<string, string> = new Map();
	const plugin: Plugin = {
		name: 'cairn-shared-chunks',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		outputOptions: (options) => ({
			...options,
			entryFileNames: withShortHashes(options.entryFileNames),
			chunkFileNames: withShortHashes(options.chunkFileNames),
			assetFileNames: withoutNames(withShortHashes(options.assetFileNames))
		}),
		renderStart() {
			const known = [...this.getModuleIds()].map((id) => [id, this.getModuleInfo(id)] as const);
			places = placed(new Map(known.flatMap(([id, info]) => (info ? [[id, info] as const] : []))));
		}
	};
	const group = { name: (id: string) => places.get(id) ?? null, includeDependenciesRecursively: false };
	// What a page alone needs may be needed by another file of the same page.
	return {
		plugin,
		options: { preserveEntrySignatures: 'allow-extension', output: { codeSplitting: { groups: [group] } } }
	};
}

type Names<Info> = (info: Info) => string;

/** Every page is sent the names of all files: seven letters tell them apart as well as eight do. */
function withShortHashes<Info>(names: string | Names<Info> = '[name].[hash].js'): Names<Info> {
	return (info) => (typeof names === 'function' ? names(info) : names).replace('[hash]', '[hash:7]');
}

/** Nobody looks for a stylesheet by its name. */
const withoutNames =
	(names: Names<Rolldown.PreRenderedAsset>): Names<Rolldown.PreRenderedAsset> =>
	(info) =>
		info.names.some((one) => one.endsWith('.css')) ? names(info).replace('[name].', '') : names(info);

function placed(modules: Modules): Map<string, string> {
	const needs = needsOf(modules);
	const base = reached(
		[...modules.keys()].filter((id) => everywhere.test(id)),
		needs
	);
	const users = new Map<string, string[]>();
	for (const entry of entriesOf(modules)) {
		for (const id of reached([entry], needs)) {
			if (!base.has(id)) users.set(id, [...(users.get(id) ?? []), entry]);
		}
	}
	// Kit finds what it starts with under their own names.
	const places = new Map([...base].filter((id) => !modules.get(id)?.isEntry).map((id) => [id, 'base']));
	for (const [index, ids] of mergeCrowds(crowdsOf(users, modules, needs)).entries())
		for (const id of ids) places.set(id, `s${index}`);
	return places;
}

/** Pages, and what is loaded only when it is wanted. */
const entriesOf = (modules: Modules): string[] =>
	[...modules].flatMap(([id, { dynamicImporters }]) =>
		(node.test(id) && !everywhere.test(id)) || (dynamicImporters.length > 0 && !node.test(id)) ? [id] : []
	);

/**
 * A part of a page that comes later and has styles. It keeps a file under its own name, and its styles stay with it: by that
 * name Kit finds them, which the page needs from the start, since the server draws the part.
 */
const isPart = (id: string, modules: Modules): boolean => {
	const { importedIds = [], dynamicImporters = [] } = modules.get(id) ?? {};
	return !node.test(id) && dynamicImporters.length > 0 && importedIds.some((one) => style.test(one));
};

const isOfPart = (id: string, modules: Modules): boolean =>
	isPart(id, modules) ||
	(style.test(id) && (modules.get(id)?.importers ?? []).some((one) => isPart(one, modules)));

/** Modules that are there for the same pages, with what these pages are worth. */
function crowdsOf(users: ReadonlyMap<string, string[]>, modules: Modules, needs: Needs): Crowd[] {
	const byUsers = Map.groupBy(
		[...users].filter(([id, entries]) => entries.length > 1 && !isOfPart(id, modules)),
		([, entries]) => entries.join()
	);
	const crowds = [...byUsers.values()].map((members) => ({
		ids: members.map(([id]) => id),
		size: members.reduce((sum, [id]) => sum + sizeOf(modules.get(id)), 0),
		users: new Map((members[0]?.[1] ?? []).map((entry) => [entry, worthOf(entry, modules)])),
		needs: new Set<number>()
	}));
	const at = new Map(crowds.flatMap(({ ids }, index) => ids.map((id) => [id, index] as const)));
	for (const [index, crowd] of crowds.entries()) {
		for (const id of crowd.ids.flatMap((one) => needs.get(one) ?? [])) {
			const needed = at.get(id);
			if (needed !== undefined && needed !== index) crowd.needs.add(needed);
		}
	}
	return crowds;
}

const worthOf = (entry: string, modules: Modules): number => {
	if (!node.test(entry)) return 0.3;
	const page = modules.get(entry)?.importedIds.findLast((id) => route.test(id)) ?? '';
	return doors.test(route.exec(page)?.[1] ?? '-') ? 5 : 1;
};

/** About what it weighs compressed. A message is kept in fourteen languages, and sent in one. */
const sizeOf = (module: Rolldown.ModuleInfo | undefined): number =>
	!module?.code || style.test(module.id)
		? 0
		: module.id.includes('/generated/messages/')
			? 30
			: module.code.length / 5;

type Needs = ReadonlyMap<string, readonly string[]>;

/** All messages stand behind one door; each module is asked which of them it says. */
function needsOf(modules: Modules): Needs {
	const folder = [...modules.keys()]
		.find((id) => /\/messages\/_index\.js$/.test(id))
		?.replace(/_index\.js$/, '');
	return new Map(
		[...modules].map(([id, { importedIds, code }]) => {
			if (messages.test(id)) return [id, []];
			const said = importedIds.some((one) => messages.test(one))
				? [...(code ?? '').matchAll(message)].map(([, key = '']) => `${folder}${key}.js`)
				: [];
			return [id, [...importedIds, ...said.filter((one) => modules.has(one))]];
		})
	);
}

function reached(from: readonly string[], needs: Needs): Set<string> {
	const seen = new Set<string>();
	const left = [...from];
	for (let id = left.pop(); id !== undefined; id = left.pop()) {
		if (seen.has(id)) continue;
		seen.add(id);
		left.push(...(needs.get(id) ?? []));
	}
	return seen;
}
