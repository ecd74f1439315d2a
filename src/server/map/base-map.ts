import path from 'node:path';
import { config } from '../config.ts';
import { onStop } from '../lifecycle.ts';
import { root } from '../root.ts';
import { openArchive, type TileArchive, WrongArchive } from './tile-archive.ts';

/** The world as everybody has it; streets only where somebody brought them. */
export const baseSources = ['world', 'streets'] as const;
export type BaseSource = (typeof baseSources)[number];
export const isBaseSource = (word: string): word is BaseSource =>
	baseSources.some((source) => source === word);

type Archives = { world: TileArchive; streets: TileArchive | undefined };
let archives: Promise<Archives> | undefined;

/** Opens what the map is drawn from. `fallback`: streets where the settings name none. */
export function openBaseMap(fallback?: string): Promise<Archives> {
	archives ??= openBoth(config().map.streets ?? fallback).catch((error: unknown) => {
		if (!(error instanceof WrongArchive)) throw error;
		throw new WrongArchive(`CAIRN_MAP_PMTILES cannot be used: ${error.message}`);
	});
	return archives;
}

async function openBoth(streetsFile: string | undefined): Promise<Archives> {
	const streets = streetsFile === undefined ? undefined : await openArchive(streetsFile);
	const world = await openArchive(path.join(root, 'src/server/map/world.pmtiles'));
	onStop('map', () => Promise.all([world.close(), streets?.close()]));
	return { world, streets };
}

/** What a browser must know before it draws the map. */
export type BaseMap = {
	/** A style of another server, which then is all of the map. */
	style: string | undefined;
	sources: {
		name: BaseSource;
		/** With {z}, {x} and {y}. */
		tiles: string;
		minZoom: number;
		maxZoom: number;
		bounds: [number, number, number, number];
		attribution: string;
	}[];
};

export async function seeBaseMap(): Promise<BaseMap> {
	const style = config().map.style?.address;
	if (style !== undefined) return { style, sources: [] };
	const open = await openBaseMap();
	return {
		style,
		sources: baseSources.flatMap((name) => {
			const archive = open[name];
			if (!archive) return [];
			const { version, minZoom, maxZoom, bounds, attribution } = archive;
			const tiles = `/map/${name}/{z}/{x}/{y}.mvt?v=${version}`;
			return [{ name, tiles, minZoom, maxZoom, bounds, attribution }];
		})
	};
}

export async function seeBaseTile(
	source: BaseSource,
	{ z, x, y }: { z: number; x: number; y: number }
): Promise<{ data: Uint8Array | undefined; isGzip: boolean; version: string } | undefined> {
	const archive = (await openBaseMap())[source];
	if (!archive) return undefined;
	const { isGzip, version } = archive;
	return { data: await archive.tile(z, x, y), isGzip, version };
}
