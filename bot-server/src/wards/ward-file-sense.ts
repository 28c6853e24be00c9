import { metresBetween } from '@tung-nha/shared/place';
import { minutesOf } from '@tung-nha/shared/quarter';
import { withTonesLast } from '@tung-nha/shared/vietnamese-text';
import { fieldName, type FieldPath } from '@tung-nha/shared/written-file/yaml-lines';
import { z } from 'zod';

/** A field that is well formed and still makes no sense beside the others. */
export interface Oddity {
  path: FieldPath;
  message: string;
}

const text = z.string().optional().catch(undefined);
// A place outside Vietnam is told as such and need not be told to be far off too.
const place = z
  .tuple([z.number().min(8).max(24), z.number().min(102).max(118)])
  .optional()
  .catch(undefined);
const list = <Item extends z.ZodType>(item: Item) => z.array(item).catch([]);
const size = z.object({ min: z.number(), max: z.number() }).optional().catch(undefined);

// Reads whatever can be read, so that a mistake in one field hides no mistake in another.
const readable = z.object({
  ward: z
    .object({ code: text, center: place, neighbouringWards: list(text) })
    .catch({ neighbouringWards: [] }),
  team: z
    .object({ size: z.object({ neighbourhood: size, ward: size }).partial().catch({}) })
    .catch({ size: {} }),
  target: z.record(z.string(), z.unknown()).catch({}),
  dispatch: z.object({ quiet: list(text) }).catch({ quiet: [] }),
  priority: list(z.object({ group: text }).catch({})),
  neighbourhoods: list(z.object({ code: text, name: text, center: place }).catch({})),
  members: list(
    z
      .object({
        inviteCode: text,
        neighbourhood: text,
        home: place,
        zaloUserId: text,
        duty: list(z.object({ from: text, to: text }).catch({})),
      })
      .catch({ duty: [] }),
  ),
  officers: list(z.object({ inviteCode: text, zaloUserId: text }).catch({})),
  supportPoints: list(z.object({ code: text, center: place }).catch({})),
  supportRota: list(z.object({ supportPoint: text, from: text, to: text }).catch({})),
});
type Readable = z.infer<typeof readable>;

/** Everything in the file that contradicts itself; `data` is the parsed YAML, well formed or not. */
export function findOddities(data: unknown): Oddity[] {
  const parsed = readable.safeParse(data);
  if (!parsed.success) return [];
  const file = parsed.data;
  return [
    ...findRepeated(file),
    ...findUnknownNeighbourhoods(file),
    ...findUnknownSupportPoints(file),
    ...findWrongHours(file),
    ...findFarPlaces(file),
    ...findWrongSettings(file),
  ];
}

type Named = { path: FieldPath; value: string | undefined };

function named(name: string, items: Record<string, unknown>[], field: string): Named[] {
  return items.map((item, i) => {
    const value = item[field];
    return { path: [name, i, field], value: typeof value === 'string' ? value : undefined };
  });
}

function findRepeated(file: Readable): Oddity[] {
  const { neighbourhoods, members, officers, supportPoints, priority } = file;
  return [
    ...repeated(named('neighbourhoods', neighbourhoods, 'code'), 'Mã này đã dùng'),
    ...repeated(named('neighbourhoods', neighbourhoods, 'name'), 'Tên này đã dùng'),
    ...repeated(named('supportPoints', supportPoints, 'code'), 'Mã này đã dùng'),
    ...repeated(named('priority', priority, 'group'), 'Nhóm này đã có'),
    ...repeated(
      [...named('members', members, 'inviteCode'), ...named('officers', officers, 'inviteCode')],
      'Mã mời này đã cấp',
    ),
    ...repeated(
      [...named('members', members, 'zaloUserId'), ...named('officers', officers, 'zaloUserId')],
      'Tài khoản Zalo này đã có',
    ),
  ];
}

function repeated(values: Named[], message: string): Oddity[] {
  const first = new Map<string, FieldPath>();
  return values.flatMap(({ path, value }) => {
    if (value === undefined) return [];
    // Names that differ only in a tone are different places (Thôn Hà, Thôn Hạ).
    const key = withTonesLast(value);
    const before = first.get(key);
    if (before === undefined) first.set(key, path);
    return before === undefined ? [] : [{ path, message: `${message} ở ${fieldName(before)}.` }];
  });
}

function findUnknownNeighbourhoods({ neighbourhoods, members }: Readable): Oddity[] {
  const known = new Set(neighbourhoods.map(({ code }) => code));
  return named('members', members, 'neighbourhood').flatMap(({ path, value }) =>
    value === undefined || known.has(value)
      ? []
      : [{ path, message: `Không có mã “${value}” trong danh sách neighbourhoods.` }],
  );
}

function findUnknownSupportPoints({ supportPoints, supportRota }: Readable): Oddity[] {
  const known = new Set(supportPoints.map(({ code }) => code));
  return named('supportRota', supportRota, 'supportPoint').flatMap(({ path, value }) =>
    value === undefined || known.has(value)
      ? []
      : [{ path, message: `Không có mã “${value}” trong danh sách supportPoints.` }],
  );
}

const TIME = /^\d\d:\d\d$/;

function findWrongHours({ members, supportRota }: Readable): Oddity[] {
  const duties = members.flatMap(({ duty }, i) =>
    duty.map((span, j) => ({ ...span, path: ['members', i, 'duty', j, 'to'] })),
  );
  const turns = supportRota.map((turn, i) => ({ ...turn, path: ['supportRota', i, 'to'] }));
  return [...duties, ...turns].flatMap(({ from = '', to = '', path }) =>
    TIME.test(from) && TIME.test(to) && minutesOf(to) <= minutesOf(from)
      ? [{ path, message: `Giờ kết thúc ${to} phải sau giờ bắt đầu ${from}.` }]
      : [],
  );
}

/** No ward is wider; a place farther off has its numbers swapped or mistyped. */
const FARTHEST_METRES = 30_000;

function findFarPlaces(file: Readable): Oddity[] {
  const center = file.ward.center;
  if (center === undefined) return [];
  const places = [
    ...file.neighbourhoods.map(({ center: at }, i) => ({ at, path: ['neighbourhoods', i, 'center'] })),
    ...file.members.map(({ home }, i) => ({ at: home, path: ['members', i, 'home'] })),
    ...file.supportPoints.map(({ center: at }, i) => ({ at, path: ['supportPoints', i, 'center'] })),
  ];
  return places.flatMap(({ at, path }) => {
    const metres = at === undefined ? 0 : metresBetween(toPlace(center), toPlace(at));
    if (metres <= FARTHEST_METRES) return [];
    return [
      {
        path,
        message: `Cách trung tâm phường, xã ${String(Math.round(metres / 1000))} km. Hãy xem lại tọa độ.`,
      },
    ];
  });
}

function toPlace([latitude, longitude]: [number, number]): { latitude: number; longitude: number } {
  return { latitude, longitude };
}

function findWrongSettings({ ward, team, target, dispatch }: Readable): Oddity[] {
  const oddities: Oddity[] = [];
  for (const level of ['neighbourhood', 'ward'] as const) {
    const wanted = team.size[level];
    if (wanted !== undefined && wanted.max < wanted.min)
      oddities.push({ path: ['team', 'size', level, 'max'], message: 'Số nhiều nhất nhỏ hơn số ít nhất.' });
  }
  const [from, to] = dispatch.quiet;
  if (from !== undefined && from === to)
    oddities.push({ path: ['dispatch', 'quiet'], message: 'Giờ nghỉ bắt đầu và kết thúc cùng lúc.' });
  ward.neighbouringWards.forEach((code, i) => {
    if (code !== undefined && code === ward.code)
      oddities.push({ path: ['ward', 'neighbouringWards', i], message: 'Đây là chính phường, xã này.' });
  });
  for (const [year, shares] of Object.entries(target)) {
    if (typeof shares === 'object' && !/^20[2-4]\d$/.test(year))
      oddities.push({ path: ['target', year], message: `“${year}” không phải là một năm.` });
  }
  return oddities;
}
