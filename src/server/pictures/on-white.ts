import sharp from 'sharp';

/** A picture as opaque PNG no larger than `width` × `height`, for paper; nothing when it cannot be read. */
export async function onWhite(
	picture: Uint8Array,
	width: number,
	height = width
): Promise<{ png: Buffer; width: number; height: number } | undefined> {
	try {
		const { data, info } = await sharp(picture, { density: 144, limitInputPixels: 50_000_000 })
			.rotate()
			.resize({ width, height, fit: 'inside' })
			.flatten({ background: '#ffffff' })
			.toColourspace('srgb')
			.png({ compressionLevel: 9 })
			.timeout({ seconds: 20 })
			.toBuffer({ resolveWithObject: true });
		return { png: data, width: info.width, height: info.height };
	} catch {
		return undefined;
	}
}
