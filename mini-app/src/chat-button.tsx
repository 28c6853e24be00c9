import { PlatformButton } from './platform-button.tsx';

/** Opens the ward's chat with `message` typed in. */
export function ChatButton({ message, children }: { message: string; children: string }) {
  return (
    <PlatformButton asks="chat" icon="chat" act={(zalo) => zalo.openOaChat(message)}>
      {children}
    </PlatformButton>
  );
}
