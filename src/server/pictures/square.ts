import sharp from 'sharp';
import { Refusal } from '#server/refusal.ts';

const mostPixels = 50_000_000;
const nothing = { r: 0, g: 0, b: 0, alpha: 0 };

/** Any picture as a square PNG, whole and on nothing: what is narrower gets clear edges. */
export async function squarePng(picture: Uint8Array, width: number): Promise<Uint8Array<ArrayBuffer>> {
	try {
		const { format, width: drawnAt = width } = await sharp(picture, {
			limitInputPixels: mostPixels
		}).metadata();
		const density = format === 'svg' ? Math.min(2400, Math.max(72, (72 * width) / drawnAt)) : 72;
		const png = await sharp(picture, { density, limitInputPixels: mostPixels })
			.rotate()
			.resize({ width, height: width, fit: 'contain', background: nothing })
			.png({ compressionLevel: 9 })
			.timeout({ seconds: 30 })
			.toBuffer();
		return new Uint8Array(png);
	} catch {
		throw new Refusal('unreadable-file');
	}
}

/** A square PNG inside an SVG, for who asks for lines where there are only dots. */
export const svgAround = (png: Uint8Array): string =>
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 800"><image width="800" height="800" ' +
	`href="data:image/png;base64,${Buffer.from(png).toString('base64')}"/></svg>`;
