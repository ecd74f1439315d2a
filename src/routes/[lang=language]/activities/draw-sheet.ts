export const heights = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof heights)[number];

/** How far a finger may slip and still mean a tap. */
const slip = 6;

/**
 * Over the map on a phone the list is a sheet: drawn by its grip, raised and lowered by the arrow keys, opened by a tap
 * and by the focus that goes into it, lowered when the map is touched. Its look follows `data-sheet` and `--sheet`.
 */
export function drawSheet(sheet: HTMLElement, grip: HTMLButtonElement, map: HTMLElement): () => void {
	const stop = new AbortController();
	const { signal } = stop;
	const now = (): SheetHeight => heights.find((height) => height === sheet.dataset.sheet) ?? 'low';
	const set = (height: SheetHeight): void => {
		sheet.dataset.sheet = height;
		grip.setAttribute('aria-expanded', String(height !== 'low'));
		if (height === 'low') sheet.scrollTop = 0;
	};
	const step = (by: number): void =>
		set(heights[Math.min(Math.max(heights.indexOf(now()) + by, 0), 2)] ?? 'low');
	const wasDrawn = drawByFinger(sheet, grip, set, signal);
	grip.addEventListener(
		'click',
		() => {
			if (!wasDrawn()) set(now() === 'low' ? 'half' : 'low');
		},
		{ signal }
	);
	grip.addEventListener(
		'keydown',
		(event) => {
			if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
			event.preventDefault();
			step(event.key === 'ArrowUp' ? 1 : -1);
		},
		{ signal }
	);
	sheet.addEventListener('focusin', ({ target }) => target !== grip && now() === 'low' && set('half'), {
		signal
	});
	map.addEventListener('pointerdown', () => set('low'), { signal });
	set(now());
	return () => stop.abort();
}

/** Follows the finger on the grip and settles at the nearest height. Tells, once, whether a click was the end of that. */
function drawByFinger(
	sheet: HTMLElement,
	grip: HTMLElement,
	set: (height: SheetHeight) => void,
	signal: AbortSignal
): () => boolean {
	let drag: { from: number; height: number } | undefined;
	let isMoved = false;
	const settle = (height: number): void => {
		const whole = sheet.parentElement?.clientHeight ?? innerHeight;
		set(height > whole * 0.68 ? 'full' : height > whole * 0.25 ? 'half' : 'low');
	};

	grip.addEventListener(
		'pointerdown',
		(event) => {
			grip.setPointerCapture(event.pointerId);
			drag = { from: event.clientY, height: sheet.offsetHeight };
			isMoved = false;
		},
		{ signal }
	);
	grip.addEventListener(
		'pointermove',
		({ clientY }) => {
			if (!drag) return;
			const by = drag.from - clientY;
			if (!isMoved && Math.abs(by) < slip) return;
			isMoved = true;
			sheet.classList.add('drawn');
			sheet.style.setProperty('--sheet', `${drag.height + by}px`);
		},
		{ signal }
	);
	const drop = (): void => {
		if (drag && isMoved) settle(sheet.offsetHeight);
		drag = undefined;
		sheet.classList.remove('drawn');
		sheet.style.removeProperty('--sheet');
	};
	grip.addEventListener('pointerup', drop, { signal });
	grip.addEventListener('pointercancel', drop, { signal });
	return () => {
		const wasMoved = isMoved;
		isMoved = false;
		return wasMoved;
	};
}
