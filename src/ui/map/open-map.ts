import {
	AttributionControl,
	type GeoJSONSource,
	Map as MapLibre,
	type LayerSpecification,
	setWorkerUrl,
	type SourceSpecification,
	type StyleSpecification
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
	layers: (colours: MapColours) => LayerSpecification[];
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
	look: (view: View) => void;
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
	const map = new MapLibre({
		container,
		style: style(),
		...startOf(opening.view),
		maxZoom: opening.maxZoom ?? 18,
		minZoom: 0.5,
		renderWorldCopies: true,
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
	const lay = (overlay: Overlay) => {
		overlays.set(overlay.id, overlay);
		if (map.isStyleLoaded() || map.getStyle()) layOn(map, overlay, colours);
	};
	map.on('style.load', () => overlays.forEach((overlay) => layOn(map, overlay, colours)));
	map.on('styleimagemissing', ({ id }) => {
		for (const { pictures } of overlays.values()) {
			const picture = pictures?.(id, colours);
			if (picture && !map.hasImage(id)) map.addImage(id, picture, { pixelRatio: pictureRatio });
		}
	});
	const unwatch = watchLook(() => {
		colours = coloursAt(container);
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
		look: (view) => {
			if ('bounds' in view) map.fitBounds(view.bounds, fit);
			else map.easeTo({ center: view.centre, zoom: view.zoom });
		},
		close: () => {
			unwatch();
			map.remove();
		}
	};
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

function layOn(map: MapLibre, { id, source, layers }: Overlay, colours: MapColours): void {
	if (map.getSource(id)) return;
	map.addSource(id, source);
	for (const layer of layers(colours)) map.addLayer(layer);
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
