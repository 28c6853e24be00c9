import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';

import { SCENES, stepPicture, type ScreenItem, type StepPicture } from '../step-picture.ts';
import { drawStepPicture } from './draw-step-picture.ts';
import { wordsOf } from './screen-item.ts';
import { textWidth } from './text-width.ts';
import { cleanText } from './xml-text.ts';

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
  within: readonly Element[];
}

/** Every element of a document in order, with its own text; throws where the document is not well-formed. */
function elementsOf(svg: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, text: '', within: [...open] };
    all.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(svg).close();
  return all;
}

const text = (max: number) =>
  fc
    .oneof(
      fc.constantFrom(
        'Đăng nhập',
        'Kích hoạt tài khoản định danh điện tử',
        'Ưu đãi <b>&"\'',
        'WWWWWWWWWWWWWWWW',
        'x',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: max }),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: max }),
    )
    .map((words) => words.slice(0, max));
const item: fc.Arbitrary<object> = fc.oneof(
  ...['title', 'field', 'search'].map((kind) => text(40).map((words) => ({ [kind]: words }))),
  ...['text', 'tick', 'warning', 'message'].map((kind) => text(90).map((words) => ({ [kind]: words }))),
  ...['button', 'row', 'choice', 'switch', 'done'].map((kind) =>
    text(60).map((words) => ({ [kind]: words })),
  ),
  fc.array(text(24), { minLength: 1, maxLength: 6 }).map((tiles) => ({ tiles })),
  fc.integer({ min: 4, max: 8 }).map((digits) => ({ digits })),
  fc.constantFrom({ qr: true }, { camera: true }),
);
const phone = fc
  .record({
    alt: text(200),
    app: text(30),
    screen: fc.array(item, { minLength: 1, maxLength: 7 }),
    chosen: fc.nat(),
  })
  .map(({ chosen, ...picture }) => {
    const words = (picture.screen as ScreenItem[]).flatMap((each) => wordsOf(each).words);
    return words.length === 0 ? picture : { ...picture, finger: words[chosen % words.length]?.slice(0, 90) };
  });
const picture: fc.Arbitrary<StepPicture> = fc
  .oneof({ weight: 9, arbitrary: phone }, fc.record({ alt: text(200), scene: fc.constantFrom(...SCENES) }))
  .map((drawn) => stepPicture.safeParse(drawn))
  .filter((read) => read.success)
  .map((read) => read.data);

const draw = (drawn: StepPicture) => elementsOf(drawStepPicture(drawn, { idPrefix: 'buoc-1' }));
const squeezed = (words: string) => cleanText(words).replace(/\s/g, '');

test('every picture is well-formed, has a name, and shows every word of it', () => {
  fc.assert(
    fc.property(picture, (drawn) => {
      const [svg, title, ...rest] = draw(drawn);
      expect(svg?.attributes).toMatchObject({ role: 'img', 'aria-labelledby': title?.attributes['id'] });
      expect(title?.text).toBe(cleanText(drawn.alt));
      if ('scene' in drawn) return;
      const shown = rest.filter(({ name }) => name === 'text').map((element) => squeezed(element.text));
      const words = [drawn.app, ...drawn.screen.flatMap((each) => wordsOf(each).words)];
      expect([...shown].sort()).toEqual(words.map(squeezed).sort());
    }),
    { numRuns: 300 },
  );
});

const number = (element: Element | undefined, name: string) => Number(element?.attributes[name]);

test('no line leaves the phone, and no words are smaller than 15 pixels at 300', () => {
  fc.assert(
    fc.property(phone, (drawn) => {
      const all = draw(drawn as StepPicture);
      const height = number(all[0], 'height');
      for (const line of all.filter(({ name }) => name === 'tspan')) {
        const block = line.within.at(-1);
        const size = number(block, 'font-size');
        const middle = block?.attributes['text-anchor'] === 'middle';
        const width = textWidth(line.text, size);
        const left = number(line, 'x') - (middle ? width / 2 : 0);
        expect((size * 300) / 320).toBeGreaterThanOrEqual(15);
        expect(left).toBeGreaterThanOrEqual(40);
        expect(left + width).toBeLessThanOrEqual(280.01);
        expect(number(line, 'y')).toBeLessThan(height - 20);
      }
    }),
    { numRuns: 300 },
  );
});

/** The finger's tip and the box that is lit up around what it points at. */
function pointing(all: Element[]) {
  const hand = all.find(({ attributes }) => attributes['data-part'] === 'hand');
  const [, x = NaN, y = NaN] = (
    /translate\((\S+) (\S+)\)/.exec(hand?.attributes['transform'] ?? '') ?? []
  ).map(Number);
  const lit = all.find(
    ({ name, within }) => name === 'rect' && within.at(-1)?.attributes['data-part'] === 'pointed',
  );
  return {
    x,
    y,
    lit,
    lines: all.filter(
      ({ name, within }) =>
        name === 'tspan' && within.some(({ attributes }) => attributes['data-part'] === 'pointed'),
    ),
  };
}

/** Whether the fingertip is beside, above or below this line. */
function isClearOf(line: Element, x: number, y: number): boolean {
  const block = line.within.at(-1);
  const width = textWidth(line.text, number(block, 'font-size'));
  const left = number(line, 'x') - (block?.attributes['text-anchor'] === 'middle' ? width / 2 : 0);
  const low = number(line, 'y') + 5;
  return x < left || x > left + width || y < low - 21 || y > low;
}

test('the finger lies on the item it names and on no word of it', () => {
  fc.assert(
    fc.property(phone, (drawn) => {
      fc.pre('finger' in drawn && drawn.finger !== '');
      const { x, y, lit, lines } = pointing(draw(drawn as StepPicture));
      expect(x).toBeGreaterThan(number(lit, 'x'));
      expect(x).toBeLessThan(number(lit, 'x') + number(lit, 'width'));
      expect(y).toBeGreaterThan(number(lit, 'y'));
      expect(y).toBeLessThan(number(lit, 'y') + number(lit, 'height'));
      for (const line of lines) expect(isClearOf(line, x, y)).toBe(true);
    }),
  );
});

test('of equal words the finger takes those that can be pressed', () => {
  const { lines, y } = pointing(
    draw({
      alt: 'a',
      app: 'VNeID',
      screen: [{ title: 'Đăng nhập' }, { button: 'Đăng nhập' }],
      finger: 'Đăng nhập',
    }),
  );
  expect(lines.map(({ text }) => text)).toEqual(['Đăng nhập']);
  expect(y).toBeGreaterThan(130);
});

test('a finger on words that are not there is left out', () => {
  const { lit, x } = pointing(
    draw({ alt: 'a', app: 'VNeID', screen: [{ button: 'Tiếp tục' }], finger: 'Bỏ qua' }),
  );
  expect(lit).toBeUndefined();
  expect(x).toBeNaN();
});

test('each scene is drawn differently', () => {
  const drawings = SCENES.map((scene) => drawStepPicture({ alt: 'a', scene }, { idPrefix: 'x' }));
  expect(new Set(drawings).size).toBe(SCENES.length);
});
