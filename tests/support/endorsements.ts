import { askEndorsement } from '#domains/endorsements/ask-endorsement.ts';
import { decideEndorsement } from '#domains/endorsements/decide-endorsement.ts';
import { giveEndorsement } from '#domains/endorsements/give-endorsement.ts';
import { seeEndorsementDesk } from '#domains/endorsements/see-endorsement-desk.ts';
import { type Actor, visitor } from '#server/actor.ts';
import { newId } from '#server/id.ts';
import { newestMail } from './visits.ts';

type Thing = { about: 'badge' | 'activity' | 'organisation'; id: string };

/** The secret at the end of the link in the newest mail to an address. */
export async function tokenInMail(address: string): Promise<string> {
	return (await newestMail(address))?.link.pathname.split('/').at(-1) ?? '';
}

/** Somebody without account is asked; what the link in their mail ends with. */
export async function anAskedEndorsement(asker: Actor, thing: Thing) {
	const address = `endorser-${newId().slice(-8)}@outside.example`;
	const asked = { ...thing, name: 'Iva Kovač', address, wish: 'What do you value?' };
	return { address, token: await askEndorsement(asker, asked) };
}

/** Somebody without account vouches, and it is accepted. */
export async function anEndorsement(asker: Actor, thing: Thing, comment = 'We hire people who hold this.') {
	const { token, address } = await anAskedEndorsement(asker, thing);
	await giveEndorsement(visitor, { token, name: 'Iva Kovač', role: 'Head of the workshop', comment });
	const { waiting } = await seeEndorsementDesk(asker, thing.about, thing.id);
	const id = waiting[0]?.id ?? '';
	await decideEndorsement(asker, { endorsementId: id, decision: 'accept' });
	return { id, token, address };
}
