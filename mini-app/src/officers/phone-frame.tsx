import type { ReactNode } from 'react';

/** What somebody sees on their phone, drawn as one. */
export function PhoneFrame({
  name,
  picture,
  children,
}: {
  name: string;
  picture?: string | undefined;
  children: ReactNode;
}) {
  return (
    <figure className="phone-frame">
      <figcaption>{name}</figcaption>
      <div className="phone-screen">
        <div className="phone-bubble">
          {picture && <img src={picture} alt="" />}
          <p>{children}</p>
        </div>
      </div>
    </figure>
  );
}
