import type { FeatureCollection } from 'geojson';
import { type MapMouseEvent, Marker } from 'maplibre-gl';
import { areasOverlay } from './areas.ts';
import { boundsOf, type OpenMap, openMap } from './open-map.ts';
import { type Bounds, homeBounds, homeLng, type Pin, type Place, type View } from './view.ts';
import type { MapWords } from './words.ts';

export type OnPage = {
	label: string;
	words: MapWords;
	language: string;
	view: View;
	isShared: boolean;
	onmove: (frame: { bounds: Bounds; zoom: number; byHand: boolean }) => void;
	onpick: (at: Picked) => void;
	moved: (place: Place) => void;
};
export type Picked = { x: number; y: number; place: Place; byKey: boolean };
/** What `Map.svelte` does with an open map besides. */
export type PageMap = OpenMap & {
	pin: (pins: readonly Pin[]) => void;
	outline: (areas: FeatureCollection | undefined) => void;
	mark: (place: Place | undefined) => void;
};

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

export async function openPage(container: HTMLElement, on: OnPage): Promise<PageMap> {
	const { words } = on;
	const open = await openMap(container, {
		language: on.language,
		view: on.view,
		isShared: on.isShared,
		locale: {
			'Map.Title': on.label,
			'Marker.Title': words.marker,
			'CooperativeGesturesHandler.WindowsHelpText': words.ctrlWheel,
			'CooperativeGesturesHandler.MacHelpText': words.commandWheel,
			'CooperativeGesturesHandler.MobileHelpText': words.twoFingers
		}
	});
	listen(open, on);
	return { ...open, ...pinning(open), ...outlining(open), ...marking(open, on) };
}

function listen({ map }: OpenMap, on: OnPage): void {
	const pick = (point: { x: number; y: number }, byKey: boolean) =>
		on.onpick({ x: point.x, y: point.y, place: placeOf(map.unproject([point.x, point.y])), byKey });
	map.on('click', ({ point }: MapMouseEvent) => pick(point, false));
	map.getCanvas().addEventListener('keydown', (event) => {
		if (event.key !== 'Enter' && event.key !== ' ') return;
		event.preventDefault();
		pick({ x: map.getCanvas().clientWidth / 2, y: map.getCanvas().clientHeight / 2 }, true);
	});
	let byHand = false;
	map.on('movestart', (event) => (byHand = Boolean(event.originalEvent)));
	map.on('moveend', () => on.onmove({ bounds: homeBounds(boundsOf(map)), zoom: map.getZoom(), byHand }));
}

const placeOf = ({ lng, lat }: Place): Place => ({ lng: homeLng(lng), lat });

function pinning({ map }: OpenMap): Pick<PageMap, 'pin'> {
	let shown: Marker[] = [];
	return {
		pin: (pins) => {
			for (const marker of shown) marker.remove();
			shown = pins.map((pin) =>
				new Marker({ element: pinElement(pin), anchor: 'bottom' }).setLngLat(pin).addTo(map)
			);
		}
	};
}

/** A link where the pin leads somewhere; else a picture with a name. */
function pinElement({ label, href }: Pin): HTMLElement {
	const element = document.createElement(href ? 'a' : 'span');
	element.className = 'map-pin';
	if (element instanceof HTMLAnchorElement && href) element.href = href;
	else element.setAttribute('role', 'img');
	element.title = label;
	element.setAttribute('aria-label', label);
	return element;
}

function outlining(open: OpenMap): Pick<PageMap, 'outline'> {
	let isLaid = false;
	return {
		outline: (areas) => {
			if (!areas && !isLaid) return;
			if (!isLaid) open.lay(areasOverlay(areas ?? nothing));
			else open.put('areas', areas ?? nothing);
			isLaid = true;
		}
	};
}

/** An arrow key moves the pin by so many pixels; with Shift by so many more. */
const step = { plain: 4, shift: 32 };
const arrows: Record<string, readonly [number, number]> = {
	ArrowLeft: [-1, 0],
	ArrowRight: [1, 0],
	ArrowUp: [0, -1],
	ArrowDown: [0, 1]
};

function marking({ map }: OpenMap, on: OnPage): Pick<PageMap, 'mark'> {
	let marker: Marker | undefined;
	const make = (place: Place): Marker => {
		const element = pinElement({ id: '', ...place, label: on.words.marker });
		element.setAttribute('role', 'button');
		element.tabIndex = 0;
		const made = new Marker({ element, draggable: true, anchor: 'bottom' }).setLngLat(place).addTo(map);
		made.on('dragend', () => on.moved(placeOf(made.getLngLat())));
		element.addEventListener('keydown', (event) => {
			const arrow = arrows[event.key];
			if (!arrow) return;
			event.preventDefault();
			event.stopPropagation();
			const far = event.shiftKey ? step.shift : step.plain;
			const at = map.project(made.getLngLat());
			made.setLngLat(map.unproject([at.x + arrow[0] * far, at.y + arrow[1] * far]));
			on.moved(placeOf(made.getLngLat()));
		});
		return made;
	};
	return {
		mark: (place) => {
			if (!place) {
				marker?.remove();
				marker = undefined;
			} else if (marker) marker.setLngLat(place);
			else marker = make(place);
		}
	};
}
