import type { Topic } from '@tung-nha/shared/help-request';
import { Link } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { TOPIC_WORDS } from '../topic-words.ts';
import { Icon } from '../ui/icons.tsx';
import { HOME_TEXTS } from './texts.ts';

const TILES: readonly Topic[] = ['chinh-quyen-so', 'kinh-te-so', 'xa-hoi-so', 'bat-dau-tu-day'];

/** The four groups of tasks; each opens the request form with its topic chosen. */
export function TopicTiles() {
  return (
    <section className="stack">
      <h2>{HOME_TEXTS.topics}</h2>
      <ul className="tiles">
        {TILES.map((topic) => (
          <li key={topic}>
            <Link className="tile" to={PATHS.helpWith(topic)}>
              <span className="badge-icon">
                <Icon name={TOPIC_WORDS[topic].icon} />
              </span>
              <strong>{TOPIC_WORDS[topic].name}</strong>
              <span className="small soft">{TOPIC_WORDS[topic].hint}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
