import { lettersOn, shade } from './legible.ts';
import { fitLetters, lettersOnArc, type Arc, type Letters, widthOf } from './lettering.ts';
import { polar } from './outlines.ts';
import type { RibbonLevel } from './design.ts';

/** Copper, silver, gold: a family of badges is told apart by them even where no letter can be read. */
const metals = ['#bf7346', '#c4ccd4', '#edb92e'] as const;
const bend = 1300;
const half = 62;
const reach = 336;
const stone = 50;

/** The middle line of the ribbon lies on a wide circle, lowest in the middle. */
const arcAt = (y: number): Arc => ({ x: 400, y: y - bend, radius: bend, side: 'foot' });

function band(y: number, wide: number, tall: number): string {
	const angle = (Math.asin(wide / bend) * 180) / Math.PI;
	const corner = (radius: number, degrees: number) =>
		polar(400, y - bend, radius, 180 - degrees)
			.map((value) => value.toFixed(1))
			.join(' ');
	const [inner, outer] = [bend - tall, bend + tall];
	return `M${corner(inner, -angle)}A${inner} ${inner} 0 0 0 ${corner(inner, angle)}L${corner(outer, angle)}A${outer} ${outer} 0 0 1 ${corner(outer, -angle)}Z`;
}

function tail(y: number, side: 1 | -1, colour: string): string {
	const x = (value: number) => 400 + side * value;
	return `<path d="M${x(262)} ${y - 16}L${x(392)} ${y - 44}L${x(352)} ${y + 22}L${x(392)} ${y + 78}L${x(262)} ${y + 104}Z" fill="${colour}"/>`;
}

/** The ribbon of a level across the foot of a badge: its metal, its stones, its words. */
export function drawRibbon(
	level: RibbonLevel,
	text: string,
	letters: Letters,
	y: number,
	edge: string
): string {
	const metal = level === 0 ? undefined : metals[level - 1];
	if (!metal) return '';
	const ink = lettersOn(metal);
	const stonesWide = level * stone * 1.15;
	const fitted = fitLetters(text, letters, reach * 2 - 90 - stonesWide, [76, 46]);
	const words = widthOf(fitted.shown, letters, fitted.size);
	const gap = words > 0 ? 26 : 0;
	const start = -(stonesWide + gap + words) / 2;
	const arc = arcAt(y);
	const stones = Array.from({ length: level }, (_, index) => {
		const [x, middle] = polar(
			arc.x,
			arc.y,
			bend,
			180 - ((start + (index + 0.5) * stone * 1.15) / bend) * 57.2958
		);
		return `<ellipse cx="${x.toFixed(1)}" cy="${middle.toFixed(1)}" rx="${stone * 0.48}" ry="${stone * 0.4}" fill="${ink}"/>`;
	});
	const drop = { ...arc, radius: bend + fitted.size * 0.35 };
	return [
		tail(y - 40, -1, shade(metal, -0.2)),
		tail(y - 40, 1, shade(metal, -0.2)),
		`<path d="${band(y, reach, half)}" fill="${metal}" stroke="${edge}" stroke-width="12" stroke-linejoin="round"/>`,
		...stones,
		`<g fill="${ink}">${lettersOnArc(fitted, letters, drop, start + stonesWide + gap + words / 2)}</g>`
	].join('');
}
