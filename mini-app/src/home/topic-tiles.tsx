import type { Topic } from '@tung-nha/shared/help-request';
import { Link } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { TOPIC_WORDS } from '../topic-words.ts';
import { Icon } from '../ui/icons.tsx';
import { HOME_TEXTS } from './texts.ts';

const TILES: readonly Topic[] = ['chinh-quyen-so', 'kinh-te-so', 'xa-hoi-so', 'bat-dau-tu-day'];

/** The four groups of guides; above them VNeID, which is asked for most and by its name. */
export function TopicTiles() {
  return (
    <section className="stack">
      <h2>{HOME_TEXTS.topics}</h2>
      <ul className="tiles">
        <li className="tile-whole-row">
          <Tile topic="vneid" wide />
        </li>
        {TILES.map((topic) => (
          <li key={topic}>
            <Tile topic={topic} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tile({ topic, wide = false }: { topic: Topic; wide?: boolean }) {
  const { name, hint, icon } = TOPIC_WORDS[topic];
  return (
    <Link className={wide ? 'tile tile-wide' : 'tile'} to={PATHS.topic(topic)}>
      <span className="badge-icon">
        <Icon name={icon} />
      </span>
      <span className="tile-words">
        <strong>{name}</strong>
        <span className="small soft">{hint}</span>
      </span>
    </Link>
  );
}
