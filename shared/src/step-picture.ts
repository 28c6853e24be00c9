import { z } from 'zod';

const words = (max: number) => z.string().trim().min(1).max(max);

/** Drawings that stand for something outside a phone's screen. */
export const SCENES = [
  'counter',
  'call',
  'chipCard',
  'nfc',
  'face',
  'family',
  'paper',
  'money',
  'sim',
  'wifi',
  'stall',
  'clinic',
  'school',
  'home',
  'post',
  'bank',
  'lock',
  'stop',
] as const;

/**
 * One thing drawn on the phone's screen, from top to bottom. Each line of the list has exactly one of these keys, so that an
 * officer can read and change it.
 */
const screenItem = z.union([
  z.strictObject({ title: words(40) }),
  z.strictObject({ text: words(90) }),
  z.strictObject({ field: words(40) }),
  z.strictObject({ button: words(60) }),
  z.strictObject({ row: words(60) }),
  z.strictObject({ choice: words(60) }),
  z.strictObject({ tick: words(90) }),
  z.strictObject({ switch: words(60) }),
  z.strictObject({ search: words(40) }),
  z.strictObject({ tiles: z.array(words(24)).min(1).max(6) }),
  z.strictObject({ message: words(110) }),
  z.strictObject({ warning: words(90) }),
  z.strictObject({ done: words(60) }),
  z.strictObject({ digits: z.number().int().min(4).max(8) }),
  z.strictObject({ qr: z.literal(true) }),
  z.strictObject({ camera: z.literal(true) }),
]);
export type ScreenItem = z.infer<typeof screenItem>;

/** A drawing of a step: what is on the phone and where the finger goes, or a scene. Drawn, never a screenshot. */
export const stepPicture = z.union([
  z.strictObject({
    alt: words(200),
    app: words(30),
    screen: z.array(screenItem).min(1).max(7),
    /** Words of the item (or of a tile) that the finger points at, exactly as in `screen`. */
    finger: words(90).optional(),
  }),
  z.strictObject({ alt: words(200), scene: z.enum(SCENES) }),
]);
export type StepPicture = z.infer<typeof stepPicture>;
