import type { SCENES } from '../../step-picture.ts';
import { WIDTH } from '../item-frame.ts';
import type { Drawing } from '../phone.ts';
import { block } from '../shapes.ts';
import { call, counter, face, family, lock, paper, stop } from './people-scenes.ts';
import { bank, clinic, home, school, stall } from './place-scenes.ts';
import { SCENE_HEIGHT } from './scene-looks.ts';
import { chipCard, money, nfc, post, sim, wifi } from './thing-scenes.ts';

const DRAWINGS: Record<(typeof SCENES)[number], () => string> = {
  counter,
  call,
  chipCard,
  nfc,
  face,
  family,
  paper,
  money,
  sim,
  wifi,
  stall,
  clinic,
  school,
  home,
  post,
  bank,
  lock,
  stop,
};

/** A scene on the ground that all scenes share. */
export function drawScene(scene: keyof typeof DRAWINGS): Drawing {
  const ground = block([8, 4, WIDTH - 16, SCENE_HEIGHT - 8], 28, { fill: 'wash' });
  return { svg: ground + DRAWINGS[scene](), height: SCENE_HEIGHT };
}
