import sharp, { type Sharp, type SharpOptions } from 'sharp';
import { Refusal } from '#server/refusal.ts';
import type { MediaType } from './media-type.ts';

export type Picture = { bytes: Uint8Array; mediaType: MediaType; width: number; height: number };

const mostPixels = 30_000_000;
const longestSide = 4096;
export const drawing: SharpOptions = { limitInputPixels: mostPixels, failOn: 'error' };

/**
 * Draws a picture of pixels anew: turned upright, at most 4096 a side, without metadata (a phone writes into it where
 * the photo was taken). Of an animation the first frame stays. Refuses what is damaged or too large.
 */
export async function readRaster(bytes: Uint8Array, mediaType: MediaType): Promise<Picture> {
	await sizeOf(bytes);
	const picture = sharp(bytes, drawing)
		.autoOrient()
		.resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
	const written = as(picture, mediaType);
	const { data, info } = await drawn(() =>
		written.format.timeout({ seconds: 30 }).toBuffer({ resolveWithObject: true })
	);
	return { bytes: data, mediaType: written.mediaType, width: info.width, height: info.height };
}

function as(picture: Sharp, mediaType: MediaType): { format: Sharp; mediaType: MediaType } {
	if (mediaType === 'image/jpeg') return { format: picture.jpeg({ quality: 85, mozjpeg: true }), mediaType };
	if (mediaType === 'image/webp') return { format: picture.webp({ quality: 85 }), mediaType };
	return { format: picture.png({ compressionLevel: 9 }), mediaType: 'image/png' };
}

/** Pixels as the file says, before any of them is drawn. */
export async function sizeOf(bytes: Uint8Array): Promise<{ width: number; height: number }> {
	const { width, height } = await drawn(() => sharp(bytes, drawing).metadata());
	if (width * height > mostPixels) throw new Refusal('too-large');
	return { width, height };
}

/** The picture library knows no classes of errors: whatever it throws is about the picture. */
export async function drawn<T>(work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		const tooLarge = error instanceof Error && error.message.includes('pixel limit');
		throw new Refusal(tooLarge ? 'too-large' : 'unreadable-file');
	}
}
