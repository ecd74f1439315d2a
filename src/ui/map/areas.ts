import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { MapColours } from './colours.ts';
import type { Overlay } from './open-map.ts';

/**
 * Outlines over the map: a city's area, districts. Each feature may carry `label` (written in its middle), `isStrong`
 * (drawn more heavily: the one that is meant) and `share` (0 to 1: how strongly it is filled, for figures).
 */
export const areasOverlay = (data: FeatureCollection): Overlay => ({
	id: 'areas',
	source: { type: 'geojson', data },
	layers: (colours, hasLetters) => [
		{
			id: 'area-fills',
			type: 'fill',
			source: 'areas',
			filter: ['==', ['geometry-type'], 'Polygon'],
			paint: {
				'fill-color': colours.accent,
				'fill-opacity': [
					'case',
					['has', 'share'],
					['+', 0.06, ['*', 0.5, ['get', 'share']]],
					['boolean', ['get', 'isStrong'], false],
					0.16,
					0.05
				]
			}
		},
		{
			id: 'area-edges',
			type: 'line',
			source: 'areas',
			layout: { 'line-join': 'round', 'line-cap': 'round' },
			paint: {
				'line-color': colours.accent,
				'line-width': ['case', ['boolean', ['get', 'isStrong'], false], 2.4, 1.4],
				'line-dasharray': [2.5, 2],
				'line-opacity': 0.85
			}
		},
		...(hasLetters ? [areaNames(colours)] : [])
	]
});

const areaNames = (colours: MapColours): LayerSpecification => ({
	id: 'area-names',
	type: 'symbol',
	source: 'areas',
	filter: ['has', 'label'],
	layout: {
		'text-field': ['get', 'label'],
		'text-font': ['Commissioner'],
		'text-size': 13,
		'text-max-width': 8
	},
	paint: { 'text-color': colours.accentStrong, 'text-halo-color': colours.land, 'text-halo-width': 1.8 }
});
