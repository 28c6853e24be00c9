import { numericIdOf } from './ids.ts';

export type Place = { latitude: number; longitude: number };
type Role = 'resident' | 'member' | 'leader' | 'deputy' | 'officer';

export type Person = {
  userId: string;
  userIdByApp: string;
  botUserId: string;
  name: string;
  phone: string;
  role: Role;
  ward: string | null;
  /** The name of the neighbourhood, for the desk. */
  neighbourhood: string | null;
  place: Place | null;
  follows: boolean;
  oaAdmin: boolean;
  lastInteraction: number | null;
  miniAppOpenedAt: number | null;
  agreed: { userInfo: boolean; notification: boolean };
  pressedChatNow: boolean;
  protectedFromBots: boolean;
  /** An error code every send to this person answers, such as -213 or -217; a test's switch. */
  refusesWith: number | null;
  tags: string[];
  alias: string;
  externalId: string;
  sharedInfo: Record<string, string | number>;
};

export type NewPerson = Pick<Person, 'userId' | 'name'> &
  Partial<
    Pick<
      Person,
      'role' | 'ward' | 'neighbourhood' | 'place' | 'oaAdmin' | 'lastInteraction' | 'follows' | 'agreed'
    >
  > & {
    phone?: string | undefined;
  };

/** A whole person from the little that is given; every id is derived, and differs per OA, app and bot. */
export function makePerson(given: NewPerson): Person {
  const { userId } = given;
  return {
    userId,
    userIdByApp: numericIdOf(`by app ${userId}`),
    botUserId: numericIdOf(`by bot ${userId}`),
    name: given.name,
    phone: given.phone ?? `84900${numericIdOf(`phone ${userId}`).slice(-6)}`,
    role: given.role ?? 'resident',
    ward: given.ward ?? null,
    neighbourhood: given.neighbourhood ?? null,
    place: given.place ?? null,
    follows: given.follows ?? false,
    oaAdmin: given.oaAdmin ?? false,
    lastInteraction: given.lastInteraction ?? null,
    miniAppOpenedAt: null,
    agreed: given.agreed ?? { userInfo: false, notification: false },
    pressedChatNow: false,
    protectedFromBots: false,
    refusesWith: null,
    tags: [],
    alias: '',
    externalId: '',
    sharedInfo: {},
  };
}

/** Everybody the simulator knows, found by any of their ids. */
export class People {
  readonly #byUserId = new Map<string, Person>();
  readonly #byAppId = new Map<string, Person>();
  readonly #byBotId = new Map<string, Person>();
  readonly #byPhone = new Map<string, Person>();

  constructor(saved: Person[]) {
    for (const person of saved) this.add(person);
  }

  add(person: Person): void {
    this.#byUserId.set(person.userId, person);
    this.#byAppId.set(person.userIdByApp, person);
    this.#byBotId.set(person.botUserId, person);
    this.#byPhone.set(person.phone, person);
  }

  all(): Person[] {
    return [...this.#byUserId.values()];
  }

  find(userId: string): Person | undefined {
    return this.#byUserId.get(userId);
  }

  findByAppId(id: string): Person | undefined {
    return this.#byAppId.get(id);
  }

  findByBotId(id: string): Person | undefined {
    return this.#byBotId.get(id);
  }

  findByPhone(phone: string): Person | undefined {
    return this.#byPhone.get(phone);
  }
}
