/** Where the demonstration city lies: a place on the border of two countries, drawn by us. */
type Corner = [lng: number, lat: number];

// The river comes from the hills in the north-east and leaves to the south-west; corners on it belong to both banks.
const river: Corner[] = [
	[13.6005, 45.8596],
	[13.594, 45.854],
	[13.5872, 45.8502],
	[13.5822, 45.8466],
	[13.5768, 45.8444],
	[13.5712, 45.8401],
	[13.5655, 45.8362]
];
const hill: Corner = [13.6112, 45.8528];
const [spring, mouth] = [river[0], river.at(-1)] as [Corner, Corner];
const market: Corner = [13.592, 45.8405];
const south: Corner = [13.5948, 45.8312];
const gate: Corner = [13.6068, 45.8436];

const ring = (...corners: Corner[]): Corner[][] => [[...corners, corners[0] ?? spring]];
const feature = (name: string, coordinates: Corner[][]) => ({
	type: 'Feature',
	properties: { name },
	geometry: { type: 'Polygon', coordinates }
});

const upstream = river.slice(0, 3);
const downstream = river.slice(2);
const across: Corner[] = [
	[13.5648, 45.8432],
	[13.5671, 45.8497],
	[13.5735, 45.8553],
	[13.5836, 45.8598],
	[13.5934, 45.8622]
];
const edge: Corner[] = [[13.5724, 45.8331], [13.5832, 45.8304], south];

const districts = [
	feature('Onstran Lisne', ring(...river, ...across)),
	feature('Centro', ring(...downstream, ...edge.slice(0, 2), market)),
	feature('Grič', ring(...upstream, market, gate, hill)),
	feature('San Rocco', ring(market, edge[1] ?? south, south, gate))
];

const area = feature(
	'Petrana',
	ring(spring, hill, gate, south, ...[...edge].reverse().slice(1), mouth, ...across)
);

const bytesOf = (...features: object[]) =>
	new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));

export const cityGround = { area: bytesOf(area), districts: bytesOf(...districts) };
