/** Tokens of the map, by the names that the style uses. */
export const mapTokens = {
	land: '--map-land',
	sea: '--map-sea',
	shore: '--map-shore',
	green: '--map-green',
	wood: '--map-wood',
	built: '--map-built',
	house: '--map-house',
	road: '--map-road',
	kerb: '--map-kerb',
	path: '--map-path',
	border: '--map-border',
	contour: '--map-contour',
	name: '--map-name',
	nameSoft: '--map-name-soft',
	nameWater: '--map-name-water',
	accent: '--accent',
	accentStrong: '--accent-strong',
	accentLine: '--accent-line',
	onAccent: '--on-accent',
	lichen: '--lichen',
	surface: '--surface',
	ink: '--ink'
} as const;

export type MapColours = Record<keyof typeof mapTokens, string>;

/** The tokens as the plain colours that WebGL understands, in the light or dark that the page shows now. */
export function coloursAt(container: HTMLElement): MapColours {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = 1;
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	const swatch = container.appendChild(document.createElement('span'));
	const entries = Object.entries(mapTokens).map(([name, token]) => {
		swatch.style.color = `var(${token})`;
		return [name, plain(pen, getComputedStyle(swatch).color)];
	});
	swatch.remove();
	return Object.fromEntries(entries) as MapColours;
}

function plain(pen: CanvasRenderingContext2D | null, colour: string): string {
	if (!pen) return '#888888';
	pen.clearRect(0, 0, 1, 1);
	pen.fillStyle = colour;
	pen.fillRect(0, 0, 1, 1);
	const [red, green, blue] = pen.getImageData(0, 0, 1, 1).data;
	return `rgb(${red}, ${green}, ${blue})`;
}
