import { isOpenAt } from '@tung-nha/shared/opening-hours';

import { now } from '../clock.ts';
import { distanceInWords } from '../distance-words.ts';
import { MapButton } from '../map-button.tsx';
import { PATHS } from '../paths.ts';
import { About } from '../ui/about.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { hoursInWords, turnsToday } from './point-order.ts';
import type { SupportPoint } from './point-order.ts';
import { POINT_TEXTS as TEXTS } from './texts.ts';

interface PointCardProps {
  ward: string;
  point: SupportPoint;
  metres: number | undefined;
}

/** One support point: how far, open or not, who is there today, the way, and the booking. */
export function PointCard({ ward, point, metres }: PointCardProps) {
  const [latitude, longitude] = point.center;
  return (
    <article className="card" aria-label={point.name}>
      <div className="status-line">
        <span className="badge-icon">
          <Icon name="building" />
        </span>
        <div>
          <h2>{point.name}</h2>
          <p className="soft">{hoursInWords(point.hours)}</p>
        </div>
      </div>
      <Tags point={point} metres={metres} />
      <Rota point={point} />
      <ButtonLink to={PATHS.helpAt(point.code, ward)} icon="clock">
        {TEXTS.book}
        <About>{point.name}</About>
      </ButtonLink>
      <MapButton place={{ latitude, longitude }} name={point.name}>
        {TEXTS.way}
        <About>{point.name}</About>
      </MapButton>
    </article>
  );
}

function Tags({ point, metres }: { point: SupportPoint; metres: number | undefined }) {
  const open = isOpenAt(point.hours, now());
  const distance = distanceInWords(metres ?? null);
  if (open === null && distance === null) return null;
  return (
    <ul className="tags">
      {open !== null && (
        <li className={open ? 'tag' : 'tag tag-quiet'}>{open ? TEXTS.open : TEXTS.closed}</li>
      )}
      {distance !== null && <li className="tag">{distance}</li>}
    </ul>
  );
}

function Rota({ point }: { point: SupportPoint }) {
  const turns = turnsToday(point, now());
  if (turns.length === 0) return <p className="small soft">{TEXTS.noRota}</p>;
  return (
    <div>
      <p className="small soft">{TEXTS.rota}</p>
      <ul className="plain-list">
        {turns.map(({ from, to, who }) => (
          <li key={`${from}${who}`}>
            <Icon name="person" />
            <span>{`${who}, ${from}–${to}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
