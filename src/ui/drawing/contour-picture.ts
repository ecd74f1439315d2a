import { type ContourForm, contourForms } from './contour-form.ts';
import { contourLines } from './contour-lines.ts';

/** Lines alone, to be used as a mask: the page gives them their colour. */
export function contourSvg(form: ContourForm, seed: string): string {
	const { width, height, levels } = contourForms[form];
	const lines = contourLines({ seed, width, height, levels, cell: 40, hills: 11 }).join('');
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
		`<path d="${lines}" fill="none" stroke="#000" stroke-width="1.25" vector-effect="non-scaling-stroke"/></svg>`
	);
}
