export type Uploaded = { id: string; url: string; markdownUrl: string; name: string; mediaType: string };

/**
 * Sends a file of the organisation, or of the city, to the store; with neither it is one's own. Undefined when that does
 * not work now.
 */
export async function upload(file: File, organisationId: string, cityId = ''): Promise<Uploaded | undefined> {
	const query = new URLSearchParams({ name: file.name, organisation: organisationId, city: cityId });
	try {
		const response = await fetch(`/files?${query}`, { method: 'POST', body: file });
		return response.ok ? ((await response.json()) as Uploaded) : undefined;
	} catch {
		return undefined;
	}
}
