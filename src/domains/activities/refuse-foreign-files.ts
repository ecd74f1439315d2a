import { seeFiles } from '#server/files/open-file.ts';
import { type FieldProblem, Refusal } from '#server/refusal.ts';
import type { ActivityContent } from './activity.ts';

/** Pictures and files of an activity are its organisation's own: nobody shows another's by writing down its id. */
export async function refuseForeignFiles(content: ActivityContent, organisationId: string): Promise<void> {
	const named = filesOf(content);
	if (named.length === 0) return;
	const files = new Map((await seeFiles(named.map(({ id }) => id))).map((file) => [file.id, file]));
	const fields: FieldProblem[] = named
		.filter(({ id, isPicture }) => {
			const file = files.get(id);
			return file?.organisationId !== organisationId || (isPicture && !file.mediaType.startsWith('image/'));
		})
		.map(({ field }) => ({ field, message: 'activity_problem_file' }));
	if (fields.length > 0) throw new Refusal('invalid-input', { fields });
}

const filesOf = ({ coverFileId, partners, materials }: ActivityContent) => [
	...(coverFileId ? [{ field: 'coverFileId', id: coverFileId, isPicture: true }] : []),
	...partners.flatMap(({ logoFileId }, place) =>
		logoFileId ? [{ field: `partners.${place}.logoFileId`, id: logoFileId, isPicture: true }] : []
	),
	...materials.map(({ fileId }, place) => ({
		field: `materials.${place}.fileId`,
		id: fileId,
		isPicture: false
	}))
];
