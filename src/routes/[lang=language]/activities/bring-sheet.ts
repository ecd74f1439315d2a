type Parts = [
	sheet: HTMLElement | undefined,
	grip: HTMLButtonElement | undefined,
	map: HTMLElement | undefined
];

/** Makes the list a sheet over the map, where both are there; its code comes only then. Gives how to stop. */
export function bringSheet(...[sheet, grip, map]: Parts): (() => void) | undefined {
	if (!sheet || !grip || !map) return undefined;
	let stop: (() => void) | undefined;
	let isGone = false;
	void import('./draw-sheet.ts').then(({ drawSheet }) => {
		if (!isGone) stop = drawSheet(sheet, grip, map);
	});
	return () => {
		isGone = true;
		stop?.();
	};
}
