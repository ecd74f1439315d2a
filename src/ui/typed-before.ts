type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTicked = (one: Control): boolean => 'checked' in one && one.checked;

/** Whether it holds something else than what the server wrote. */
function isTouched(one: Control): boolean {
	if (one instanceof HTMLSelectElement) {
		const options = [...one.options];
		const written = options.findLastIndex((option) => option.defaultSelected);
		return one.selectedIndex !== (written >= 0 ? written : options.findIndex((option) => !option.disabled));
	}
	if (one instanceof HTMLInputElement) {
		// Of a group of choices one was taken; the others only gave way.
		if (one.type === 'radio') return one.checked && !one.defaultChecked;
		if (one.type === 'checkbox') return one.checked !== one.defaultChecked;
	}
	return one.value !== one.defaultValue;
}

/** Words that somebody is still writing: a browser tells of their change when the field is left. */
const isBeingWritten = (one: Control): boolean =>
	one === document.activeElement && /^(text|search|email|url|tel|password|number|textarea)$/.test(one.type);

/**
 * What somebody typed, marked, chose or unfolded before the script of the page, or of a part of it, was there. Asked for just
 * before that comes alive; the answer puts back what it took away, and lets it hear of what was typed.
 */
export function typedBefore(root: ParentNode): () => void {
	const controls = [...root.querySelectorAll<Control>('input, textarea, select')].map(
		(one) => [one, one.value, isTicked(one), isTouched(one)] as const
	);
	const unfolded = root.querySelectorAll<HTMLDetailsElement>('details[open]');
	const markBack = marked(controls.map(([one]) => one));
	return () => {
		for (const details of unfolded) details.open = true;
		for (const [one, value, ticked, touched] of controls) {
			if (!touched && one.value === value && isTicked(one) === ticked) continue;
			if (one.value !== value) one.value = value;
			if ('checked' in one) one.checked = ticked;
			one.dispatchEvent(new Event('input', { bubbles: true }));
			if (!isBeingWritten(one)) one.dispatchEvent(new Event('change', { bubbles: true }));
		}
		// Svelte takes the values that the server wrote out of the page a moment later, and the mark with them.
		queueMicrotask(markBack);
	};
}

/** Where somebody types, and what they have marked there: the next letter belongs there. */
function marked(controls: readonly Control[]): () => void {
	const one = controls.find((each) => each === document.activeElement);
	if (!one || !('selectionStart' in one) || one.selectionStart === null) return () => undefined;
	const { selectionStart, selectionEnd, selectionDirection } = one;
	return () => one.setSelectionRange(selectionStart, selectionEnd, selectionDirection ?? undefined);
}
