import { closedCurve, polar, worn, type Point } from './outlines.ts';

export interface BadgeShape {
	/** On an 800 × 800 grid. */
	outline: string;
	/** Where its weight lies: rims shrink towards here. */
	heart: number;
	/** Radius of the circle around (400, heart) that fits well inside. */
	reach: number;
}

function ring(corners: number, radius: (index: number) => number, turn = 0): Point[] {
	return Array.from({ length: corners }, (_, index) =>
		polar(400, 400, radius(index), (index * 360) / corners + turn)
	);
}
const uneven = [8, 22, -4, 18, 2, 16, -6, 20, 10];

/** Each silhouette is known at the size of a fingernail. */
export const badgeShapes = {
	pebble: {
		outline: closedCurve(ring(9, (index) => 388 + (uneven[index] ?? 0), 12)),
		heart: 400,
		reach: 372
	},
	disc: { outline: closedCurve(ring(24, () => 386)), heart: 400, reach: 372 },
	hexagon: {
		outline: worn(
			ring(6, () => 404),
			80
		),
		heart: 400,
		reach: 336
	},
	octagon: {
		outline: worn(
			ring(8, () => 400, 22.5),
			60
		),
		heart: 400,
		reach: 360
	},
	shield: {
		outline:
			'M130 40Q400 4 670 40Q736 50 736 116V388C736 590 590 704 430 776Q400 788 370 776C210 704 64 590 64 388V116Q64 50 130 40Z',
		heart: 376,
		reach: 322
	},
	arch: { outline: 'M64 356a336 336 0 0 1 672 0v356q0 64-64 64H128q-64 0-64-64Z', heart: 400, reach: 328 },
	peak: {
		outline: worn(
			[
				[400, -34],
				[812, 560],
				[716, 784],
				[84, 784],
				[-12, 560]
			],
			150
		),
		heart: 446,
		reach: 288
	},
	seal: { outline: closedCurve(ring(40, (index) => (index % 2 ? 402 : 362))), heart: 400, reach: 352 },
	diamond: {
		outline: worn(
			ring(4, () => 446),
			170
		),
		heart: 400,
		reach: 306
	}
} as const satisfies Record<string, BadgeShape>;

export type BadgeShapeName = keyof typeof badgeShapes;
export const badgeShapeNames = Object.keys(badgeShapes).filter(
	(name): name is BadgeShapeName => name in badgeShapes
);
