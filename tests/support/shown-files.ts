import sharp from 'sharp';

export const text = (value: string) => Buffer.from(value, 'latin1');
export const noise = (length: number) => Buffer.alloc(length, 0x41);
export const join = (...parts: (string | Uint8Array)[]) =>
	Buffer.concat(parts.map((part) => (typeof part === 'string' ? text(part) : part)));

export const box = (type: string, content: Uint8Array = noise(16)) => {
	const size = Buffer.alloc(4);
	size.writeUInt32BE(content.length + 8);
	return join(size, type, content);
};
export const aFilm = (brand = 'isom'): Buffer =>
	join(box('ftyp', join(brand, '\0\0\x02\0', 'isommp41')), box('moov'), box('mdat', noise(500)));
export const aPdf = (inside = ''): Buffer => join('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n', inside, '\n%%EOF\n');
export const aSound = (): Buffer => {
	const size = Buffer.alloc(4);
	size.writeUInt32LE(36 + 400);
	return join('RIFF', size, 'WAVEfmt ', Buffer.from([16, 0, 0, 0]), noise(16), 'data', noise(4), noise(400));
};
export const mp3 = (tail: string | Uint8Array = '') =>
	join('ID3\x03\0\0\0\0\0\0', '\xff\xfb\x90\x64', noise(600), tail);
export const picture = (width = 40, height = 30) =>
	sharp({ create: { width, height, channels: 3, background: '#5a7' } });
const place = { IFD3: { GPSLatitude: '45/1 56/1 0/1', GPSLatitudeRef: 'N', GPSLongitude: '13/1 37/1 0/1' } };
export const aPhotoWithPlace = () =>
	picture()
		.jpeg()
		.withExif({ IFD0: { Make: 'SpyPhone', Artist: 'Somebody' }, ...place })
		.toBuffer();
