import { flow, type Point } from './outlines.ts';
import type { Scene } from './scene.ts';

const whole = (value: number) => value.toFixed(0);

function trees({ tone, chance, night }: Scene): string {
	const start = chance() * 900;
	return Array.from({ length: 13 }, (_, index) => {
		const x = start + index * 58 + chance() * 34;
		const tall = 92 + chance() * 96;
		const foot = 700 + chance() * 14;
		const wide = tall * 0.24;
		const shade = tone((night ? 0.1 : 0.14) + chance() * 0.14);
		return chance() < 0.72
			? `<path d="M${whole(x)} ${whole(foot - tall)}Q${whole(x + wide * 0.5)} ${whole(foot - tall * 0.4)} ${whole(x + wide)} ${whole(foot)}H${whole(x - wide)}Q${whole(x - wide * 0.5)} ${whole(foot - tall * 0.4)} ${whole(x)} ${whole(foot - tall)}Z" fill="${shade}"/>`
			: `<ellipse cx="${whole(x)}" cy="${whole(foot - tall * 0.45)}" rx="${whole(wide * 1.1)}" ry="${whole(tall * 0.42)}" fill="${shade}"/>`;
	}).join('');
}

function house(x: number, foot: number, { tone, chance, spark, night }: Scene): string {
	const wide = 44 + chance() * 46;
	const tall = 54 + chance() * 92;
	const roof = chance() < 0.6 ? 24 + chance() * 18 : 0;
	const wall = tone(night ? 0.3 : 0.72 + chance() * 0.2);
	const top = foot - tall;
	const windows = [0.3, 0.7]
		.filter(() => chance() < 0.75)
		.map((share) => {
			const lit = chance() < 0.3;
			return `<rect x="${whole(x + wide * share - 5)}" y="${whole(top + 18)}" width="10" height="15" rx="2" fill="${lit ? spark : tone(0.24)}"/>`;
		});
	const cap = roof
		? `<path d="M${whole(x - 6)} ${whole(top + 1)}L${whole(x + wide / 2)} ${whole(top - roof)}L${whole(x + wide + 6)} ${whole(top + 1)}Z" fill="${tone(0.38)}"/>`
		: '';
	return `<rect x="${whole(x)}" y="${whole(top)}" width="${whole(wide)}" height="${whole(tall + 60)}" fill="${wall}"/>${cap}${windows.join('')}`;
}

function town(scene: Scene): string {
	let x = 160 + scene.chance() * 620;
	return Array.from({ length: 8 }, () => {
		const drawn = house(x, 690, scene);
		x += 60 + scene.chance() * 42;
		return drawn;
	}).join('');
}

function water({ tone, chance, night, spark }: Scene): string {
	const shore: Point[] = [
		[-200, 640],
		[300, 628],
		[800, 622],
		[1300, 630],
		[1900, 624]
	];
	const glints = Array.from({ length: 12 }, (_, index) => {
		const x = 120 + chance() * 1300;
		const long = 40 + chance() * 130;
		const colour = index % 4 === 0 ? spark : tone(night ? 0.5 : 0.96);
		return `<rect x="${whole(x)}" y="${whole(638 + index * 5)}" width="${whole(long)}" height="4" rx="2" fill="${colour}"/>`;
	});
	return `<path d="${flow(shore)}V950H-200Z" fill="${tone(night ? 0.22 : 0.7)}"/>${glints.join('')}`;
}

function birds({ tone, chance }: Scene): string {
	const [left, top] = [300 + chance() * 800, 120 + chance() * 120];
	return Array.from({ length: 7 }, () => {
		const x = left + (chance() - 0.5) * 420;
		const y = top + (chance() - 0.5) * 150;
		const wing = 16 + chance() * 16;
		return `<path d="M${whole(x - wing)} ${whole(y - wing * 0.3)}q${whole(wing * 0.6)} ${whole(-wing * 0.35)} ${whole(wing)} ${whole(wing * 0.4)}q${whole(wing * 0.4)} ${whole(-wing * 0.75)} ${whole(wing)} ${whole(-wing * 0.4)}" fill="none" stroke="${tone(0.12)}" stroke-width="5" stroke-linecap="round"/>`;
	}).join('');
}

export function drawFeature(scene: Scene): string {
	return { trees, town, water, birds }[scene.feature](scene);
}
