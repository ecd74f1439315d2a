import { z } from 'zod';
import { isAddress, isStyle } from './addresses.ts';
import { instead, text } from './setting-words.ts';

/** Where the map and the search for places come from. */
export const mapSettings = {
	CAIRN_MAP_PMTILES: text({
		about:
			'PMTiles file with the streets of your region, in the layers of the Protomaps basemap. Cairn serves it itself.',
		example: '/var/lib/cairn/region.pmtiles',
		default: 'none; the demonstration brings its own'
	}),
	CAIRN_MAP_STYLE: z
		.string()
		.refine(isStyle, instead('write https addresses with spaces between them, the style first.'))
		.transform((value) => value.trim().split(/\s+/))
		.optional()
		.meta({
			about:
				'Map of another server instead of ours: the address of a MapLibre style; after it, with spaces, any further hosts that it uses. Visitors then ask those hosts.',
			example: 'https://tiles.example.org/style.json https://fonts.example.org',
			default: 'our own map, from this server alone'
		}),
	CAIRN_GEOCODER: z
		.string()
		.refine(
			(value) => isAddress(value, ['http:', 'https:']) && /\/(search|api)\/?$/.test(new URL(value).pathname),
			instead(
				'write the address of a Nominatim (it ends in /search) or Photon (it ends in /api) that may be asked.'
			)
		)
		.optional()
		.meta({
			about:
				'Searches addresses too, not only towns and known places: a Nominatim (…/search) or Photon (…/api). Only this server asks it.',
			example: 'https://geocoder.example.org/api',
			default: 'none'
		})
};
