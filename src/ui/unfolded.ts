/**
 * Attributes of a `<details>` that may come unfolded. One that comes folded says nothing about it, so that it stays open
 * where somebody opened it before the script of the page was there.
 */
export const unfolded = (is: boolean): { open?: true } => (is ? { open: true } : {});
