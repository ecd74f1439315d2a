/** Draws the mark into static/: run again when its geometry or colours change. */
import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';
import { markSize, markStones } from '#ui/drawing/mark.ts';

const water = '#00616e';
const lichen = '#e3b023';
const limestone = '#f6f3ec';
const last = markStones.length - 1;
const stones = (body: string) =>
	markStones
		.map((stone, index) => `<path ${index === last ? `fill="${lichen}"` : body} d="${stone}"/>`)
		.join('');

const favicon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${markSize} ${markSize}"><style>.s{fill:${water}}@media (prefers-color-scheme:dark){.s{fill:#7cc7d2}}</style>${stones('class="s"')}</svg>\n`;

/** A home-screen icon: room on all sides, so that a round mask cuts no stone. */
async function icon(width: number): Promise<Buffer> {
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="${water}"/><g transform="translate(20.5 20) scale(0.92)">${stones(`fill="${limestone}"`)}</g></svg>`;
	return sharp(Buffer.from(svg), { density: (72 * width) / 100 })
		.resize(width, width)
		.png({ compressionLevel: 9, palette: true })
		.toBuffer();
}

const to = (name: string) => new URL(`../static/${name}`, import.meta.url);
await writeFile(to('favicon.svg'), favicon);
await writeFile(to('apple-touch-icon.png'), await icon(180));
await writeFile(to('icon-192.png'), await icon(192));
await writeFile(to('icon-512.png'), await icon(512));
