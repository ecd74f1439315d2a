/**
 * Asks the service worker to keep this page, with the scripts that it runs, for when there is no network. True when it
 * is kept; false where nothing can be kept.
 */
export async function keepThisPage(): Promise<boolean> {
	if (!('serviceWorker' in navigator)) return false;
	const { active } = await navigator.serviceWorker.ready;
	if (!active) return false;
	const files = performance
		.getEntriesByType('resource')
		.map(({ name }) => name)
		.filter((name) => name.startsWith(`${location.origin}/`) && name.includes('/immutable/'));
	const listed = document.querySelectorAll<HTMLLinkElement>(
		'link[rel="modulepreload"], link[rel="stylesheet"]'
	);
	const all = new Set([...files, ...[...listed].map(({ href }) => href)]);
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = ({ data }) => resolve(data === true);
		active.postMessage({ keep: location.origin + location.pathname, files: [...all] }, [port2]);
	});
}
