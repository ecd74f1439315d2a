import { seeParticipants } from '#domains/sign-ups/see-participants.ts';
import { cardsAt } from '#domains/cards/see-cards.ts';
import { system } from '#server/actor.ts';
import { type AttendeeKey, attendeeKey } from './attendance.ts';
import { passCode } from './pass-key.ts';

export type DoorPerson = {
	key: AttendeeKey;
	name: string;
	byCard: boolean;
	/** What they would type or have scanned: of a card its hash, of a pass the code. Never leaves the server like that. */
	codeHash: string | undefined;
	passCode: string | undefined;
	/** Where people choose their sessions: those they have a place at; null = every one. */
	sessions: string[] | null;
};

const seatsAmong = (chosen: readonly { key: string; state: string }[]): string[] =>
	chosen.filter(({ state }) => state === 'joined').map(({ key }) => key);

/** Everybody who is expected at an activity: participants, and the cards of its group. */
export async function attendeesOf(activityId: string): Promise<DoorPerson[]> {
	const [{ participants, sessions }, cards] = await Promise.all([
		seeParticipants(system, activityId),
		cardsAt(activityId)
	]);
	return [
		...participants.map(({ accountId, name, sessions: chosen }): DoorPerson => ({
			key: attendeeKey({ accountId }),
			name,
			byCard: false,
			codeHash: undefined,
			passCode: passCode(activityId, accountId),
			sessions: sessions.length === 0 ? null : seatsAmong(chosen)
		})),
		...cards.map(({ id, accountId, nickname, codeHash }): DoorPerson => ({
			key: attendeeKey(accountId ? { accountId } : { claimCardId: id }),
			name: nickname,
			byCard: true,
			codeHash,
			passCode: undefined,
			sessions: null
		}))
	].filter((one, at, all) => all.findIndex(({ key }) => key === one.key) === at);
}
