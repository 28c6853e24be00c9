import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { numericIdOf } from './ids.ts';
import { makePerson, type Person, type Place } from './people.ts';

const pair = z.tuple([z.number(), z.number()]);
const member = z.object({
  name: z.string(),
  zaloUserId: z.string(),
  role: z.enum(['member', 'leader', 'deputy']).default('member'),
  home: pair.optional(),
  neighbourhood: z.string().optional(),
});
const officer = z.object({ name: z.string(), zaloUserId: z.string() });
const wardFile = z.object({
  ward: z.object({ code: z.string(), name: z.string(), center: pair }),
  neighbourhoods: z.array(z.object({ code: z.string(), name: z.string() })).catch([]),
  members: z.array(z.unknown()).default([]),
  officers: z.array(z.unknown()).default([]),
});

export type Ward = { code: string; name: string; center: Place };

const sampleResidents = [
  { name: 'Bà Tư (mẫu)', north: 0.0012, east: -0.0009 },
  { name: 'Ông Năm (mẫu)', north: -0.0016, east: 0.0011 },
  { name: 'Chị Hoa (mẫu)', north: 0.0007, east: 0.0018 },
  { name: 'Chú Bảy (mẫu)', north: -0.0008, east: -0.0021 },
];

/** The wards and the people of the ward files; a missing folder or a file of another shape gives nobody. */
export function seedPeople(wardsDir: string | null, now: number): { wards: Ward[]; people: Person[] } {
  const wards: Ward[] = [];
  const people: Person[] = [];
  for (const file of readWardFiles(wardsDir)) {
    const { code, name, center } = file.ward;
    const ward = { code, name, center: placeOf(center) };
    people.push(...residentsOf(ward, wards.length, now), ...teamOf(file, now), ...officeOf(file, now));
    wards.push(ward);
  }
  if (wards.length === 0) people.push(...residentsOf(nowhere, 0, now));
  return { wards, people };
}

const nowhere: Ward = { code: '', name: '', center: { latitude: 20.852, longitude: 106.683 } };

function readWardFiles(wardsDir: string | null): z.infer<typeof wardFile>[] {
  if (wardsDir === null) return [];
  return listYaml(wardsDir).flatMap((name) => {
    try {
      const parsed = wardFile.safeParse(parse(readFileSync(join(wardsDir, name), 'utf8')));
      return parsed.success ? [parsed.data] : [];
    } catch {
      return [];
    }
  });
}

function listYaml(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort();
  } catch {
    return [];
  }
}

function residentsOf(ward: Ward, wardIndex: number, now: number): Person[] {
  return sampleResidents.map((sample, index) =>
    makePerson({
      ...recentlySeen(now),
      userId: numericIdOf(`resident ${ward.code} ${String(index)}`),
      name: sample.name,
      ward: ward.code || null,
      phone: `849000${String(wardIndex * 10 + index + 1).padStart(5, '0')}`,
      place: {
        latitude: round(ward.center.latitude + sample.north),
        longitude: round(ward.center.longitude + sample.east),
      },
    }),
  );
}

function teamOf(file: z.infer<typeof wardFile>, now: number): Person[] {
  return file.members.flatMap((row) => {
    const parsed = member.safeParse(row);
    if (!parsed.success) return [];
    const { name, zaloUserId, role, home } = parsed.data;
    const place = placeOf(home ?? file.ward.center);
    const neighbourhood =
      file.neighbourhoods.find(({ code }) => code === parsed.data.neighbourhood)?.name ?? null;
    return [
      makePerson({
        ...recentlySeen(now),
        userId: zaloUserId,
        name,
        role,
        ward: file.ward.code,
        neighbourhood,
        place,
      }),
    ];
  });
}

function officeOf(file: z.infer<typeof wardFile>, now: number): Person[] {
  return file.officers.flatMap((row) => {
    const parsed = officer.safeParse(row);
    if (!parsed.success) return [];
    const { name, zaloUserId } = parsed.data;
    const place = placeOf(file.ward.center);
    const role = 'officer' as const;
    const rest = { role, ward: file.ward.code, place, oaAdmin: true };
    return [makePerson({ ...recentlySeen(now), userId: zaloUserId, name, ...rest })];
  });
}

function recentlySeen(now: number): Pick<Person, 'follows' | 'lastInteraction' | 'agreed'> {
  return { follows: true, lastInteraction: now - 3_600_000, agreed: { userInfo: true, notification: true } };
}

function placeOf([latitude, longitude]: [number, number]): Place {
  return { latitude, longitude };
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
