import { Map, Marker, NavigationControl, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import worldUrl from 'world-atlas/countries-50m.json?url';

type Place = { lat: number; lng: number };
type World = Topology<{ countries: GeometryCollection }>;

setWorkerUrl(workerUrl);

/** A quiet map of our own, without any server: land, borders and one marker. Returns how to take it away. */
export function openMap(
	container: HTMLElement,
	place: Place | undefined,
	chosen: (place: Place) => void
): () => void {
	const map = new Map({
		container,
		style: emptyStyle(container),
		center: place ?? { lat: 46, lng: 12 },
		zoom: place ? 7 : 3.2,
		maxZoom: 16,
		attributionControl: false
	});
	map.addControl(new NavigationControl({ showCompass: false }));
	const marker = new Marker({ draggable: true, color: colour(container, '--accent') });
	if (place) marker.setLngLat(place).addTo(map);
	const take = ({ lat, lng }: Place) => chosen({ lat, lng: ((((lng + 180) % 360) + 360) % 360) - 180 });
	map.on('click', ({ lngLat }) => {
		marker.setLngLat(lngLat).addTo(map);
		take(lngLat);
	});
	marker.on('dragend', () => take(marker.getLngLat()));
	map.on('load', () => void drawWorld(map, container));
	return () => map.remove();
}

const emptyStyle = (container: HTMLElement): StyleSpecification => ({
	version: 8,
	sources: {},
	layers: [
		{ id: 'sea', type: 'background', paint: { 'background-color': colour(container, '--accent-wash') } }
	]
});

async function drawWorld(map: Map, container: HTMLElement): Promise<void> {
	const world = (await (await fetch(worldUrl)).json()) as World;
	const { countries } = world.objects;
	map.addSource('land', { type: 'geojson', data: feature(world, countries), tolerance: 0.05 });
	map.addSource('borders', {
		type: 'geojson',
		data: mesh(world, countries, (one, other) => one !== other)
	});
	map.addSource('shores', {
		type: 'geojson',
		data: mesh(world, countries, (one, other) => one === other)
	});
	// Country by country: one polygon for all of Eurasia is more than the triangulation takes.
	const land = colour(container, '--surface');
	map.addLayer({
		id: 'land',
		type: 'fill',
		source: 'land',
		paint: { 'fill-color': land, 'fill-outline-color': land }
	});
	map.addLayer({
		id: 'shores',
		type: 'line',
		source: 'shores',
		paint: { 'line-color': colour(container, '--accent-line'), 'line-width': 1 }
	});
	map.addLayer({
		id: 'borders',
		type: 'line',
		source: 'borders',
		paint: { 'line-color': colour(container, '--line-strong'), 'line-width': 0.75, 'line-dasharray': [3, 2] }
	});
}

/** A token as the plain colour that WebGL understands, in the light or dark that the page shows now. */
function colour(container: HTMLElement, token: string): string {
	const probe = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const swatch = container.appendChild(document.createElement('span'));
	swatch.style.color = `var(${token})`;
	const computed = getComputedStyle(swatch).color;
	swatch.remove();
	if (!probe) return '#888';
	probe.fillStyle = computed;
	probe.fillRect(0, 0, 1, 1);
	const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
	return `rgb(${red}, ${green}, ${blue})`;
}
