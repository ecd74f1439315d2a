import type { Polygon, Position, Ring } from './area.ts';
import { refuseArea } from './refuse-area.ts';

export const mostBytes = 5 * 1024 ** 2;
export const mostPoints = 200_000;
const mostFeatures = 500;
const deepest = 10;

/** One thing on the map as the file has it: nothing is checked yet but that it is made of numbers. */
export type Feature = { label: string; name: string; polygons: Polygon[] };

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads a GeoJSON file of areas (RFC 7946), or refuses it in words that help to mend it. `nameField`: the property that
 * holds the names; empty = the usual ones.
 */
export function readGeojson(bytes: Uint8Array, nameField = ''): Feature[] {
	if (bytes.length > mostBytes)
		refuseArea('too_large', { size: Math.ceil(bytes.length / 1024 ** 2), most: mostBytes / 1024 ** 2 });
	const root = parsed(bytes);
	refuseProjection(root);
	const given = root.type === 'FeatureCollection' ? root.features : [root];
	if (!Array.isArray(given)) return refuseArea('not_geojson');
	if (given.length > mostFeatures) refuseArea('many', { most: mostFeatures });
	const counter = { points: 0 };
	const features = given.map((each, at) => featureFrom(each, { at, nameField, counter }));
	return features.length > 0 ? features : refuseArea('empty');
}

function parsed(bytes: Uint8Array): Json {
	let root: unknown;
	try {
		root = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return refuseArea('not_json');
	}
	return isObject(root) && typeof root.type === 'string' ? root : refuseArea('not_geojson');
}

/** Files from before RFC 7946 name their projection; only degrees of WGS 84 can be read. */
function refuseProjection({ crs }: Json): void {
	if (crs === undefined || crs === null) return;
	const named = isObject(crs) && isObject(crs.properties) ? String(crs.properties.name) : '';
	if (!/(CRS84|EPSG:+(\d+\.?\d*)?:*4326|EPSG::4258)$/i.test(named))
		refuseArea('projection', { feature: named || 'crs' });
}

type Place = { at: number; nameField: string; counter: { points: number } };

function featureFrom(given: unknown, { at, nameField, counter }: Place): Feature {
	const number = `#${at + 1}`;
	if (!isObject(given)) return refuseArea('not_geojson');
	const name = given.type === 'Feature' ? nameIn(given.properties, nameField) : '';
	const label = name ? `“${name}”` : number;
	const geometry = given.type === 'Feature' ? given.geometry : given;
	const polygons = polygonsIn(geometry, { label, counter }, 0);
	return polygons.length > 0
		? { label, name, polygons }
		: refuseArea('kind', { feature: label, kind: 'null' });
}

const usualNames =
	'name nome naam nom nombre nome_quart naziv ime pavadinimas title label district quartiere denom denominazione'.split(
		' '
	);

function nameIn(properties: unknown, nameField: string): string {
	if (!isObject(properties)) return '';
	const wanted = nameField ? [nameField.toLowerCase()] : usualNames;
	const known = new Map(Object.entries(properties).map(([key, value]) => [key.toLowerCase(), value]));
	for (const key of wanted) {
		const value = known.get(key);
		if (typeof value !== 'string' && typeof value !== 'number') continue;
		const text = String(value)
			.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
			.trim()
			.slice(0, 120);
		if (text) return text;
	}
	return '';
}

type About = { label: string; counter: { points: number } };

function polygonsIn(geometry: unknown, about: About, depth: number): Polygon[] {
	const { label } = about;
	if (depth > deepest) return refuseArea('deep', { feature: label });
	if (!isObject(geometry)) return [];
	const { type, coordinates, geometries } = geometry;
	if (type === 'Polygon') return [polygonFrom(coordinates, about)];
	if (type === 'MultiPolygon') return listIn(coordinates, label).map((each) => polygonFrom(each, about));
	if (type === 'GeometryCollection')
		return listIn(geometries, label).flatMap((each) => polygonsIn(each, about, depth + 1));
	return refuseArea('kind', { feature: label, kind: String(type).slice(0, 40) });
}

const listIn = (value: unknown, label: string): unknown[] =>
	Array.isArray(value) ? value : refuseArea('no_list', { feature: label });

const polygonFrom = (value: unknown, about: About): Polygon =>
	listIn(value, about.label).map((ring) => ringFrom(ring, about));

function ringFrom(value: unknown, { label, counter }: About): Ring {
	const positions = listIn(value, label);
	counter.points += positions.length;
	if (counter.points > mostPoints) refuseArea('many_points', { most: mostPoints });
	return positions.map((each) => positionFrom(each, label));
}

/** Six decimals are a hand's breadth; a height is left out. */
function positionFrom(value: unknown, label: string): Position {
	const [lng, lat] = Array.isArray(value) ? (value as unknown[]) : [];
	if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng) || !Number.isFinite(lat))
		return refuseArea('number', { feature: label });
	if (Math.abs(lng) > 540 || Math.abs(lat) > 90) return refuseArea('projection', { feature: label });
	return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
}
