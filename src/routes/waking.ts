/** A part of a page that can come alive. */
export type Sleeper = {
	element: Element;
	/** Over once it is awake or gone. */
	signal: AbortSignal;
	isAsleep: () => boolean;
	/** Brings it to life; false when its code did not arrive. */
	live: () => Promise<boolean>;
	onchange?: (() => void) | undefined;
};

/** `input` too: who typed before the page's script came touched nothing that was heard. */
const touches = ['pointerenter', 'pointerdown', 'focusin', 'keydown', 'input'] as const;
/** A button does nothing before, such a link would lead away: their click waits. What unfolds by itself does not. */
const needsLife = 'button, a[data-wakes]';

export function whenTouched({ element, signal, isAsleep, live, onchange }: Sleeper): void {
	for (const touch of touches) element.addEventListener(touch, () => void live(), { signal });
	element.addEventListener('change', () => isAsleep() && onchange?.());
	let isLost = false;
	element.addEventListener(
		'click',
		(event) => {
			const control = event.target instanceof Element ? event.target.closest(needsLife) : null;
			if (!isAsleep() || isLost || !(control instanceof HTMLElement)) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			void live().then((isAwake) => {
				isLost = !isAwake;
				control.click();
			});
		},
		{ capture: true }
	);
}

export function whenSeen({ element, signal, live }: Sleeper): void {
	const watch = new IntersectionObserver((entries) => {
		if (entries.some(({ isIntersecting }) => isIntersecting)) void live();
	});
	for (const child of element.children) watch.observe(child);
	signal.addEventListener('abort', () => watch.disconnect());
}
