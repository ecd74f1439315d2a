import { db } from '#server/db.ts';
import { belongsTo, type CityRoom, cityRooms } from './portals.sql.server.ts';

export const isCityRoom = (text: string): text is CityRoom => (cityRooms as readonly string[]).includes(text);

/** Whether this activity, playlist, badge or organisation belongs to the city. It says nothing of whether it is public. */
export const isOfCity = (room: CityRoom, id: string, cityId: string): Promise<boolean> =>
	belongsTo(db(), room, id, cityId);
