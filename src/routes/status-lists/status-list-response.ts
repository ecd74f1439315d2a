import { seeStatusList, statusListSeconds } from '#domains/credentials/see-status-list.ts';
import { openJson } from '../wants-json.ts';

/** The signed list, under the media type of verifiable credentials where that is asked for. */
export async function statusListResponse(id: string, request: Request): Promise<Response> {
	const text = await seeStatusList(id, request.headers.get('host'));
	const isVc = /application\/vc\b/.test(request.headers.get('accept') ?? '');
	return openJson(text, statusListSeconds, isVc ? 'application/vc' : 'application/json');
}
