import { badgeShapes, type BadgeShapeName } from '../drawing/badge-shapes.ts';
import { stone } from '../drawing/outlines.ts';
import { seeded } from '../drawing/seeded.ts';
import { icons, type IconName } from '../icons.ts';
import type { MapColours } from './colours.ts';

/** How a single place is drawn: the silhouette of a badge, and a picture in it. */
export type PinLook = { shape: BadgeShapeName; icon: IconName };

/** A cairn grows with what it stands for: width of its foot, and how many stones lie on it. */
const cairns = [
	{ from: 2, width: 38, above: 0 },
	{ from: 10, width: 44, above: 1 },
	{ from: 100, width: 52, above: 2 },
	{ from: 1000, width: 60, above: 3 }
] as const;
export const cairnSteps = cairns.map(({ from }) => from);

const dots = 2;
const pinSize = 38;

/** Draws `cairn-10`, `cairn-10-37` or `pin-course` for a screen of two dots to a pixel; undefined = it is none of ours. */
export function drawPicture(
	id: string,
	colours: MapColours,
	looks: Record<string, PinLook>
): ImageData | undefined {
	const [sort, ...rest] = id.split('-');
	const word = rest.join('-');
	if (sort === 'cairn') return drawCairn(Number(rest[0]), colours, rest[1]);
	if (sort === 'pin' || sort === 'lit')
		return drawPin(looks[word] ?? { shape: 'pebble', icon: 'place' }, colours, sort === 'lit');
	return undefined;
}

const upperStones = [
	[0.62, 0.38],
	[0.42, 0.3],
	[0.24, 0.22]
] as const;

/** `written`: its number, where the letters of a map come from a server that does not know our font. */
function drawCairn(from: number, colours: MapColours, written = ''): ImageData | undefined {
	const { width, above } = cairns.find((cairn) => cairn.from === from) ?? cairns[0];
	const foot = width * 0.78;
	const layers = upperStones
		.slice(0, above)
		.map(([wide, high]) => ({ width: foot * wide, height: foot * high }));
	const rise = layers.reduce((sum, { height }) => sum + height * 0.86, 0);
	const side = Math.ceil(width + 10 + rise * 2);
	return onCanvas(side, (pen) => {
		const random = seeded(`cairn ${from}`);
		const middle = side / 2;
		let top = middle - foot * 0.47;
		const upper = layers.map((layer) => {
			top -= layer.height * 0.86;
			return { ...layer, y: top + layer.height / 2, x: middle + (random() - 0.5) * 3 };
		});
		for (const [at, layer] of [...upper.entries()].reverse()) {
			const isLast = at === upper.length - 1;
			const outline = new Path2D(stone(layer.x, layer.y, layer.width, layer.height, random));
			paint(pen, outline, isLast ? colours.lichen : colours.accentStrong, colours.surface);
		}
		paint(pen, new Path2D(stone(middle, middle, width, foot, random)), colours.accent, colours.surface);
		pen.fillStyle = colours.onAccent;
		pen.font = `600 ${width * 0.36}px Commissioner, sans-serif`;
		pen.textAlign = 'center';
		pen.textBaseline = 'middle';
		pen.fillText(written, middle, middle);
	});
}

function drawPin({ shape, icon }: PinLook, colours: MapColours, isLit: boolean): ImageData | undefined {
	const size = isLit ? pinSize * 1.3 : pinSize;
	const side = Math.ceil(size + 8);
	return onCanvas(side, (pen) => {
		const scale = (size * 0.86) / 800;
		const outline = new Path2D();
		outline.addPath(new Path2D(badgeShapes[shape].outline), {
			a: scale,
			d: scale,
			e: side / 2 - 400 * scale,
			f: side / 2 - 400 * scale
		});
		paint(pen, outline, isLit ? colours.lichen : colours.accent, isLit ? colours.ink : colours.surface);
		const iconScale = (size * 0.5) / 24;
		pen.translate(
			side / 2 - 12 * iconScale,
			side / 2 + (badgeShapes[shape].heart - 400) * scale - 12 * iconScale
		);
		pen.scale(iconScale, iconScale);
		pen.strokeStyle = isLit ? darkOnLichen : colours.onAccent;
		pen.lineWidth = 2.2;
		pen.lineCap = pen.lineJoin = 'round';
		pen.stroke(new Path2D(icons[icon]));
	});
}

/** Lichen is bright by day and by night. */
const darkOnLichen = 'rgb(38, 32, 24)';

function paint(pen: CanvasRenderingContext2D, outline: Path2D, fill: string, edge: string): void {
	pen.save();
	pen.shadowColor = 'rgb(30 25 20 / 0.28)';
	pen.shadowBlur = 5 * dots;
	pen.shadowOffsetY = 1.5 * dots;
	pen.fillStyle = fill;
	pen.fill(outline);
	pen.restore();
	pen.strokeStyle = edge;
	pen.lineWidth = 2;
	pen.stroke(outline);
	pen.fillStyle = fill;
	pen.fill(outline);
}

function onCanvas(side: number, draw: (pen: CanvasRenderingContext2D) => void): ImageData | undefined {
	const canvas = document.createElement('canvas');
	canvas.width = canvas.height = side * dots;
	const pen = canvas.getContext('2d');
	if (!pen) return undefined;
	pen.scale(dots, dots);
	draw(pen);
	return pen.getImageData(0, 0, canvas.width, canvas.height);
}
