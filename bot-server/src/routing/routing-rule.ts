import type { OfferReasons, Topic } from '@tung-nha/shared/help-request';
import { isWithinDaily, localTime, nextTimeOfDay } from '@tung-nha/shared/quarter';
import type { DispatchSettings, Office } from '@tung-nha/shared/ward-file';

/** Metres up to which a member counts as this near; beyond the last it is 'far' (design §4). */
const DISTANCE_BANDS = [
  { band: 'near', upTo: 300 },
  { band: 'walk', upTo: 1000 },
  { band: 'ride', upTo: 3000 },
] as const;

/** The band of a distance in whole metres; 'unknown' when either place is. */
export function distanceBand(metres: number | null): OfferReasons['distanceBand'] {
  if (metres === null) return 'unknown';
  return DISTANCE_BANDS.find(({ upTo }) => metres <= upTo)?.band ?? 'far';
}

/** The metres within which everybody of this band is; undefined when that cannot be said. */
export function bandEnd(of: OfferReasons['distanceBand']): number | undefined {
  return DISTANCE_BANDS.find(({ band }) => band === of)?.upTo;
}

/**
 * Words that count as the skill a topic asks for, in lower case. Ward files name skills freely, so each topic lists the
 * codes and the plain words in use; a guide group's own slug always counts.
 */
export const TOPIC_SKILLS: Readonly<Record<Topic, readonly string[]>> = {
  'chinh-quyen-so': ['chinh-quyen-so', 'chinhquyenso', 'dichvucong', 'dịch vụ công', 'vneid'],
  'kinh-te-so': [
    'kinh-te-so',
    'kinhteso',
    'thanhtoan',
    'nganhang',
    'banhang',
    'thue',
    'thanh toán',
    'ngân hàng',
    'bán hàng',
    'thuế',
  ],
  'xa-hoi-so': ['xa-hoi-so', 'xahoiso', 'yte', 'giaoduc', 'antoan', 'y tế', 'giáo dục', 'an toàn'],
  'bat-dau-tu-day': ['bat-dau-tu-day', 'batdautuday', 'dienthoai', 'coban', 'điện thoại', 'cơ bản'],
  vneid: ['vneid', 'dinhdanh', 'định danh'],
  scam: ['scam', 'antoan', 'luadao', 'an toàn', 'lừa đảo'],
  other: [],
};

/** The language everybody asked is taken to speak. */
export const COMMON_LANGUAGE = 'vi';

/** The office that has the last word on a topic: the police for VNeID and scams, else culture and society (design §4). */
export function officeFor(topic: Topic): Office {
  return topic === 'vneid' || topic === 'scam' ? 'police' : 'vhxh';
}

/** Lost money and a running scam do not wait for the morning (design §4). */
function overridesQuiet(topic: Topic): boolean {
  return topic === 'scam';
}

type Urgency = { topic: Topic; urgent: boolean; priority: number };

/** The moment itself, or the end of the ward's quiet hours when it lies in them and the topic can wait. */
export function afterQuietHours(at: Date, request: Pick<Urgency, 'topic'>, dispatch: DispatchSettings): Date {
  const [from, to] = dispatch.quiet;
  return !overridesQuiet(request.topic) && isWithinDaily(at, from, to) ? nextTimeOfDay(at, to) : at;
}

/** The local time as 'HH:MM' when the ward's quiet hours may hold the topic back; null when nothing does. */
export function localTimeWhenHeld(topic: Topic, now: Date): string | null {
  if (overridesQuiet(topic)) return null;
  const { minuteOfDay } = localTime(now);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`;
}

/** How long a wave has to answer, in minutes: shorter for priority groups and what is urgent. */
export function waveMinutes(request: Urgency, dispatch: DispatchSettings): number {
  return request.priority > 0 || request.urgent ? dispatch.priorityWaveMinutes : dispatch.waveMinutes;
}

/** How soon a message about a request must go out. */
export function urgencyOf(request: Pick<Urgency, 'topic' | 'urgent'>): 'urgent' | 'help' {
  return request.urgent || overridesQuiet(request.topic) ? 'urgent' : 'help';
}
