type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTicked = (one: Control): boolean => 'checked' in one && one.checked;

/**
 * What somebody typed, chose or unfolded before the script of the page was there. Asked for just before the page comes
 * alive; the answer puts back what that took away, and lets the page hear of it.
 */
export function typedBefore(): () => void {
	const controls = [...document.querySelectorAll<Control>('input, textarea, select')].map(
		(one) => [one, one.value, isTicked(one)] as const
	);
	const unfolded = document.querySelectorAll<HTMLDetailsElement>('details[open]');
	return () => {
		for (const details of unfolded) details.open = true;
		for (const [one, value, ticked] of controls) {
			if (one.value === value && isTicked(one) === ticked) continue;
			one.value = value;
			if ('checked' in one) one.checked = ticked;
			for (const name of ['input', 'change']) one.dispatchEvent(new Event(name, { bubbles: true }));
		}
	};
}
