import sharp from 'sharp';

/** Our own SVG as PNG, `width` pixels wide. Not for what strangers upload: that is cleaned first. */
export async function rasterise(svg: string, width: number): Promise<Buffer> {
	const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg);
	const drawn = Number(box?.[1] ?? width);
	// sharp draws at 72 dpi times the density; more would only be thrown away again.
	const density = Math.min(2400, Math.max(1, (72 * width) / drawn));
	return sharp(Buffer.from(svg), { density }).resize({ width }).png({ compressionLevel: 9 }).toBuffer();
}
