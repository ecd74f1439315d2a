import sharp from 'sharp';

/** The strongest colour of a picture as `#rrggbb`; nothing when it is grey, white or cannot be read. */
export async function dominantColour(picture: Uint8Array): Promise<string | undefined> {
	const pixels = await sharp(picture, { limitInputPixels: 50_000_000 })
		.resize(32, 32, { fit: 'inside' })
		.ensureAlpha()
		.raw()
		.timeout({ seconds: 10 })
		.toBuffer()
		.catch(() => Buffer.alloc(0));
	const sums = new Map<number, { weight: number; r: number; g: number; b: number }>();
	for (let at = 0; at + 3 < pixels.length; at += 4) {
		const [r = 0, g = 0, b = 0, alpha = 0] = pixels.subarray(at, at + 4);
		const strength = (Math.max(r, g, b) - Math.min(r, g, b)) / 255;
		if (alpha < 128 || strength < 0.15) continue;
		const key = (r >> 6) * 16 + (g >> 6) * 4 + (b >> 6);
		const sum = sums.get(key) ?? { weight: 0, r: 0, g: 0, b: 0 };
		sums.set(key, {
			weight: sum.weight + strength,
			r: sum.r + r * strength,
			g: sum.g + g * strength,
			b: sum.b + b * strength
		});
	}
	const best = [...sums.values()].sort((one, other) => other.weight - one.weight)[0];
	if (!best || best.weight < 4) return undefined;
	const part = (sum: number) =>
		Math.round(sum / best.weight)
			.toString(16)
			.padStart(2, '0');
	return `#${part(best.r)}${part(best.g)}${part(best.b)}`;
}
