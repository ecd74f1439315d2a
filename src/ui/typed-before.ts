type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTicked = (one: Control): boolean => 'checked' in one && one.checked;
const isTyped = (one: Control): boolean => 'defaultValue' in one && one.value !== one.defaultValue;

/**
 * What somebody typed, marked, chose or unfolded before the script of the page, or of a part of it, was there. Asked for just
 * before that comes alive; the answer puts back what it took away, and lets it hear of what was typed.
 */
export function typedBefore(root: ParentNode): () => void {
	const controls = [...root.querySelectorAll<Control>('input, textarea, select')].map(
		(one) => [one, one.value, isTicked(one), isTyped(one)] as const
	);
	const unfolded = root.querySelectorAll<HTMLDetailsElement>('details[open]');
	const markBack = marked(controls.map(([one]) => one));
	return () => {
		for (const details of unfolded) details.open = true;
		for (const [one, value, ticked, typed] of controls) {
			if (!typed && one.value === value && isTicked(one) === ticked) continue;
			if (one.value !== value) one.value = value;
			if ('checked' in one) one.checked = ticked;
			for (const name of ['input', 'change']) one.dispatchEvent(new Event(name, { bubbles: true }));
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
