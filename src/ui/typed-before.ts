type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const isTicked = (one: Control): boolean => 'checked' in one && one.checked;
const isTyped = (one: Control): boolean => 'defaultValue' in one && one.value !== one.defaultValue;

/**
 * What somebody typed, chose or unfolded before the script of the page, or of a part of it, was there. Asked for just
 * before that comes alive; the answer puts back what it took away, and lets it hear of what was typed.
 */
export function typedBefore(root: ParentNode): () => void {
	const controls = [...root.querySelectorAll<Control>('input, textarea, select')].map(
		(one) => [one, one.value, isTicked(one), isTyped(one)] as const
	);
	const unfolded = root.querySelectorAll<HTMLDetailsElement>('details[open]');
	return () => {
		for (const details of unfolded) details.open = true;
		for (const [one, value, ticked, typed] of controls) {
			if (!typed && one.value === value && isTicked(one) === ticked) continue;
			if (one.value !== value) one.value = value;
			if ('checked' in one) one.checked = ticked;
			for (const name of ['input', 'change']) one.dispatchEvent(new Event(name, { bubbles: true }));
		}
	};
}
