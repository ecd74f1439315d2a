import decodeQr from 'qr/decode.js';
import sharp from 'sharp';

/** What a phone would read from this picture. */
export async function readQr(picture: Uint8Array): Promise<string> {
	const { data, info } = await sharp(picture, { density: 300 })
		.flatten({ background: 'white' })
		.resize({ width: 600 })
		.ensureAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	return decodeQr(
		{ width: info.width, height: info.height, data: new Uint8Array(data) },
		{ timeLimit: 1000 }
	);
}
