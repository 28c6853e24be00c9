import type { DrawnItem, Frame } from './item-frame.ts';
import { card } from './plain-items.ts';
import { block, disc, path, short, type Look } from './shapes.ts';

const OUTLINE: Look = { fill: 'paper', stroke: 'line', width: 2 };
const MARK: Look = { fill: 'paper', stroke: 'line', width: 2.5 };
const SET: Look = { fill: 'accent', stroke: 'accent', width: 2.5 };

/** One of several: a ring, filled when it is the one to choose. */
export function choiceItem(words: string, frame: Frame): DrawnItem {
  return card(
    words,
    frame,
    { ...OUTLINE, least: 46 },
    {
      left: 30,
      draw: (middle, { x }) =>
        frame.finger === undefined
          ? disc(x + 24, middle, 9.5, MARK)
          : disc(x + 24, middle, 9.5, { ...SET, fill: 'paper' }) +
            disc(x + 24, middle, 5, { fill: 'accent' }),
    },
  );
}

const checkMark = (x: number, y: number, stroke: 'onAccent' | 'accent') =>
  path(`M${short(x - 5.5)} ${short(y)}l4 4.500l7.500 -9`, { stroke, width: 3 });

/** A box to tick, ticked when it is the one to press. */
export function tickItem(words: string, frame: Frame): DrawnItem {
  return card(
    words,
    frame,
    { fill: 'paper', padding: { x: 6, y: 8 }, least: 40 },
    {
      left: 34,
      draw: (middle, { x }) =>
        frame.finger === undefined
          ? block([x + 6, middle - 11, 22, 22], 5, MARK)
          : block([x + 6, middle - 11, 22, 22], 5, SET) + checkMark(x + 16.5, middle, 'onAccent'),
    },
  );
}

/** A switch, on when it is the one to press. */
export function switchItem(words: string, frame: Frame): DrawnItem {
  const on = frame.finger !== undefined;
  return card(
    words,
    frame,
    { fill: 'wash', least: 48 },
    {
      right: 50,
      draw: (middle, { x, width }) => {
        const left = x + width - 54;
        const knob = disc(left + (on ? 29 : 13), middle, 8.5, {
          fill: 'paper',
          stroke: on ? 'accent' : 'line',
          width: 2,
        });
        return block([left, middle - 13, 42, 26], 13, on ? SET : MARK) + knob;
      },
    },
  );
}

/** Danger: a triangle beside the words. */
export function warningItem(words: string, frame: Frame): DrawnItem {
  const look = {
    fill: 'dangerWash',
    stroke: 'danger',
    width: 2,
    least: 50,
    text: { fill: 'danger', bold: true },
  } as const;
  return card(words, frame, look, {
    left: 36,
    draw: (middle, { x }) => {
      const at = x + 28;
      return (
        path(`M${short(at)} ${short(middle - 13)}l14 24.500h-28Z`, {
          fill: 'danger',
          stroke: 'danger',
          width: 3,
        }) +
        path(`M${short(at)} ${short(middle - 5)}v8`, { stroke: 'onDanger', width: 3 }) +
        disc(at, middle + 8, 1.8, { fill: 'onDanger' })
      );
    },
  });
}

/** All went well: a tick in a disc beside the words. */
export function doneItem(words: string, frame: Frame): DrawnItem {
  const look = {
    fill: 'wash',
    stroke: 'accent',
    width: 2,
    least: 52,
    text: { fill: 'accent', bold: true },
  } as const;
  return card(words, frame, look, {
    left: 36,
    draw: (middle, { x }) =>
      disc(x + 27, middle, 14, { fill: 'accent' }) + checkMark(x + 26, middle, 'onAccent'),
  });
}
