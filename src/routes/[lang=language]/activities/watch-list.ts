import type { Here, ShownHere } from './shown-here.ts';

const inAddress = /\/activities\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
const asked = 60;

/**
 * Tells which activity of the page is under the mouse or has the focus, with its place, so that the map can show it.
 * Cards are known by their links; their places are fetched once. Returns how to stop.
 */
export function watchList(
	lang: string,
	own: HTMLElement,
	meant: (one: ShownHere | undefined) => void
): () => void {
	const known = new Map<string, ShownHere | undefined>();
	let now = '';
	const look = async (id: string): Promise<void> => {
		now = id;
		if (id !== '' && !known.has(id)) await learn(lang, known, id);
		if (now === id) meant(known.get(id));
	};
	const listen = ({ target }: Event) => {
		const id = target instanceof Element && !own.contains(target) ? idAt(target) : '';
		if (id !== now) void look(id);
	};
	document.addEventListener('pointerover', listen);
	document.addEventListener('focusin', listen);
	return () => {
		document.removeEventListener('pointerover', listen);
		document.removeEventListener('focusin', listen);
	};
}

function idAt(target: Element): string {
	const card = target.closest('li, article') ?? target;
	const link = card.querySelector<HTMLAnchorElement>('a[href*="/activities/"]');
	return inAddress.exec(link?.pathname ?? '')?.[1] ?? '';
}

/** With the one that is asked for, all others that the page shows by now. */
async function learn(lang: string, known: Map<string, ShownHere | undefined>, id: string): Promise<void> {
	const shown = [...document.querySelectorAll<HTMLAnchorElement>('main a[href*="/activities/"]')]
		.map((link) => inAddress.exec(link.pathname)?.[1] ?? '')
		.filter((each) => each !== '' && !known.has(each));
	const ids = [...new Set([id, ...shown])].slice(0, asked);
	const { items } = await seeHere(`/${lang}/activities/here.json?ids=${ids.join(',')}`);
	for (const each of ids) known.set(each, undefined);
	for (const item of items) known.set(item.id, item);
}

/** Nothing where no answer comes: the list says all of it. */
export async function seeHere(address: string): Promise<Here> {
	try {
		const answer = await fetch(address);
		return answer.ok ? ((await answer.json()) as Here) : { items: [] };
	} catch {
		return { items: [] };
	}
}
