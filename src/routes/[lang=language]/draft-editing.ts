/** What every part of the editor of a draft is given. */
export interface DraftEditing {
	/** The words of what is wrong with a field. */
	problem: (field: string) => string | undefined;
	/** Something was changed by other means than typing into a field. */
	changed: () => void;
	/** Adds, drops or moves a row. */
	wish: (event: MouseEvent, words: string) => void;
}
