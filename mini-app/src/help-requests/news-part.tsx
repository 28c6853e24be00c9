import { ChatButton } from '../chat-button.tsx';
import { NEWS_TEXTS } from './texts.ts';

/** For somebody the ward's account may not write to: this screen has the news, and one message opens the chat. */
export function NewsPart() {
  return (
    <section className="card stack-tight">
      <h2>{NEWS_TEXTS.title}</h2>
      <p>{NEWS_TEXTS.why}</p>
      <ChatButton message={NEWS_TEXTS.message}>{NEWS_TEXTS.open}</ChatButton>
    </section>
  );
}
