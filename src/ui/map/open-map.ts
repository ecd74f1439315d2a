import {
	AttributionControl,
	type GeoJSONSource,
	Map as MapLibre,
	type LayerSpecification,
	setWorkerUrl,
	type SourceSpecification,
	type StyleSpecification,
	type VectorTileSource
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type BaseMap, baseStyle } from './base-style.ts';
import { coloursAt, type MapColours } from './colours.ts';
import type { Bounds, Place, View } from './view.ts';

setWorkerUrl(workerUrl);

/** Something drawn over the map: it is laid again whenever the look changes between day and night. */
export type Overlay = {
	id: string;
	source: SourceSpecification;
	/** `hasLetters`: ours are there; a style of another server has its own, by names that we do not know. */
	layers: (colours: MapColours, hasLetters: boolean) => LayerSpecification[];
	/** Pictures that its layers name, by their id. */
	pictures?: (id: string, colours: MapColours) => ImageData | undefined;
};

export type Opening = {
	language: string;
	view: View;
	/** What MapLibre says, by the names of its `locale` option. */
	locale: Record<string, string>;
	/** On a page that scrolls: one finger and the wheel move the page, two fingers and Ctrl the map. */
	isShared?: boolean;
	maxZoom?: number;
};

export type OpenMap = {
	map: MapLibre;
	lay: (overlay: Overlay) => void;
	/** New features for an overlay that was laid as GeoJSON. */
	put: (id: string, data: GeoJSON.FeatureCollection) => void;
	/** Other tiles for an overlay that was laid with tiles. */
	retile: (id: string, tiles: string) => void;
	/** `byHand`: somebody asked for it, so `onmove` says so. */
	look: (view: View, byHand?: boolean) => void;
	close: () => void;
};

/** Pictures are drawn for screens with two dots to a pixel. */
export const pictureRatio = 2;

/** Opens the map in an element. Only this file and what it imports carries MapLibre: import it when a map is seen. */
export async function openMap(container: HTMLElement, opening: Opening): Promise<OpenMap> {
	const [base] = await Promise.all([seeBase(), document.fonts.load('16px Commissioner', 'aā')]);
	const overlays = new Map<string, Overlay>();
	let colours = coloursAt(container);
	const style = (): string | StyleSpecification => base.style ?? baseStyle(base, colours, opening.language);
	const map = newMap(container, style(), opening);
	const hasLetters = base.style === undefined;
	let isLoaded = false;
	const lay = (overlay: Overlay) => {
		overlays.set(overlay.id, overlay);
		if (isLoaded) layOn(map, overlay, overlay.layers(colours, hasLetters));
	};
	map.on('style.load', () => {
		isLoaded = true;
		for (const overlay of overlays.values()) layOn(map, overlay, overlay.layers(colours, hasLetters));
	});
	map.setMissingStyleImageResolver((id) => {
		for (const { pictures } of overlays.values()) {
			const picture = pictures?.(id, colours);
			if (picture && !map.hasImage(id)) map.addImage(id, picture, { pixelRatio: pictureRatio });
		}
	});
	const unwatch = watchLook(() => {
		colours = coloursAt(container);
		isLoaded = false;
		map.setStyle(style(), { diff: false });
	});
	return {
		map,
		lay,
		put: (id, data) => {
			const overlay = overlays.get(id);
			if (overlay?.source.type === 'geojson') overlay.source.data = data;
			void map.getSource<GeoJSONSource>(id)?.setData(data);
		},
		retile: (id, tiles) => {
			const overlay = overlays.get(id);
			if (overlay?.source.type !== 'vector') return;
			overlay.source.tiles = [tiles];
			map.getSource<VectorTileSource>(id)?.setTiles([tiles]);
		},
		look: (view, byHand = false) => {
			const data = byHand ? { originalEvent: new Event('look') } : {};
			if ('bounds' in view) map.fitBounds(view.bounds, fit, data);
			else map.easeTo({ center: view.centre, zoom: view.zoom }, data);
		},
		close: () => {
			unwatch();
			map.remove();
		}
	};
}

function newMap(container: HTMLElement, style: string | StyleSpecification, opening: Opening): MapLibre {
	const map = new MapLibre({
		container,
		style,
		...startOf(opening.view),
		maxZoom: opening.maxZoom ?? 18,
		minZoom: 0.5,
		cooperativeGestures: opening.isShared ?? false,
		dragRotate: false,
		pitchWithRotate: false,
		touchPitch: false,
		attributionControl: false,
		locale: opening.locale
	});
	map.touchZoomRotate.disableRotation();
	map.keyboard.disableRotation();
	map.addControl(new AttributionControl({ compact: false }), 'bottom-right');
	return map;
}

async function seeBase(): Promise<BaseMap> {
	const answer = await fetch('/map/base.json');
	if (!answer.ok) throw new Error('The map beneath everything did not come');
	return (await answer.json()) as BaseMap;
}

const fit = { padding: 48, maxZoom: 16 };
const startOf = (view: View) =>
	'bounds' in view
		? { bounds: view.bounds, fitBoundsOptions: fit }
		: { center: view.centre, zoom: view.zoom };

function layOn(map: MapLibre, { id, source }: Overlay, layers: LayerSpecification[]): void {
	if (map.getSource(id)) return;
	map.addSource(id, source);
	for (const layer of layers) map.addLayer(layer);
}

/** Day and night: the system's, or what the visitor chose. */
function watchLook(changed: () => void): () => void {
	const night = matchMedia('(prefers-color-scheme: dark)');
	const chosen = new MutationObserver(changed);
	night.addEventListener('change', changed);
	chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
	return () => {
		night.removeEventListener('change', changed);
		chosen.disconnect();
	};
}

/** Where somebody looks. */
export const boundsOf = (map: MapLibre): Bounds => map.getBounds().toArray().flat() as Bounds;
export type { Place };
